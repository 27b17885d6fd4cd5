import { functionWords } from './functionWords.js'
import type { Seeking } from './termChanges.js'
import { soughtIn, type TermIndex, type TermPassage } from './termIndex.js'
import { add, type Casing, inOrder, type Keyed, placeOf, type TermPlace, type TermPlaces } from './termPlaces.js'
import { type TermRuns, termRunsOf } from './termRuns.js'
import { WordSet } from './wordSet.js'
import type { Word } from './words.js'

// Single words that a draft writes with a capital here and without there.

/** Single words: those that are no names, and those behind `the` that stand for one thing in both forms. */
export function singleWords({ passages, lasting }: TermIndex, runs: TermRuns): TermPlaces[] {
  const terms = new Map<string, TermPlace[]>()
  const capitals = new Set<string>()
  for (const place of soughtIn(passages, singleCapitals, runs.names)) {
    add(terms, place.key, place)
    capitals.add(place.word)
  }
  const sought = lasting.same('single words in capitals', [...capitals], () => soughtWords(capitals))
  for (const place of soughtIn(passages, singleSmall, sought)) add(terms, place.key, place)
  return inOrder(terms, passages)
}

interface KeyedWord extends Keyed {
  /** In lower case. */
  readonly word: string
}

export function singleCapitals(passage: TermPassage, names: ReadonlySet<string>): KeyedWord[] {
  return termRunsOf(passage, names).flatMap(({ from, to }) => (from === to ? single(passage, from, 'capital') : []))
}

/** Words to be found without their capitals. */
interface SoughtWords {
  readonly words: ReadonlySet<string>
  readonly numbers: WordSet
}

function soughtWords(words: ReadonlySet<string>): SoughtWords {
  return { words, numbers: new WordSet(words) }
}

/** What `singleSmall` seeks. */
export const seekingWords: Seeking<SoughtWords> = {
  isSought: (key, { words }) => wordsOf(key).every((word) => words.has(word)),
  soughtFor: (keys) => soughtWords(new Set(keys.flatMap(wordsOf))),
}

/** The words that are compared under `key`: with a number behind it, one in either number. */
function wordsOf(key: string): readonly string[] {
  if (key.endsWith(withNumber)) return [key.slice(0, -withNumber.length), `${key.slice(0, -withNumber.length)}s`]
  return [key.startsWith(behindThe) ? key.slice(behindThe.length) : key]
}

export function singleSmall(passage: TermPassage, sought: SoughtWords): KeyedWord[] {
  const { words } = passage
  const found: KeyedWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || !sought.numbers.mayHave(word.number)) continue
    if (word.capital !== 'none' || !sought.words.has(word.lower)) continue
    for (const place of single(passage, at, 'small')) found.push(place)
  }
  return found
}

function single(passage: TermPassage, at: number, form: Casing): KeyedWord[] {
  const { words } = passage
  const word = words[at]
  if (word === undefined || word.capital === 'all' || word.opens || word.text.length < 4) return []
  const key = isNumbered(words[at + 1]) ? numberedKey(word.lower) : singleKey(words, at)
  if (key === undefined) return []
  const { start, end, fixed } = placeOf(passage, at, at, form, key)
  return [{ in: passage, start, end, form, fixed: fixed === true, key, word: word.lower }]
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

const behindThe = 'the '
const withNumber = ' #'

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
  return word.capital === 'none' && beforeNoun ? undefined : `${behindThe}${word.lower}`
}

/**
 * What has a number for its name, and a capital with some writers and none with others: `Level 6`, `level 6`. Not so
 * `Recommendation 3`: a label has its capital, whatever is written of it in the text.
 */
const numbered: ReadonlySet<string> = new Set('grade level phase stage tier'.split(' '))

/** A number gives a capital of its own kind: it is compared with its like alone. */
function numberedKey(word: string): string | undefined {
  const one = word.replace(/s$/, '')
  return numbered.has(one) ? `${one}${withNumber}` : undefined
}

/** `Recommendation 3`, `Level 2`. */
function isNumbered(next: Word | undefined): boolean {
  return next?.joint === 'space' && /^\d/.test(next.text)
}
