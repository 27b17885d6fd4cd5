/** Stretches of the calendar that words of time name: first and last day, without time or time zone. */
import { addDays, addMonths, type Day, dayOf, lastDayOfMonth, partsOf, weekdayOf } from '../../model/day.js'

export interface Period {
  readonly start: Day
  readonly end: Day
}

/** The period of one day; null for a day that the calendar has not. */
export function oneDay(year: number, month: number, day: number): Period | null {
  const named = dayOf(year, month, day)
  return named === undefined ? null : { start: named, end: named }
}

/**
 * `count` whole months from month `month` of `year`. The month may lie outside 1 to 12 and then counts on into the
 * neighbouring years (month 13 is next January). Null outside the years 1 to 9999.
 */
export function wholeMonths(year: number, month: number, count: number): Period | null {
  const first = year * 12 + month - 1
  const last = first + count - 1
  const start = dayOf(Math.floor(first / 12), modulo(first, 12) + 1, 1)
  const end = lastDayOfMonth(Math.floor(last / 12), modulo(last, 12) + 1)
  return start === undefined || end === undefined ? null : { start, end }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

/**
 * The kinds of year that responses speak of. `financial` is the government's: 1 April to 31 March, also called
 * business or reporting year. `tax` runs from 6 April to 5 April, `academic` from 1 September to 31 August.
 */
export type YearKind = 'calendar' | 'financial' | 'tax' | 'academic'

const firstMonths = { calendar: 1, financial: 4, tax: 4, academic: 9 } as const

/** The year of `kind` that begins in the calendar year `year`. */
export function yearFrom(kind: YearKind, year: number): Period | null {
  if (kind !== 'tax') return wholeMonths(year, firstMonths[kind], 12)
  const start = dayOf(year, 4, 6)
  const end = dayOf(year + 1, 4, 5)
  return start === undefined || end === undefined ? null : { start, end }
}

/** The calendar year in which the year of `kind` that holds `day` begins. */
export function yearHolding(kind: YearKind, day: Day): number {
  const { year } = partsOf(day)
  const named = yearFrom(kind, year)
  return named !== null && day < named.start ? year - 1 : year
}

/** The Monday to Sunday week that holds `day`, moved by `count` weeks. */
export function weekHolding(day: Day, count: number): Period {
  const start = addDays(day, 1 - weekdayOf(day) + 7 * count)
  return { start, end: addDays(start, 6) }
}

/** How many days the period has. */
export function dayCount({ start, end }: Period): number {
  return dayNumber(end) - dayNumber(start) + 1
}

function dayNumber(day: Day): number {
  const { year, month, day: date } = partsOf(day)
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000)
}

/**
 * Part `nth` (from 1) of the period cut into `into`. Whole months that divide evenly are cut by months (the first
 * third of a year ends on 30 April); anything else by days, rounded down (that of a 31-day month on the 10th).
 */
export function cut(period: Period, into: number, nth: number): Period {
  const months = monthCount(period)
  if (months !== null && months % into === 0) {
    const step = months / into
    const start = addMonths(period.start, step * (nth - 1))
    return { start, end: addDays(addMonths(start, step), -1) }
  }
  const days = dayCount(period)
  const before = Math.floor((days * (nth - 1)) / into)
  const through = Math.max(Math.floor((days * nth) / into), before + 1)
  return { start: addDays(period.start, before), end: addDays(period.start, through - 1) }
}

/** How many months the period has, where it is made of whole ones. */
function monthCount({ start, end }: Period): number | null {
  const from = partsOf(start)
  const to = partsOf(end)
  if (from.day !== 1 || lastDayOfMonth(to.year, to.month) !== end) return null
  return (to.year - from.year) * 12 + to.month - from.month + 1
}

/** `count` working days after `day`: Monday to Friday. Bank holidays are not known here and count as working days. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day
  let on = weekdayOf(day)
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    on = (on % 7) + 1
    if (on <= 5) left--
  }
  return at
}

/** Easter Sunday of `year`, by the computus of New Scientist, 30 March 1961, right for every Gregorian year. */
export function easterSunday(year: number): Period | null {
  const a = year % 19
  const century = Math.floor(year / 100)
  const d = Math.floor(century / 4)
  const g = Math.floor((8 * century + 13) / 25)
  const h = (19 * a + century - d - g + 15) % 30
  const rest = year % 100
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return oneDay(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}
