import { countWord, numberOf } from '../dates/vocabulary.js'

// The sentence as a row of tokens, in which the phrases of a tally are looked for.

/** One word, number or mark of a sentence. */
export interface Token {
  /** Lower case, straight apostrophes. */
  readonly text: string
  /** 0-based offsets into the sentence, end exclusive. */
  readonly start: number
  readonly end: number
  /** `number`: one to three digits or number words. `id`: digits that can only name, `7b`, `3(a)`, `S40`. */
  readonly kind: 'word' | 'number' | 'id' | 'ordinal' | 'mark'
  /** What a number or an ordinal says; 0 for others. */
  readonly value: number
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** Sums of money, shares, years and figures above 999 are plain words here: no response has so many recommendations. */
const kinds = [
  [
    'word',
    '[£$€] ?\\d[\\d.,]{0,15}|\\d{1,3}(?:,\\d{3}){1,3}|\\d{4,}|\\d{1,3}(?:\\.\\d{1,3})?%|\\b(?:every|each) one\\b',
  ],
  ['ordinal', `\\d{1,3}(?:st|nd|rd|th)\\b|\\b(?:${ordinals.join('|')})\\b`],
  ['id', '[a-z]\\d{1,3}\\b|\\d{1,3}\\.\\d{1,2}\\b|\\d{1,3}(?:[a-z]\\b| ?\\([a-z]\\))(?: ?\\([ivx]{1,4}\\))?'],
  ['number', `\\d{1,3}|\\b(?:[a-z]{3,4}ty[- ]${countWord}|${countWord}|single)\\b`],
  ['word', "[a-z]+(?:[-'’][a-z]+)*['’]?"],
  ['mark', '\\S'],
] as const
const token = new RegExp(kinds.map(([, pattern]) => `(${pattern})`).join('|'), 'gi')

/** The tokens of `sentence`, in order; white space divides and is left out. */
export function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(token)].map((match) => {
    const kind = kinds.find((_, index) => match[index + 1] !== undefined)?.[0] ?? 'mark'
    const text = match[0].toLowerCase().replaceAll('’', "'")
    return { text, start: match.index, end: match.index + match[0].length, kind, value: numberSaid(text, kind) }
  })
}

function numberSaid(text: string, kind: Token['kind']): number {
  if (kind === 'number') return text === 'single' ? 1 : numberOf(text)
  if (kind === 'ordinal') return /^\d/.test(text) ? Number.parseInt(text, 10) : ordinals.indexOf(text) + 1
  return 0
}

/** The text of the token at `at`; empty where there is none, so that a missing token matches nothing. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}
