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
  const line = cutAfter ? place.line : place.line.trimEnd()
  const part = hasOneColumnUnits(line) ? plainPart(line, place.span, columns) : partOf(line, place.span, columns)
  const before = part.cutBefore || cutBefore ? ellipsis : ''
  const after = part.cutAfter || cutAfter ? ellipsis : ''
  const indent = ' '.repeat(before.length + part.indent)
  return { text: before + part.text + after, carets: indent + '^'.repeat(Math.max(1, part.width)) }
}

/** The part of a line that is shown; `indent` and `width` say in columns where in it the place stands. */
interface Part {
  readonly text: string
  readonly indent: number
  readonly width: number
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

function partOf(line: string, span: Span, columns: number): Part {
  const cells = cellsOf(line)
  const from = firstIndex(cells, (cell) => cell.end > span.start)
  const to = Math.max(
    from,
    firstIndex(cells, (cell) => cell.start >= span.end),
  )
  const { first, last } = windowAround(cells, from, columns)
  return {
    text: textOf(cells.slice(first, last)),
    indent: widthOf(cells.slice(first, from)),
    width: widthOf(cells.slice(from, Math.min(to, last))),
    cutBefore: first > 0,
    cutAfter: last < cells.length,
  }
}

/** As `partOf`, where each unit takes one column, as in most lines: there is nothing to measure. */
function plainPart(line: string, span: Span, columns: number): Part {
  const from = Math.min(span.start, line.length)
  const to = Math.max(from, Math.min(span.end, line.length))
  const { first, last } = line.length <= columns ? { first: 0, last: line.length } : plainWindow(line, from, columns)
  return {
    text: line.slice(first, last),
    indent: from - first,
    width: Math.min(to, last) - from,
    cutBefore: first > 0,
    cutAfter: last < line.length,
  }
}

/** As `windowAround`, of a line that does not fit. */
function plainWindow(line: string, from: number, columns: number) {
  const room = Math.max(1, columns - 2 * ellipsis.length)
  const before = Math.min(lead, room, from)
  const last = Math.min(line.length, from - before + room)
  return { first: Math.max(0, last - room), last }
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
