import { type Day, dayOf, daysInMonth, monthNames, printDay, weekdayOf } from '../model/day.js'
import { nearestOf } from '../schema/nearest.js'

// Dates that stand in running text outside commitments: told of the past, or written so that no calendar has them.

const monthPattern = monthNames.join('|')
const lowerMonths: readonly string[] = monthNames.map((name) => name.toLowerCase())

/** A month of a year with or without its day, for other patterns to build on; three groups: day, month, year. */
export const monthAndYear = `(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${monthPattern}),? (\\d{4})`

/** The first day of what `monthAndYear` matched, or undefined where no calendar has it. */
export function firstDayOf(day: string | undefined, month: string, year: string): Day | undefined {
  return dayOf(Number(year), monthNumber(month), day === undefined ? 1 : Number(day))
}

/** A day that its month does not have. */
export interface ImpossibleDay {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** In words: `June has 30 days`. */
  readonly why: string
  /** The last day of that month, as printed, where it is meant perhaps; null where that would be a guess. */
  readonly lastDay: string | null
}

const dayAndMonth = new RegExp(
  `(?<![\\d.,/:])\\b(\\d{1,2})(?:st|nd|rd|th)? (${monthPattern})\\b(?:,? (\\d{4})\\b)?`,
  'g',
)

/** The days of `text` that do not exist, such as 31 June; 29 February is let pass where no year says otherwise. */
export function impossibleDaysIn(text: string): ImpossibleDay[] {
  return [...text.matchAll(dayAndMonth)].flatMap((match) => {
    const [words, day = '', month = '', year] = match
    const most = daysInMonth(year === undefined ? 2000 : Number(year), monthNumber(month))
    if (Number(day) >= 1 && Number(day) <= most) return []
    const end = dayOf(year === undefined ? 2001 : Number(year), monthNumber(month), most)
    const near = Number(day) > most && Number(day) <= 31 && end !== undefined
    return [
      {
        start: match.index,
        end: match.index + words.length,
        text: words,
        why: `${month}${year === undefined || month !== 'February' ? '' : ` ${year}`} has ${most} days`,
        lastDay: !near ? null : year === undefined ? printDay(end).replace(/ \d+$/, '') : printDay(end),
      },
    ]
  })
}

/** A day that is said to be another weekday than it is. */
export interface WrongWeekday {
  /** Offsets into the text, of the weekday with which it begins. */
  readonly start: number
  readonly weekdayEnd: number
  readonly text: string
  /** The weekday that it is: `Monday`. */
  readonly actual: string
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const weekdayAndDay = new RegExp(
  `\\b(${weekdays.join('|')}),? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern}),? (\\d{4})\\b`,
  'g',
)

/** The days of `text`, written with their year, that fall on another weekday than the one before them. */
export function wrongWeekdaysIn(text: string): WrongWeekday[] {
  return [...text.matchAll(weekdayAndDay)].flatMap((match) => {
    const [words, weekday = '', date, month = '', year = ''] = match
    const day = firstDayOf(date, month, year)
    const actual = day === undefined ? weekday : (weekdays[weekdayOf(day) - 1] ?? weekday)
    if (actual === weekday) return []
    const start = match.index
    return [{ start, weekdayEnd: start + weekday.length, text: words, actual }]
  })
}

/** A word in the place of a month that is none. */
export interface MisspeltMonth {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The month that is meant, with a capital. */
  readonly meant: string
}

/** Of six letters at least: among shorter words too many are near `March` or `June` (`5 Marsh`, `2 Juno`). */
const wordBetweenDayAndYear = /(?<![\d.,/:£])\b\d{1,2}(?:st|nd|rd|th)? ([A-Z][a-z]{5,10}),? (?:19|20)\d{2}\b/g
const months = monthPattern.split('|')

/** The words of `text` between a day and a year that are not a month, and near enough to one to be that misspelt. */
export function misspeltMonthsIn(text: string): MisspeltMonth[] {
  return [...text.matchAll(wordBetweenDayAndYear)].flatMap((match) => {
    const [words, month = ''] = match
    const meant = months.includes(month) ? undefined : nearestOf(month, months)
    if (meant === undefined) return []
    const start = match.index + words.indexOf(month)
    return [{ start, end: start + month.length, text: month, meant }]
  })
}

function monthNumber(name: string): number {
  return lowerMonths.indexOf(name.toLowerCase()) + 1
}
