import type { Clause } from './clauses.js'
import { wordSet } from './functionWords.js'
import { verbOf } from './inflection.js'
import { caseNouns, outsiderNouns, reportingVerbs } from './lexicon.js'
import { at, isMark, textOf, type Word } from './words.js'

/** Behind `if` no clause follows: `if possible`. */
const noClause = wordSet('possible necessary appropriate required needed any')
/** `Should demand rise`, `Were this to happen`, `Had we known`. */
const inverted = wordSet('should were had')
/** `Usually an officer will`. */
const usual = wordSet('usually normally typically generally ordinarily often sometimes occasionally')
/** Behind `when` and `where` they make it any case. */
const anyOne = wordSet('a an any someone somebody anyone')
const anyPlace = wordSet('a an any someone somebody anyone there this they it such no these')
const suchCases =
  /\bin (?:such|these|those|this|that|any such) (?:an? )?(?:cases?|circumstances?|events?|situations?|instances?)\b|\b(?:in practice|in (?:most|many|some) cases|as a rule|as usual|under (?:the |these |those |its )?(?:existing |current |present )?(?:rules|law|regulations)|from time to time|at any (?:one|given) time|in the (?:normal|ordinary|usual) (?:course|run|way))\b/

/** `At peak times`, `During busy periods`. */
const atSuchTimes =
  /^(?:and |but )?(?:at|in|during|on) (?:[a-z]+ )?(?:busy|busier|quiet|quieter|peak|such|those|these|other) (?:[a-z]+ )?(?:times|periods|hours|days|seasons|occasions)\b/

/**
 * Whether the statement of which `clause` is a part, between semicolons, tells what is done in a case: `if`, `unless`,
 * `where a report cannot be published`, `Should demand rise`, `In such cases`.
 */
export function tellsOfCase(words: readonly Word[], clause: Clause): boolean {
  const from = words.findLastIndex(({ lower }, index) => lower === ';' && index < clause.verb.first) + 1
  const end = words.findIndex(({ lower }, index) => lower === ';' && index > clause.verb.first)
  const part = words.slice(from, end < 0 ? words.length : end)
  if (inverted.has(at(part, 0)) || usual.has(at(part, 0))) return true
  if (atSuchTimes.test(textOf(part, 0, 6))) return true
  return part.some((_, index) => opensCase(part, index)) || suchCases.test(textOf(part, 0, part.length))
}

const conjunctions = wordSet('if unless whenever when where')

function opensCase(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  if (!conjunctions.has(word) || isWithinQuestion(words, index)) return false
  const next = at(words, index + 1)
  if (word === 'if' || word === 'unless') return !noClause.has(next) && at(words, index - 1) !== 'as'
  if (word === 'whenever') return true
  if (word === 'when') return index === 0 && anyOne.has(next)
  if (word !== 'where') return false
  // `Where concerns are raised, they will be`
  const noun = at(words, index + 2)
  const isOfAny = next === 'the' ? outsiderNouns.has(noun) || caseNouns.has(noun) : !noClause.has(next)
  return (index === 0 && isOfAny) || (anyPlace.has(next) && !tellsOfPlace(words, index))
}

const questionWords = wordSet('what how whom')
/** How far before the word the question may begin of which it is a part. */
const reach = 6

/** `say what to do if a centre is closed`, `tell them where they are to go`: what is said, and no case of saying it. */
function isWithinQuestion(words: readonly Word[], index: number): boolean {
  const word = at(words, index)
  const before = words.slice(Math.max(0, index - reach), index).map(({ lower }) => lower)
  const mark = before.findLastIndex((_, place) => isMark(words[Math.max(0, index - reach) + place]))
  const since = before.slice(mark + 1)
  if (word === 'if') return since.some((each) => questionWords.has(each))
  return word === 'where' && since.slice(-2).some((each) => reportingVerbs.has(verbOf(each)) || each === 'show')
}

const thirdPersons = wordSet('it they')
const abilities = wordSet('can cannot could will would')

/** `at the top of the form, where it can scarcely be missed`; but `, where it can,` and `, where they can do so`. */
function tellsOfPlace(words: readonly Word[], index: number): boolean {
  if (at(words, index - 1) !== ',' || !thirdPersons.has(at(words, index + 1))) return false
  const after = words[index + 3]
  return abilities.has(at(words, index + 2)) && after !== undefined && !isMark(after) && after.lower !== 'do'
}
