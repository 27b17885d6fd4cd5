/** Makes an answer for the writer to fill in: what a verdict owes the reader, in the form that the schema prints. */
import type { RecommendationId } from '../model/recommendationId.js'
import { wholeOf } from '../model/recommendationId.js'
import type { Recommendation, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { answerable } from '../rules/answers.js'
import type { ResponseSchema, VerdictDefinition } from '../schema/responseSchema.js'
import { createTabStops, plain, type TabStops } from './snippetText.js'

export interface AnswerSkeleton {
  /** What it replaces: an empty place behind the recommendation, or behind its verdict where that stands already. */
  readonly span: Span
  /** In the syntax of LSP snippets, with the draft's own line ending. */
  readonly snippet: string
}

/**
 * The skeleton of an answer with the verdict `key` to the recommendation `id`, in whose place it goes. Undefined where
 * the draft has no such recommendation to answer, has answered it already, or has it in a table, or where the schema has
 * no such verdict.
 */
export function answerSkeleton(
  response: Response,
  schema: ResponseSchema,
  { id, key, lineEnding }: { readonly id: string; readonly key: string; readonly lineEnding: string },
): AnswerSkeleton | undefined {
  const recommendation = answerable(response).find((one) => one.id === id && one.answer.length === 0)
  const definition = schema.verdicts.find((verdict) => verdict.key === key)
  if (recommendation === undefined || definition === undefined || recommendation.label.style === 'cell')
    return undefined
  const stops = createTabStops()
  const numbers = isNumbered(response, schema) ? numbersFor(recommendation.id) : undefined
  const paragraphs = [
    ...(recommendation.verdict === null ? [plain(definition.printed)] : []),
    ...answerParagraphs(definition, schema, stops, numbers, recommendation.dateField !== null),
  ]
  const at = endOf(recommendation, response.text)
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
  const wantsField = obliges.includes('date') && dateFields.printed !== '' && !hasDateField
  const paragraphs = [
    ...(wantsField ? [`${plain(dateFields.printed)}: ${stops.placeholder('[date]')}`] : []),
    ...(obliges.includes('commitment')
      ? [`${nextNumber()}${stops.placeholder('[insert what will be done, by whom and by when]')}`]
      : []),
    ...(obliges.includes('reason') ? [`${nextNumber()}${stops.placeholder('[insert the reason]')}`] : []),
  ]
  return paragraphs.length === 0 ? [stops.placeholder('[insert the answer]')] : paragraphs
}

/** Whether answers of the draft are numbered: the schema asks for it, or those that stand are. */
function isNumbered({ recommendations }: Response, { numbering }: ResponseSchema): boolean {
  const answers = recommendations.flatMap(({ answer }) => answer.slice(0, 1))
  return answers.length === 0 ? numbering.required : answers.every(({ number }) => number !== null)
}

/** `1.1 `, `1.2 ` and so on for the answer to `id`. */
function numbersFor(id: RecommendationId): () => string {
  let last = 0
  return () => {
    last++
    return `${wholeOf(id)}.${last} `
  }
}

/** Behind the verdict, or the last words of the recommendation; the blank lines that follow stay where they are. */
function endOf({ statement, verdict, label, dateField }: Recommendation, text: string): number {
  const ends = [label.span.end, ...statement.map(({ span }) => span.end), verdict?.span.end, dateField?.span.end]
  const end = Math.max(...ends.filter((one) => one !== undefined))
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  return end + rest.length
}
