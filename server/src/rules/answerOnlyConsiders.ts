import type { Commitment } from '../model/commitment.js'
import type { Recommendation } from '../model/response.js'
import { sentencesOf } from '../model/sentences.js'
import { overlaps } from '../model/span.js'
import { tellsOfAction } from './actionWords.js'
import { answerable, answerParagraphs, commitmentsIn, isAcceptedWhole, isDone, oncePerAnswer } from './answers.js'
import { nameOf, undertaking } from './messageWords.js'
import type { Rule } from './rule.js'

/** A recommendation that is accepted, and an answer that will only look into it: the verdict promises what the text does not. */
export const answerOnlyConsiders: Rule = {
  id: 'answer/only-considers',
  title: 'An accepted recommendation whose answer undertakes only to consider.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const accepted = answerable(response).filter((recommendation) => isAcceptedWhole(recommendation, schema))
    for (const recommendation of oncePerAnswer(accepted)) {
      const commitments = commitmentsIn(recommendation, response)
      const [look] = commitments
      if (look === undefined || commitments.some((commitment) => commitment.class !== 'soft')) continue
      if (isDone(recommendation, schema) || tellsOfMore(recommendation, commitments)) continue
      report({
        span: look.span,
        message: `${nameOf(recommendation.id, schema)} is accepted, but ${undertaking(look)} undertakes only a look. Say what will be done, or change the verdict.`,
        related:
          recommendation.verdict === null
            ? []
            : [{ span: recommendation.verdict.span, message: 'The recommendation is accepted here.' }],
        incomplete: true,
      })
    }
  },
}

/** Whether a sentence besides `commitments` tells of something that is done. */
function tellsOfMore(recommendation: Recommendation, commitments: readonly Commitment[]): boolean {
  return answerParagraphs(recommendation).some(({ flow }) =>
    sentencesOf(flow).some(
      (sentence) => tellsOfAction(sentence.text) && !commitments.some(({ span }) => overlaps(span, sentence.span)),
    ),
  )
}
