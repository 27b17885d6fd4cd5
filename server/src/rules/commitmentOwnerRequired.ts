import { answerable, commitmentsIn, oncePerAnswer, owes } from './answers.js'
import { nameOf } from './messageWords.js'
import type { Rule } from './rule.js'

/** An answer that does not say who will do what it promises, in a kind of response that must. */
export const commitmentOwnerRequired: Rule = {
  id: 'commitment/owner-required',
  title: 'An answer that names no owner, in a kind of response that must name one.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    if (!schema.commitments.ownerRequired) return
    for (const recommendation of oncePerAnswer(answerable(response))) {
      if (recommendation.owner !== null || !owes(recommendation, 'commitment', schema)) continue
      const commitments = commitmentsIn(recommendation, response)
      const [first] = commitments
      if (first === undefined || commitments.some(({ owner }) => owner !== null)) continue
      report({
        span: first.reason.span,
        message: `${nameOf(recommendation.id, schema)} does not say who will do it. Name the team or body that will.`,
        incomplete: true,
      })
    }
  },
}
