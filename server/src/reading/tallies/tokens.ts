// The sentence as a row of tokens, in which the phrases of a tally are looked for without searching text twice.

/** One word, number or mark of a sentence. */
export interface Token {
  /** Lower case, straight apostrophes. */
  readonly text: string
  /** 0-based offsets into the sentence, end exclusive. */
  readonly start: number
  readonly end: number
  /** `number`: one to three digits, which may count or name. `id`: digits that can only name, `7b`, `3(a)`, `S40`. */
  readonly kind: 'word' | 'number' | 'id' | 'mark'
}

/** Sums of money, years and figures above 999 are plain words here: no response counts so many recommendations. */
const token =
  /(?<other>[£$€] ?\d[\d.,]{0,15}|\d{1,3}(?:,\d{3}){1,3}|\d{4,}|\d{1,3}(?:st|nd|rd|th)\b|\d{1,3}(?:\.\d{1,3})?%)|(?<id>[A-Z]\d{1,3}\b|\d{1,3}\.\d{1,2}\b|\d{1,3}(?:[a-z]\b| ?\([a-z]\))(?: ?\([ivx]{1,4}\))?)|(?<number>\d{1,3})|(?<word>[A-Za-z]+(?:[-'’][A-Za-z]+)*['’]?)|\S/g

/** The tokens of `sentence`, in order; white space divides and is left out. */
export function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(token)].map((match) => ({
    text: match[0].toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
    kind: kindOf(match.groups ?? {}),
  }))
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups.id !== undefined) return 'id'
  if (groups.number !== undefined) return 'number'
  return groups.word !== undefined || groups.other !== undefined ? 'word' : 'mark'
}

/** The text of the token at `at`; empty behind the last, so that a missing token matches nothing. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}
