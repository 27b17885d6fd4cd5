import type { CommitmentClass } from '../../model/commitment.js'
import { goesOn, willGoOn } from './continuing.js'
import {
  isDescription,
  isDrift,
  isEffect,
  isHearsay,
  isPowerOrNeed,
  isPractice,
  isRemit,
  isState,
} from './descriptions.js'
import * as lexicon from './lexicon.js'
import { isBindingLook, isLook, isLookUnderWay } from './looks.js'
import { isDueByDate, isExpectedOutcome, isMaking, isUnderWayToDate, isVirtue } from './making.js'
import type { Scene } from './scene.js'
import { hasBound } from './timing.js'
import { at, isCapital, textOf } from './words.js'

/** What a clause undertakes, if anything, and what it does in plain words. */
export interface Outcome {
  readonly class: CommitmentClass | 'none'
  /** `undertakes`, `only looks at`, `goes on`; for class none what it is instead: `an effect`. */
  readonly what: string
}

/** One way to read a clause. */
interface Reading extends Outcome {
  readonly fits: (scene: Scene) => boolean
}

const reading = (what: string, gives: Outcome['class'], fits: (scene: Scene) => boolean): Reading => ({
  what,
  class: gives,
  fits,
})

const mood =
  (...moods: readonly string[]) =>
  ({ clause }: Scene): boolean =>
    moods.includes(clause.verb.mood)
const isFuture = mood('will', 'planned')

/** The ways to read a clause, most special first: the first that fits decides. The order is the grammar. */
const readings: readonly Reading[] = [
  // Nothing that is said of the future at all, or not by the department.
  reading('not undertaken', 'none', mood('inert')),
  reading('will not', 'none', ({ clause, subject }) => clause.verb.negative || subject.negative),
  reading('somebody else’s words, a reason or a question', 'none', isHearsay),
  reading('a power or a need', 'none', isPowerOrNeed),
  reading('what happens by itself', 'none', isDrift),

  // What goes on: without an end it is continuing, up to a date it is what it is.
  reading(
    'looks at until a date',
    'soft',
    (scene) => isFuture(scene) && willGoOn(scene) && hasBound(scene.datesBehind) && isLook(scene),
  ),
  reading(
    'undertakes until a date',
    'firm',
    (scene) => isFuture(scene) && willGoOn(scene) && hasBound(scene.datesBehind),
  ),
  reading('looks at', 'soft', isLookUnderWay),
  reading('goes on', 'continuing', (scene) => isFuture(scene) && willGoOn(scene)),
  reading('goes on', 'continuing', goesOn),

  // Looks.
  reading('how things are done', 'none', isPractice),
  reading('what others do', 'none', ({ subject, clause }) => subject.kind === 'outsider' && !clause.verb.passive),
  reading(
    'undertakes to look and to act on it',
    'firm',
    (scene) => !mood('present', 'should')(scene) && isLook(scene) && isBindingLook(scene),
  ),
  reading(
    'looks at',
    'soft',
    (scene) =>
      !mood('present', 'should')(scene) &&
      isLook(scene) &&
      (scene.clause.role !== 'relative' || scene.subject.kind === 'thing'),
  ),

  // The present: what is in the making, and plans that are in place.
  reading('plans are in place', 'firm', (scene) => arePlans(scene)),
  reading('plans', 'firm', isAimFor),
  reading('a state', 'none', mood('present')),
  reading('is making', 'firm', isMaking),
  reading('is doing by a date', 'firm', isUnderWayToDate),
  reading('is doing', 'none', mood('ongoing')),

  // Should, is to, is expected to.
  reading(
    'intends',
    'firm',
    ({ clause, words }) => clause.role === 'reported' && lexicon.aimNouns.has(at(words, clause.governor)),
  ),
  reading('is to be done by', 'firm', isDueByDate),
  reading('should', 'none', mood('should')),
  reading('a purpose', 'none', (scene) => scene.clause.verb.mood === 'planned' && isPurpose(scene)),
  reading('plans', 'firm', (scene) => scene.clause.verb.mood === 'planned' && lexicon.aimNouns.has(scene.subject.head)),
  reading('a virtue', 'none', isVirtue),
  reading('what is asked of staff', 'none', (scene) => mood('expected')(scene) && !isExpectedOutcome(scene)),

  // What will be, and nobody undertakes it.
  reading('a remit', 'none', isRemit),
  reading(
    'more on a remit',
    'none',
    ({ before, deed, subject }) => before.remit && subject.kind === 'pointer' && lexicon.detailVerbs.has(deed),
  ),
  reading('an effect', 'none', isEffect),
  reading(
    'what this text does',
    'none',
    ({ clause, subject, words }) =>
      lexicon.textNouns.has(subject.head) && at(words, subject.from - 1) === 'this' && !clause.verb.passive,
  ),
  reading(
    'what may be supposed',
    'none',
    (scene) => mood('will')(scene) && scene.clause.verb.perfect && scene.dates.length === 0,
  ),
  reading('a state', 'none', isState),
  reading('a description', 'none', isDescription),

  reading('undertakes', 'firm', mood('will')),
  reading('plans', 'firm', () => true),
]

function isPurpose({ clause, subject, words }: Scene): boolean {
  if (clause.verb.passive) return false
  // `The aim of this approach is to reduce harm`, and not `The aim is to`.
  if (
    /^(?:aims?|target|expectation)$/.test(subject.head) &&
    at(words, subject.to) === 'of' &&
    !isCapital(words[subject.to + 1])
  )
    return true
  return (
    lexicon.purposeNouns.has(subject.head) || /^(?:what|all)$/.test(at(words, subject.from)) || subject.head === 'there'
  )
}

/** `Plans are in place to recruit`, `Plans to recruit are in place`. */
function arePlans({ clause, deed, subject, words }: Scene): boolean {
  const { mood: is, copula, first, last } = clause.verb
  if (is !== 'present' || !copula || !/^(?:plans|arrangements)$/.test(at(words, subject.from))) return false
  return deed !== '' || (at(words, subject.from + 1) === 'to' && textOf(words, first, last + 1).endsWith('in place'))
}

/** `The plan is for every hotel to have been visited`. */
function isAimFor({ clause, subject, words }: Scene): boolean {
  return (
    clause.verb.copula &&
    clause.verb.mood === 'present' &&
    lexicon.aimNouns.has(subject.head) &&
    at(words, clause.verb.last + 1) === 'for'
  )
}

/** What the clause of `scene` undertakes, by the first reading that fits. */
export function readClause(scene: Scene): Outcome {
  return readings.find((candidate) => candidate.fits(scene)) ?? { class: 'none', what: '' }
}
