import type { Day } from './day.js'
import type { Span } from './span.js'

/**
 * How much of a calendar a planned date gives: `absolute` can be put on it by itself, `relative` once the day of
 * publication is known, `vague` never.
 */
export type DateKind = 'absolute' | 'relative' | 'vague'

/** What is wrong with the words of a date. `suggestion` is what could stand there instead, where that is plain. */
export interface DateFault {
  readonly kind: 'impossible-day' | 'misspelt-month' | 'wrong-weekday'
  readonly span: Span
  readonly suggestion: string | null
}

/** A date, period or word of time by which something is to be done. */
export interface PlannedDate {
  readonly kind: DateKind
  /** As it stands, flowed: `by the end of March 2022`. */
  readonly text: string
  readonly span: Span
  /**
   * First and last day; both null for an impossible day. Relative dates have both once the anchor is known, unless
   * they are counted from another date (`every six months after that`); vague ones never.
   */
  readonly start: Day | null
  readonly end: Day | null
  /** The date's form, for hover and rules. */
  readonly form: DateForm
  readonly fault: DateFault | null
}

/**
 * What the words name: a `day` (also Christmas), `month`, `week`, `quarter`, `season`, `year` or `financial-year`; a
 * `range` from one of these to another; a `part-of-period` (`early`, `end of`, `first half of`); a `span-of-time`
 * (`the next six months`); `recurring` (`every twelve months`); `this-period` (`this year`, `next quarter`); an `event`
 * whose own day is open (`once those changes are settled`); or a `vague-word` (`in due course`).
 */
export type DateForm =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'financial-year'
  | 'range'
  | 'part-of-period'
  | 'span-of-time'
  | 'recurring'
  | 'this-period'
  | 'event'
  | 'vague-word'
