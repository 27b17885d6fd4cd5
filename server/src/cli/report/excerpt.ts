/** Shows a place of a draft: its line, shortened around the place where it is long, and a line of carets under it. */
import type { Span } from '../../model/span.js'
import { type Cell, cellsOf, hasOneColumnUnits } from './cells.js'

/** One line of a draft and the part of it that is meant, 0-based, in UTF-16 units of the line. */
export interface Place {
  readonly line: string
  readonly span: Span
}

/** What is printed: the line, and what stands under it. */
export interface Excerpt {
  readonly text: string
  readonly carets: string
}

const ellipsis = '…'
/** Columns kept before the place where the line is cut, so that its words are understood. */
const lead = 24

/**
 * The excerpt of `place` in at most `columns` columns. An empty place, and one at the end of the line, gets one caret.
 * Of a place that does not fit, the beginning is shown.
 */
export function excerptOf(whole: Place, columns: number): Excerpt {
  const { place, cutBefore, cutAfter } = neighbourhoodOf(whole, columns)
  const cells = cellsOf(cutAfter ? place.line : place.line.trimEnd())
  const from = firstIndex(cells, (cell) => cell.end > place.span.start)
  const to = Math.max(
    from,
    firstIndex(cells, (cell) => cell.start >= place.span.end),
  )
  const { first, last } = windowAround(cells, from, columns)
  const before = first > 0 || cutBefore ? ellipsis : ''
  const after = last < cells.length || cutAfter ? ellipsis : ''
  const indent = before.length + widthOf(cells.slice(first, from))
  const carets = Math.max(1, widthOf(cells.slice(from, Math.min(to, last))))
  return { text: before + textOf(cells.slice(first, last)) + after, carets: ' '.repeat(indent) + '^'.repeat(carets) }
}

/**
 * What of a line can be shown at all: a paragraph of a million characters with a thousand findings is not to be measured
 * a thousand times. Far more units than columns are kept, since one character may be made of many.
 */
function neighbourhoodOf({ line, span }: Place, columns: number) {
  const reach = isPlain(line, span.start, columns) ? columns + 1 : 8 * columns + 100
  const from = wholeCharacterAt(line, Math.max(0, span.start - reach))
  const to = wholeCharacterAt(line, Math.min(line.length, span.start + reach))
  const place = { line: line.slice(from, to), span: { start: span.start - from, end: span.end - from } }
  return { place, cutBefore: from > 0, cutAfter: to < line.length }
}

/** Whether near `at` units and columns are the same: then no more units than columns need be looked at. */
function isPlain(line: string, at: number, columns: number): boolean {
  return hasOneColumnUnits(line.slice(Math.max(0, at - columns - 2), at + columns + 2))
}

/** `at`, or the unit before it where `at` would divide a surrogate pair. */
function wholeCharacterAt(line: string, at: number): number {
  const unit = line.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** The cells that are shown: all where they fit, else from some way before the place as far as there is room. */
function windowAround(cells: readonly Cell[], from: number, columns: number) {
  if (widthOf(cells) <= columns) return { first: 0, last: cells.length }
  const room = Math.max(1, columns - 2 * ellipsis.length)
  let first = from
  let last = from
  let width = 0
  const take = (cell: Cell | undefined, most: number): boolean => {
    if (cell === undefined || width + cell.width > most) return false
    width += cell.width
    return true
  }
  while (take(cells[first - 1], Math.min(lead, room))) first--
  while (take(cells[last], room)) last++
  // At the end of a line there is room left before the place.
  while (take(cells[first - 1], room)) first--
  return { first, last }
}

function firstIndex(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  const index = cells.findIndex(holds)
  return index < 0 ? cells.length : index
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('')
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0)
}
