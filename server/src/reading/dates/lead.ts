/** What stands before a name of the calendar and belongs to it: `by the end of`, `on Monday`, `in early`. */
import { type Caseless, caseless, lowerOf } from '../../model/caseless.js'
import { addDays, addMonths, type Day, weekdayOf } from '../../model/day.js'
import type { DateForm } from '../../model/plannedDate.js'
import { cut, type Period } from './period.js'
import { numberOf, numberWord, weekdayNames, weekdayWord } from './vocabulary.js'

/** Words that pick a part of the period behind them. */
interface PartForm {
  /** Matches up to the end of the text before the period. */
  readonly pattern: Caseless
  readonly form: DateForm | null
  of(period: Period, match: RegExpExecArray, anchor: Day | null): Period
}

const nths: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}

/** The number of the part out of `into`; `last`, `final` and `latter` are the last. */
function nthOf(word: string | undefined, into: number): number {
  const lower = (word ?? '').toLowerCase()
  return Math.min(nths[lower] ?? (/^\d$/.test(lower) ? Number(lower) : into), into)
}

const thirds: Readonly<Record<string, number>> = { early: 1, mid: 2, late: 3 }
const behindPart = ' (?:of|in) (?:the )?(?:month of )?$'

function part(pattern: string, form: DateForm | null, of: PartForm['of']): PartForm {
  return { pattern: caseless(`(?<![\\w'-])${pattern}`), form, of }
}

function lastDay({ end }: Period): Period {
  return { start: end, end }
}

/**
 * Early, mid and late are the first, second and last third of what follows, whatever its length; the end is its last
 * day and the start its first. Only the written words are weighed, not what writers may have had in mind.
 */
const parts: readonly PartForm[] = [
  part('(?:end-|(?:the )?year[ -]end (?:of )?)$', 'part-of-period', lastDay),
  part('(?:the )?(?:very )?(?:end|close)(?: (?:of|in)|-)? (?:the )?(?:month of )?$', 'part-of-period', lastDay),
  part('(?:the )?(?:very )?(?:start|beginning)(?: of) (?:the )?$', 'part-of-period', ({ start }) => ({
    start,
    end: start,
  })),
  part(
    '(?:early|mid)(?: |-)?(?:to|or|/|-)(?: |-)?(?<last>mid|late)[ -](?:in )?(?:the )?$',
    'part-of-period',
    (period, match) => {
      const last = thirds[match.groups?.last?.toLowerCase() ?? ''] ?? 3
      const first = /^early/i.test(match[0]) ? 1 : 2
      return { start: cut(period, 3, first).start, end: cut(period, 3, last).end }
    },
  ),
  part('(?<third>early|mid|late)(?:[ -]|-?way through )(?:in )?(?:the )?$', 'part-of-period', (period, match) =>
    cut(period, 3, thirds[match.groups?.third?.toLowerCase() ?? ''] ?? 3),
  ),
  part(`(?:the )?early (?:part|months|weeks)${behindPart}`, 'part-of-period', (period) => cut(period, 3, 1)),
  part(`(?:the )?middle${behindPart}`, 'part-of-period', (period) => cut(period, 3, 2)),
  part(`(?:the )?(?:later?|latter) (?:part|months|weeks)${behindPart}`, 'part-of-period', (period) =>
    cut(period, 3, 3),
  ),
  part(`(?:the )?(?<nth>first|second|latter|last) half${behindPart}`, 'part-of-period', (period, match) =>
    cut(period, 2, nthOf(match.groups?.nth, 2)),
  ),
  part(
    `(?:the )?(?:q(?<figure>[1-4])|quarter (?<number>[1-4])|(?<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter)${behindPart}`,
    'quarter',
    (period, match) => cut(period, 4, nthOf(match.groups?.figure ?? match.groups?.number ?? match.groups?.nth, 4)),
  ),
  part(
    `(?:the )?(?<end>first|last|final) (?<count>${numberWord}) months${behindPart}`,
    'part-of-period',
    (period, match) => {
      const count = numberOf(match.groups?.count ?? '')
      const isFirst = /^first$/i.test(match.groups?.end ?? '')
      return isFirst
        ? { start: period.start, end: addDays(addMonths(period.start, count), -1) }
        : { start: addMonths(addDays(period.end, 1), -count), end: period.end }
    },
  ),
  part(`(?:the )?(?<nth>first|second|third|fourth|last|final) week${behindPart}`, 'week', (period, match) => {
    const nth = match.groups?.nth
    if (nth !== undefined && /last|final/i.test(nth)) return { start: addDays(period.end, -6), end: period.end }
    const start = addDays(period.start, 7 * (nthOf(nth, 4) - 1))
    return { start, end: addDays(start, 6) }
  }),
  part('(?:the )?(?:week (?:commencing|beginning|starting|of)|w/c)(?: on)? (?:the )?$', 'week', ({ start }) => ({
    start,
    end: addDays(start, 6),
  })),
  part('(?:the )?(?:week ending|w/e)(?: on)? (?:the )?$', 'week', ({ end }) => ({ start: addDays(end, -6), end })),
  part(`(?:the )?(?:rest|remainder)${behindPart}`, 'part-of-period', ({ start, end }, _match, anchor) =>
    anchor !== null && anchor > start && anchor <= end ? { start: anchor, end } : { start, end },
  ),
  part('(?:the )?(?:whole |full )?course of (?:the )?$', null, (period) => period),
  part('(?:later|sometime|some time|any time|anytime)(?: in| on| during)? (?:the )?$', null, (period) => period),
]

const prepositions = [
  'by or before',
  'on or (?:before|after|around)',
  'in or (?:around|before)',
  '(?:by )?(?:no|not) later than',
  'as (?:of|from|early as)',
  'with effect from',
  'effective(?: from| on)?',
  '(?:starting|beginning|commencing)(?: from| in| on)?',
  'from as early as',
  'up (?:to|until)',
  'through to',
  'ahead of',
  'prior to',
  'in time for',
  'by|before|in|on|from|at|during|over|within|throughout|until|till|to|through|for|since|after|around|about|circa|towards|between|across|into',
].join('|')
const hedges = 'around|about|approximately|roughly|at least|as early as|the latest'
const prepositionBefore = caseless(`(?<![\\w'-])(?<preposition>${prepositions})(?: (?:${hedges}))? (?:the )?$`)
const weekdayBefore = caseless(`(?<![\\w'-])(?<weekday>${weekdayWord})\\.?,? (?:the )?$`)

/** The longest lead that is looked for, in characters: `no later than the end of the first quarter of the `. */
const reach = 64

/** All that leads up to a period. */
export interface Lead {
  /** Where the words begin, in the plain text. */
  readonly start: number
  /** `by`, `no later than`; null where there is none. */
  readonly preposition: string | null
  readonly weekday: { readonly word: string; readonly start: number } | null
  /** What the words are of the period; null where they leave its form as it is. */
  readonly form: DateForm | null
  readonly hasPart: boolean
  /** The part of `period` that the words pick. */
  of(period: Period): Period
}

/**
 * Reads the words before offset `at` of the plain `text`, back to offset `floor` at most. `isDay`: a weekday may
 * stand before it. Where nothing leads, the lead starts at `at` and picks the whole period.
 */
export function leadBefore(text: string, floor: number, at: number, isDay: boolean, anchor: Day | null): Lead {
  let before = text.slice(Math.max(floor, at - reach), at)
  let start = at
  const picks: ((period: Period) => Period)[] = []
  let form: DateForm | null = null
  let weekday: Lead['weekday'] = null
  const take = (match: RegExpExecArray) => {
    start -= match[0].length
    before = before.slice(0, match.index)
  }
  const named = isDay ? weekdayBefore.exec(before, lowerOf(before)) : null
  if (named !== null) {
    take(named)
    weekday = { word: named.groups?.weekday ?? '', start }
  }
  for (let part = partBefore(before); part !== null; part = partBefore(before)) {
    const { form: partForm, match, of } = part
    take(match)
    picks.push((period) => of(period, match, anchor))
    form = partForm ?? form
  }
  const preposition = prepositionBefore.exec(before, lowerOf(before))
  if (preposition !== null) take(preposition)
  return {
    start,
    preposition: preposition?.groups?.preposition ?? null,
    weekday,
    form,
    hasPart: picks.length > 0,
    of: (period) => picks.reduce((picked, pick) => pick(picked), period),
  }
}

/** Every part ends in one of these; most text before a date does not. */
const endOfPart =
  /(?:\b(?:of|in|the|end|close|early|mid|late|later|on|during|through|time|anytime|month|commencing|beginning|starting|ending|w\/c|w\/e) |-)$/

function partBefore(before: string) {
  const lower = lowerOf(before)
  if (!endOfPart.test(lower)) return null
  for (const { pattern, form, of } of parts) {
    const match = pattern.exec(before, lower)
    if (match !== null) return { form, of, match }
  }
  return null
}

/** The name of `day`'s weekday, as long as `word` is: `Tue` for `Mon`. */
export function weekdayFor(word: string, day: Day): string {
  const name = weekdayNames[weekdayOf(day) - 1] ?? ''
  return /day$/i.test(word) ? name : name.slice(0, 3)
}

/** Whether `word` (`Mon`, `Tuesday`, in any case) names the weekday of `day`. */
export function isWeekday(word: string, day: Day): boolean {
  return (weekdayNames[weekdayOf(day) - 1] ?? '').toLowerCase().startsWith(word.toLowerCase().slice(0, 3))
}
