/**
 * Writes labels of recommendations and numbers of paragraphs in the style of the schema, and touches nothing else: no
 * white space, no words, no number that others might refer to.
 */
import type { Recommendation, Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { overlaps, type Span, spanOf } from '../model/span.js'
import { type NumberedParagraph, numberedParagraphs } from '../rules/paragraphNumbers.js'
import type { TextEdit } from '../rules/rule.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { styledId, styledLabel } from './labelStyle.js'

/** The edits of `response` in its order; with `range` only those that touch it. A formatted draft has none. */
export function formatting(response: Response, schema: ResponseSchema, range?: Span): readonly TextEdit[] {
  const edits = [
    ...response.recommendations.flatMap((recommendation) => labelEdit(recommendation, response, schema) ?? []),
    ...numberedParagraphs(response).flatMap((paragraph) => numberEdit(paragraph, response.source, schema) ?? []),
  ]
  return edits
    .filter(({ span, newText }) => response.source.slice(span.start, span.end) !== newText)
    .filter(({ span }) => range === undefined || overlaps(span, range))
    .sort((a, b) => a.span.start - b.span.start)
}

const labelParts = /^(\D*?)s?(?: (?:number|no\.?))? ?\[?([A-Z]?\d{1,3}[^\]]*)\]?$/i

/**
 * A label with the word, alone in naming its recommendation. Where the word is another of the schema's, it stays, and
 * the id alone is written in the style.
 */
function labelEdit(
  { id, label }: Recommendation,
  { recommendations, source: text }: Response,
  schema: ResponseSchema,
): TextEdit | undefined {
  const { span, style, idSpan } = label
  const isShared = recommendations.filter((other) => other.label.span.start === span.start).length > 1
  // With markup or a line's end within, the words as they stand are not those of the label.
  if (style !== 'word' || isShared || text.slice(span.start, span.end) !== label.text) return undefined
  const word = labelParts.exec(label.text)?.[1]
  if (word === undefined) return undefined
  const [own = ''] = schema.labels.words
  if (isSameWord(word, own)) {
    const newText = styledLabel(id, schema)
    return newText === undefined ? undefined : { span, newText }
  }
  const newText = styledId(id, schema)
  return newText === undefined ? undefined : { span: spanOf(idSpan.start, closedEnd(idSpan, text)), newText }
}

/** The word itself, in whatever case, or short for it: `Rec`, `Rec.`. */
function isSameWord(word: string, own: string): boolean {
  const written = word.toLowerCase().replace(/\.$/, '')
  return written.length >= 3 && own.toLowerCase().startsWith(written)
}

/** The id's closing bracket belongs to it, where it opened one. */
function closedEnd({ start, end }: Span, text: ReadableText): number {
  const isOpen = (text.slice(start, end).match(/\(/g) ?? []).length > (text.slice(start, end).match(/\)/g) ?? []).length
  return isOpen && text.slice(end, end + 1) === ')' ? end + 1 : end
}

/** What may stand around a number besides its style: brackets, a full stop, a colon. */
const around = { before: /\($/, behind: /^\)?[.:]?(?=[ \t\u00a0]|[*_]{1,2}[ \t]|$)/m }

/** The number with the marks around it; only of the form `1.2`, since `5` is counted through the whole draft. */
function numberEdit(
  paragraph: NumberedParagraph,
  text: ReadableText,
  { numbering }: ResponseSchema,
): TextEdit | undefined {
  const { span, prefix, place } = paragraph
  const [before, between, behind] = numbering.style.split(/\{recommendation\}|\{paragraph\}/)
  if (prefix === '' || between !== '.' || text.slice(span.start, span.end) !== paragraph.text) return undefined
  const opening = around.before.exec(text.slice(Math.max(0, span.start - 1), span.start))?.[0] ?? ''
  const closing = around.behind.exec(text.slice(span.end, span.end + 4))?.[0]
  if (closing === undefined || (opening === '(') !== closing.startsWith(')')) return undefined
  return {
    span: spanOf(span.start - opening.length, span.end + closing.length),
    newText: `${before ?? ''}${prefix}${place}${behind ?? ''}`,
  }
}
