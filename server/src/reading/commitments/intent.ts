import { gerund, isForm } from './inflection.js'
import { aimNouns } from './lexicon.js'
import { infinitiveAt, type Predicate, readChain, readOver, readPredicate } from './predicate.js'
import { at, isMark, type Word } from './words.js'

// What stands behind a word of intent: `committed to publishing`, `plans to expand`.

/** The predicate behind `to` at `index`: an infinitive, or a gerund (`committed to publishing`). */
export function committedTo(words: readonly Word[], index: number): Predicate | undefined {
  if (at(words, index) !== 'to') return undefined
  if (infinitiveAt(words, index) !== undefined) return readPredicate(words, index + 1)
  const { next } = readOver(words, index + 1, false)
  return isForm(at(words, next), gerund) ? readChain(words, next) : undefined
}

/** `plans to expand`, `the intention to launch`, `a target of clearing` within a few words of `index`: the predicate behind `to`. */
export function aimTo(words: readonly Word[], index: number): Predicate | undefined {
  for (let noun = index; noun < index + 6 && noun < words.length; noun++) {
    if (isMark(words[noun]) || at(words, noun) === 'no') return undefined
    if (!aimNouns.has(at(words, noun))) continue
    if (at(words, noun + 1) === 'of' && isForm(at(words, noun + 2), gerund)) return readChain(words, noun + 2)
    if (at(words, noun + 1) !== 'to') continue
    return infinitiveAt(words, noun + 1) === undefined ? undefined : readPredicate(words, noun + 2)
  }
  return undefined
}
