import type { CommitmentClass } from '../../model/commitment.js'
import { goesOn, isUnabated, willGoOn } from './continuing.js'
import {
  isCessation,
  isDescription,
  isDrift,
  isEffect,
  isHearsay,
  isOfMind,
  isOfOthers,
  isPowerOrNeed,
  isRemit,
  isState,
  isSupposed,
  isTextual,
} from './descriptions.js'
import * as lexicon from './lexicon.js'
import { isBindingLook, isLook, isLookUnderWay } from './looks.js'
import { isDueByDate, isExpectedOutcome, isMaking, isScheduled, isToBegin, isUnderWayToDate } from './making.js'
import { arePlans, isIntended, isPurpose, isVirtue } from './plans.js'
import { isPractice, isServiceStandard } from './practice.js'
import type { Mood } from './predicate.js'
import type { Scene } from './scene.js'
import { isStanding, isStandingState } from './standing.js'
import { hasEnd } from './timing.js'
import { at } from './words.js'

/** What a clause undertakes, if anything, and what it does in plain words. */
export interface Outcome {
  readonly class: CommitmentClass | 'none'
  /** `undertakes`, `looks at`, `goes on`; for class none what it is instead: `an effect`. */
  readonly what: string
  /** What the next sentence may go on about. */
  readonly tells?: 'remit' | 'practice' | 'need'
}

/** One way to read a clause. */
interface Reading {
  readonly outcome: Outcome
  readonly fits: (scene: Scene) => boolean
}

const none = (what: string, fits: Reading['fits'], tells?: Outcome['tells']): Reading => ({
  outcome: { class: 'none', what, ...(tells && { tells }) },
  fits,
})
const firm = (what: string, fits: Reading['fits']): Reading => ({ outcome: { class: 'firm', what }, fits })
const soft = (what: string, fits: Reading['fits']): Reading => ({ outcome: { class: 'soft', what }, fits })
const continuing = (what: string, fits: Reading['fits']): Reading => ({ outcome: { class: 'continuing', what }, fits })

const is = (mood: Mood, { clause }: Scene): boolean => clause.verb.mood === mood
const isFuture = (scene: Scene): boolean => is('will', scene) || is('planned', scene)
const isLookedAt = (scene: Scene): boolean => !is('present', scene) && !is('should', scene) && isLook(scene)
/** A relative clause tells of a look only where a thing is to look: `a review which will consider`. */
const isOwnLook = ({ clause, subject, words }: Scene): boolean =>
  clause.role === 'relative' ? subject.kind === 'thing' && at(words, clause.start) !== 'who' : clause.role !== 'object'

/** The ways to read a clause: the first that fits decides. Their order is the grammar. */
const readings: readonly Reading[] = [
  // Not said of the future at all, or not by the department.
  none('not undertaken', (scene) => is('inert', scene)),
  continuing('goes on', (scene) => is('will', scene) && scene.clause.verb.negative && isUnabated(scene)),
  firm('undertakes to stop', isCessation),
  none('will not', ({ clause, subject }) => clause.verb.negative || subject.negative),
  // `Border Force will:` leaves it to the list that follows; with a date it says something itself.
  none('left open', (scene) => scene.deed === '' && !scene.clause.verb.copula && scene.dates.length === 0),
  none('somebody else’s words, a reason or a question', isHearsay),
  none('a power or a need', isPowerOrNeed, 'need'),
  none('what happens by itself', isDrift),
  none('what happens in a mind', isOfMind),

  none('how things are', isStandingState, 'practice'),

  // What goes on: up to a date it is what it is, without an end it is continuing.
  soft(
    'looks at until a date',
    (scene) => isFuture(scene) && willGoOn(scene) && hasEnd(scene.datesBehind) && isLook(scene),
  ),
  firm('undertakes until a date', (scene) => isFuture(scene) && willGoOn(scene) && hasEnd(scene.datesBehind)),
  soft('looks at', isLookUnderWay),
  continuing('goes on', (scene) => isFuture(scene) && willGoOn(scene)),
  continuing('goes on', goesOn),

  // Looks, which undertake nothing but to look.
  none('how things are done', isPractice, 'practice'),
  none('how quickly things are done', isServiceStandard, 'practice'),
  none('how things are done', isStanding, 'practice'),
  none('what others do', isOfOthers),
  firm('undertakes to look and to act on it', (scene) => isLookedAt(scene) && isBindingLook(scene)),
  soft('looks at', (scene) => isLookedAt(scene) && isOwnLook(scene)),

  // The present: plans that are in place, and what is in the making.
  firm('plans', (scene) => is('present', scene) && arePlans(scene)),
  firm('is scheduled', isScheduled),
  firm('is to begin', isToBegin),
  firm('is making', isMaking),
  none('a state', (scene) => is('present', scene)),
  none('how things are', (scene) => is('scheduled', scene)),
  firm('is doing by a date', isUnderWayToDate),
  none('is doing', (scene) => is('ongoing', scene)),

  // Should, is to, is expected to, is committed to.
  firm('intends', isIntended),
  firm('is to be done by', isDueByDate),
  none('should', (scene) => is('should', scene)),
  none('a purpose', (scene) => is('planned', scene) && isPurpose(scene)),
  firm('plans', (scene) => is('planned', scene) && lexicon.aimNouns.has(scene.subject.head)),
  none('a virtue', isVirtue),
  none('what is asked of staff', (scene) => is('expected', scene) && !isExpectedOutcome(scene)),

  // What will be, though nobody undertakes it.
  none('a remit', isRemit, 'remit'),
  none(
    'more on a remit',
    ({ before, deed, subject }) => before.remit && subject.kind === 'pointer' && lexicon.detailVerbs.has(deed),
    'remit',
  ),
  none('an effect', isEffect),
  none('what this text does', isTextual),
  none('what may be supposed', isSupposed),
  none('a state', isState),
  none('a description', isDescription),

  firm('undertakes', (scene) => is('will', scene)),
  firm('plans', () => true),
]

/** What the clause of `scene` undertakes, by the first reading that fits. */
export function readClause(scene: Scene): Outcome {
  return readings.find(({ fits }) => fits(scene))?.outcome ?? { class: 'none', what: '' }
}
