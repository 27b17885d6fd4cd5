import type { Commitment } from '../model/commitment.js'
import { factOf, type Reworded } from '../model/dependencies.js'
import { wholeResponse } from '../model/division.js'
import { passageIndexOf } from '../model/passageIndex.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { Response } from '../model/response.js'
import { answerable, answerableById, dateFieldsById, idsOwingNoDate } from './answers.js'
import { datedElsewhere } from './datedElsewhere.js'
import { dateAdded } from './fillIns.js'
import { leadIn, undertaking } from './messageWords.js'
import { placeholdersIn } from './placeholders.js'
import type { Fix, Rule, RuleContext } from './rule.js'

/** A firm undertaking without a date: nobody can say whether it was kept. */
export const commitmentDateMissing: Rule = {
  id: 'commitment/date-missing',
  title: 'A firm commitment that says no date, in its sentence or in a date field.',
  severity: 'warning',
  scope: 'answer-and-facts',
  check(context) {
    const { response, schema, report } = context
    const fields = dateFieldsById(response)
    const refused = idsOwingNoDate(response, schema)
    const isDatedElsewhere = datedElsewhere(response)
    for (const commitment of response.commitments) {
      const { recommendation, class: strength, date, otherDates, span, text } = commitment
      if (strength !== 'firm' || date !== null || otherDates.length > 0) continue
      if (recommendation === null && isGeneral(commitment) && introduces(commitment, response)) continue
      // An empty field is a fault of its own; to tell of each sentence as well would bury it.
      if (recommendation !== null && (fields.has(recommendation) || refused.has(recommendation))) continue
      // `by [date TBC]` is a placeholder's fault.
      if (placeholdersIn(text).length > 0 || isDatedElsewhere(commitment)) continue
      report({
        span,
        message: `${leadIn(recommendation, schema)}${undertaking(commitment)} has no date. Say by when${recommendation === null ? '' : ', or add a date field to the answer'}.`,
        fixes: [
          ...(recommendation === null ? [] : fieldAdded(recommendation, context)),
          ...dateAdded(commitment, response),
        ],
        incomplete: true,
      })
    }
  },
}

/** `will build on the good practice`, `is committed to acting on`: what the answers undertake in detail, each with its date. */
const inGeneral =
  /\b(?:act(?:ing)? on|address(?:ing)?|build(?:ing)? on|committed to|learn(?:ing)?|overseen|reflect(?:ing)? on|respond(?:ing)? to|take (?:forward|into account|on board)|taken (?:forward|into account|on board)|taking forward|work(?:ing)? (?:closely |together )?(?:to|towards|with))\b/i

/** Whether `commitment` stands before all recommendations. */
function introduces({ span }: Commitment, response: Response): boolean {
  const [passage] = passageIndexOf(response).touching(span.start, span.start)
  if (passage?.section !== 'introduction' && passage?.section !== 'front') return false
  return factOf(wholeResponse(response), asksForAnswers)
}

const known = new WeakMap<Response, boolean>()

/** Whether anything of `response` is to be answered: other words in one passage leave that as it is. */
function asksForAnswers(response: Response, reworded?: Reworded): boolean {
  const asks = (reworded && known.get(reworded.before)) ?? answerable(response).length > 0
  known.set(response, asks)
  return asks
}

/** Whether what the introduction promises is said in general, or by nobody. */
function isGeneral({ owner, text }: Commitment): boolean {
  return owner === null || inGeneral.test(text)
}

/** A date field below the answer, for the writer to fill in. */
function fieldAdded(id: RecommendationId, { response, schema, lineEnding }: RuleContext): readonly Fix[] {
  const last = answerableById(response).get(id)?.answer.at(-1)
  const name = schema.dateFields.printed
  if (last === undefined || name === '' || last.kind === 'table-cell') return []
  return [
    {
      title: `Add “${name}:” below the answer`,
      safety: 'ask',
      edits: [{ span: { start: last.span.end, end: last.span.end }, newText: `${lineEnding}${lineEnding}${name}: ` }],
    },
  ]
}
