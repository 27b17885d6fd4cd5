import { functionWords } from './functionWords.js'
import { foundIn, type TermIndex, type TermPassage } from './termIndex.js'
import { bodies, type Keyed, mostWords, placeOf, type TermPlace, termKey } from './termPlaces.js'
import type { Word } from './words.js'

// Names in capitals of which one word has none.

/** Names of which one word within has no capital, as in `Joint operations Centre`; each place is the whole name. */
export function gapsInNames({ passages }: TermIndex): readonly TermPlace[] {
  const known = new Set(foundIn(passages, namesOfThreeWords).map(({ key }) => key))
  return foundIn(passages, gapsIn).filter(({ key }) => key === sureGap || known.has(key))
}

/** The key of a gap that is one by itself, whether the name stands elsewhere with all its capitals or not. */
export const sureGap = ''

/** Where one small word stands between words in capitals, and may be part of their name. */
export function gapsIn(passage: TermPassage): Keyed[] {
  const { words, runs } = passage
  return runs.flatMap(({ from, to }, at): Keyed[] => {
    const before = runs[at - 1]
    if (before?.to !== from - 2) return []
    if (isGap(words, from - 1)) return [placeOf(passage, from - 2, from, 'small', sureGap)]
    if (words[from - 1]?.joint !== 'space' || words[from]?.quoted) return []
    return [placeOf(passage, before.from, to, 'small', termKey(words, before.from, to))]
  })
}

/** The names of three words or more of which each has its capital: `Chief Immigration Officer`. */
export function namesOfThreeWords(passage: TermPassage): Keyed[] {
  const { words, runs } = passage
  return runs.flatMap(({ from, to }): Keyed[] => {
    const isName = to >= from + 2 && to - from < mostWords
    if (!isName || !words.slice(from, to + 1).every(({ capital }) => capital === 'first')) return []
    return [placeOf(passage, from, to, 'capital', termKey(words, from, to))]
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
