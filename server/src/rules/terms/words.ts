import type { Quotation } from './quotationMarks.js'

/** How a word stands to the one before it in its paragraph. `other`: a bracket, a quotation mark, a dash between them. */
export type Joint = 'start' | 'space' | 'hyphen' | 'comma' | 'stop' | 'other'

/** A word of a paragraph, or a part of one before or behind a hyphen; 0-based offsets into the flowed text. */
export interface Word {
  readonly text: string
  /** In lower case and without the `'s` of the possessive. */
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly joint: Joint
  /** `all`: two capitals or more, as in acronyms. */
  readonly capital: 'none' | 'first' | 'all'
  /** It may have its capital because a sentence, a bracket or a quotation begins with it. */
  readonly opens: boolean
  readonly possessive: boolean
  /** It stands in quotation marks: these are somebody's words, not the writer's. */
  readonly quoted: boolean
}

const wordPattern = /[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-zÀ-ÖØ-öø-ÿ]+)*|\d+(?:[.,]\d+)*[A-Za-z]*/g
const possessiveEnd = /['’]s$/i

/** The words of `text`, whose quotations are `quotations`, in order. */
export function wordsIn(text: string, quotations: readonly Quotation[]): Word[] {
  const words: Word[] = []
  let end = 0
  let next = 0
  for (const { 0: word, index: start } of text.matchAll(wordPattern)) {
    const joint = words.length === 0 && start === 0 ? 'start' : jointOf(text.slice(end, start))
    end = start + word.length
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    words.push({
      text: word,
      lower: word.replace(possessiveEnd, '').toLowerCase(),
      start,
      end,
      joint: words.length === 0 ? 'start' : joint,
      capital: capitalOf(word),
      opens: words.length === 0 || joint === 'stop' || joint === 'other',
      possessive: possessiveEnd.test(word),
      quoted: (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < start,
    })
  }
  return words
}

function jointOf(gap: string): Joint {
  if (gap === ' ' || gap === "' " || gap === '’ ') return 'space'
  if (gap === '-' || gap === '\u2011') return 'hyphen'
  if (/^['’]?, $/.test(gap)) return 'comma'
  return /^[^\s]{0,3}[.!?:•]/.test(gap) ? 'stop' : 'other'
}

function capitalOf(word: string): Word['capital'] {
  if (!/[A-ZÀ-ÖØ-Þ]/.test(word)) return 'none'
  const capitals = word.match(/[A-ZÀ-ÖØ-Þ]/g)?.length ?? 0
  if (capitals > 1) return 'all'
  return /^[A-ZÀ-ÖØ-Þ]/.test(word) ? 'first' : 'none'
}
