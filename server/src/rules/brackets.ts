// Which brackets of a paragraph have no partner in it.

/** A bracket without a partner, and where it stands in its text. */
export interface StrayBracket {
  readonly index: number
  readonly bracket: string
}

/** A letter, number or roman number that a closing bracket makes a list's marker, and smiling faces. */
const notBrackets = /(?:^|[ ;:,/])(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[:;]-?[()]/gi

/** The round and square brackets of `text` that have no partner in it, in order. */
export function strayBracketsIn(text: string): StrayBracket[] {
  if (!/[()[\]]/.test(text)) return []
  const open: StrayBracket[] = []
  const strays: StrayBracket[] = []
  const markers = new Set([...text.matchAll(notBrackets)].map((match) => match.index + match[0].length - 1))
  for (const { index, 0: bracket } of text.matchAll(/[()[\]]/g)) {
    if (isOpening(bracket)) open.push({ index, bracket })
    else if (open.at(-1)?.bracket === partnerOf(bracket)) open.pop()
    else if (!markers.has(index)) strays.push({ index, bracket })
  }
  return [...strays, ...open].sort((a, b) => a.index - b.index)
}

/** Whether `bracket` opens. */
export function isOpening(bracket: string): boolean {
  return bracket === '(' || bracket === '['
}

const partners = new Map([
  ['(', ')'],
  [')', '('],
  ['[', ']'],
  [']', '['],
])

/** The bracket that closes or opens what `bracket` opens or closes. */
export function partnerOf(bracket: string): string {
  return partners.get(bracket) ?? ''
}
