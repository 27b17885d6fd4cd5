/** A calendar day as ISO 8601 text, `2024-02-29`: no time, no time zone; compares with `<`. */
export type Day = string & { readonly day: unique symbol }

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `year` is a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days month `month` (1 to 12) of `year` has; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0)
}

/** The day of `year`, `month` (1 to 12) and `day` (1 to 31), or undefined where the calendar has none, such as 31 June. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

/** The last day of month `month` (1 to 12) of `year`. */
export function lastDayOfMonth(year: number, month: number): Day | undefined {
  return dayOf(year, month, daysInMonth(year, month))
}

/** Year, month (1 to 12) and day of `day`. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** The day that `text` (`2024-02-29`) names, or undefined where it names none. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** The day `count` days after `day` (before it, where `count` is negative). */
export function addDays(day: Day, count: number): Day {
  const { year, month, day: date } = partsOf(day)
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10) as Day
}

/** The day `count` months after `day`, at most the last day of that month (31 January and one month: 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) ?? day
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  const { year, month, day: date } = partsOf(day)
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7
}

/** The months as they are printed, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The day as GOV.UK prints it: `4 June 2017`, no comma, no ordinal. */
export function printDay(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${monthNames[month - 1]} ${year}`
}
