/** Finds what a comment for the next line speaks of. */
import type { Comment, Response } from '../model/response.js'
import { overlaps, type Span, spanOf } from '../model/span.js'
import { lineEndOf, nextLineStartOf } from './lines.js'

/**
 * The next line behind `offset` that is neither blank nor a comment, with all that follows of the paragraphs that it
 * holds something of, however they are wrapped. A table counts as one paragraph: a comment between its rows would break it. At the end of the
 * draft, an empty span there.
 */
export function nextBlock(response: Response, offset: number): Span {
  const { text, passages } = response
  const start = nextWrittenLine(text, offset, response.comments)
  if (start === undefined) return spanOf(text.length, text.length)
  const lineEnd = lineEndOf(text, start)
  const onLine = passages.filter(({ span }) => span.start <= lineEnd && start < span.end)
  const ends = onLine.map(({ kind, span }) => (kind === 'table-cell' ? tableEnd(text, span.end) : span.end))
  return spanOf(start, Math.max(lineEnd, ...ends))
}

/** The start of the next line that has words outside comments. */
function nextWrittenLine(text: string, offset: number, comments: readonly Comment[]): number | undefined {
  let start = nextLineStartOf(text, offset)
  while (start !== undefined && isBlank(withoutComments(text, spanOf(start, lineEndOf(text, start)), comments)))
    start = nextLineStartOf(text, start)
  return start
}

function withoutComments(text: string, line: Span, comments: readonly Comment[]): string {
  let words = ''
  let at = line.start
  for (const { span } of comments) {
    if (!overlaps(span, line)) continue
    words += text.slice(at, Math.max(at, span.start))
    at = Math.max(at, span.end)
  }
  return words + text.slice(at, Math.max(at, line.end))
}

/** Blank to a reader: the marks of a quotation count for nothing. */
function isBlank(words: string): boolean {
  return /^[\s>]*$/.test(words)
}

/** The end of the last row of the table that has a cell at `offset`: every row has a bar. */
function tableEnd(text: string, offset: number): number {
  let end = lineEndOf(text, offset)
  let next = nextLineStartOf(text, end)
  while (next !== undefined && text.slice(next, lineEndOf(text, next)).includes('|')) {
    end = lineEndOf(text, next)
    next = nextLineStartOf(text, end)
  }
  return end
}
