/**
 * Marks and shapes that a text has somewhere, as bits of one number. Whoever looks for something that cannot be without
 * one of them asks first, and passes over most texts without a look: one pass serves every rule.
 */
export const sign = {
  figure: 1 << 0,
  /** Four figures or more in a row. */
  longFigure: 1 << 1,
  /** A figure and straight behind it a hyphen, a dash or a stroke: `2018/19`, `5.32-5.36`. */
  joinedFigure: 1 << 2,
  pound: 1 << 3,
  ampersand: 1 << 4,
  semicolon: 1 << 5,
  roundBracket: 1 << 6,
  squareBracket: 1 << 7,
  /** `'`, `"` and the curly marks. */
  quotationMark: 1 << 8,
  /** `-`, or the one that does not break. */
  hyphen: 1 << 9,
  /** A hyphen behind a space. */
  spacedHyphen: 1 << 10,
  /** `–` or `—`. */
  dash: 1 << 11,
  /** A capital and straight behind it a full stop: `U.K.`. */
  initial: 1 << 12,
  /** Two capitals in one word, or a capital and `&`: `ICIBI`, `MoU`, `A&E`. */
  capitals: 1 << 13,
} as const

/** What a character may be a part of; `space`, `capital`, `small` and `stop` are no signs by themselves. */
const capital = 1 << 20
const small = 1 << 21
const space = 1 << 22
const stop = 1 << 23
const stroke = 1 << 24
const ownSigns = (1 << 20) - 1

const classes = new Int32Array(0x2020)
const classify = (characters: string, bits: number) => {
  for (const character of characters) classes[character.charCodeAt(0)] = bits
}
classify('0123456789', sign.figure)
classify('ABCDEFGHIJKLMNOPQRSTUVWXYZ', capital)
classify('abcdefghijklmnopqrstuvwxyz', small)
classify(' ', space)
classify('.', stop)
classify('/', stroke)
classify('£', sign.pound)
classify('&', sign.ampersand)
classify(';', sign.semicolon)
classify('()', sign.roundBracket)
classify('[]', sign.squareBracket)
classify('\'"‘’“”', sign.quotationMark)
classify('-\u2011', sign.hyphen)
classify('–—', sign.dash)

const joints = sign.hyphen | sign.dash | stroke
const inWord = capital | small | sign.ampersand | sign.figure

/** The signs that `text` has. */
export function signsOf(text: string): number {
  let signs = 0
  let before = 0
  let figures = 0
  let capitalInWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const here = code < 0x2020 ? (classes[code] ?? 0) : 0
    if (here === small) {
      before = small
      figures = 0
      continue
    }
    signs |= here
    if ((here & inWord) === 0) capitalInWord = false
    if (here === capital) {
      if (capitalInWord) signs |= sign.capitals
      capitalInWord = true
    } else if (here === sign.ampersand) {
      if (capitalInWord) signs |= sign.capitals
    } else if (here === sign.figure) {
      if (++figures === 4) signs |= sign.longFigure
      before = here
      continue
    } else if (here === stop) {
      if (before === capital) signs |= sign.initial
    } else if ((here & joints) !== 0) {
      if (before === sign.figure) signs |= sign.joinedFigure
      if (here === sign.hyphen && before === space) signs |= sign.spacedHyphen
    }
    figures = 0
    before = here
  }
  return signs & ownSigns
}
