import { sign } from '../../model/signs.js'
import { isQuoted } from './quotationMarks.js'
import type { InTerms } from './termIndex.js'
import { foundIn, type TermIndex, type TermPassage } from './termIndex.js'

// The styles in which days, financial years and months are written, and how one becomes another.

export type DayStyle = 'plain' | 'ordinal' | 'month first' | 'figures'
export type YearMark = '/' | '-' | '–'
export type MonthStyle = 'full' | 'short'

const fullMonths = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const months = fullMonths.join('|')

/** `31st March`, for other rules to look for. */
export const ordinalDay = new RegExp(`(?<![\\d.,/£-])\\b\\d{1,2}(?:st|nd|rd|th) (?:${months})\\b(?: \\d{4}\\b)?`, 'g')
const dayMonth = new RegExp(`(?<![\\d.,/£-])\\b\\d{1,2}(st|nd|rd|th)? (?:${months})\\b(?: \\d{4}\\b)?`, 'g')
const monthDay = new RegExp(`\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`, 'g')
const figures = /(?<![\d/.])\b\d{1,2}\/\d{1,2}\/(?:19|20)\d\d\b/g
const financialYear = /(?<![\d/.-])\b(?:19|20)(\d\d)([/–-])(?:(?:19|20)(?=\d\d\b))?(\d\d)\b(?![/–-]?\d)/g
const monthWord = new RegExp(
  `(?<=\\b\\d{1,2}(?:st|nd|rd|th)? )(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?|\\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?(?= \\d{4}\\b)|\\b(?:${months.replace('|May', '')})\\b`,
  'g',
)

/** The days of `passage`: `31 March 2024`, `31st March`, `March 31, 2024`, `31/03/2024`. */
export function daysIn(passage: TermPassage): InTerms<DayStyle>[] {
  if (!passage.flow.hasSign(sign.figure)) return []
  return [
    ...placesOf(passage, dayMonth, ([, ordinal]) => (ordinal === undefined ? 'plain' : 'ordinal')),
    ...placesOf(passage, monthDay, () => 'month first' as const),
    ...placesOf(passage, figures, () => 'figures' as const),
  ].sort((a, b) => a.start - b.start)
}

/** The styles that the days of a draft have. */
export function dayStyles({ passages }: TermIndex): ReadonlySet<DayStyle> {
  return new Set(foundIn(passages, daysIn, sign.figure).map(({ form }) => form))
}

/** `2018/19`, `2018-19`: two years that follow each other. */
export function financialYearsIn(passage: TermPassage): InTerms<YearMark>[] {
  const { text } = passage.flow
  if (!passage.flow.hasSign(sign.joinedFigure)) return []
  return [...text.matchAll(financialYear)].flatMap(({ 0: written, 1: first, 2: mark, 3: second, index }) => {
    if ((Number(first) + 1) % 100 !== Number(second) || (mark !== '/' && mark !== '-' && mark !== '–')) return []
    const fixed = isQuoted(passage.marks.quotations, index)
    return [{ in: passage, start: index, end: index + written.length, form: mark, fixed }]
  })
}

/** A passage without one of these, in lower case, has none of the months that `monthsIn` finds. */
export const monthWords: readonly string[] = [
  ...fullMonths.map((name) => name.toLowerCase()),
  ...'jan feb mar apr aug sep sept oct nov dec'.split(' '),
]

/** The months of `passage`, but `May`, which is a verb as well; those whose names are never shortened show nothing. */
export function monthsIn(passage: TermPassage): InTerms<MonthStyle>[] {
  return placesOf(passage, monthWord, ([, behind, before]) => ((behind ?? before) === undefined ? 'full' : 'short'))
}

function placesOf<Form extends string>(
  passage: TermPassage,
  pattern: RegExp,
  form: (match: RegExpExecArray) => Form,
): InTerms<Form>[] {
  return [...passage.flow.text.matchAll(pattern)].map((match) => {
    const fixed = isQuoted(passage.marks.quotations, match.index)
    return { in: passage, start: match.index, end: match.index + match[0].length, form: form(match), fixed }
  })
}

/** A day as GOV.UK writes it, `31 March 2024`; what is none of the four styles comes back as it is. */
export function plainDay(written: string): string {
  const [, month, day, year] = /^([A-Z][a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(written) ?? []
  if (month !== undefined) return `${day} ${month} ${year}`
  const [, first, second, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? []
  const name = fullMonths[Number(second) - 1]
  if (name !== undefined) return `${Number(first)} ${name} ${last}`
  return written.replace(/^(\d{1,2})(?:st|nd|rd|th)/, '$1')
}

/** A day in `style`; undefined where that would be to copy another country's habit. */
export function dayInStyle(written: string, style: DayStyle): string | undefined {
  const plain = plainDay(written)
  if (style === 'plain') return plain
  if (style !== 'ordinal') return undefined
  return plain.replace(/^(\d{1,2}) /, (_, day: string) => {
    const isTeen = day.length === 2 && day.startsWith('1')
    return `${day}${isTeen ? 'th' : (ordinals.get(day.slice(-1)) ?? 'th')} `
  })
}

const ordinals: ReadonlyMap<string, string> = new Map([
  ['1', 'st'],
  ['2', 'nd'],
  ['3', 'rd'],
])

/** `September` for `Sept`. */
export function fullMonth(written: string): string {
  return fullMonths.find((name) => name.startsWith(written.slice(0, 3))) ?? written
}
