/** Makes an answer for the writer to fill in: what a verdict owes the reader, in the form that the schema prints. */
import { greatestOf } from '../model/extremes.js'
import type { Recommendation, Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import { lineEndOf } from '../model/textLines.js'
import { answerable } from '../rules/answers.js'
import { numberPlaceAt, paragraphFormAt } from '../rules/paragraphPlaces.js'
import { verdictFormIn, verdictLine } from '../rules/verdictForm.js'
import type { ResponseSchema, VerdictDefinition } from '../schema/responseSchema.js'
import { createTabStops, plain, type TabStops } from './snippetText.js'

export interface AnswerSkeleton {
  /** What it replaces: an empty place behind the recommendation, or behind its verdict where that stands already. */
  readonly span: Span
  /** In the syntax of LSP snippets, with the draft's own line ending. */
  readonly snippet: string
}

export interface WantedAnswer {
  /** Of the recommendation: `1(a)`. */
  readonly id: string
  /** Of the verdict, in the schema. */
  readonly key: string
  readonly lineEnding: string
  /** What the answer says, in the syntax of snippets, lines ending in `\n`; without it, what the verdict owes. */
  readonly body?: string
}

/** The recommendation `id`, where it is one to answer that has no answer yet, and does not stand in a table. */
export function unansweredBy(response: Response, id: string): Recommendation | undefined {
  return answerable(response).find((one) => one.id === id && one.answer.length === 0 && one.label.style !== 'cell')
}

/**
 * The skeleton of an answer with the verdict `key` to the recommendation `id`, in whose place it goes. Undefined where
 * the draft has no such recommendation to answer, has answered it already, or has it in a table, or where the schema has
 * no such verdict.
 */
export function answerSkeleton(
  response: Response,
  schema: ResponseSchema,
  { id, key, lineEnding, body }: WantedAnswer,
): AnswerSkeleton | undefined {
  const recommendation = unansweredBy(response, id)
  const definition = schema.verdicts.find((verdict) => verdict.key === key)
  if (recommendation === undefined || definition === undefined) return undefined
  const at = endOf(recommendation, response.source)
  const numbers = numbersAt(at, recommendation, response, schema)
  const form = verdictFormIn(response)
  const { opening, afterNumber } = paragraphFormAt(at, response)
  const stops = createTabStops(body)
  const hasField = recommendation.dateField !== null
  const numbered = () => {
    const number = numbers()
    return number === null ? '' : plain(`${opening}${number}${afterNumber}`)
  }
  const paragraphs = [
    ...(recommendation.verdict !== null || beginsWith(body, definition)
      ? []
      : [plain(verdictLine(form, definition.printed, form.isNumbered ? numbers() : null))]),
    ...(body === undefined
      ? answerParagraphs(definition, schema, stops, numbered, hasField)
      : [...dateParagraph(definition, schema, stops, hasField), body.trimEnd().replaceAll('\n', lineEnding)]),
  ]
  const blank = `${lineEnding}${lineEnding}`
  return { span: spanOf(at, at), snippet: paragraphs.map((paragraph) => `${blank}${paragraph}`).join('') }
}

/**
 * The paragraphs that an answer with the verdict `definition` owes: its date field, what will be done, why not. Each is
 * in the syntax of snippets; what is to be filled in stands in square brackets, which no check lets through.
 */
export function answerParagraphs(
  { obliges }: Pick<VerdictDefinition, 'obliges'>,
  { dateFields }: Pick<ResponseSchema, 'dateFields'>,
  stops: TabStops,
  nextNumber: () => string = () => '',
  hasDateField = false,
): readonly string[] {
  const paragraphs = [
    ...dateParagraph({ obliges }, { dateFields }, stops, hasDateField),
    ...(obliges.includes('commitment')
      ? [`${nextNumber()}${stops.placeholder('[insert what will be done, by whom and by when]')}`]
      : []),
    ...(obliges.includes('reason') ? [`${nextNumber()}${stops.placeholder('[insert the reason]')}`] : []),
  ]
  return paragraphs.length === 0 ? [stops.placeholder('[insert the answer]')] : paragraphs
}

/** The next numbers of the draft, one after the other, as they come at `offset`; null where its answers have none. */
function numbersAt(
  offset: number,
  { id }: Recommendation,
  response: Response,
  { numbering }: ResponseSchema,
): () => string | null {
  const place = numberPlaceAt(offset, id, response, numbering)
  let count = 0
  return () => (place === null ? null : `${place.prefix}${place.next + count++}`)
}

/** The date field, where the verdict owes a date, the schema prints such a field, and none stands yet. */
function dateParagraph(
  { obliges }: Pick<VerdictDefinition, 'obliges'>,
  { dateFields }: Pick<ResponseSchema, 'dateFields'>,
  stops: TabStops,
  hasDateField: boolean,
): readonly string[] {
  const isWanted = obliges.includes('date') && dateFields.printed !== '' && !hasDateField
  return isWanted ? [`${plain(dateFields.printed)}: ${stops.placeholder('[date]')}`] : []
}

/** Whether a template brings the verdict itself, as its first line. */
function beginsWith(body: string | undefined, { printed, spellings }: VerdictDefinition): boolean {
  const first = (body ?? '').trimStart().split('\n')[0]?.replace(/[.*_]/g, '').trim().toLowerCase()
  return [printed, ...spellings].some((words) => words.replace(/[.*_]/g, '').trim().toLowerCase() === first)
}

/** Behind the verdict, or the last words of the recommendation; the blank lines that follow stay where they are. */
function endOf({ statement, verdict, label, dateField }: Recommendation, text: ReadableText): number {
  const ends = [label.span.end, ...statement.map(({ span }) => span.end), verdict?.span.end, dateField?.span.end]
  const end = greatestOf(ends.filter((one) => one !== undefined))
  return Math.max(end, lineEndOf(text, end))
}
