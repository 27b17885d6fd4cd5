import { futureModals, isFiniteAuxiliary, presentBe, wordSet } from './functionWords.js'
import { base, formsOf, gerund, participle, third } from './inflection.js'
import { leaves } from './intent.js'
import * as lexicon from './lexicon.js'
import { at, type Word } from './words.js'

// Most sentences tell of the past or of how things are. One pass over their words shows it, and they are read no
// further.

const triggers: ReadonlySet<string> = new Set([
  ...futureModals,
  ...lexicon.plannedAdjectives,
  ...lexicon.expectedAdjectives,
  ...lexicon.ongoingAdverbs,
  ...lexicon.aimNouns,
  ...[...lexicon.planVerbs, ...lexicon.continuingVerbs, 'decide'].flatMap((verb) =>
    formsOf(verb, base | third | participle | gerund),
  ),
  ...formsOf('carry', base | third),
  ...[
    'should',
    'ought',
    'being',
    'going',
    'about',
    'underway',
    'ongoing',
    'afoot',
    'under',
    'arrangements',
    'begun',
    'started',
  ],
])

/** What a timetable says undertakes only with a day: a figure or `next` must stand with it. */
const scheduled: ReadonlySet<string> = new Set(
  [...lexicon.scheduleVerbs].flatMap((verb) => formsOf(verb, base | third)),
)
const figure = /^\d/

/**
 * Whether a sentence of `words` may undertake anything: it has a word of will, plan or duration, or no finite verb at
 * all.
 */
export function mayUndertake(words: readonly Word[]): boolean {
  let finite = false
  let behindWith = false
  let isScheduled = false
  let isDated = false
  for (let index = 0; index < words.length; index++) {
    const word = at(words, index)
    if (triggers.has(word) || (word === 'to' && (behindWith || isInfinitiveOfPlan(words, index)))) return true
    // `..., with the first to open in June`
    behindWith ||= word === 'with' && index > 0
    if (word === 'to' && leaves.has(at(words, index - 1))) return true
    if (word === 'for' && lexicon.deedNouns.has(at(words, index + 1))) return true
    if (presentBe.has(word) && hasNear(words, index)) return true
    finite ||= isFiniteAuxiliary(word)
    isScheduled ||= scheduled.has(word) || presentBe.has(word)
    isDated ||= word === 'next' || figure.test(word)
  }
  return !finite || (isScheduled && isDated)
}

/** `is to be finished`, `Training to be delivered`, `caseworkers to have completed`. */
function isInfinitiveOfPlan(words: readonly Word[], index: number): boolean {
  return (
    at(words, index + 1) === 'be' ||
    at(words, index + 1) === 'have' ||
    presentBe.has(at(words, index - 1)) ||
    presentBe.has(at(words, index - 2))
  )
}

const making = wordSet('development preparation production construction')

/** `is currently examining`, `is on track to`, `are in place to`. */
function hasNear(words: readonly Word[], index: number): boolean {
  for (let next = index + 1; next < index + 5; next++) {
    if (at(words, next).endsWith('ing')) return true
    if ((at(words, next) === 'on' || at(words, next) === 'in') && at(words, next + 2) === 'to') return true
    if ((at(words, next) === 'in' || at(words, next) === 'under') && making.has(at(words, next + 1))) return true
  }
  return false
}
