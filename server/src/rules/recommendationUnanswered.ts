import type { DateField, Recommendation, Verdict } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerStub } from './answerStub.js'
import { answerable, isDone, isDrafted, owes } from './answers.js'
import { nameOf } from './messageWords.js'
import type { Fix, Rule, TextEdit } from './rule.js'

/** A recommendation, or a part of one, that nobody has answered: the first thing that the reader of a response looks for. */
export const recommendationUnanswered: Rule = {
  id: 'recommendation/unanswered',
  title: 'A recommendation, or a part of one, without an answer.',
  severity: 'error',
  scope: 'response',
  check({ response, schema, lineEnding, report }) {
    // A response may list all recommendations at its front and answer them below.
    const drafted = new Set(response.recommendations.filter(isDrafted).map(({ id }) => id))
    for (const recommendation of answerable(response)) {
      const { id, answer, dateField, label, verdict } = recommendation
      if (answer.length > 0 || isDone(recommendation, schema)) continue
      if (verdict === null ? drafted.has(id) : answersItself(verdict, dateField) || owesNothing(recommendation, schema))
        continue
      const name = nameOf(id, schema)
      report({
        span: verdict?.span ?? label.span,
        message:
          verdict === null
            ? `${name} has neither verdict nor answer. Write both below it.`
            : `${name} has a verdict but no answer. Say below it what will be done and by when, or why not.`,
        fixes: toBeFilledIn(answerStub(recommendation, response, schema, lineEnding)),
        incomplete: true,
      })
    }
  },
}

function toBeFilledIn(edits: readonly TextEdit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title: 'Insert an answer to fill in', safety: 'ask', edits }]
}

/** `Partially accepted – will be part of the annual planning`: what the dash joins is an answer, unless it is a date. */
function answersItself(verdict: Verdict, dateField: DateField | null): boolean {
  return verdict.note !== null && dateField === null
}

function owesNothing(recommendation: Recommendation, schema: ResponseSchema): boolean {
  return !owes(recommendation, 'reason', schema) && !owes(recommendation, 'commitment', schema)
}
