import { factOf, withoutDependencies } from '../../model/dependencies.js'
import type { Response } from '../../model/response.js'
import { sign } from '../../model/signs.js'
import { SpellingTable } from '../../model/spellings.js'
import { nameJoiners } from './functionWords.js'
import { type Spellings, termsFact } from './termChanges.js'
import { foundIn, type TermPassage, termIndexOf } from './termIndex.js'
import type { Place } from './variants.js'
import type { Word } from './words.js'

// Names of several words, and the forms in which a draft writes them: with and without apostrophe or comma, `&` or
// `and`, with and without a hyphen, a word within with another ending, the year before or behind.

/** A place of a name; its form is the name as it stands, in lower case and with straight apostrophes. */
export interface NamePlace extends Place {
  readonly in: TermPassage
  readonly fixed: boolean
  /** It stands beside its acronym: so it is meant to be written. */
  readonly defines: boolean
  /** The numbers of its first and last word in its passage. */
  readonly from: number
  readonly to: number
}

/** What is longer is a list of names. */
const mostWords = 9

/** What is longer, without a word in small letters, is no sentence that names anything: a shouted page, a table's text. */
const longestStretch = 60

/** The names of `response` that have two forms or more, each with all its places in order; none within a longer one that is told. */
export function namesInTwoForms(response: Response): readonly (readonly NamePlace[])[] {
  const names = new Map<string, Window[]>()
  // What other names there are is all the same, while they can be none of these.
  factOf(response, namesOfDraft)
  const places = withoutDependencies(() => foundIn(termIndexOf(response).passages, namesIn))
  for (const place of places) for (const key of place.keys) add(names, key, place)
  const definitions = definitionStarts(response)
  return longestFirst(names).map(({ key, places }) =>
    places.map((place) => {
      const defines = definitions.has(place.in.flow.sourceOffset(place.start))
      // Of full forms that differ in their words `acronym/two-expansions` speaks.
      return { ...place, defines, fixed: place.fixed || (defines && key.startsWith(withoutEndings)) }
    }),
  )
}

const namesOfDraft = termsFact('names', [
  { finders: [{ find: namesIn, keysOf: ({ keys }: Named) => keys }], wordsOf: wordsOfKey },
])

/** Every name that `passage` may hold. */
function namesIn(passage: TermPassage): Named[] {
  const names = stretchesIn(passage).flatMap(({ from, to }) => windowsOf(passage, from, to))
  return [
    ...names.map((place) => named(place, place.name.keys)),
    ...yearNames(passage).map(([key, place]) => named(place, [key])),
  ]
}

/** A place of a name, before it is known whether it stands beside the name's acronym. */
type Window = Omit<NamePlace, 'defines'>

/** A place where a name is written as `name` says. */
type WrittenWindow = Window & { readonly name: WrittenName }

interface Named extends Window {
  /** Under which the names are compared. */
  readonly keys: readonly string[]
}

/** Written out: what is spread and then added to has a hidden class of its own, which takes more room than the place. */
function named({ in: passage, start, end, form, from, to, fixed }: Window, keys: readonly string[]): Named {
  return { in: passage, start, end, form, from, to, fixed, keys }
}

function add(names: Map<string, Window[]>, key: string, place: Window): void {
  const places = names.get(key)
  if (places === undefined) names.set(key, [place])
  else places.push(place)
}

function definitionStarts({ acronyms }: Response): ReadonlySet<number> {
  const defined = acronyms.flatMap(({ definition, repeated }) => (definition === null ? [] : [definition, ...repeated]))
  return new Set(defined.map(({ fullSpan }) => fullSpan.start))
}

/** The groups with two forms, longer names before the shorter ones in them. */
function longestFirst(names: ReadonlyMap<string, Window[]>): { readonly key: string; readonly places: Window[] }[] {
  const told = new Map<TermPassage, Set<number>>()
  const isFresh = ({ in: passage, from, to }: Window) => {
    const words = told.get(passage)
    for (let at = from; at <= to; at++) if (words?.has(at)) return false
    return true
  }
  const varied = [...names].filter(([, places]) => places.some(({ form }) => form !== places[0]?.form))
  return varied
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([key, places]) => {
      const fresh = places.filter(isFresh)
      if (new Set(fresh.map(({ form }) => form)).size < 2) return []
      for (const { in: passage, from, to } of fresh) {
        const words = told.get(passage) ?? new Set()
        for (let at = from; at <= to; at++) words.add(at)
        told.set(passage, words)
      }
      return [{ key, places: fresh }]
    })
}

/** Runs of capitals with the commas, possessives and `&` between them that a name may have. */
function stretchesIn(passage: TermPassage): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = []
  for (const run of passage.runs) {
    const last = stretches.at(-1)
    if (last !== undefined && isWithinName(passage, last.to, run.from)) last.to = run.to
    else stretches.push({ ...run })
  }
  return stretches.filter(({ from, to }) => to - from < longestStretch)
}

function isWithinName(passage: TermPassage, to: number, from: number): boolean {
  const { flow, words } = passage
  for (let at = to + 1; at <= from; at++) {
    const word = words[at]
    if (word === undefined || word.quoted || (at < from && !nameJoiners.has(word.lower))) return false
    if (word.joint === 'space' || word.joint === 'comma') continue
    if (flow.text.slice(passage.endOf(at - 1), passage.startOf(at)) !== ' & ') return false
  }
  return true
}

/** Every name of two words or more that the stretch may hold: from any capital to any other. */
function windowsOf(passage: TermPassage, first: number, last: number): WrittenWindow[] {
  const { words } = passage
  const places: WrittenWindow[] = []
  for (let from = first; from < last; from++) {
    if (words[from]?.capital === 'none') continue
    for (let to = from + 1; to <= Math.min(last, from + mostWords - 1); to++) {
      if (words[to]?.capital === 'none' || words[to + 1]?.joint === 'hyphen') continue
      const place = placeOf(passage, from, to)
      // A comma within a name is one of a series: `Receipt, Evaluation and Development`.
      if (!place.form.includes(',') || isSeries(place.form)) places.push(place)
    }
  }
  return places
}

/** `Receipt, Evaluation and Development`: behind the last comma there is a joining word. */
function isSeries(form: string): boolean {
  const behind = form.slice(form.lastIndexOf(',') + 1)
  return behind.startsWith(' ') && / (?:and|&) /.test(behind.slice(1))
}

function placeOf(passage: TermPassage, from: number, to: number): WrittenWindow {
  const { flow, words } = passage
  const start = passage.startOf(from)
  const end = passage.startOf(to) + (words[to]?.lower.length ?? 0)
  const name = writtenNames.at(flow.text, start, end)
  return { in: passage, start, end, form: name.form, from, to, fixed: words[from]?.quoted === true, name }
}

/** A name as it is written somewhere. */
interface WrittenName {
  readonly text: string
  readonly form: string
  /** Under which it is compared. */
  readonly keys: readonly string[]
}

/** A draft writes the same names again and again: what each is compared by is worked out once. */
const writtenNames = new SpellingTable<WrittenName>((text) => {
  const form = text.toLowerCase().replaceAll('’', "'")
  return { text, form, keys: keysOf(form) }
})

/** Before keys of names whose words are compared without their endings. */
const withoutEndings = '~'

/** `Interpreting` and `Interpreter`, `Operations` and `Operating`: of what is left there must be enough to know the word by. */
const wordEnding = /(?<=^.{5,})(?:ations?|ings?|ions?|ers?|ors?|ed|al)$/

/** Under which names are compared: without marks; and, of names of three words or more, without the endings of all words but the last. */
function keysOf(form: string): string[] {
  const plain = /[',&-]/.test(form) ? form.replace(/[',]/g, '').replaceAll('&', 'and').replaceAll('-', ' ') : form
  const words = plain.split(' ')
  if (words.length < 3 || form.includes("'")) return [plain]
  const last = words.pop() ?? ''
  return [plain, `${withoutEndings}${words.map(withoutEnding).join(' ')} ${last}`]
}

/** What has `c` as a noun and `s` as a verb, and so is misspelt in names: `Licencing`. */
const nounOrVerb = /^(licen|practi)c/

function withoutEnding(word: string): string {
  return (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word).replace(nounOrVerb, '$1s').replace(wordEnding, '')
}

/** Of each word of a name that `key` stands for, all that it may be there. */
function wordsOfKey(key: string): readonly Spellings[] {
  if (!key.startsWith(withoutEndings)) return key.split(' ').map(asItMayStand)
  const words = key.slice(withoutEndings.length).split(' ')
  const last = words.pop() ?? ''
  return [...words.map(withAnyEnding), asItMayStand(last)]
}

/** The apostrophe of a possessive is left out of names, and the whole of it of words. */
function asItMayStand(word: string): Spellings {
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word]
}

/** What `withoutEnding` leaves as `word`. */
function withAnyEnding(word: string): Spellings {
  const spelt = [word, word.replace(/^(licen|practi)s/, '$1c')]
  return [...new Set(spelt.flatMap((each) => endings.flatMap((ending) => [each + ending, `${each}${ending}s`])))]
}

const endings = ['', 'ation', 'ing', 'ion', 'er', 'or', 'ed', 'al']

/** Names with a year: `Spending Review 2019` and `2019 Spending Review` are one. */
function yearNames(passage: TermPassage): [string, Window][] {
  if (!passage.flow.hasSign(sign.longFigure)) return []
  const { flow, words, runs } = passage
  const isYear = (word: Word | undefined) => word !== undefined && /^(?:19|20)\d\d$/.test(word.text)
  return runs.flatMap(({ from, to }): [string, Window][] => {
    const [before, after] = [words[from - 1], words[to + 1]]
    if (to === from || words[from]?.quoted || !(isYear(before) || isYear(after))) return []
    const name = flow.text.slice(passage.startOf(from), passage.endOf(to)).toLowerCase()
    if (isYear(before) && words[from]?.joint === 'space')
      return [[`${name} ${before?.text}`, placeOf(passage, from - 1, to)]]
    if (isYear(after) && after?.joint === 'space') return [[`${name} ${after.text}`, placeOf(passage, from, to + 1)]]
    return []
  })
}
