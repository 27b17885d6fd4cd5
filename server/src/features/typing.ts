/** Helps while paragraphs are typed: the next number stands ready on Enter, and goes on a second one. */
import type { Passage, Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import { lineEndingOf, lineEndOf, lineStartOf } from '../model/textLines.js'
import { numberedParagraphs } from '../rules/paragraphNumbers.js'
import { paragraphFormAt } from '../rules/paragraphPlaces.js'
import type { TextEdit } from '../rules/rule.js'

/** A line that is nothing but the number of a paragraph, with its bullet and emphasis. */
const emptyParagraph = /^[ \t]*(?:[-*+•][ \t]+)?[*_]{0,2}\(?\d{1,3}\.\d{1,3}\)?[.:]?[*_]{0,2}[ \t]*$/

/**
 * What Enter does besides, once it has broken the line: `offset` is where the writer goes on, in the very text that was
 * read. Behind a numbered paragraph of the department's the next number; behind an empty one nothing, and the number
 * before goes, too. Nowhere else does it do anything.
 */
export function afterEnter(response: Response, offset: number): readonly TextEdit[] {
  const { source: text } = response
  const line = spanOf(lineStartOf(text, offset), lineEndOf(text, offset))
  if (line.start === 0 || text.slice(line.start, line.end).trim() !== '') return []
  const before = lineBefore(line.start, text)
  const passage = passageEndingAt(before, response)
  if (passage === undefined || passage.number === null) return []
  if (emptyParagraph.test(text.slice(before.start, before.end)))
    return [{ span: spanOf(before.start, line.end), newText: '' }]
  return passage.flow.text === '' ? [] : [nextNumber(passage, spanOf(before.end, line.end), response)]
}

function lineBefore(start: number, text: ReadableText): Span {
  const lineStart = lineStartOf(text, start - 1)
  return spanOf(lineStart, lineEndOf(text, lineStart))
}

/** The numbered paragraph, or line with a verdict, whose last words stand at the end of `line`. */
function passageEndingAt(line: Span, response: Response): Passage | undefined {
  const numbered = new Set(numberedParagraphs(response).map(({ span }) => span.start))
  const end = line.start + response.source.slice(line.start, line.end).trimEnd().length
  return response.passages.find(
    ({ number, span, kind }) =>
      number !== null &&
      numbered.has(number.span.start) &&
      kind !== 'table-cell' &&
      span.start < line.end &&
      span.end === end,
  )
}

/**
 * The number after that of `passage` in place of the `broken` line, behind a blank line where the draft has such between
 * its paragraphs.
 */
function nextNumber({ number }: Passage, broken: Span, response: Response): TextEdit {
  const { opening, afterNumber } = paragraphFormAt(broken.start + 1, response)
  const ending = lineEndingOf(response.source)
  const gap = hasBlankLines(response) ? `${ending}${ending}` : ending
  const written = number?.text ?? ''
  const dot = written.lastIndexOf('.') + 1
  const next = `${written.slice(0, dot)}${Number(written.slice(dot)) + 1}`
  return { span: broken, newText: `${gap}${opening}${next}${afterNumber}` }
}

/** Whether blank lines part the numbered paragraphs: Markdown wants them, drafts out of a PDF often have none. */
function hasBlankLines(response: Response): boolean {
  const { source: text } = response
  const starts = numberedParagraphs(response).map(({ span }) => lineStartOf(text, span.start))
  const behindBlank = starts.filter((start) => {
    const before = start === 0 ? null : lineBefore(start, text)
    return before === null || text.slice(before.start, before.end).trim() === ''
  })
  return behindBlank.length * 2 >= starts.length
}
