/** What a form of writing time looks like to the reader of dates: a row of its tables. */
import { type Caseless, caseless } from '../../model/caseless.js'
import type { Day } from '../../model/day.js'
import type { DateFault, DateForm } from '../../model/plannedDate.js'
import type { Period } from './period.js'

/** What a row may look at besides its match. */
export interface Scene {
  /** The plain text: single spaces, straight apostrophes, hyphens for short dashes. */
  readonly text: string
  /** The same in lower case. */
  readonly lower: string
  /** The day of publication, where it is known. */
  readonly anchor: Day | null
}

/** A name on the calendar that stands for a stretch of every year: `31 March`, `spring`, `Q3`. */
export interface CalendarName {
  readonly is: 'calendar'
  /** The year, where the words give one. */
  readonly year: number | null
  /** The year counted from the anchor's, where the words give that: 1 for `March next year`. */
  readonly yearFromAnchor: number | null
  /** The month in which the year begins of which the name is a part: 4 for `Q3 2024/25`. */
  readonly yearBegins: number
  /** The stretch in `year`, which begins in month `yearBegins`; null where that year has none, such as 31 June. */
  in(year: number, yearBegins: number): Period | null
}

/** A stretch that is counted from the anchor; null where the anchor is unknown or the count runs from something else. */
export interface CountedPeriod {
  readonly is: 'counted'
  readonly period: Period | null
}

/** Words of time that fix nothing. */
export interface NoPeriod {
  readonly is: 'vague'
}

export const vague: NoPeriod = { is: 'vague' }

/** A fault with offsets into the plain text. */
export interface FaultAt {
  readonly kind: DateFault['kind']
  readonly start: number
  readonly end: number
  readonly suggestion: string | null
}

/** What a row makes of its match: offsets into the plain text, end exclusive. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly form: DateForm
  readonly when: CalendarName | CountedPeriod | NoPeriod
  /**
   * What must stand before the words to make them a date: nothing (`free`), or a part (`end of`) or one of these
   * prepositions. A date field lends what is missing.
   */
  readonly needs: 'free' | RegExp
  readonly fault: FaultAt | null
}

/** One form, its look and its meaning side by side. */
export interface TimeForm {
  /** An example, for whoever reads the table. */
  readonly like: string
  /** The words that it can begin with, lower case, a space between; `0` for a figure. It is tried only there. */
  readonly opens: string
  /** The whole form; sticky. */
  readonly pattern: Caseless
  /** The meaning of a match, or null where it is no date after all. */
  read(match: RegExpExecArray, scene: Scene): Reading | null
}

/** Compiles the source of a form's pattern. */
export function form(source: string): Caseless {
  return caseless(source, 'y')
}

/** The match of the sticky `pattern` that begins at `at`. Its `lastIndex` is set anew each time: nothing is kept in it. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A reading of the whole match; `rest` overrides. */
export function reading(
  match: RegExpExecArray,
  form: DateForm,
  when: Reading['when'],
  rest: Partial<Reading> = {},
): Reading {
  return { start: match.index, end: match.index + match[0].length, form, when, needs: 'free', fault: null, ...rest }
}

/** A calendar name; by default in a year that begins in January and that the words do not give. */
export function calendarName(
  inYear: CalendarName['in'],
  year: number | null,
  rest: Partial<CalendarName> = {},
): CalendarName {
  return { is: 'calendar', year, yearFromAnchor: null, yearBegins: 1, in: inYear, ...rest }
}
