import { FlowBuilder, type FlowedText } from '../model/flow.js'
import type { ReadableText } from '../model/sourceText.js'
import { movedSpan, type Span, spanOf } from '../model/span.js'
import type { ContentLine } from './blocks.js'
import { addInline } from './inline.js'

const bar = 124
const backslash = 92

/** A cell of a table. */
export interface Cell {
  readonly flow: FlowedText
  readonly span: Span
}

/** The cells of one row; a bar behind a backslash or in a code span divides nothing. */
export function cellsOf(text: ReadableText, line: ContentLine): Cell[] {
  const cells: Cell[] = []
  let start = text.charCodeAt(line.start) === bar ? line.start + 1 : line.start
  for (let at = start; at <= line.end; at++) {
    const ends = at === line.end
    if (!ends && (text.charCodeAt(at) !== bar || text.charCodeAt(at - 1) === backslash)) continue
    if (!ends || text.slice(start, at).trim() !== '') cells.push(cellOf(text, start, at))
    start = at + 1
  }
  return cells
}

function cellOf(text: ReadableText, start: number, end: number): Cell {
  const flow = new FlowBuilder()
  addInline(text, start, end, flow, { comments: [] })
  const words = flow.build().trim()
  const lead = text.slice(start, end)
  const from = start + (lead.length - lead.trimStart().length)
  return { flow: words, span: lead.trim() === '' ? spanOf(start, start) : spanOf(from, from + lead.trim().length) }
}

/** `cell` as it stands where what is before it has grown by `by` units of text. */
export function movedCell({ flow, span }: Cell, by: number): Cell {
  return { flow: flow.moved(by), span: movedSpan(span, by) }
}
