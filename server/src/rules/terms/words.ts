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

/** The words of `text`, whose quotations are `quotations`, in order. */
export function wordsIn(text: string, quotations: readonly Quotation[]): Word[] {
  const words: Word[] = []
  let end = 0
  let next = 0
  for (const { 0: word, index: start } of text.matchAll(wordPattern)) {
    const joint = words.length === 0 ? 'start' : jointOf(text, end, start)
    end = start + word.length
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const possessive = isApostrophe(word.charCodeAt(word.length - 2)) && /s$/i.test(word)
    words.push({
      text: word,
      lower: (possessive ? word.slice(0, -2) : word).toLowerCase(),
      start,
      end,
      joint,
      capital: capitalOf(word),
      opens: joint === 'start' || joint === 'stop' || joint === 'other',
      possessive,
      quoted: (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < start,
    })
  }
  return words
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

/** What stands in `text` between a word that ends at `end` and one that begins at `start`. */
function jointOf(text: string, end: number, start: number): Joint {
  const first = text.charCodeAt(end)
  if (start === end + 1) return first === 0x20 ? 'space' : first === 0x2d || first === 0x2011 ? 'hyphen' : 'other'
  const gap = text.slice(end, start)
  if (gap === ', ') return 'comma'
  if (gap === "' " || gap === '’ ') return 'space'
  if (/^['’], $/.test(gap)) return 'comma'
  return /^[^\s]{0,3}[.!?:•]/.test(gap) ? 'stop' : 'other'
}

/** How many capitals `word` has, and whether the first letter is one: `Board`, `MoU`, `ePassport`. */
function capitalOf(word: string): Word['capital'] {
  let capitals = 0
  for (let at = 0; at < word.length && capitals < 2; at++) {
    const code = word.charCodeAt(at)
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)) capitals++
  }
  if (capitals > 1) return 'all'
  return capitals === 1 && !/^[^A-ZÀ-ÖØ-Þ]/.test(word) ? 'first' : 'none'
}
