/** Compares the words of a quotation with those of the register: what typesetting changes is no difference. */
import { hashOf } from '../model/hash.js'

/** One word of a text: as it stands, as it is compared, and where it stands. */
export interface Word {
  readonly written: string
  readonly compared: string
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
}

/** Words of one text that stand where the other has other words, or none: from `start` to before `end`, by index. */
export interface Difference {
  readonly quoted: { readonly start: number; readonly end: number }
  readonly register: { readonly start: number; readonly end: number }
}

/** Texts of so many words by so many are compared word by word; longer ones as a whole. */
const mostCells = 4_000_000

const marks = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const doubleQuotes = /[“”„‟«»]/g
const singleQuotes = /[‘’‚‛`´]/g
const dashes = /[‐‑‒–—―−]/g
const outer = /^[\s.,;:'"()[\]*_-]+|(?<![\s.,;:'"()[\]*_-])[\s.,;:'"()[\]*_-]+$/g
/** Letters of parts, which some print and some leave out: `(a)`, `b)`, `iii.`. */
const partMark = /^(?:\([a-z]\)|[a-z]\)|\([ivx]{1,5}\)|[ivx]{1,5}\)|[a-z]\.)[,;:]?$/i

/**
 * The words of `text` in order. Quotation marks, dashes, ligatures, spaces and soft hyphens of any kind, punctuation
 * around words, and the letters of parts are no part of what is compared.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(/\S+/g)) {
    const compared = partMark.test(written) ? '' : comparedForm(written)
    if (compared !== '') words.push({ written, compared, start: index, end: index + written.length })
  }
  return words
}

function comparedForm(written: string): string {
  return written
    .normalize('NFKC')
    .replace(marks, '')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(dashes, '-')
    .replace(outer, '')
}

/** Where `quoted` differs from `register`, in order; empty where they say the same. */
export function differencesOf(quoted: readonly Word[], register: readonly Word[]): readonly Difference[] {
  let head = 0
  const shorter = Math.min(quoted.length, register.length)
  while (head < shorter && same(quoted[head], register[head])) head++
  let tail = 0
  while (tail < shorter - head && same(quoted[quoted.length - 1 - tail], register[register.length - 1 - tail])) tail++
  const [old, fresh] = [quoted.slice(head, quoted.length - tail), register.slice(head, register.length - tail)]
  if (old.length === 0 && fresh.length === 0) return []
  const whole = { quoted: { start: 0, end: old.length }, register: { start: 0, end: fresh.length } }
  const found = old.length * fresh.length > mostCells ? [whole] : differencesBetween(old, fresh)
  return found.map((one) => ({
    quoted: { start: one.quoted.start + head, end: one.quoted.end + head },
    register: { start: one.register.start + head, end: one.register.end + head },
  }))
}

/** By the longest common sequence of words, from the end: `common[row][column]` of what is left of both. */
function differencesBetween(old: readonly Word[], fresh: readonly Word[]): readonly Difference[] {
  const width = fresh.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--)
      common[row * width + column] = same(old[row], fresh[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
  const differences: Difference[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < fresh.length) {
    const start = { row, column }
    while ((row < old.length || column < fresh.length) && !same(old[row], fresh[column])) {
      if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) row++
      else column++
    }
    if (row > start.row || column > start.column)
      differences.push({
        quoted: { start: start.row, end: row },
        register: { start: start.column, end: column },
      })
    while (row < old.length && column < fresh.length && same(old[row], fresh[column])) {
      row++
      column++
    }
  }
  return differences
}

function same(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && a.compared === b.compared
}

/** Eight hexadecimal digits for what `text` says: the same for the same words, however they are set. */
export function fingerprintOf(text: string): string {
  return hashOf(
    wordsOf(text)
      .map(({ compared }) => compared)
      .join(' '),
  )
}
