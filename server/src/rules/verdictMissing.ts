import { textAt } from '../model/draftText.js'
import type { Recommendation, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { lineStartOf } from '../model/textLines.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerable } from './answers.js'
import { inWords, nameOf, quoted } from './messageWords.js'
import { numberPlaceAt, roomFor } from './paragraphPlaces.js'
import type { Fix, Rule, TextEdit } from './rule.js'
import { verdictFormIn, verdictLine } from './verdictForm.js'

/** An answer without a verdict: the reader cannot tell whether the recommendation is accepted at all. */
export const verdictMissing: Rule = {
  id: 'verdict/missing',
  title: 'An answer that states no verdict.',
  severity: 'error',
  scope: 'response',
  check({ response, schema, lineEnding, report }) {
    if (schema.labels.verdictOptional || isAcceptedAsBlock(response)) return
    for (const recommendation of answerable(response)) {
      const first = recommendation.answer[0]
      if (recommendation.verdict !== null || first === undefined) continue
      const choices = inWords(
        schema.verdicts.map((verdict) => quoted(verdict.printed)),
        'or',
      )
      report({
        span: recommendation.label.span,
        message: `${nameOf(recommendation.id, schema)} has an answer but no verdict. Write ${choices} before the answer.`,
        related: [{ span: first.flow.span, message: 'The answer begins here.' }],
        fixes: insertions(recommendation, response, schema, lineEnding),
        incomplete: true,
      })
    }
  },
}

const acceptsAll =
  /\baccept(?:s|ed|ing)?\b[^.]{0,60}\b(?:findings|recommendations)\b[^.]{0,30}\b(?:in full|in their entirety)\b|\b(?:accepts?|accepted) (?:all|every one|each) of (?:the|its|his|her|their) (?:[a-z]+ )?(?:findings|recommendations)\b|\b(?:findings|recommendations) (?:are|have been|were) (?:all )?accepted(?: in full)?\b/i

/** Whether no recommendation has a verdict of its own, because the introduction accepts them all. */
function isAcceptedAsBlock(response: Response): boolean {
  if (answerable(response).some(({ verdict }) => verdict !== null)) return false
  return response.passages.some(
    ({ flow, section, voice }) => voice === 'department' && section === 'introduction' && acceptsAll.test(flow.text),
  )
}

/** One fix for each verdict: a paragraph of its own before the answer, in the form of the draft's other verdicts. */
function insertions(
  { id, answer, label }: Recommendation,
  response: Response,
  schema: ResponseSchema,
  lineEnding: string,
): readonly Fix[] {
  const first = answer[0]
  if (first === undefined || label.style === 'cell' || first.kind === 'table-cell') return []
  const at = first.number?.span.start ?? (first.kind === 'list-item' ? first.span.start : first.flow.span.start)
  const text = textAt(response, at)
  const lineStart = lineStartOf(text, at)
  // What opens the line belongs to the answer: a bullet, emphasis. The verdict goes before it.
  const isOpening = /^(?:[-*+•][ \t]+)?[*_]{0,3}$/.test(text.slice(lineStart, at).trimStart())
  const span = isOpening ? spanOf(lineStart, lineStart) : spanOf(at, at)
  const form = verdictFormIn(response)
  const place = isOpening && form.isNumbered ? numberPlaceAt(lineStart, id, response, schema.numbering) : null
  const number = place === null ? null : `${place.prefix}${place.next}`
  const room = place === null ? [] : roomFor(1, place, response)
  return schema.verdicts.map(({ printed }) => {
    const line = `${verdictLine(form, printed, number)}${lineEnding}${lineEnding}`
    return { title: `Insert the verdict “${printed}”`, safety: 'ask', edits: withInsertion(span, line, room) }
  })
}

/** `newText` at `place`, with the `others`: one edit with that which begins at the same place, where there is one. */
function withInsertion(place: Span, newText: string, others: readonly TextEdit[]): readonly TextEdit[] {
  const next = others.find(({ span }) => span.start === place.start)
  if (next === undefined) return [{ span: place, newText }, ...others]
  return [{ span: next.span, newText: newText + next.newText }, ...others.filter((edit) => edit !== next)]
}
