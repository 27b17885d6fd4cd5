import { determiners, isFiniteAuxiliary, personalPronouns, prepositions, wordSet } from './functionWords.js'
import { base, isForm, participle, past, third, verbOf } from './inflection.js'
import { nounVerbs } from './lexicon.js'
import { at, isCapital, isMark, type Word } from './words.js'

// Where one clause ends and the next begins.

const innerIntroducers = wordSet('who which that whose')
const hardBorders = wordSet('but so yet ; : – —')
const softBorders = wordSet('and or ,')
const statementBorders = wordSet('and but so')
const questionWords = wordSet('whether how that what')
const verbEnding = /[a-z](?:s|ed)$/
/** `negotiations with`, `delays in`: nouns in the plural, whatever follows. */
const nounEnding = /(?:[ts]ion|ment|ing|it[iy]e|nce|[eo]r|ist|ure|ness|ship|age)s$/

/** Whether a finite verb stands from `from` to `to` that closes the clause which opened before `from`. */
export function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  // Each clause that opens on the way takes one verb: `what the person who settles will gain`.
  let open = 1
  for (let index = from; index < to; index++) {
    if (index > from && innerIntroducers.has(at(words, index)) && !prepositions.has(at(words, index - 1))) open++
    else if (isVerb(words, index, from, to)) open--
    if (open === 0) return true
  }
  return false
}

/** `those that fail`, `people who come` */
function isOfRelative(word: string, before: string): boolean {
  return before === 'who' || ((before === 'that' || before === 'which') && isForm(word, base))
}

/** Whether the word at `index` is a finite verb of the clause from `from` to `to`. */
function isVerb(words: readonly Word[], index: number, from: number, to: number): boolean {
  const word = at(words, index)
  if (isFiniteAuxiliary(word)) return words[index]?.text !== 'May'
  const [before, next] = [at(words, index - 1), at(words, index + 1)]
  // `what the person who settles will gain`, `what it finds will be sent`: the verb stands at the end.
  const unmistakable = isForm(word, third) && !isForm(word, base | participle) && !nounVerbs.has(verbOf(word))
  if (index + 1 >= to)
    return (
      unmistakable || isOfRelative(word, before) || (personalPronouns.has(before) && isForm(word, base | third | past))
    )
  // `In the light of what it says, ministers will`, `Because of what the report found, we will`
  if (isMark(words[index + 1])) {
    return (personalPronouns.has(before) || at(words, from - 1) === 'what') && isForm(word, third | past)
  }
  const objectFollows = determiners.has(next) || prepositions.has(next) || questionWords.has(next)
  // Right behind the pronoun that opens the clause, or behind a personal pronoun, what can be a verb is one.
  if (index === from || personalPronouns.has(before) || before === 'this' || innerIntroducers.has(before)) {
    return (
      isForm(word, base | third | past) ||
      (objectFollows && verbEnding.test(word) && !nounEnding.test(word) && !determiners.has(word))
    )
  }
  return word === 'say' || unmistakable || (objectFollows && isForm(word, third | past) && !isForm(word, base))
}

/** Where the clause that ends at `end` begins, not before `start`: behind the last coordinator or comma. */
export function clauseStart(words: readonly Word[], start: number, end: number): number {
  for (let index = end - 2; index >= start; index--) {
    const word = at(words, index)
    if (hardBorders.has(word) || (softBorders.has(word) && !joinsNames(words, index, start))) return index + 1
  }
  return start
}

/** Whether the `and` at `index` joins names (`Border Force and Immigration Enforcement`), not clauses. */
function joinsNames(words: readonly Word[], index: number, start: number): boolean {
  if (at(words, index) === ',' || index - 1 <= start) return false
  return isCapital(words[index - 1]) && isCapital(words[index + 1])
}

const plural = /[a-z]{2}s$/

/** `New starters sit an assessment`: the base form behind a plural, before an object. */
function isOfPlural(words: readonly Word[], index: number): boolean {
  const object = at(words, index + 1)
  return plural.test(at(words, index - 1)) && isForm(at(words, index), base) && determiners.has(object)
}

/**
 * Where a clause begins that no finite auxiliary precedes: behind a statement in the simple present or past, else at
 * 0.
 */
export function behindStatement(words: readonly Word[], end: number): number {
  for (let index = end - 2; index > 2; index--) {
    const word = at(words, index)
    const isBorder = word === ';' || (isMark(words[index - 1]) && statementBorders.has(word))
    const isStated = (_: Word, verb: number) => verb > 0 && (isVerb(words, verb, 0, index) || isOfPlural(words, verb))
    if (isBorder && words.slice(0, index).some(isStated)) return index + 1
  }
  return 0
}
