import { textIn } from '../model/draftText.js'
import type { Recommendation, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerable, answerParagraphs, oncePerAnswer, owes } from './answers.js'
import { nameOf } from './messageWords.js'
import { givesReason, limitsWhatWasAsked } from './reasonWords.js'
import type { Fix, Rule } from './rule.js'

/** A recommendation that is refused, wholly or in part, without a word on which part and why. */
export const answerReasonMissing: Rule = {
  id: 'answer/reason-missing',
  title: 'A verdict of not or partially accepted whose answer gives no reason.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const refused = answerable(response).filter((recommendation) => owes(recommendation, 'reason', schema))
    for (const recommendation of oncePerAnswer(refused)) {
      const { id, verdict } = recommendation
      const partly = owes(recommendation, 'commitment', schema)
      if (verdict === null || hasReason(recommendation, partly)) continue
      report({
        span: verdict.span,
        message: partly
          ? `${nameOf(id, schema)} is accepted in part, and the answer does not say which part is not accepted. Say which, and why.`
          : `${nameOf(id, schema)} is not accepted, and the answer does not say why. Give the reason, and what is done instead.`,
        fixes: reasonAdded(recommendation, partly, response, schema),
        incomplete: true,
      })
    }
  },
}

/** A sentence at the answer's end for the writer to fill in; none where the answer ends in something else than a sentence. */
function reasonAdded(
  recommendation: Recommendation,
  partly: boolean,
  response: Response,
  { department }: ResponseSchema,
): readonly Fix[] {
  const last = answerParagraphs(recommendation).at(-1)
  if (last === undefined || last.flow.text === '') return []
  const at = last.flow.span.end
  const isEnded = /[.!?]["”’)\]]?$/.test(last.flow.text)
  // Behind the flow emphasis may close: a sentence within it would be torn out of it.
  if (!isEnded || /^[*_\])]/.test(textIn(response, spanOf(at, at + 1)))) return []
  const subject = `${department.name.charAt(0).toUpperCase()}${department.name.slice(1)}`
  const newText = partly
    ? ` ${subject} does not accept [insert which part] because [insert the reason].`
    : ` This is because [insert the reason].`
  return [{ title: 'Add “because [insert the reason]”', safety: 'ask', edits: [{ span: spanOf(at, at), newText }] }]
}

function hasReason(recommendation: Recommendation, partly: boolean): boolean {
  const { statement, verdict } = recommendation
  const note = verdict?.note?.text ?? ''
  const paragraphs = answerParagraphs(recommendation).map(({ flow }) => flow)
  if (givesReason(note, paragraphs, partly)) return true
  if (!partly) return false
  const asked = statement.map(({ flow }) => flow.text).join(' ')
  return limitsWhatWasAsked(asked, paragraphs.map(({ text }) => text).join(' '))
}
