import { futureModals, isFiniteAuxiliary, presentBe, wordSet } from './functionWords.js'
import { base, formsOf, gerund, isForm, participle, third } from './inflection.js'
import { leaves } from './intent.js'
import * as lexicon from './lexicon.js'
import { hasFiniteVerb } from './notes.js'
import { at, isCapital, type Word } from './words.js'

// Most sentences tell of the past or of how things are. One pass over their words shows it, and they are read no
// further.

/** Verbs that only with `to` say what will be done: `agreed to publish`; `agrees with the report` does not. */
const beforeTo = wordSet('agree mean decide')

const triggers: ReadonlySet<string> = new Set([
  ...futureModals,
  ...lexicon.plannedAdjectives,
  ...lexicon.expectedAdjectives,
  ...lexicon.ongoingAdverbs,
  ...lexicon.aimNouns,
  ...[...lexicon.planVerbs, ...lexicon.continuingVerbs]
    .filter((verb) => !beforeTo.has(verb))
    .flatMap((verb) => formsOf(verb, base | third | participle | gerund)),
  ...formsOf('carry', base | third),
  ...['should', 'ought', 'being', 'going', 'underway', 'ongoing', 'afoot', 'arrangements', 'begun', 'started'],
])

/** What undertakes only where `to` stands near behind it. */
const leadsToTo: ReadonlySet<string> = new Set([
  'about',
  ...[...beforeTo].flatMap((verb) => formsOf(verb, base | third | participle | gerund)),
])
const underWhat = wordSet('way development construction consideration review discussion examination')

/** What a timetable says undertakes only with a day: a figure or `next` must stand with it. */
const scheduled: ReadonlySet<string> = new Set(
  [...lexicon.scheduleVerbs].flatMap((verb) => formsOf(verb, base | third)),
)
const figure = /^\d/
const dayOpens = wordSet('on from')
/** Names of the calendar that a timetable may give instead of a day: `goes live in June`. */
const calendarNames = wordSet(`
  january february march april may june july august september october november december spring summer autumn winter
  christmas easter`)

/**
 * Whether a sentence of `words` may undertake anything: it has a word of will, plan or duration, or no finite verb at
 * all.
 */
export function mayUndertake(words: readonly Word[]): boolean {
  const seen = { finite: false, with: false, scheduled: false, dated: false, begun: false, fromDay: false, deed: false }
  for (let index = 0; index < words.length; index++) {
    const word = at(words, index)
    if (triggers.has(word)) return true
    if (word === 'to' && (seen.with || isInfinitiveOfPlan(words, index) || leaves.has(at(words, index - 1))))
      return true
    if (leadsToTo.has(word) && isNear(words, index, 'to', 4)) return true
    if (word === 'under' && (underWhat.has(at(words, index + 1)) || underWhat.has(at(words, index + 2)))) return true
    const isDeed = lexicon.deedNouns.has(word)
    if (isDeed && at(words, index - 1) === 'for') return true
    if (presentBe.has(word)) {
      if (hasNear(words, index)) return true
      seen.begun = true
    }
    const isFigure = figure.test(word) || word === 'next'
    // `is withdrawn on 30 June`, `is payable from January`
    seen.fromDay ||= dayOpens.has(at(words, index - 1)) && (isFigure || isCapital(words[index]))
    seen.finite ||= isFiniteAuxiliary(word)
    // `..., with the first to open in June`
    seen.with ||= word === 'with' && index > 0
    seen.scheduled ||= scheduled.has(word)
    seen.dated ||= isFigure || calendarNames.has(word)
    seen.deed ||= isDeed || lexicon.lookNouns.has(word)
  }
  if ((seen.scheduled && seen.dated) || (seen.begun && seen.fromDay)) return true
  return !seen.finite && (seen.with || ((seen.deed || mayOrder(words)) && !hasFiniteVerb(words)))
}

/** A note without a finite verb orders (`Publish the list`, `Ports: publish the list`) or names what is to be done. */
function mayOrder(words: readonly Word[]): boolean {
  if (isForm(at(words, 0), base)) return true
  return words.some(({ lower }, index) => lower === 'to' || (lower === ':' && isForm(at(words, index + 1), base)))
}

function isNear(words: readonly Word[], index: number, wanted: string, reach: number): boolean {
  for (let next = index + 1; next <= index + reach; next++) if (at(words, next) === wanted) return true
  return false
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
