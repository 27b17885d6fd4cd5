import { numberOf, wholeOf } from '../model/recommendationId.js'
import type { Recommendation } from '../model/response.js'
import { inWords, nameOf } from './messageWords.js'
import type { Rule } from './rule.js'

/** Numbers of whole recommendations that the draft leaves out: the answer to one of them may have been lost. */
export const recommendationNumberSkipped: Rule = {
  id: 'recommendation/number-skipped',
  title: 'A number that is left out in the sequence of recommendations.',
  severity: 'warning',
  scope: 'response',
  check({ response, schema, report }) {
    if (schema.labels.anyOrder) return
    const byNumber = new Map<number, Recommendation>()
    for (const recommendation of response.recommendations) {
      const number = numberOf(wholeOf(recommendation.id))
      if (number !== undefined && !byNumber.has(number)) byNumber.set(number, recommendation)
    }
    // A draft may hold one team's share only, so what is before its first number is not missed.
    const numbers = [...byNumber.keys()].sort((a, b) => a - b)
    const skipped = numbers.flatMap((number, at) => between(numbers[at - 1] ?? number, number))
    const behind = numbers.find((number, at) => at > 0 && number > (numbers[at - 1] ?? number) + 1)
    const recommendation = behind === undefined ? undefined : byNumber.get(behind)
    if (recommendation === undefined) return
    const shown = skipped.length > 5 ? [...skipped.slice(0, 4).map(String), 'others'] : skipped.map(String)
    report({
      span: recommendation.label.span,
      message: `The sequence that leads to ${nameOf(recommendation.id, schema)} skips ${inWords(shown)}. Add what is missing, or renumber.`,
    })
  },
}

/** The numbers above `low` and below `high`, at most six: they are shown, not counted. */
function between(low: number, high: number): number[] {
  return Array.from({ length: Math.min(6, Math.max(0, high - low - 1)) }, (_, at) => low + 1 + at)
}
