/** Makes an answer for the writer to fill in: what a verdict owes the reader, in the form that the schema prints. */
import type { Recommendation, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
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
  const at = endOf(recommendation, response.text)
  const numbers = numbersAt(at, recommendation, response, schema)
  const form = verdictFormIn(response)
  const { opening, afterNumber } = paragraphFormAt(at, response)
  const stops = createTabStops()
  const paragraphs = [
    ...(recommendation.verdict === null
      ? [plain(verdictLine(form, definition.printed, form.isNumbered ? numbers() : null))]
      : []),
    ...answerParagraphs(
      definition,
      schema,
      stops,
      () => {
        const number = numbers()
        return number === null ? '' : plain(`${opening}${number}${afterNumber}`)
      },
      recommendation.dateField !== null,
    ),
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

/** Behind the verdict, or the last words of the recommendation; the blank lines that follow stay where they are. */
function endOf({ statement, verdict, label, dateField }: Recommendation, text: string): number {
  const ends = [label.span.end, ...statement.map(({ span }) => span.end), verdict?.span.end, dateField?.span.end]
  const end = Math.max(...ends.filter((one) => one !== undefined))
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  return end + rest.length
}
