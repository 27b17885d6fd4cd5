import { wordSet } from './functionWords.js'
import * as lexicon from './lexicon.js'
import type { Scene } from './scene.js'
import { isActor } from './subject.js'
import { hasBound, howQuickly } from './timing.js'
import { textOf, type Word } from './words.js'

// What is in the making, or to be done by a day, without a `will`.

/** What is made of nothing: where it is in the making, the thing itself is undertaken. */
const madeThings = wordSet('develop draft prepare write design build produce create procure')
/** What is put together: `A telephone route is being set up.` */
const puttingTogether = /\bbeing (?:[a-z]+ly )?(?:set up|drawn up|put together)\b/
const inTheMaking = /^(?:in (?:development|preparation|production)|under (?:development|construction))\b/
/** What it is made for: `in place to allow`, `that will show`. */
const forSomething =
  /^(?:in place |up |out |back )?(?:[a-z'-]+ ){0,8}?(?:to [a-z]+|so that [a-z]+|(?:that|which) (?:will|is to))\b/

/** A named thing in the making: `is developing the manual which will`, `are being put in place to`. */
export function isMaking({ clause, deed, subject, words }: Scene): boolean {
  const { copula, mood, passive, verbs, first, last } = clause.verb
  if (mood === 'present' && copula && subject.kind === 'thing')
    return inTheMaking.test(textOf(words, last + 1, last + 3))
  if (mood !== 'ongoing' || !lexicon.makingVerbs.has(deed)) return false
  if (!passive) return verbs.length === 1 && isActor(subject)
  if (madeThings.has(deed) || puttingTogether.test(textOf(words, first, last + 2))) return true
  return forSomething.test(textOf(words, last + 1, words.length))
}

/** Done step by step, with an end: `is being rolled out over the next four months`. */
export function isUnderWayToDate(scene: Scene): boolean {
  const { clause, words } = scene
  if (clause.verb.mood !== 'ongoing' || !hasBound(scene.datesBehind)) return false
  return words.findIndex(({ lower }) => lower === 'since') < 0
}

const noting = wordSet('stress emphasise remember bear')
const ending = wordSet('finish complete conclude close end report start begin open arrive')

/** `should be completed by the end of 2018`: an outcome or an end with a word of time. */
export function isDueByDate(scene: Scene): boolean {
  const { clause, deed, subject, words } = scene
  const { mood, passive, copula, perfect } = clause.verb
  if (mood !== 'should' || scene.datesBehind.length === 0 || subject.kind === 'outsider') return false
  // `It should be noted that ...`
  if (lexicon.reportingVerbs.has(deed) || lexicon.beliefVerbs.has(deed) || noting.has(deed)) return false
  // `The first figures should appear in summer 2022`; what is asked of people is no outcome.
  // `The panel should sit in March`
  const isBare = scene.datesBehind.some(({ start }) => words[clause.verb.last + 1]?.start === start)
  const isOutcome = hasBound(scene.datesBehind) && (isBare || subject.kind === 'thing' || subject.kind === 'pointer')
  return passive || copula || perfect || ending.has(deed) || isOutcome
}

/** `is expected to be in place by April`: an outcome or a date, not what is asked of staff. */
export function isExpectedOutcome({ clause, datesBehind, subject }: Scene): boolean {
  const { copula, passive, perfect } = clause.verb
  // `are expected to complete it within three months of taking up their post`
  const isDated = datesBehind.some(({ date }) => !howQuickly.test(date.text) || date.kind !== 'vague')
  return isDated || copula || passive || perfect || subject.kind === 'we' || subject.kind === 'named'
}

const onDay = /^(?:on|from) /i
const atOnce = /^(?:live|into (?:force|effect|operation|use|service))\b/

/** `goes live`, `comes into force`: what happens once, so that its month is that of one year. */
function isOnce(words: readonly Word[], { verb }: Scene['clause']): boolean {
  const deed = verb.verbs[0]
  return (deed === 'go' || deed === 'come') && atOnce.test(textOf(words, verb.last + 1, verb.last + 3))
}
const nextPeriod = /\bnext\b/

const ceasing = wordSet('expire lapse cease')

/** `The contract comes to an end in 2020`: so it was agreed when it began. */
function comesToAnEnd(words: readonly Word[], { verb }: Scene['clause']): boolean {
  const deed = verb.verbs[0] ?? ''
  return ceasing.has(deed) || (deed === 'come' && textOf(words, verb.last + 1, verb.last + 4) === 'to an end')
}

const fromDay = /^(?:from|with effect from) /i

/** `is payable from January`, `is available from 1 June`: a state that is to begin. */
export function isToBegin(scene: Scene): boolean {
  const { anchor, clause } = scene
  const { copula, mood } = clause.verb
  if (mood !== 'present' || !copula || clause.role !== 'main' || anchor === null) return false
  return scene.datesBehind.some(({ date }) => fromDay.test(date.text) && date.end !== null && date.end >= anchor)
}

/** `The contract passes to a new operator on 7 January 2013`: the present with a day to come. */
export function isScheduled(scene: Scene): boolean {
  const { clause, anchor, words } = scene
  const { mood, passive, verbs } = clause.verb
  const isPassive = mood === 'present' && passive && verbs.length === 1
  if ((mood !== 'scheduled' && !isPassive) || clause.role !== 'main' || comesToAnEnd(words, clause)) return false
  return scene.dates.some(({ date }) => {
    // `passes to the new director on 1 April`, of whichever year
    const isNamed = nextPeriod.test(date.text) || date.form === 'day'
    const isBounded = date.kind === 'absolute' || (date.kind === 'relative' && isNamed)
    // `is withdrawn on 30 June`; `is funded until March` is a state.
    if (isPassive && (anchor === null || !onDay.test(date.text))) return false
    if (date.form === 'month' && isOnce(words, clause)) return true
    return isBounded && (anchor === null || date.end === null || date.end >= anchor)
  })
}
