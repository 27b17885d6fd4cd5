/** The words that dates are made of, as sources of regular expressions and as values. All match without case. */
import { monthNames } from '../../model/day.js'

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b'

/** The words with which `monthWord` begins: full names and short ones. */
export const monthOpens = [...monthNames, ...monthNames.map((name) => name.slice(0, 3)), 'Sept'].join(' ').toLowerCase()

export const weekdayWord = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b'

export const seasonWord = '(?:spring|summer|autumn|winter)'

/** A year of our time; anything else of four digits is a number. */
export const yearWord = '(?:19|20)\\d\\d'

/** Behind a year: nothing, or the one or two figures of a footnote stuck to it (`June 20191`), which stay outside. */
export const footnote = '(?=\\d{0,2}(?!\\d))'

/** `this year`, `next year` behind a day, month or season. */
export const turnOfYear = ",? (?:of )?(?<turn>this|next|last) year\\b(?!')"

export const ordinal = '(?:st|nd|rd|th)\\b'

const yearKinds = {
  calendar: 'calendar',
  financial: 'financial',
  fiscal: 'financial',
  business: 'financial',
  reporting: 'financial',
  performance: 'financial',
  operating: 'financial',
  operational: 'financial',
  planning: 'financial',
  budget: 'financial',
  tax: 'tax',
  academic: 'academic',
  school: 'academic',
} as const

/** The words with which `yearKindWord` begins. */
export const yearKindOpens = Object.keys(yearKinds).join(' ')

export const yearKindWord = `(?:${Object.keys(yearKinds).join('|')})`

/** What kind of year `word` (`business`, in any case) makes of `year`; `otherwise` where there is no word. */
export function yearKindOf<T>(word: string | undefined, otherwise: T) {
  return yearKinds[(word ?? '').toLowerCase() as keyof typeof yearKinds] ?? otherwise
}

const smallNumbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** The words with which a count in words begins. */
export const countOpens = [...smallNumbers, ...tens].join(' ')

/** One word of a count: `six`, and `twenty` of `twenty-four`. */
export const countWord = `(?:${[...smallNumbers, ...tens].join('|')})`

/** A count in figures or words: `6`, `twelve`, `twenty-four`, `12 (twelve)`, `a`. `six-twelve` is two of them. */
export const numberWord = `(?:\\d{1,3}|(?:${tens.join('|')})(?:[- ](?:${smallNumbers.slice(0, 9).join('|')}))?|${smallNumbers
  .toReversed()
  .join('|')}|an?)(?: \\([a-z0-9]{1,9}\\))?`

/** The value of what `numberWord` matched; 1 for `a` and for anything else. */
export function numberOf(words: string): number {
  const word = words.toLowerCase().replace(/ \(.*/, '')
  if (/^\d/.test(word)) return Number.parseInt(word, 10)
  const small = smallNumbers.indexOf(word) + 1
  if (small > 0) return small
  const [first = '', second = ''] = word.split(/[- ]/)
  const ten = tens.indexOf(first)
  return ten < 0 ? 1 : (ten + 2) * 10 + smallNumbers.indexOf(second) + 1
}

/** A month's number, and whether it was written out, shortened or misspelt. */
export interface MonthReading {
  readonly month: number
  readonly spelling: 'full' | 'short' | 'misspelt'
}

/**
 * The month that `word` names, in any case; null where it names none. A misspelt one is at most two letters off
 * (one, for months of four and five letters, which have many neighbours) and begins like the month.
 */
export function readMonth(word: string): MonthReading | null {
  const lower = word.toLowerCase()
  for (const [index, name] of monthNames.entries()) {
    const month = index + 1
    const right = name.toLowerCase()
    if (lower === right) return { month, spelling: 'full' }
    if (lower === right.slice(0, 3) || (month === 9 && lower === 'sept')) return { month, spelling: 'short' }
  }
  return misspeltMonth(lower)
}

function misspeltMonth(word: string): MonthReading | null {
  if (word.length < 4 || word.length > 11) return null
  for (const [index, name] of monthNames.entries()) {
    const allowed = name.length > 5 ? 2 : name.length > 3 ? 1 : 0
    if (allowed === 0 || name.charCodeAt(0) + 32 !== word.charCodeAt(0)) continue
    if (slips(word, name.toLowerCase()) <= allowed) return { month: index + 1, spelling: 'misspelt' }
  }
  return null
}

/** Letters added, left out, changed or swapped with their neighbour to get from one word to the other. */
function slips(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let column = 1; column <= to.length; column++) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1
      let best = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + changed)
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      line.push(best)
    }
    beforeLast = last
    last = line
  }
  return last[to.length] ?? 0
}

/** Month (1 to 12) in which `season` begins, after the meteorological seasons; the guide ends spring on 31 May. */
export function seasonStart(season: string): number {
  return { spring: 3, summer: 6, autumn: 9 }[season.toLowerCase()] ?? 12
}

/** `24` is 2024, `98` is 1998: responses neither plan 50 years ahead nor look 50 years back. */
export function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short
}

/** `first` and what follows it as a year: 5, 25 and 2025 behind 2024 are 2025, 00 behind 1999 is 2000. */
export function completeYear(first: number, second: string): number {
  const step = 10 ** second.length
  const year = first - (first % step) + Number(second)
  return second.length < 4 && year < first ? year + step : year
}
