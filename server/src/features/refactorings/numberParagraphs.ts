/** Numbers paragraphs that stand without a number in a numbered answer, as after several were pasted. */
import type { Passage } from '../../model/response.js'
import type { ReadableText } from '../../model/sourceText.js'
import type { Span } from '../../model/span.js'
import { spanOf } from '../../model/span.js'
import { numberPlaceAt, paragraphFormAt, roomFor } from '../../rules/paragraphPlaces.js'
import type { TextEdit } from '../../rules/rule.js'
import type { Analysis } from '../../service.js'
import { offered, type Refactoring, refused } from './refactoring.js'

/** Numbers the paragraphs that `place` touches; what stands behind them moves up, and the references to it with it. */
export function numberParagraphs(
  { response, schema }: Pick<Analysis, 'response' | 'schema'>,
  place: Span,
): Refactoring {
  const title = 'Number these paragraphs'
  const touched = response.passages.filter(({ span }) => span.start <= place.end && place.start <= span.end)
  const paragraphs = touched.filter((passage) => isUnnumberedAnswer(passage, response.source))
  const [first] = paragraphs
  if (first === undefined) {
    const reason = touched.some((passage) => passage.section === 'answer' && beginsWithNumber(passage, response.source))
      ? 'What is selected has its numbers already.'
      : 'Only paragraphs of an answer are numbered.'
    return refused('number', title, reason)
  }
  const isOneAnswer = paragraphs.every(({ recommendation }) => recommendation === first.recommendation)
  if (!isOneAnswer) return refused('number', title, 'Select paragraphs of one answer.')
  const next = numberPlaceAt(first.span.start, first.recommendation, response, schema.numbering)
  if (next === null) return refused('number', title, 'The paragraphs of this draft have no numbers.')
  const last = paragraphs.at(-1) ?? first
  if (next.following.some(({ span }) => span.start < last.span.end))
    return refused(
      'number',
      title,
      'A numbered paragraph stands between those selected. Select those before or behind it.',
    )
  const { opening, afterNumber } = paragraphFormAt(first.span.start, response)
  const numbers = paragraphs.map(({ span }, index): TextEdit => {
    return {
      span: spanOf(span.start, span.start),
      newText: `${opening}${next.prefix}${next.next + index}${afterNumber}`,
    }
  })
  return offered('number', paragraphs.length === 1 ? 'Number this paragraph' : title, [
    ...numbers,
    ...roomFor(paragraphs.length, next, response),
  ])
}

/** A paragraph of the department's own; lists and tables have no numbers of this kind. */
function isUnnumberedAnswer(passage: Passage, text: ReadableText): boolean {
  const { kind, section, voice, flow } = passage
  if (kind !== 'paragraph' || section !== 'answer' || voice !== 'department' || flow.text === '') return false
  return !beginsWithNumber(passage, text)
}

/** Be it that of a paragraph, or one that the draft's other numbers make nothing of: a second one would be wrong. */
function beginsWithNumber({ number, span, flow }: Passage, text: ReadableText): boolean {
  return number !== null || /\d/.test(text.slice(span.start, flow.span.start))
}
