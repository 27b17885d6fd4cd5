import { wordSet } from './functionWords.js'
import * as lexicon from './lexicon.js'
import type { Scene } from './scene.js'
import { isActor } from './subject.js'
import { hasBound } from './timing.js'
import { textOf } from './words.js'

const forSomething = /^(?:in place |up |out |back )?(?:[a-z'-]+ ){0,8}?(?:to [a-z]+|(?:that|which) (?:will|is to))\b/

/** What is made of nothing: where it is in the making, the thing itself is undertaken. */
const madeThings = wordSet('develop draft prepare write design build produce create procure')

/** A named thing in the making: `is developing the manual which will`, `are being put in place to`. */
export function isMaking({ clause, deed, subject, words }: Scene): boolean {
  if (clause.verb.mood !== 'ongoing' || !lexicon.makingVerbs.has(deed)) return false
  if (!clause.verb.passive) return clause.verb.verbs.length === 1 && isActor(subject)
  if (madeThings.has(deed)) return true
  return forSomething.test(textOf(words, clause.verb.last + 1, words.length))
}

/** Done step by step, with an end: `is being rolled out over the next four months`. */
export function isUnderWayToDate({ clause, datesBehind, words }: Scene): boolean {
  return (
    clause.verb.mood === 'ongoing' && hasBound(datesBehind) && !/\bsince\b/.test(textOf(words, 0, clause.verb.first))
  )
}

/** `should be completed by the end of 2018`: a state or a passive with a word of time, which others than staff bring about. */
export function isDueByDate({ clause, datesBehind, deed, subject }: Scene): boolean {
  const { verb } = clause
  // `It should be noted that ...`
  if (
    lexicon.reportingVerbs.has(deed) ||
    lexicon.beliefVerbs.has(deed) ||
    /^(?:stress|emphasise|remember|bear)$/.test(deed)
  )
    return false
  return (
    verb.mood === 'should' &&
    datesBehind.length > 0 &&
    (verb.passive || verb.copula || verb.perfect) &&
    subject.kind !== 'outsider'
  )
}

/** `is expected to be in place by April`: an outcome or a date, not what is asked of staff. */
export function isExpectedOutcome({ clause, datesBehind, subject }: Scene): boolean {
  const { verb } = clause
  if (datesBehind.length > 0) return true
  return verb.copula || verb.passive || verb.perfect || subject.kind === 'we' || subject.kind === 'named'
}
