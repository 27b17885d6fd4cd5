import type { FlowedText } from '../../model/flow.js'
import type { CapitalRun } from './capitalRuns.js'
import { functionWords } from './functionWords.js'
import { foundIn, soughtIn, type TermIndex, type TermPassage, termsIn } from './termIndex.js'
import type { Place } from './variants.js'
import type { Word } from './words.js'

// Terms that a draft writes with capitals here and without there, as far as they can be the same term.

/** `capital`: each of its words has one. `small`: none has. */
export type Casing = 'capital' | 'small'

/** Places of one term, in the order of the draft. */
export type TermPlaces = readonly TermPlace[]

export interface TermPlace extends Place<Casing> {
  readonly in: TermPassage
}

/**
 * What people do as well as what a body that does it is called: `immigration enforcement` is no slip for `Immigration
 * Enforcement`.
 */
const activity = /(?:ment|tion|sion|ence|ance|ing|work|casework|policy|security|asylum|crime|support)s?$/

/** Bodies that look like an activity: `Devolved Administrations`, `Human Rights Commission`. */
const bodyLikeActivity = /(?:administration|organisation|institution|association|station|corporation|commission)s?$/

function isActivity(words: string): boolean {
  return activity.test(words) && !bodyLikeActivity.test(words)
}

/** A term of more words is a whole clause. */
const mostWords = 6

const generic: ReadonlySet<string> = new Set('a an any each every some no another one such'.split(' '))

/** A place with the key under which it is compared. */
interface Keyed extends TermPlace {
  readonly key: string
}

/** Terms of two words or more that stand in capitals somewhere and without any elsewhere: `Small Boats`, `small boats`. */
export function wholeTerms(
  { passages, lasting }: TermIndex,
  runs: TermRuns,
  parts: readonly TermPlaces[],
): TermPlaces[] {
  // `Civil Penalty` in `Civil Penalty team` is part of a name already told of.
  const isPart = new Set(parts.flat().map(startOf))
  const terms = new Map<string, TermPlace[]>()
  for (const place of soughtIn(passages, wholeCapitals, runs.names))
    if (!isPart.has(startOf(place))) add(terms, place.key, place)
  const sought = lasting.same('terms in capitals', [...terms.keys()], () => soughtTerms([...terms.keys()]))
  for (const place of soughtIn(passages, wholeSmall, sought)) add(terms, place.key, place)
  return inOrder(terms, passages)
}

function wholeCapitals(passage: TermPassage, names: ReadonlySet<string>): Keyed[] {
  return termRunsOf(passage, names).flatMap(({ from, to }) => {
    const key = termKey(passage.words, from, to)
    if (to === from || to - from >= mostWords || isActivity(key)) return []
    return [{ ...placeOf(passage, from, to, 'capital'), key }]
  })
}

/** Terms to be found without their capitals. */
interface SoughtTerms {
  readonly keys: ReadonlySet<string>
  /** By first word: how many more words such terms have. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>
}

function soughtTerms(keys: readonly string[]): SoughtTerms {
  const lengths = new Map<string, Set<number>>()
  for (const key of keys) {
    const [first = '', ...more] = key.split(' ')
    lengths.set(first, (lengths.get(first) ?? new Set()).add(more.length))
  }
  return { keys: new Set(keys), lengths }
}

function wholeSmall(passage: TermPassage, { keys, lengths }: SoughtTerms): Keyed[] {
  const { words } = passage
  const found: Keyed[] = []
  for (let from = 0; from < words.length; from++) {
    const known = lengths.get(words[from]?.lower ?? '')
    if (known === undefined) continue
    for (const more of known) {
      const key = isSmall(words, from, from + more) ? termKey(words, from, from + more) : ''
      if (keys.has(key)) found.push({ ...placeOf(passage, from, from + more, 'small'), key })
    }
  }
  return found
}

function startOf({ in: { passage }, start }: TermPlace): string {
  return `${passage.span.start} ${start}`
}

/** Last words that stand in capitals behind a name here and without there: `Civil Penalty Team`, `Civil Penalty team`. */
export function lastWords({ passages }: TermIndex, runs: TermRuns): TermPlaces[] {
  const terms = new Map<string, TermPlace[]>()
  for (const place of soughtIn(passages, lastWordsIn, runs.names)) add(terms, place.key, place)
  return inOrder(terms, passages)
}

function lastWordsIn(passage: TermPassage, names: ReadonlySet<string>): Keyed[] {
  const { words } = passage
  const found: Keyed[] = []
  const add = (places: readonly Keyed[]): void => {
    for (const place of places) found.push(place)
  }
  for (const { from, to } of termRunsOf(passage, names)) {
    if (to > from) add(lastWord(passage, from, to, 'capital'))
    // `Border Force National Operating Model` shows how `National Operating Model` is written, and how the `Sanctions
    // Board` is that ends a longer name.
    const shortest = bodies.has(words[to]?.lower ?? '') ? 1 : 2
    for (let later = from + 1; later <= to - shortest; later++)
      if (words[later]?.capital === 'first') add(lastWord(passage, later, to, 'capital'))
    const next = words[to + 1]
    // `Local authorities` at the start of a sentence has no capital of its own.
    if (from === to && words[from]?.opens) continue
    if (next?.joint !== 'space' || next.capital !== 'none' || words[to]?.possessive) continue
    if (/^[a-z]{4,}$/i.test(next.text) && !functionWords.has(next.lower)) add(lastWord(passage, from, to + 1, 'small'))
  }
  return found
}

/** The place of the words `from` to `last`, where the last of them may have a capital or not. */
function lastWord(passage: TermPassage, from: number, last: number, form: Casing): Keyed[] {
  const { words } = passage
  const word = words[last]
  if (word === undefined || words[last - 1]?.capital === 'all' || word.capital === 'all' || isActivity(word.lower))
    return []
  const before = words[from - 1]?.lower ?? ''
  if (form === 'small' && /s$/.test(word.lower) && (plural.has(before) || generic.has(before))) return []
  const key = `${keyOf(words, from, last - 1)} ${word.lower.replace(/(?<!s)s$/, '')}`
  return [{ ...placeOf(passage, from, last, form), key }]
}

const plural: ReadonlySet<string> = new Set(
  'all these those other several both many some two three four five'.split(' '),
)

/** Single words: those that are no names, and those behind `the` that stand for one thing in both forms. */
export function singleWords({ passages, lasting }: TermIndex, runs: TermRuns): TermPlaces[] {
  const terms = new Map<string, TermPlace[]>()
  const capitals = new Set<string>()
  for (const place of soughtIn(passages, singleCapitals, runs.names)) {
    add(terms, place.key, place)
    capitals.add(place.word)
  }
  const sought = lasting.same('single words in capitals', [...capitals], () => capitals)
  for (const place of soughtIn(passages, singleSmall, sought)) add(terms, place.key, place)
  return inOrder(terms, passages)
}

interface KeyedWord extends Keyed {
  /** In lower case. */
  readonly word: string
}

function singleCapitals(passage: TermPassage, names: ReadonlySet<string>): KeyedWord[] {
  return termRunsOf(passage, names).flatMap(({ from, to }) => (from === to ? single(passage, from, 'capital') : []))
}

function singleSmall(passage: TermPassage, capitals: ReadonlySet<string>): KeyedWord[] {
  return passage.words.flatMap(({ capital, lower }, at) =>
    capital === 'none' && capitals.has(lower) ? single(passage, at, 'small') : [],
  )
}

function single(passage: TermPassage, at: number, form: Casing): KeyedWord[] {
  const { words } = passage
  const word = words[at]
  if (word === undefined || word.capital === 'all' || word.opens || word.text.length < 4) return []
  const key = isNumbered(words[at + 1]) ? numberedKey(word.lower) : singleKey(words, at)
  return key === undefined ? [] : [{ ...placeOf(passage, at, at, form), key, word: word.lower }]
}

/** Words that some write with a capital wherever they stand, and others nowhere. */
const institutions: ReadonlySet<string> = new Set('government intranet internet ministers'.split(' '))
const adjective = /(?:[rst]ial|[nrt]al|tary|tive|nous)$/
/** Behind `the` with a capital they are another thing than without. */
const ambiguous: ReadonlySet<string> = new Set(
  `act acts bill bills rule rules order orders state house lords commons crown treasury channel continent union north south east
west regulations schedule home first second third members states parties notices orders lords visas borders ports`.split(
    /\s+/,
  ),
)

/** `the three Providers`, `each of our providers`: of several there is no name. */
const isPluralNoun = /^[a-z]{4,}[^aius]s$/

/** What the word `at` is compared with: itself anywhere, or itself behind `the`; undefined where it is compared with nothing. */
function singleKey(words: readonly Word[], at: number): string | undefined {
  const word = words[at]
  const next = words[at + 1]
  if (word === undefined) return undefined
  const beforeNoun = next?.joint === 'space' && next.capital === 'none' && !functionWords.has(next.lower)
  if (institutions.has(word.lower)) {
    // `other government departments` have no capital whatever the government has.
    // `the Government of France`, `His Majesty’s Government` are names.
    if (next?.lower === 'of' && words[at + 2]?.capital === 'first') return undefined
    if (words[at - 1]?.possessive && words[at - 1]?.capital === 'first') return undefined
    return beforeNoun && /^(?:department|agenc|bod|minister|partner|official)/.test(next.lower) ? undefined : word.lower
  }
  if (adjective.test(word.lower)) return next?.joint === 'space' && next.capital === 'none' ? word.lower : undefined
  if (ambiguous.has(word.lower)) return undefined
  if (word.joint === 'space' && isPluralNoun.test(word.lower)) return word.lower
  if (words[at - 1]?.lower !== 'the' || word.joint !== 'space') return undefined
  return word.capital === 'none' && beforeNoun ? undefined : `the ${word.lower}`
}

/**
 * What has a number for its name, and a capital with some writers and none with others: `Level 6`, `level 6`. Not so
 * `Recommendation 3`: a label has its capital, whatever is written of it in the text.
 */
const numbered: ReadonlySet<string> = new Set('grade level phase stage tier'.split(' '))

/** A number gives a capital of its own kind: it is compared with its like alone. */
function numberedKey(word: string): string | undefined {
  const one = word.replace(/s$/, '')
  return numbered.has(one) ? `${one} #` : undefined
}

/** `Recommendation 3`, `Level 2`. */
function isNumbered(next: Word | undefined): boolean {
  return next?.joint === 'space' && /^\d/.test(next.text)
}

/** The runs of capitals that may be terms. */
export interface TermRuns {
  /** In lower case: they are one, however many they list. */
  readonly names: ReadonlySet<string>
}

/** The runs of capitals of a draft that may be terms; a list of roles (`Harbour Masters and Security Officers`) gives each. */
export function termRunsIn({ lasting }: TermIndex, names: ReadonlySet<string>): TermRuns {
  return { names: lasting.same('names', [...names], () => names) }
}

/** The runs of `passage` that may be terms. */
function termRunsOf({ flow, goesOn }: TermPassage, names: ReadonlySet<string>): readonly CapitalRun[] {
  return flow.once(runsOfTerms, goesOn, names)
}

function runsOfTerms(flow: FlowedText, goesOn: boolean, names: ReadonlySet<string>): readonly CapitalRun[] {
  const { runs, words } = flow.once(termsIn, goesOn)
  return runs.flatMap((run) => partsOf(run, words, names))
}

function partsOf({ from, to }: CapitalRun, words: readonly Word[], names: ReadonlySet<string>): CapitalRun[] {
  if (from === to) return words[from]?.quoted ? [] : [{ from, to }]
  if (words[from]?.quoted || to - from > mostWordsOfList) return []
  const run = words.slice(from, to + 1)
  if (run.some(({ joint }, at) => at > 0 && joint !== 'space')) return []
  if (names.has(keyOf(words, from, to))) return [{ from, to }]
  const and = from + run.findIndex(({ lower }) => lower === 'and')
  if (and >= from + 2 && and <= to - 2 && /[^s]s$/.test(words[and - 1]?.lower ?? '')) {
    return [
      { from, to: and - 1 },
      { from: and + 1, to },
    ]
  }
  return phrasesOf({ from, to }, words)
}

/** `Compliance Officers in the North West`, `Local Authorities in Wales` are two names; in `Decisions of the Border Gatekeeper` the sentence may give the first capital. */
function phrasesOf(run: CapitalRun, words: readonly Word[]): CapitalRun[] {
  const { from, to } = run
  for (let at = from + 2; at < to; at++) {
    const second = words[at + 1]?.lower === 'the' ? at + 2 : words[at]?.lower === 'in' ? at + 1 : undefined
    if (second !== undefined && placed.has(words[at]?.lower ?? '')) {
      return [
        { from, to: at - 1 },
        { from: second, to },
      ]
    }
  }
  if (!words[from]?.opens || words[from + 1]?.capital !== 'none') return [run]
  const second = words.findIndex(({ capital }, at) => at > from && capital !== 'none')
  return second < to ? [run, { from: second, to }] : [run]
}

/** With `the` behind them (or without, `in`) these say where a body is, or for what. */
const placed: ReadonlySet<string> = new Set(['in', 'on', 'for', 'with', 'to'])

const mostWordsOfList = 12

/** Whether none of the words has a capital, but perhaps one with which a sentence begins; and no `a` says that any will do. */
function isSmall(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]
  if (first === undefined || (first.capital !== 'none' && !first.opens) || words[to]?.capital !== 'none') return false
  if (first.capital === 'all' || to >= words.length || generic.has(words[from - 1]?.lower ?? '')) return false
  for (let at = from + 1; at <= to; at++) {
    if (words[at]?.capital !== 'none' || words[at]?.joint !== 'space') return false
  }
  return true
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = words[from]?.lower ?? ''
  for (let at = from + 1; at <= to && at < words.length; at++) key += ` ${words[at]?.lower}`
  return key
}

/** The same for one and for several: `Harbour Master`, `harbour masters`. */
function termKey(words: readonly Word[], from: number, to: number): string {
  return keyOf(words, from, to).replace(/(?<!s)s$/, '')
}

function placeOf(passage: TermPassage, from: number, to: number, form: Casing): TermPlace {
  const [first, last] = [passage.words[from], passage.words[to]]
  const end = (last?.start ?? 0) + (last?.lower.length ?? 0)
  return { in: passage, start: first?.start ?? 0, end, form, fixed: first?.quoted === true || last?.quoted === true }
}

function add(terms: Map<string, TermPlace[]>, key: string, place: TermPlace): void {
  const places = terms.get(key)
  if (places === undefined) terms.set(key, [place])
  else places.push(place)
}

/** The terms that have both forms, each in the order of the draft. */
function inOrder(terms: ReadonlyMap<string, TermPlace[]>, passages: readonly TermPassage[]): TermPlaces[] {
  const order = new Map(passages.map((passage, at) => [passage, at]))
  return [...terms.values()]
    .filter((places) => places.some(({ form }) => form !== places[0]?.form))
    .map((places) => places.sort((a, b) => (order.get(a.in) ?? 0) - (order.get(b.in) ?? 0) || a.start - b.start))
}

/** What a body is that has a name in capitals. */
const bodies: ReadonlySet<string> = new Set(
  `agency authority board centre command commission committee council department directorate division forum group hub office
panel programme service squad squadron team unit`.split(/\s+/),
)

/** Names of which one word within has no capital, as in `Joint operations Centre`; each place is the whole name. */
export function gapsInNames({ passages }: TermIndex): readonly TermPlace[] {
  const known = new Set(foundIn(passages, namesOfThreeWords).map(({ key }) => key))
  return foundIn(passages, gapsIn).filter(({ isSure, key }) => isSure || known.has(key))
}

interface Gap extends Keyed {
  /** It is one by itself, whether the name stands elsewhere with all its capitals or not. */
  readonly isSure: boolean
}

/** Where one small word stands between words in capitals, and may be part of their name. */
function gapsIn(passage: TermPassage): Gap[] {
  const { words, runs } = passage
  return runs.flatMap(({ from, to }, at): Gap[] => {
    const before = runs[at - 1]
    if (before?.to !== from - 2) return []
    if (isGap(words, from - 1)) return [{ ...placeOf(passage, from - 2, from, 'small'), key: '', isSure: true }]
    if (words[from - 1]?.joint !== 'space' || words[from]?.quoted) return []
    const key = termKey(words, before.from, to)
    return [{ ...placeOf(passage, before.from, to, 'small'), key, isSure: false }]
  })
}

/** The names of three words or more of which each has its capital: `Chief Immigration Officer`. */
function namesOfThreeWords(passage: TermPassage): Keyed[] {
  const { words, runs } = passage
  return runs.flatMap(({ from, to }): Keyed[] => {
    const isName = to >= from + 2 && to - from < mostWords
    if (!isName || !words.slice(from, to + 1).every(({ capital }) => capital === 'first')) return []
    return [{ ...placeOf(passage, from, to, 'capital'), key: termKey(words, from, to) }]
  })
}

/** Whether the word `at`, between two in capitals, is part of the name of a body. */
function isGap(words: readonly Word[], at: number): boolean {
  const [before, word, behind] = [words[at - 1], words[at], words[at + 1]]
  if (word === undefined || before === undefined || behind === undefined) return false
  if (before.capital !== 'first' || before.opens || before.possessive) return false
  if (behind.capital !== 'first' || behind.joint !== 'space' || !bodies.has(behind.lower)) return false
  return word.joint === 'space' && word.lower.length > 3 && !functionWords.has(word.lower) && isNoun.test(word.lower)
}

/** Nouns by their look: in `Border Force told Command` the small word is a verb. */
const isNoun = /(?:[ts]ions?|ments?|[ae]nces?|it(?:y|ies)|ships?|ics|ings?)$/
