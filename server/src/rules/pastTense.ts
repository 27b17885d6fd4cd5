import type { Day } from '../model/day.js'
import { firstDayOf, monthAndYear } from './calendarWords.js'

// Whether a sentence tells of a date as past.

/** A date that is told as past: `has been kept since August 2024`, `was agreed on 8 November 2024`. */
export interface PastDate {
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly first: Day
}

const told = [
  new RegExp(`\\bsince ${monthAndYear}`, 'g'),
  new RegExp(
    `\\b(?:was|were) (?!due|expected|planned|scheduled|supposed|to\\b)[a-z]+(?: [a-z]+){0,3} (?:in|on) ${monthAndYear}`,
    'g',
  ),
]

/** The months and days of `text` that it tells as past, in order. */
export function pastDatesIn(text: string): PastDate[] {
  return told
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const [words, day, month = '', year = ''] = match
      const first = firstDayOf(day, month, year)
      const date = words.slice(words.lastIndexOf(day ?? month, words.length - year.length - month.length))
      const end = match.index + words.length
      return first === undefined ? [] : [{ start: end - date.length, end, text: date, first }]
    })
    .sort((a, b) => a.start - b.start)
}

const past =
  /\b(?:was|were|had|(?:has|(?<!\b(?:to|will) )have) been|since|(?<!\b(?:be|being|have|is|are) )(?:began|came|held|left|made|met|saw|took|went|[a-z]{3,}ed (?:a|all|an|every|on|the)))\b/gi
const future =
  /\b(?:will|shall|should|to|due|expects?|expected|plans?|planned|intends?|intended|commits?|committed|aims?|being)\b/gi

/**
 * Whether `sentence` tells of its words `date` as past although it undertakes something as well: `a standard was last in
 * force in 2019 and will be replaced`. The nearest word before the date that shows a tense decides.
 */
export function tellsAsPast(sentence: string, date: string): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(date)))
  return lastIndexIn(before, past) > lastIndexIn(before, future)
}

function lastIndexIn(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
