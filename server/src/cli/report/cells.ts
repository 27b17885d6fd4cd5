/**
 * A line as a terminal lays it out: which characters stand in which columns. Editors count UTF-16 units; a terminal
 * gives an emoji or a Chinese character two columns, an accent none, and a tab as many as are left to its stop.
 */
import { harmless } from './paint.js'

/** One character as a reader sees it, accents and joined emoji included. */
export interface Cell {
  /** What is printed. */
  readonly text: string
  /** Where it stands in the line, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** How many columns it takes. */
  readonly width: number
}

const tabStop = 4
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The cells of `line`, which has no line ending in it, in order. */
export function cellsOf(line: string): Cell[] {
  if (hasOneColumnUnits(line)) return line.split('').map((text, at) => ({ text, start: at, end: at + 1, width: 1 }))
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of characters.segment(line)) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : harmless(segment)
    const width = segment === '\t' ? text.length : widthOf(text)
    cells.push({ text, start: index, end: index + segment.length, width })
    column += width
  }
  return cells
}

const oneColumnUnits = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u20AC]*$/

/** Whether each unit of `text` is a character of one column, as most are: it needs no division by the rules of Unicode. */
export function hasOneColumnUnits(text: string): boolean {
  return oneColumnUnits.test(text)
}

const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u
// East Asian wide and fullwidth blocks (Unicode Standard Annex 11), and characters that are emoji by themselves or made
// so by U+FE0F.
const wide =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u

function widthOf(character: string): number {
  if (invisible.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
