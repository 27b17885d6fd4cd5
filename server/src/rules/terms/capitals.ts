import { functionWords } from './functionWords.js'
import type { Seeking } from './termChanges.js'
import { soughtIn, type TermIndex, type TermPassage } from './termIndex.js'
import {
  add,
  bodies,
  type Casing,
  inOrder,
  type Keyed,
  keyOf,
  mostWords,
  placeOf,
  type TermPlace,
  type TermPlaces,
  termKey,
} from './termPlaces.js'
import { type TermRuns, termRunsOf } from './termRuns.js'
import { WordSet } from './wordSet.js'
import type { Word } from './words.js'

// Terms of several words that a draft writes with capitals here and without there, as far as they can be the same term.

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

const generic: ReadonlySet<string> = new Set('a an any each every some no another one such'.split(' '))

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

export function wholeCapitals(passage: TermPassage, names: ReadonlySet<string>): Keyed[] {
  return termRunsOf(passage, names).flatMap(({ from, to }) => {
    const key = termKey(passage.words, from, to)
    if (to === from || to - from >= mostWords || isActivity(key)) return []
    return [placeOf(passage, from, to, 'capital', key)]
  })
}

/** Terms to be found without their capitals. */
interface SoughtTerms {
  readonly keys: ReadonlySet<string>
  /** By first word: how many more words such terms have. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>
  readonly firstWords: WordSet
}

function soughtTerms(keys: readonly string[]): SoughtTerms {
  const lengths = new Map<string, Set<number>>()
  for (const key of keys) {
    const [first = '', ...more] = key.split(' ')
    lengths.set(first, (lengths.get(first) ?? new Set()).add(more.length))
  }
  return { keys: new Set(keys), lengths, firstWords: new WordSet(lengths.keys()) }
}

/** What `wholeSmall` seeks. */
export const seekingTerms: Seeking<SoughtTerms> = {
  isSought: (key, { keys }) => keys.has(key),
  soughtFor: soughtTerms,
}

export function wholeSmall(passage: TermPassage, { keys, lengths, firstWords }: SoughtTerms): Keyed[] {
  const { words } = passage
  const found: Keyed[] = []
  for (let from = 0; from < words.length; from++) {
    const { lower = '', number = 0 } = words[from] ?? {}
    const known = firstWords.mayHave(number) ? lengths.get(lower) : undefined
    if (known === undefined) continue
    for (const more of known) {
      const key = isSmall(words, from, from + more) ? termKey(words, from, from + more) : ''
      if (keys.has(key)) found.push(placeOf(passage, from, from + more, 'small', key))
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

export function lastWordsIn(passage: TermPassage, names: ReadonlySet<string>): Keyed[] {
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
  return [placeOf(passage, from, last, form, key)]
}

const plural: ReadonlySet<string> = new Set(
  'all these those other several both many some two three four five'.split(' '),
)

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
