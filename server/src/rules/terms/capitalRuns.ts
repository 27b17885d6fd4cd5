import { functionWords, nameJoiners } from './functionWords.js'
import type { Word } from './words.js'

/** Words in capitals that stand together, as names do; 0-based numbers of its first and last word, both in capitals. */
export interface CapitalRun {
  readonly from: number
  readonly to: number
}

/** How many small words may stand between two capitals of one name: `of the`. */
const mostJoiners = 2

/**
 * The longest runs of capitals in `words`, in order, single words included. Small words may stand within (`Operations
 * and Intelligence`), commas and possessives end a run; `The` and its like at the start of a sentence are none of it.
 */
export function capitalRunsIn(words: readonly Word[]): CapitalRun[] {
  const runs: CapitalRun[] = []
  for (let from = 0; from < words.length; from++) {
    if (!mayBegin(words[from])) continue
    let to = from
    for (let next = following(words, to); next > 0; next = following(words, to)) to = next
    runs.push({ from, to })
    from = to
  }
  return runs.slice()
}

function mayBegin(word: Word | undefined): boolean {
  if (word === undefined || word.capital === 'none') return false
  return !(functionWords.has(word.lower) && (word.opens || word.lower === 'i'))
}

/** The number of the next word in capitals that belongs to the name of the word `at`; -1 where that ends it. */
function following(words: readonly Word[], at: number): number {
  if (words[at]?.possessive) return -1
  for (let next = at + 1; next <= at + 1 + mostJoiners; next++) {
    const word = words[next]
    if (word === undefined || (word.joint !== 'space' && word.joint !== 'hyphen')) return -1
    if (word.capital !== 'none') return next
    // `the Home Office and the Cabinet Office` are two.
    if (!nameJoiners.has(word.lower) || (word.lower === 'the' && words[next - 1]?.lower === 'and')) return -1
  }
  return -1
}

/** For each word, whether it is part of a name: in capitals, and not only because a sentence begins with it. */
export function namedWords(words: readonly Word[], runs: readonly CapitalRun[]): boolean[] {
  const named = words.map(() => false)
  for (const { from, to } of runs) {
    if (from === to && words[from]?.opens) continue
    for (let at = from; at <= to; at++) named[at] = true
  }
  return named
}
