/** Tells in what part of a draft the cursor stands, so that nothing is offered where it does not belong. */
import type { Passage, Recommendation, Response } from '../../model/response.js'
import type { ReadableText } from '../../model/sourceText.js'
import { type Span, spanOf } from '../../model/span.js'
import { lineEndOf, lineStartOf } from '../../model/textLines.js'
import { blockAt } from '../recommendationBlocks.js'

/** `quotation`: words of the inspectorate, or quoted ones. `text`: the department's own, or none yet. */
export type Zone = 'front-matter' | 'comment' | 'code' | 'quotation' | 'table' | 'text'

export interface WritingPlace {
  readonly offset: number
  /** The line of the cursor, without its ending. */
  readonly line: Span
  /** What stands on it before and behind the cursor. */
  readonly before: string
  readonly behind: string
  readonly zone: Zone
  /** Whether a paragraph may begin on this line: there is none of words straight above it. */
  readonly beginsParagraph: boolean
  /** Whether the line stands in a quotation by its own mark. */
  readonly hasQuoteMark: boolean
  /** The passage that the cursor touches, its own end included. */
  readonly passage: Passage | null
  /** The recommendation that is being answered here. */
  readonly recommendation: Recommendation | null
}

/** What there is to know of `offset` in `response`. */
export function writingPlaceAt(response: Response, offset: number): WritingPlace {
  const { source: text } = response
  const line = spanOf(lineStartOf(text, offset), lineEndOf(text, offset))
  const before = text.slice(line.start, offset)
  const passage = passageAt(response.passages, offset)
  const hasQuoteMark = /^[ \t]*>/.test(text.slice(line.start, line.end))
  return {
    offset,
    line,
    before,
    behind: text.slice(offset, line.end),
    zone: zoneOf(response, offset, before, passage, hasQuoteMark),
    beginsParagraph: isAfterBlank(line.start, text) || passage?.span.start === contentStart(line, text),
    hasQuoteMark,
    passage,
    recommendation: blockAt(response, offset)?.recommendation ?? null,
  }
}

/** The innermost of the passages that touch `offset`: a cell rather than what its row is in. */
function passageAt(passages: readonly Passage[], offset: number): Passage | null {
  let found: Passage | null = null
  for (const passage of passages) {
    const { span } = passage
    if (offset < span.start || span.end < offset) continue
    if (found === null || span.end - span.start <= found.span.end - found.span.start) found = passage
  }
  return found
}

function contentStart({ start, end }: Span, text: ReadableText): number {
  return start + (/^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0)
}

/** Whether the line above is empty, or there is none. */
function isAfterBlank(lineStart: number, text: ReadableText): boolean {
  if (lineStart === 0) return true
  const above = lineStartOf(text, lineStart - 1)
  return text.slice(above, lineEndOf(text, above)).trim() === ''
}

function zoneOf(
  response: Response,
  offset: number,
  before: string,
  passage: Passage | null,
  hasQuoteMark: boolean,
): Zone {
  const { frontMatter, comments, source: text } = response
  if (frontMatter === null ? isInOpenFrontMatter(text, offset) : offset < frontMatter.span.end) return 'front-matter'
  if (comments.some(({ span }) => span.start < offset && offset < span.end)) return 'comment'
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return 'comment'
  if (passage?.kind === 'code' || isInCodeSpan(before)) return 'code'
  if (passage?.kind === 'table-cell' || /^[ \t]*\|/.test(before)) return 'table'
  if (hasQuoteMark || passage?.kind === 'quote' || passage?.voice === 'inspectorate') return 'quotation'
  return 'text'
}

const mostFrontMatter = 2000

/** Behind an opening `---` at the head that no other closes yet. */
function isInOpenFrontMatter(text: ReadableText, offset: number): boolean {
  if (offset > mostFrontMatter || offset < 4) return false
  if (!/^---[ \t]*(?:\r\n|\r|\n)/.test(text.slice(0, mostFrontMatter))) return false
  const lines = text
    .slice(0, offset)
    .split(/\r\n|\r|\n/)
    .slice(1)
  return lines.every((line, index) => /^[\w-]+:/.test(line) || index === lines.length - 1)
}

/** Whether backticks on the line are open before the cursor: their number is odd. */
function isInCodeSpan(before: string): boolean {
  return (before.match(/`+/g) ?? []).length % 2 === 1
}

/** The words before the cursor as one line, from the start of its paragraph on, at most the last hundred letters of them. */
export function recentWords({ offset, line, passage }: WritingPlace, text: ReadableText): string {
  const start = Math.max(Math.min(passage?.span.start ?? line.start, line.start), offset - 100)
  return text.slice(start, offset).replace(/\s+/g, ' ')
}
