/** Turns offsets into the lines and columns that are printed: 1-based, columns in UTF-16 units, as in editors. */
import type { Span } from '../../model/span.js'
import type { LineIndex } from '../../reading/lines.js'

export interface PrintedPlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where `span` stands. */
export function printedPlace(span: Span, lines: LineIndex): PrintedPlace {
  const start = lines.positionAt(span.start)
  const end = lines.positionAt(span.end)
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 }
}

/** The line on which `span` begins. */
export function printedLine(span: Span, lines: LineIndex): number {
  return lines.positionAt(span.start).line + 1
}
