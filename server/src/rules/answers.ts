import type { Commitment } from '../model/commitment.js'
import { sideOf } from '../model/division.js'
import { onceFor } from '../model/onceFor.js'
import { passageIndexOf } from '../model/passageIndex.js'
import { parentOf, type RecommendationId } from '../model/recommendationId.js'
import type { DateField, Passage, Recommendation, Response } from '../model/response.js'
import type { Obligation, ResponseSchema, VerdictDefinition } from '../schema/responseSchema.js'

// Questions that the rules about verdicts, answers and commitments all ask of a response.

/** The recommendations and parts that owe a verdict and an answer; umbrellas do not. */
export function answerable(response: Response): readonly Recommendation[] {
  return response.recommendations.filter((recommendation) => recommendation.answerable)
}

/** Those that are to be answered, by their ids: of two with one id the first. */
export const answerableById = onceFor((response: Response): ReadonlyMap<RecommendationId, Recommendation> => {
  const byId = new Map<RecommendationId, Recommendation>()
  for (const recommendation of answerable(response))
    if (!byId.has(recommendation.id)) byId.set(recommendation.id, recommendation)
  return byId
})

/** What the schema says of the verdict on `recommendation`; undefined where there is none, or none that it has. */
export function verdictDefinition(
  recommendation: Recommendation,
  schema: ResponseSchema,
): VerdictDefinition | undefined {
  const key = recommendation.verdict?.key ?? null
  return key === null ? undefined : schema.verdicts.find((verdict) => verdict.key === key)
}

/** Whether the verdict on `recommendation` obliges its answer to give `obligation`. */
export function owes(recommendation: Recommendation, obligation: Obligation, schema: ResponseSchema): boolean {
  return verdictDefinition(recommendation, schema)?.obliges.includes(obligation) ?? false
}

/**
 * The recommendations of `response` whose verdict asks for no date: what is said to be done although they are refused may
 * well be undated. One without a verdict, or with an unknown one, is none of them.
 */
export function idsOwingNoDate({ recommendations }: Response, schema: ResponseSchema): ReadonlySet<RecommendationId> {
  return new Set(
    recommendations.flatMap((one) =>
      verdictDefinition(one, schema) === undefined || owes(one, 'date', schema) ? [] : [one.id],
    ),
  )
}

/** Whether all of `recommendation` is accepted: its answer owes action and no reason. */
export function isAcceptedWhole(recommendation: Recommendation, schema: ResponseSchema): boolean {
  return owes(recommendation, 'commitment', schema) && !owes(recommendation, 'reason', schema)
}

/** Whether anything is drafted under `recommendation` yet: a verdict or words of an answer. */
export function isDrafted(recommendation: Recommendation): boolean {
  return recommendation.verdict !== null || recommendation.answer.length > 0
}

/** Whether the draft says that `recommendation` is done: in its verdict, or in its date field. */
export function isDone({ dateField, verdict }: Recommendation, schema: ResponseSchema): boolean {
  return (dateField !== null && fieldSaysDone(dateField, schema)) || /\bimplemented\b/i.test(verdict?.text ?? '')
}

/** Whether a date field says that it is done, with or without the day: `Complete`, `Completed September 2023`. */
export function fieldSaysDone({ done, value }: DateField, schema: ResponseSchema): boolean {
  const words = value.trim().toLowerCase()
  return done || schema.dateFields.done.some((phrase) => words.startsWith(phrase.toLowerCase()))
}

/**
 * Of recommendations that share one answer only the first, so that a fault of the answer is told once; those without an
 * answer are left out.
 */
export function oncePerAnswer(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  const seen = new Set<number>()
  return recommendations.filter(({ answer: [first] }) => {
    if (first === undefined || seen.has(first.span.start)) return false
    seen.add(first.span.start)
    return true
  })
}

/** The paragraphs and list items of an answer in which the department speaks. */
export function answerParagraphs(recommendation: Recommendation): readonly Passage[] {
  return recommendation.answer.filter(
    ({ kind, voice }) =>
      voice === 'department' && (kind === 'paragraph' || kind === 'list-item' || kind === 'table-cell'),
  )
}

/** The commitments in the answer to `recommendation`, which may be shared with others. */
export function commitmentsIn(recommendation: Recommendation, response: Response): readonly Commitment[] {
  const byId = commitmentsById(response)
  const own = byId.get(recommendation.id) ?? []
  if (recommendation.takenWith.length === 0) return own
  const ids = new Set([recommendation.id, ...recommendation.takenWith])
  return [...ids].flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.span.start - b.span.start)
}

const commitmentsById = onceFor(({ commitments }: Response): ReadonlyMap<RecommendationId, readonly Commitment[]> => {
  const byId = new Map<RecommendationId, Commitment[]>()
  for (const commitment of commitments) {
    const { recommendation } = commitment
    if (recommendation === null) continue
    const known = byId.get(recommendation)
    if (known === undefined) byId.set(recommendation, [commitment])
    else known.push(commitment)
  }
  return byId
})

/**
 * The date fields that date the commitments of each recommendation: its own, that of one answered together with it, or
 * else that of the whole that it is a part of.
 */
export const dateFieldsById = onceFor((response: Response): ReadonlyMap<RecommendationId, DateField> => {
  const fields = new Map<RecommendationId, DateField>()
  for (const { id, dateField, takenWith } of response.recommendations) {
    if (dateField === null) continue
    for (const dated of [id, ...takenWith]) if (!fields.has(dated)) fields.set(dated, dateField)
  }
  for (const { id } of response.recommendations) {
    const field = withWholes(id)
      .map((each) => fields.get(each))
      .find((each) => each !== undefined)
    if (field !== undefined) fields.set(id, field)
  }
  return fields
})

/**
 * With what `commitment` is said: the same for all commitments of one answer, of all that stands before the recommendations,
 * and of all that stands behind them.
 */
export function saidWith({ recommendation, span }: Commitment, response: Response): string {
  if (recommendation !== null) return recommendation
  const [passage] = passageIndexOf(response).touching(span.start, span.start)
  return passage === undefined ? '' : placeOf(passage)
}

/** With what `passage` is said, as of `saidWith`. */
export function placeOf(passage: Pick<Passage, 'recommendation' | 'section'>): string {
  return passage.recommendation ?? sideOf(passage)
}

/** `id` and the wholes that it is a part of, from the inside out: `1(a)(i)`, `1(a)`, `1`. */
export function withWholes(id: RecommendationId): readonly RecommendationId[] {
  const whole = parentOf(id)
  return whole === undefined ? [id] : [id, ...withWholes(whole)]
}
