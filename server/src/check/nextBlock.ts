/** Finds what a comment for the next line speaks of. */
import { greatestOf } from '../model/extremes.js'
import { commentIndexOf, passageIndexOf } from '../model/passageIndex.js'
import type { Comment, Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { overlaps, type Span, spanOf } from '../model/span.js'
import type { SpanIndex } from '../model/spanIndex.js'
import { lineEndOf, nextLineStartOf } from './lines.js'

/**
 * The next line behind `offset` that is neither blank nor a comment, with all that follows of the paragraphs that it
 * holds something of, however they are wrapped. A table counts as one paragraph: a comment between its rows would break it. At the end of the
 * draft, an empty span there.
 */
export function nextBlock(response: Response, offset: number): Span {
  const { source: text } = response
  const start = nextWrittenLine(text, offset, commentIndexOf(response))
  if (start === undefined) return spanOf(text.length, text.length)
  const lineEnd = lineEndOf(text, start)
  const onLine = passageIndexOf(response).touching(start, lineEnd)
  const ends = onLine.map(({ kind, span }) => (kind === 'table-cell' ? tableEnd(text, span.end) : span.end))
  return spanOf(start, greatestOf([lineEnd, ...ends]))
}

/** The start of the next line that has words outside comments. */
function nextWrittenLine(text: ReadableText, offset: number, comments: SpanIndex<Comment>): number | undefined {
  let start = nextLineStartOf(text, offset)
  while (start !== undefined && isBlank(withoutComments(text, spanOf(start, lineEndOf(text, start)), comments)))
    start = nextLineStartOf(text, start)
  return start
}

function withoutComments(text: ReadableText, line: Span, comments: SpanIndex<Comment>): string {
  let words = ''
  let at = line.start
  for (const { span } of comments.touching(line.start, line.end)) {
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
function tableEnd(text: ReadableText, offset: number): number {
  let end = lineEndOf(text, offset)
  let next = nextLineStartOf(text, end)
  while (next !== undefined && text.slice(next, lineEndOf(text, next)).includes('|')) {
    end = lineEndOf(text, next)
    next = nextLineStartOf(text, end)
  }
  return end
}
