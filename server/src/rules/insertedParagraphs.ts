/** Puts new paragraphs into a draft so that each stands by itself, whatever stands around them. */
import type { ReadableText } from '../model/sourceText.js'
import { spanOf } from '../model/span.js'
import { lineEndOf, nextLineStartOf } from '../model/textLines.js'
import type { TextEdit } from './rule.js'

/** Inserts `paragraphs` below the line that holds `offset`, with blank lines between and around them. */
export function paragraphsBelow(
  offset: number,
  paragraphs: readonly string[],
  text: ReadableText,
  lineEnding: string,
): TextEdit {
  const at = lineEndOf(text, offset)
  const blank = `${lineEnding}${lineEnding}`
  const next = nextLineStartOf(text, at)
  const crowded = next !== undefined && text.slice(next, lineEndOf(text, next)).trim() !== ''
  return {
    span: spanOf(at, at),
    newText: `${paragraphs.map((paragraph) => `${blank}${paragraph}`).join('')}${crowded ? lineEnding : ''}`,
  }
}
