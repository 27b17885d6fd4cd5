/** Makes the fixes that write a comment which silences a finding, for the writer who knows better than the rule. */
import type { Passage, Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import type { Finding, Fix } from '../rules/rule.js'
import { type DirectiveKind, reasonPlaceholder } from './directives.js'
import { lineEndingOf, lineEndOf, lineStartOf, nextLineStartOf } from './lines.js'

/**
 * The fix that writes `<!-- response-desk-disable-next-line RULE -- say why -->` above the paragraph, list item or table
 * in which `finding` stands, indented so that a list stays one list, with the draft's own line ending. Undefined where
 * no comment can stand above it, as in the front matter.
 */
export function silenceHere(finding: Finding, response: Response): Fix | undefined {
  const { source: text, frontMatter } = response
  const at = blockStartOf(finding.span.start, response)
  if (frontMatter !== null && at < frontMatter.span.end) return undefined
  const indent = indentOf(text, at)
  const comment = commentOf('disable-next-line', finding.rule)
  return fixOf(`Silence ${finding.rule} here`, at, `${indent}${comment}${lineEndingOf(text)}`)
}

/** The fix that writes `<!-- response-desk-disable-file RULE -- say why -->` at the top, below the front matter. */
export function silenceInFile(finding: Finding, response: Response): Fix {
  const { source: text, frontMatter } = response
  const ending = lineEndingOf(text)
  const comment = commentOf('disable-file', finding.rule)
  const title = `Silence ${finding.rule} in this draft`
  if (frontMatter === null) return fixOf(title, text.slice(0, 1) === '\uFEFF' ? 1 : 0, `${comment}${ending}${ending}`)
  const below = nextLineStartOf(text, frontMatter.span.end)
  return below === undefined
    ? fixOf(title, text.length, `${ending}${ending}${comment}${ending}`)
    : fixOf(title, below, `${ending}${comment}${ending}`)
}

/** Where the reason stands in the text that `fix` inserts, so that an editor can select it: offsets into `newText`. */
export function reasonSpanIn(newText: string): Span {
  const at = newText.lastIndexOf(reasonPlaceholder)
  return spanOf(at, at + reasonPlaceholder.length)
}

function commentOf(kind: DirectiveKind, rule: string): string {
  return `<!-- response-desk-${kind} ${rule} -- ${reasonPlaceholder} -->`
}

function fixOf(title: string, at: number, newText: string): Fix {
  return { title, safety: 'ask', edits: [{ span: spanOf(at, at), newText }] }
}

/** The start of the line on which the paragraph, item or table that holds `offset` begins. */
function blockStartOf(offset: number, { source: text, passages }: Response): number {
  const passage = innermostAt(passages, offset)
  if (passage === undefined) return lineStartOf(text, offset)
  const start = lineStartOf(text, Math.min(offset, passage.span.start))
  return passage.kind === 'table-cell' ? tableStart(text, start) : start
}

function innermostAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const around = passages.filter(({ span }) => span.start <= offset && offset <= span.end)
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
}

/** The first row of the table that has a row at `lineStart`: between rows a comment would end the table. */
function tableStart(text: ReadableText, lineStart: number): number {
  let start = lineStart
  while (start > 0) {
    const before = lineStartOf(text, start - 1)
    if (!text.slice(before, lineEndOf(text, before)).includes('|')) break
    start = before
  }
  return start
}

const itemMarker = /^([ \t>]*)([-*+]|\d{1,9}[.)])([ \t]+)/
const leading = /^[ \t>]*/

/**
 * The indentation of a comment above the line at `lineStart`: that of the line itself, unless the line is a list item
 * that follows another; then the comment must stand within the item before it, or the list would end there.
 */
function indentOf(text: ReadableText, lineStart: number): string {
  const line = text.slice(lineStart, lineEndOf(text, lineStart))
  const own = leading.exec(line)?.[0] ?? ''
  const item = itemMarker.exec(line)
  if (item === null) return own
  const before = itemBefore(text, lineStart, own.length)
  return before === undefined ? own : own + ' '.repeat(before)
}

/** How far the words of the item before stand behind its marker's start; undefined where the line begins its list. */
function itemBefore(text: ReadableText, lineStart: number, indent: number): number | undefined {
  for (let start = lineStart; start > 0; ) {
    start = lineStartOf(text, start - 1)
    const line = text.slice(start, lineEndOf(text, start))
    if (line.trim() === '') continue
    const depth = leading.exec(line)?.[0].length ?? 0
    if (depth > indent) continue
    const item = itemMarker.exec(line)
    return item !== null && depth === indent ? (item[2]?.length ?? 0) + (item[3]?.length ?? 0) : undefined
  }
  return undefined
}
