import type { Commitment } from '../model/commitment.js'
import { printDay } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { Recommendation, Response } from '../model/response.js'
import { sentencesOf } from '../model/sentences.js'
import { tellsOfAction } from './actionWords.js'
import {
  answerable,
  answerParagraphs,
  commitmentsIn,
  dateFieldsById,
  isAcceptedWhole,
  isDone,
  oncePerAnswer,
  withWholes,
} from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** A recommendation with a time limit of its own that is accepted, and nothing of which is promised within that limit. */
export const dateAfterDeadline: Rule = {
  id: 'date/after-deadline',
  title: 'A date later than the time limit of the recommendation that is accepted.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const deadlines = deadlinesById(response)
    const accepted = answerable(response).filter((recommendation) => isAcceptedWhole(recommendation, schema))
    for (const recommendation of oncePerAnswer(accepted)) {
      const deadline = deadlines.get(recommendation.id)
      if (deadline?.end == null || isDone(recommendation, schema)) continue
      const date = firstDateOf(recommendation, response)
      if (date?.start == null || date.start <= deadline.end) continue
      report({
        span: date.span,
        message: `${nameOf(recommendation.id, schema)}: ${quoted(date.text)} is later than the ${quoted(deadline.text)} of the recommendation (${printDay(deadline.end)}). Keep to the limit, or accept in part and say why.`,
        related: [{ span: deadline.span, message: 'The recommendation sets its limit here.' }],
      })
    }
  },
}

/** The limit of each recommendation: its own, else that of the whole that it is a part of. */
function deadlinesById({ recommendations }: Response): ReadonlyMap<RecommendationId, PlannedDate> {
  const own = new Map(
    recommendations.flatMap(({ id, deadline }) => (deadline === null ? [] : [[id, deadline] as const])),
  )
  return new Map(
    recommendations.flatMap(({ id }) => {
      const deadline = withWholes(id)
        .map((each) => own.get(each))
        .find((each) => each !== undefined)
      return deadline === undefined ? [] : [[id, deadline] as const]
    }),
  )
}

/**
 * The date by which the first thing of the answer is to be done: that of the date field, which speaks for the whole, else
 * the earliest of the firm commitments. Undefined where one of them has no day that is known, or something is done
 * already: it may be what was asked for.
 */
function firstDateOf(recommendation: Recommendation, response: Response): PlannedDate | undefined {
  const field = dateFieldsById(response).get(recommendation.id)
  if (field !== undefined) return field.date ?? undefined
  const firm = commitmentsIn(recommendation, response).filter((commitment) => commitment.class === 'firm')
  if (firm.some(({ date }) => date?.start == null) || tellsOfThingsDone(recommendation, firm)) return undefined
  return firm
    .flatMap(({ date, otherDates }) => [date, ...otherDates])
    .filter((date) => date !== null)
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))[0]
}

function tellsOfThingsDone(recommendation: Recommendation, firm: readonly Commitment[]): boolean {
  return answerParagraphs(recommendation).some(({ flow }) =>
    sentencesOf(flow).some(({ text }) => tellsOfAction(text) && !firm.some((commitment) => commitment.text === text)),
  )
}
