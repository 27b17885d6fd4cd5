/** Months, seasons and feasts: what can be put on a calendar by its name. */
import { turnOf, yearOf } from './dayForms.js'
import { calendarName, form, type Reading, reading, type TimeForm } from './form.js'
import { easterSunday, oneDay, type Period, wholeMonths } from './period.js'
import {
  completeYear,
  footnote,
  monthOpens,
  monthWord,
  readMonth,
  seasonStart,
  seasonWord,
  turnOfYear,
  yearWord,
} from './vocabulary.js'

/** A month, season or quarter alone is a date only behind one of these: `by September`, not `to march`. */
export const timePrepositions =
  /^(?:by|before|in|from|until|till|since|during|throughout|for|after|over|around|about|towards|through|between|into|to|[^ ]* .*)$/i
/** What no preposition is: the words can only be one end of a stretch, such as `Jan/Feb 2025`. */
const never = /(?!)/
/** `to summer camps` and `for winter` are about the season's things. */
const seasonPrepositions = /^(?:by|before|in|from|until|till|since|during|throughout|after|over|[^ ]* .*)$/i
const occasionPrepositions = /^(?:by|before|after|until|till|from|at|over|around|since|[^ ]* .*)$/i

function monthReading(match: RegExpExecArray): Reading | null {
  const word = match.groups?.month ?? ''
  const year = yearOf(match)
  const read = readMonth(word)
  if (read === null || read.spelling === 'misspelt') return null
  const turn = turnOf(match)
  const alone = year === null && turn === null
  // `may`, `march` and `august` are also plain words; `Jan` and `Mar` are also names and so need a year behind them.
  if (alone && /^(?:may|march|august|[a-z]{3})$/.test(word)) return null
  const needs = read.spelling === 'short' && !/^Sept/.test(word) ? never : timePrepositions
  const name = calendarName((inYear) => wholeMonths(inYear, read.month, 1), year, { yearFromAnchor: turn })
  return reading(match, 'month', name, { needs: alone ? needs : 'free' })
}

function seasonReading(match: RegExpExecArray): Reading | null {
  const { season = '', second } = match.groups ?? {}
  const year = yearOf(match)
  const turn = turnOf(match)
  const alone = year === null && turn === null
  // `Spring Hill`: a season in capitals before another capital is somebody's or something's name.
  if (alone && /^[A-Z]/.test(season) && /^ [A-Z]/.test(match.input.slice(match.index + match[0].length))) return null
  if (second !== undefined && completeYear(year ?? 0, second) !== (year ?? 0) + 1) return null
  // Winter is named for the year in which it begins: winter 2021 ends on 28 February 2022.
  const name = calendarName((inYear) => wholeMonths(inYear, seasonStart(season), 3), year, { yearFromAnchor: turn })
  return reading(match, 'season', name, { needs: alone ? seasonPrepositions : 'free' })
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
    opens: monthOpens,
    pattern: form(
      `(?<month>${monthWord})(?:(?:\\.?,? (?:of )?|-)(?<year>${yearWord})${footnote}|-(?<short>\\d\\d)(?![\\d-])|${turnOfYear})?`,
    ),
    read: monthReading,
  },
  {
    like: 'spring 2025, winter 2021/22, autumn of next year',
    opens: 'spring summer autumn winter',
    pattern: form(
      `(?<season>${seasonWord})(?:(?:,? (?:of )?|-)(?<year>${yearWord})(?:(?:/|-| to )(?<second>${yearWord}|\\d\\d)(?!\\d)|${footnote})|${turnOfYear})`,
    ),
    read: seasonReading,
  },
  {
    like: 'by the summer recess, before Christmas 2024, by Easter',
    opens: 'summer christmas easter',
    pattern: form(
      `(?<occasion>(?:summer|christmas|easter) recess|christmas(?: day)?|easter)\\b(?:,? (?:of )?(?<year>${yearWord})${footnote}|${turnOfYear})?`,
    ),
    read: occasionReading,
  },
  {
    like: 'in the spring',
    opens: 'spring summer autumn winter',
    pattern: form(`(?<season>${seasonWord})${notASeason}`),
    read: seasonReading,
  },
]
