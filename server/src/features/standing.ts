/** Tells how each recommendation stands, for views and counts: answered or not, and with which verdict. */
import type { RecommendationId } from '../model/recommendationId.js'
import type { Recommendation, Response } from '../model/response.js'
import { answerable, isDone, owes, verdictDefinition } from '../rules/answers.js'
import { placeholdersIn } from '../rules/placeholders.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

/** `parts`: it is answered in its parts. `other`: its verdict is one that no tally counts. */
export type Standing = 'accepted' | 'partially-accepted' | 'not-accepted' | 'other' | 'unanswered' | 'parts'

/** How `recommendation` stands under `schema`. */
export function standingOf(recommendation: Recommendation, schema: ResponseSchema): Standing {
  if (!recommendation.answerable) return 'parts'
  if (!isAnswered(recommendation, schema)) return 'unanswered'
  return verdictDefinition(recommendation, schema)?.tally ?? 'other'
}

/**
 * Whether `recommendation` has all that makes it answered: a verdict that the schema knows, unless it wants none, and
 * words of an answer, unless the draft says that it is done, or nothing more is owed. Placeholders are no words.
 */
export function isAnswered(recommendation: Recommendation, schema: ResponseSchema): boolean {
  const { verdict, answer } = recommendation
  const decided = (verdict?.key ?? null) !== null
  if (!decided && !schema.labels.verdictOptional) return false
  if (answer.some(({ flow }) => flow.onceInText(saysSomething)) || isDone(recommendation, schema)) return true
  const joined = verdict !== null && verdict.note !== null && recommendation.dateField === null
  return joined || (decided && !owes(recommendation, 'reason', schema) && !owes(recommendation, 'commitment', schema))
}

/** Whether there is any word besides placeholders. */
function saysSomething(text: string): boolean {
  let behind = 0
  let rest = ''
  for (const { start, end } of placeholdersIn(text)) {
    rest += text.slice(behind, start)
    behind = end
  }
  return /[\p{L}\p{N}]/u.test(rest + text.slice(behind))
}

/** How many recommendations, or parts that are answered one by one, there are, and how many of them are answered. */
export function countAnswered(
  response: Response,
  schema: ResponseSchema,
): { readonly answered: number; readonly total: number } {
  // A response may list all recommendations at its front and answer them below: each id counts once.
  const answeredById = new Map<RecommendationId, boolean>()
  for (const recommendation of answerable(response))
    answeredById.set(
      recommendation.id,
      answeredById.get(recommendation.id) === true || isAnswered(recommendation, schema),
    )
  return { answered: [...answeredById.values()].filter(Boolean).length, total: answeredById.size }
}

/** The verdict as the schema prints it, or the words that stand in its place; null where there is none. */
export function printedVerdict(recommendation: Recommendation, schema: ResponseSchema): string | null {
  const { verdict } = recommendation
  return verdict === null ? null : (verdictDefinition(recommendation, schema)?.printed ?? verdict.text)
}
