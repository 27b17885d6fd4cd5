import type { Recommendation } from '../model/response.js'
import { answerable, answerParagraphs, oncePerAnswer, owes } from './answers.js'
import { nameOf } from './messageWords.js'
import { givesReason, limitsWhatWasAsked } from './reasonWords.js'
import type { Rule } from './rule.js'

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
        incomplete: true,
      })
    }
  },
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
