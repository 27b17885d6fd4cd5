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

/** What a word tells by itself, as bits of one number: worked out once for each spelling. */
const hint = {
  trigger: 1,
  to: 2,
  with: 4,
  leave: 8,
  leadsToTo: 16,
  under: 32,
  deed: 64,
  be: 128,
  figure: 256,
  dayOpens: 512,
  finite: 1024,
  scheduled: 2048,
  dated: 4096,
  look: 8192,
} as const

function hintsOf(word: string): number {
  const isFigure = figure.test(word) || word === 'next'
  return (
    (triggers.has(word) ? hint.trigger : 0) |
    (word === 'to' ? hint.to : 0) |
    (word === 'with' ? hint.with : 0) |
    (leaves.has(word) ? hint.leave : 0) |
    (leadsToTo.has(word) ? hint.leadsToTo : 0) |
    (word === 'under' ? hint.under : 0) |
    (lexicon.deedNouns.has(word) ? hint.deed : 0) |
    (presentBe.has(word) ? hint.be : 0) |
    (isFigure ? hint.figure : 0) |
    (dayOpens.has(word) ? hint.dayOpens : 0) |
    (isFiniteAuxiliary(word) ? hint.finite : 0) |
    (scheduled.has(word) ? hint.scheduled : 0) |
    (isFigure || calendarNames.has(word) ? hint.dated : 0) |
    (lexicon.lookNouns.has(word) ? hint.look : 0)
  )
}

/**
 * Whether a sentence of `words` may undertake anything: it has a word of will, plan or duration, or no finite verb at
 * all.
 */
export function mayUndertake(words: readonly Word[]): boolean {
  let seen = 0
  for (const word of words) seen |= word.hints(hintsOf)
  if ((seen & hint.trigger) !== 0 || mayUndertakeTogether(words)) return true
  const has = (hints: number) => (seen & hints) !== 0
  if (has(hint.scheduled) && has(hint.dated)) return true
  if (has(hint.be) && has(hint.dayOpens) && words.some((_, index) => isFromDay(words, index))) return true
  if (has(hint.finite)) return false
  const withBehind = has(hint.with) && words.some(({ lower }, index) => index > 0 && lower === 'with')
  return withBehind || ((has(hint.deed | hint.look) || mayOrder(words)) && !hasFiniteVerb(words))
}

/** Whether words that by themselves undertake nothing stand together so that they may. */
function mayUndertakeTogether(words: readonly Word[]): boolean {
  let withBefore = false
  let before = 0
  for (let index = 0; index < words.length; index++) {
    const hints = words[index]?.hints(hintsOf) ?? 0
    if ((hints & hint.to) !== 0 && (withBefore || (before & hint.leave) !== 0 || isInfinitiveOfPlan(words, index)))
      return true
    if ((hints & hint.leadsToTo) !== 0 && isNear(words, index, 'to', 4)) return true
    if ((hints & hint.under) !== 0 && (underWhat.has(at(words, index + 1)) || underWhat.has(at(words, index + 2))))
      return true
    if ((hints & hint.deed) !== 0 && at(words, index - 1) === 'for') return true
    if ((hints & hint.be) !== 0 && hasNear(words, index)) return true
    // `..., with the first to open in June`
    withBefore ||= (hints & hint.with) !== 0 && index > 0
    before = hints
  }
  return false
}

/** `is withdrawn on 30 June`, `is payable from January` */
function isFromDay(words: readonly Word[], index: number): boolean {
  if (!dayOpens.has(at(words, index - 1))) return false
  return ((words[index]?.hints(hintsOf) ?? 0) & hint.figure) !== 0 || isCapital(words[index])
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
