/** Writes the skeleton of an answer, in the layout of the draft, for the writer to fill in. */

import { textAt } from '../model/draftText.js'
import { greatestOf } from '../model/extremes.js'
import { onceFor } from '../model/onceFor.js'
import type { Recommendation, Response } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { owes, verdictDefinition } from './answers.js'
import { paragraphsBelow } from './insertedParagraphs.js'
import { inWords } from './messageWords.js'
import { numberPlaceAt, paragraphFormAt, roomFor } from './paragraphPlaces.js'
import type { TextEdit } from './rule.js'
import { verdictFormIn, verdictLine } from './verdictForm.js'

/** Stands in place of an answer that is to be written. */
export const answerToFillIn = '[insert the answer]'

/**
 * What an unanswered `recommendation` still lacks: a verdict, the date field that the verdict asks for, and the answer.
 * What is to be filled in stands in square brackets, which no check lets through. Empty where it cannot be written: in a
 * table, and where an answer stands already, or one to fill in.
 */
export function answerStub(
  recommendation: Recommendation,
  response: Response,
  schema: ResponseSchema,
  lineEnding: string,
): readonly TextEdit[] {
  const { answer, label, verdict, id, statement } = recommendation
  if (answer.length > 0 || label.style === 'cell' || verdict?.form === 'cell') return []
  if (statement.some(({ flow }) => flow.text === answerToFillIn || flow.text === verdictChoice(schema))) return []
  const at = endOfStatement(recommendation)
  const numbers = numberPlaceAt(at, id, response, schema.numbering)
  let count = 0
  const nextNumber = (): string | null => {
    if (numbers === null) return null
    count++
    return `${numbers.prefix}${numbers.next + count - 1}`
  }
  const form = verdictFormIn(response)
  const paragraphs =
    verdict === null && !schema.labels.verdictOptional
      ? [verdictLine({ ...form, stop: '' }, verdictChoice(schema), form.isNumbered ? nextNumber() : null)]
      : []
  if (wantsDateField(recommendation, response, schema)) paragraphs.push(`${schema.dateFields.printed}: [date]`)
  const { opening, afterNumber } = paragraphFormAt(at, response)
  for (const words of wordsOwed(recommendation, schema)) {
    const number = nextNumber()
    paragraphs.push(number === null ? words : `${opening}${number}${afterNumber}${words}`)
  }
  const room = numbers === null ? [] : roomFor(count, numbers, response)
  return [paragraphsBelow(at, paragraphs, textAt(response, at), lineEnding), ...room]
}

/** Stands in place of a verdict that is to be chosen. */
export function verdictChoice({ verdicts }: ResponseSchema): string {
  return `[insert ${inWords(
    verdicts.map(({ printed }) => printed.replace(/\.$/, '')),
    'or',
  )}]`
}

/** Where the draft has such fields elsewhere, or the schema asks for them; what a verdict obliges is known only with it. */
function wantsDateField(recommendation: Recommendation, response: Response, schema: ResponseSchema): boolean {
  if (recommendation.dateField !== null || schema.dateFields.printed === '') return false
  if (!owes(recommendation, 'date', schema)) return false
  return schema.dateFields.required || hasDateFields(response)
}

/** Asked for each recommendation without an answer, of which there may be as many as there are. */
const hasDateFields = onceFor(({ recommendations }: Response): boolean =>
  recommendations.some(({ dateField }) => (dateField?.name ?? '') !== ''),
)

function wordsOwed(recommendation: Recommendation, schema: ResponseSchema): readonly string[] {
  if (verdictDefinition(recommendation, schema) === undefined) return [answerToFillIn]
  return [
    ...(owes(recommendation, 'commitment', schema) ? ['[insert what will be done, by whom and by when]'] : []),
    ...(owes(recommendation, 'reason', schema) ? ['[insert the reason]'] : []),
  ]
}

/** Where the last of what is there ends: the verdict, its date field, or the recommendation's own words. */
function endOfStatement({ label, statement, parts, verdict, dateField }: Recommendation): number {
  const ends = [label, ...statement, ...parts, verdict, verdict?.note, dateField].map((one) => one?.span.end ?? 0)
  return greatestOf(ends)
}
