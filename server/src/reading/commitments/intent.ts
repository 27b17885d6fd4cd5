import { wordSet } from './functionWords.js'
import { gerund, isForm } from './inflection.js'
import { aimNouns } from './lexicon.js'
import { infinitiveAt, type Predicate, readChain, readOver, readPredicate } from './predicate.js'
import { at, isMark, type Word } from './words.js'

// What stands behind a word of intent: `committed to publishing`, `plans to expand`.

/**
 * The predicate behind the `to` at `index`: an infinitive, or a gerund (`committed to publishing`). With `sure`, an
 * unknown word is taken for a verb, since the word before `to` asks for one.
 */
export function committedTo(words: readonly Word[], index: number, sure = false): Predicate | undefined {
  if (at(words, index) !== 'to') return undefined
  const { next } = readOver(words, index + 1, false)
  if (isForm(at(words, next), gerund)) return readChain(words, next)
  return infinitiveAt(words, index, sure) === undefined ? undefined : readPredicate(words, index + 1)
}

/** What one has to have before one does a thing: `agreement to recruit`. */
export const leaves = wordSet('agreement approval funding authority clearance permission')

/** `agreement to recruit 40 operators`, right behind `have`: what one has leave to do. */
export function leaveTo(words: readonly Word[], index: number): Predicate | undefined {
  const { next } = readOver(words, index, false)
  if (!leaves.has(at(words, next)) || at(words, next + 1) !== 'to') return undefined
  return infinitiveAt(words, next + 1, true) === undefined ? undefined : readPredicate(words, next + 2)
}

/** Aims where somebody has them: `has set itself the goal of`. */
const ownGoals = wordSet('goal objective task')

/**
 * `plans to expand`, `the intention to launch`, `a target of clearing` within a few words of `index`: the predicate
 * behind `to`.
 */
export function aimTo(words: readonly Word[], index: number): Predicate | undefined {
  for (let noun = index; noun < index + 6 && noun < words.length; noun++) {
    if (isMark(words[noun]) || at(words, noun) === 'no') return undefined
    if (!aimNouns.has(at(words, noun)) && !ownGoals.has(at(words, noun))) continue
    if (at(words, noun + 1) === 'of' && isForm(at(words, noun + 2), gerund)) return readChain(words, noun + 2)
    if (at(words, noun + 1) !== 'to') continue
    return infinitiveAt(words, noun + 1, true) === undefined ? undefined : readPredicate(words, noun + 2)
  }
  return undefined
}
