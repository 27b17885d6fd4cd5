/** Months, seasons, quarters, years and feasts: what can be put on a calendar by its name. */
import { fullYear, turnOf, yearOf } from './dayForms.js'
import { calendarName, type FaultAt, form, matchAt, type Reading, reading, type Scene, type TimeForm } from './form.js'
import { cut, easterSunday, oneDay, type Period, wholeMonths, type YearKind, yearFrom } from './period.js'
import {
  footnote,
  monthNames,
  monthWord,
  readMonth,
  seasonStart,
  seasonWord,
  turnOfYear,
  yearKindOf,
  yearKindWord,
  yearWord,
} from './vocabulary.js'

/** A month, season or quarter alone is a date only behind one of these: `by September`, not `to march`. */
const timePrepositions =
  /^(?:by|before|in|from|until|till|since|during|throughout|for|after|over|around|about|towards|through|between|into|to|.* .*)$/i
/** A bare year is any number of four figures, so it takes a closer word. */
const yearPrepositions =
  /^(?:by|before|in|from|until|till|since|during|throughout|for|after|towards|between|into|within|across|.* .*)$/i
const occasionPrepositions = /^(?:by|before|after|until|till|from|at|over|around|since|.* .*)$/i

function monthReading(match: RegExpExecArray): Reading | null {
  const word = match.groups?.month ?? ''
  const year = yearOf(match)
  const read = readMonth(word)
  if (read === null || read.spelling === 'misspelt') return null
  const turn = turnOf(match)
  const alone = year === null && turn === null
  // `may`, `march` and `august` are also plain words; `Jan` and `Mar` are also names.
  if (alone && (read.spelling === 'short' ? !/^Sept/.test(word) : /^(?:may|march|august)$/.test(word))) return null
  const name = calendarName((inYear) => wholeMonths(inYear, read.month, 1), year, { yearFromAnchor: turn })
  return reading(match, 'month', name, { needs: alone ? timePrepositions : 'free' })
}

function seasonReading(match: RegExpExecArray): Reading | null {
  const { season = '', second } = match.groups ?? {}
  const year = yearOf(match)
  const turn = turnOf(match)
  if (second !== undefined && completeYear(year ?? 0, second) !== (year ?? 0) + 1) return null
  // Winter is named for the year in which it begins: winter 2021 ends on 28 February 2022.
  const name = calendarName((inYear) => wholeMonths(inYear, seasonStart(season), 3), year, { yearFromAnchor: turn })
  return reading(match, 'season', name, { needs: year === null && turn === null ? timePrepositions : 'free' })
}

/** `first` and what follows it as a year: 25 behind 2024 is 2025, 00 behind 1999 is 2000. */
function completeYear(first: number, second: string): number {
  if (second.length > 2) return Number(second)
  const year = first - (first % 100) + Number(second)
  return year < first ? year + 100 : year
}

/** A year or run of years: what kind, and the years in which the first and the last of them begin. */
interface Years {
  readonly kind: YearKind
  readonly first: number
  readonly last: number
  /** One year that the words mark as such: `2019-20`, `financial year 2024`; not the bare figures `2019`. */
  readonly isMarked: boolean
}

/**
 * The source of a year: `2019`, `the year 2019`, `2019-20`, `2019/2020`, `2018 to 2019`, `FY22/23`,
 * `financial year 2023 to 2024`, `2021/22 business year`. Five figures are a year with a footnote behind `of` only.
 */
const years = `(?:(?:(?<kind>${yearKindWord}) )?years? |(?<fy>FY) ?)?(?:(?<first>${yearWord})(?:(?:(?<slash>/)| ?- ?|(?<to> to ))(?<second>${yearWord}|(?<! )\\d\\d)(?!\\d)|(?:(?<=\\bof (?:the )?(?:year )?\\d{4})(?=\\d(?!\\d))|(?!\\d|[/-]\\d|,\\d{3}|%)))|(?<=FY ?)(?<short>\\d\\d)(?:/(?<shortSecond>\\d\\d))?(?!\\d))(?: (?<kindAfter>${yearKindWord}) years?\\b)?`

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
  const dateForm = last > first ? 'range' : kind === 'calendar' ? 'year' : 'financial-year'
  if (isMarked) return reading(match, dateForm, name)
  if (matchAt(yearAsMeasure, text, match.index + match[0].length) !== null) return null
  // `in 2000 cases`: of all years, this is the one that counts things.
  if (first === 2000 && /^ [a-z]/.test(text.slice(match.index + match[0].length))) return null
  return misspeltMonthBefore(match, text, first) ?? reading(match, dateForm, name, { needs: yearPrepositions })
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

/**
 * Days by which people plan without naming them. Parliament's recesses begin when each House says: the Commons
 * rose for the summer between 17 and 30 July in every year from 2010 to 2024, so 31 July bounds it; the other
 * recesses begin before their feast.
 */
const occasions: readonly [RegExp, (year: number) => Period | null][] = [
  [/summer/i, (year) => oneDay(year, 7, 31)],
  [/christmas/i, (year) => oneDay(year, 12, 25)],
  [/easter/i, easterSunday],
]

function occasionReading(match: RegExpExecArray): Reading | null {
  const found = occasions.find(([name]) => name.test(match.groups?.occasion ?? ''))
  return found === undefined
    ? null
    : reading(match, 'day', calendarName(found[1], yearOf(match), { yearFromAnchor: turnOf(match) }), {
        needs: occasionPrepositions,
      })
}

/** Nouns before which a season is part of a name or a thing of the season. */
const notASeason =
  "(?! (?:statement|budget|school|term|holidays?|recess|season|surge|peak|exams?|months|conference|roll)\\b)(?![\\w'-])"

export const calendarForms: readonly TimeForm[] = [
  {
    like: 'March 2024, Mar-24, Sept. 2024, in March, March next year',
    opens: monthWord,
    pattern: form(
      `(?<month>${monthWord})(?:(?:\\.?,? (?:of )?|-)(?<year>${yearWord})${footnote}|-(?<short>\\d\\d)(?![\\d-])|${turnOfYear})?`,
    ),
    read: monthReading,
  },
  {
    like: 'spring 2025, winter 2021/22, autumn of next year',
    opens: `${seasonWord}\\b`,
    pattern: form(
      `(?<season>${seasonWord})(?:(?:,? (?:of )?|-)(?<year>${yearWord})(?:(?:/|-| to )(?<second>${yearWord}|\\d\\d)(?!\\d)|${footnote})|${turnOfYear})`,
    ),
    read: seasonReading,
  },
  {
    like: 'by the summer recess, before Christmas 2024, by Easter',
    opens: '(?:summer recess|christmas|easter)\\b',
    pattern: form(
      `(?<occasion>(?:summer|christmas|easter) recess|christmas(?: day)?|easter)\\b(?:,? (?:of )?(?<year>${yearWord})${footnote}|${turnOfYear})?`,
    ),
    read: occasionReading,
  },
  {
    like: 'in the spring',
    opens: `${seasonWord}\\b`,
    pattern: form(`(?<season>${seasonWord})${notASeason}`),
    read: seasonReading,
  },
  {
    like: 'Q3 2024, Q3 of 2024/25, quarter 2, H1 2025',
    opens: '(?:q[1-4]|h[12]|quarter (?:[1-4]|one|two|three|four))\\b',
    pattern: form(
      `(?:q|quarter |(?<half>h))(?<nth>[1-4]|one|two|three|four)\\b(?:,? (?:of )?(?:the )?${years}|${turnOfYear})?(?! of )`,
    ),
    read: quarterReading,
  },
  {
    like: 'by the third quarter',
    opens: '(?:first|second|third|fourth) quarter\\b',
    pattern: form('(?<nth>first|second|third|fourth) quarter(?! of )\\b'),
    read: quarterReading,
  },
  {
    like: '2019, the year 2019, 2019-20, 2018 to 2019, FY22/23, the 2021/22 business year, 2020-25',
    opens: `(?:\\d{1,4}|(?:${yearKindWord} )?year (?=\\d)|fy ?\\d\\d)`,
    pattern: form(years),
    read: yearReading,
  },
]
