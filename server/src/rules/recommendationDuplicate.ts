import type { Recommendation } from '../model/response.js'
import { isDrafted } from './answers.js'
import { nameOf } from './messageWords.js'
import type { Rule } from './rule.js'

/** Two recommendations under one number: no reference to it, tally or action log can be trusted. */
export const recommendationDuplicate: Rule = {
  id: 'recommendation/duplicate',
  title: 'Two recommendations under the same number.',
  severity: 'error',
  scope: 'response',
  check({ response, schema, report }) {
    const firsts = new Map<string, Recommendation>()
    for (const recommendation of response.recommendations) {
      const first = firsts.get(recommendation.id)
      if (first === undefined) firsts.set(recommendation.id, recommendation)
      else if (areTwo(first, recommendation)) {
        const name = nameOf(recommendation.id, schema)
        report({
          span: recommendation.label.span,
          message: `${name} stands twice in the draft. Renumber one of the two, or join their answers.`,
          related: [{ span: first.label.span, message: `${name} stands here first.` }],
        })
      }
    }
  },
}

/** A list of the recommendations at the front repeats them and answers none: that is no duplicate. */
function areTwo(first: Recommendation, second: Recommendation): boolean {
  if (isDrafted(first) && isDrafted(second)) return true
  const words = (recommendation: Recommendation) => recommendation.statement.map(({ flow }) => flow.text).join(' ')
  return words(first) !== '' && words(second) !== '' && words(first) !== words(second)
}
