/** Years and their quarters and halves: `2025`, `2019-20`, `the 2021/22 business year`, `Q3 2024/25`. */

import { monthNames } from '../../model/day.js'
import { timePrepositions } from './calendarForms.js'
import { turnOf } from './dayForms.js'
import { calendarName, type FaultAt, form, matchAt, type Reading, reading, type Scene, type TimeForm } from './form.js'
import { cut, type Period, wholeMonths, type YearKind, yearFrom } from './period.js'
import {
  completeYear,
  fullYear,
  readMonth,
  turnOfYear,
  yearKindOf,
  yearKindOpens,
  yearKindWord,
  yearWord,
} from './vocabulary.js'

/** A bare year is any number of four figures, so it takes a closer word. */
const yearPrepositions =
  /^(?:by|before|in|from|until|till|since|during|throughout|for|after|towards|between|into|within|across|[^ ]* .*)$/i

/** A year or run of years: what kind, and the years in which the first and the last of them begin. */
interface Years {
  readonly kind: YearKind
  readonly first: number
  readonly last: number
  /** One year that the words mark as such: `2019-20`, `financial year 2024`; not the bare figures `2019`. */
  readonly isMarked: boolean
}

const secondYear = `(?:(?<slash>/)| ?- ?|(?<to> to ))(?<second>${yearWord}|(?<! )\\d\\d|(?<=/)\\d)(?!\\d)`
/** Behind `of`, five figures are a year with a footnote; elsewhere they are a number. */
const noSecondYear = '(?:(?<=\\bof (?:the )?(?:year )?\\d{4})(?=\\d(?!\\d))|(?!\\d|[/-]\\d|,\\d{3}|%))'
const shortYears = '(?<=FY ?)(?<short>\\d\\d)(?:/(?<shortSecond>\\d\\d))?(?!\\d)'

/**
 * The source of a year: `2019`, `the year 2019`, `2019-20`, `2019/2020`, `2018 to 2019`, `FY22/23`,
 * `financial year 2023 to 2024`, `2021/22 business year`.
 */
const years = `(?:(?:(?<kind>${yearKindWord}) )?years? |(?<fy>FY) ?)?(?:(?<first>${yearWord})(?:${secondYear}|${noSecondYear})|${shortYears})(?: (?<kindAfter>${yearKindWord}) years?\\b)?`

function yearsOf(match: RegExpExecArray): Years | null {
  const { kind: before, fy, slash, to, second, short, shortSecond, kindAfter } = match.groups ?? {}
  const first = short === undefined ? Number(match.groups?.first) : fullYear(Number(short))
  const follower = second ?? shortSecond
  const kind = yearKindOf(before ?? kindAfter, fy === undefined ? null : ('financial' as const))
  if (follower === undefined) return { kind: kind ?? 'calendar', first, last: first, isMarked: kind !== null }
  const last = completeYear(first, follower)
  if (last <= first || last > first + 20 || (slash !== undefined && last !== first + 1)) return null
  // `2018 to 2019` is GOV.UK's style for one financial year, but `from 2018 to 2019` is two years.
  const isRun = to !== undefined && /\b(?:from|between) (?:the )?$/i.test(match.input.slice(0, match.index).slice(-14))
  if (last === first + 1 && !(isRun && kind === null))
    return { kind: kind ?? 'financial', first, last: first, isMarked: true }
  if (kind === null || kind === 'calendar') return { kind: 'calendar', first, last, isMarked: true }
  return { kind, first, last: last - 1, isMarked: true }
}

/** Levels of a year and documents named after it: `in 2019 prices` says nothing of when. */
const yearAsMeasure =
  / (?:levels?|figures?|data|prices|statistics|census|standards?|baseline|version|edition|inspections?|reports?|reviews?|recommendations?|regulations?|acts?)\b/iy

function yearReading(match: RegExpExecArray, { text }: Scene): Reading | null {
  const found = yearsOf(match)
  if (found === null) return null
  const { kind, first, last, isMarked } = found
  const name = calendarName((inYear) => span(yearFrom(kind, inYear), yearFrom(kind, inYear + last - first)), first)
  const quarter = match.groups?.quarter
  if (quarter !== undefined && last === first) {
    const name = calendarName((inYear) => quarterIn(yearFrom(kind, inYear), Number(quarter)), first)
    return reading(match, 'quarter', name)
  }
  const dateForm = last > first ? 'range' : kind === 'calendar' ? 'year' : 'financial-year'
  if (isMarked) return reading(match, dateForm, name, { needs: dateForm === 'range' ? yearPrepositions : 'free' })
  if (matchAt(yearAsMeasure, text, match.index + match[0].length) !== null) return null
  // `in 2000 cases`: of all years, this is the one that counts things.
  if (first === 2000 && /^ [a-z]/.test(text.slice(match.index + match[0].length))) return null
  return misspeltMonthBefore(match, text, first) ?? reading(match, dateForm, name, { needs: yearPrepositions })
}

function quarterIn(year: Period | null, nth: number): Period | null {
  return year === null ? null : cut(year, 4, nth)
}

function span(first: Period | null, last: Period | null): Period | null {
  return first === null || last === null ? null : { start: first.start, end: last.end }
}

/** `by Septmber 2025`: a word before a year, behind a preposition, that is nearly a month. */
function misspeltMonthBefore(match: RegExpExecArray, text: string, year: number): Reading | null {
  const word = /(?<![\w'-])[a-z]{4,11} $/i.exec(text.slice(Math.max(0, match.index - 13), match.index))?.[0].trimEnd()
  const read = word === undefined ? null : readMonth(word)
  if (word === undefined || read?.spelling !== 'misspelt') return null
  const start = match.index - word.length - 1
  const fault: FaultAt = {
    kind: 'misspelt-month',
    start,
    end: start + word.length,
    suggestion: monthNames[read.month - 1] ?? null,
  }
  const name = calendarName((inYear) => wholeMonths(inYear, read.month, 1), year)
  return reading(match, 'month', name, { start, fault, needs: timePrepositions })
}

const partNumbers: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
}

function quarterReading(match: RegExpExecArray): Reading | null {
  const { nth = '', half } = match.groups ?? {}
  const part = partNumbers[nth.toLowerCase()] ?? Number(nth)
  const into = half === undefined ? 4 : 2
  if (part > into) return null
  const found = match.groups?.first === undefined && match.groups?.short === undefined ? null : yearsOf(match)
  if (found !== null && found.last > found.first) return null
  const yearBegins = found?.kind === 'financial' ? 4 : 1
  const name = calendarName(
    (inYear, begins) => {
      const year = wholeMonths(inYear, begins, 12)
      return year === null ? null : cut(year, into, part)
    },
    found?.first ?? null,
    { yearBegins, yearFromAnchor: turnOf(match) },
  )
  const alone = found === null && turnOf(match) === null
  return reading(match, into === 4 ? 'quarter' : 'part-of-period', name, { needs: alone ? timePrepositions : 'free' })
}

export const yearForms: readonly TimeForm[] = [
  {
    like: 'Q3 2024, Q3 of 2024/25, quarter 2, H1 2025',
    opens: 'q h quarter',
    pattern: form(
      `(?:q|quarter |(?<half>h))(?<nth>[1-4]|one|two|three|four)\\b(?:,? (?:of )?(?:the )?${years}|${turnOfYear})?(?! of )`,
    ),
    read: quarterReading,
  },
  {
    like: 'by the third quarter',
    opens: 'first second third fourth',
    pattern: form('(?<nth>first|second|third|fourth) quarter(?! of )\\b'),
    read: quarterReading,
  },
  {
    like: '2019, the year 2019, 2019-20, 2018 to 2019, FY22/23, the 2021/22 business year, 2020-25, 2024/25 Q3',
    opens: `0 fy year years ${yearKindOpens}`,
    pattern: form(`${years}(?:,? q(?<quarter>[1-4])\\b)?`),
    read: yearReading,
  },
]
