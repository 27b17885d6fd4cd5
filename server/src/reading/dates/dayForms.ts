/** Days in words and figures: `31 March 2024`, `1 to 5 March`, `March 3, 2024`, `31/03/24`, `2024-03-31`. */
import { daysInMonth, monthNames } from '../../model/day.js'
import { calendarName, type FaultAt, form, type Reading, reading, type Scene, type TimeForm } from './form.js'
import { oneDay } from './period.js'
import { footnote, fullYear, monthOpens, monthWord, ordinal, readMonth, turnOfYear, yearWord } from './vocabulary.js'

/** Years that turn has no number for: `this`, `next` and `last` year, counted from the anchor's. */
const turns: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 }

/** What `turnOfYear` matched, as a number of years; null where it matched nothing. */
export function turnOf(match: RegExpExecArray): number | null {
  return turns[(match.groups?.turn ?? '').toLowerCase()] ?? null
}

/** The year in group `year`, else the two figures in group `short`; null where there is neither. */
export function yearOf(match: RegExpExecArray): number | null {
  const { year, short } = match.groups ?? {}
  if (year !== undefined) return Number(year)
  return short === undefined ? null : fullYear(Number(short))
}

function dayReading(match: RegExpExecArray, day: number, month: number, year: number | null): Reading {
  const name = calendarName((inYear) => oneDay(inYear, month, day), year, { yearFromAnchor: turnOf(match) })
  // Without a year 29 February stands: some year has it.
  const last = daysInMonth(year ?? 2000, month)
  const possible = day >= 1 && day <= last
  return reading(match, 'day', name, { fault: possible ? null : impossibleDay(match, day, month, year, last) })
}

function impossibleDay(match: RegExpExecArray, day: number, month: number, year: number | null, last: number): FaultAt {
  const name = monthNames[month - 1]
  // Only a day just past the month's end has a plain way out; 0 and 45 may be slips for anything.
  const suggestion =
    name === undefined || day <= last || day > 31 ? null : `${last} ${name}${year === null ? '' : ` ${year}`}`
  return { kind: 'impossible-day', start: match.index, end: match.index + match[0].length, suggestion }
}

/**
 * The month that `word` names behind or before a day. Without a year there is less to go by: short names must be
 * capital, misspelt ones capital and of a long month, and `may`, `march` and `august` are words of their own.
 */
function monthBesideDay(word: string, hasYear: boolean) {
  const month = readMonth(word)
  if (month === null || hasYear) return month
  const isCapital = /^[A-Z]/.test(word)
  if (month.spelling === 'short') return isCapital ? month : null
  if (month.spelling === 'misspelt') return isCapital && word.length > 5 ? month : null
  return isCapital || !/^(?:may|march|august)$/.test(word) ? month : null
}

/** Words whose number is not a day: `recommendation 3 May ...`. */
const numberedThing =
  /\b(?:recommendations?|paragraphs?|sections?|parts?|annex|appendix|figure|table|pages?|rule|article|chapter|no\.?|items?|points?|phase|stage|level|tier|option) $/i

function misspelling(match: RegExpExecArray, word: string, month: number): FaultAt {
  const start = match.index + match[0].indexOf(word)
  return { kind: 'misspelt-month', start, end: start + word.length, suggestion: monthNames[month - 1] ?? null }
}

function dayAndMonth(match: RegExpExecArray, { text }: Scene): Reading | null {
  const { day = '', month: word = '' } = match.groups ?? {}
  const year = yearOf(match)
  const month = monthBesideDay(word, year !== null)
  if (month === null) return null
  if (year === null && (Number(day) > 31 || numberedThing.test(text.slice(Math.max(0, match.index - 16), match.index))))
    return null
  const read = dayReading(match, Number(day), month.month, year)
  return month.spelling === 'misspelt' ? { ...read, fault: misspelling(match, word, month.month) } : read
}

function daysOfMonth(match: RegExpExecArray): Reading | null {
  const { first = '', last = '', month: word = '' } = match.groups ?? {}
  const year = yearOf(match)
  const month = monthBesideDay(word, year !== null)
  const from = Number(first)
  const to = Number(last)
  if (month === null || from >= to || from < 1 || to > daysInMonth(year ?? 2000, month.month)) return null
  const name = calendarName(
    (inYear) => {
      const start = oneDay(inYear, month.month, from)?.start
      const end = oneDay(inYear, month.month, to)?.end
      return start === undefined || end === undefined ? null : { start, end }
    },
    year,
    { yearFromAnchor: turnOf(match) },
  )
  const fault = month.spelling === 'misspelt' ? misspelling(match, word, month.month) : null
  return reading(match, 'range', name, { fault })
}

function figures(match: RegExpExecArray): Reading | null {
  const { day, month, mark } = match.groups ?? {}
  const year = yearOf(match)
  const read = dayReading(match, Number(day), Number(month), year)
  // `1.13.2024` may be the number of a paragraph; 31/13/2024 cannot be anything but a slip.
  return mark !== '/' && read.fault !== null ? null : read
}

const yearBehind = `(?:\\.?(?:,? |-|,? of )(?<year>${yearWord})${footnote}|-(?<short>\\d\\d)(?![\\d-])|${turnOfYear})`

export const dayForms: readonly TimeForm[] = [
  {
    like: '2024-03-31',
    opens: '0',
    pattern: form(`(?<year>${yearWord})(?<mark>[-/])(?<month>\\d\\d)\\k<mark>(?<day>\\d\\d)(?![\\d-])`),
    read: figures,
  },
  {
    like: '31/03/2024, 31.3.2024, 31/3/24',
    opens: '0',
    pattern: form(
      `(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?:(?<year>${yearWord})|(?<=/)(?<short>\\d\\d))(?!\\d|[/.-]\\d)`,
    ),
    read: figures,
  },
  {
    like: '1 to 5 March 2024',
    opens: '0',
    pattern: form(
      `(?<first>\\d{1,2})(?:${ordinal})?(?: ?- ?|/| to | and | or | & )(?<last>\\d{1,2})(?:${ordinal})?(?: of)? (?<month>[a-z]{3,11})\\b${yearBehind}?`,
    ),
    read: daysOfMonth,
  },
  {
    like: '31 March 2024, 1st of April, 31-Mar-24',
    opens: '0',
    pattern: form(`(?<day>\\d{1,2})(?:${ordinal})?(?: of | |-)(?<month>[a-z]{3,11})\\b${yearBehind}?`),
    read: dayAndMonth,
  },
  {
    like: 'March 3, 2024; March 3rd',
    opens: monthOpens,
    pattern: form(
      `(?<month>${monthWord})\\.? (?<day>\\d{1,2})(?!\\d)(?:(?:${ordinal})?,? (?<year>${yearWord})${footnote}|${ordinal})`,
    ),
    read: dayAndMonth,
  },
]
