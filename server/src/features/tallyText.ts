/** Counts the verdicts of a draft as they are, and says them in a sentence that its tally rule bears out. */
import type { RecommendationId } from '../model/recommendationId.js'
import type { Response } from '../model/response.js'
import { answerable } from '../rules/answers.js'
import { inWords } from '../rules/messageWords.js'
import type { ResponseSchema, VerdictDefinition } from '../schema/responseSchema.js'

export interface TrueTally {
  /** How many recommendations, or parts that are answered one by one, there are; each id counts once. */
  readonly total: number
  /** In the order of the schema, those that the draft has; verdicts that tallies count alike are counted together. */
  readonly counts: readonly { readonly verdict: VerdictDefinition; readonly count: number }[]
  /** How many have no verdict, or none that the schema knows. */
  readonly undecided: number
}

/** The verdicts of `response` counted by what is answered: parts one by one, else the whole. */
export function trueTally(response: Response, schema: ResponseSchema): TrueTally {
  const keys = new Map<RecommendationId, string | null>()
  for (const { id, verdict } of answerable(response)) {
    const key = verdict?.key ?? null
    // A list of the recommendations at the front names each a first time, without its verdict.
    if (key !== null || !keys.has(id)) keys.set(id, key)
  }
  const classes = [...keys.values()].map((key) => (key === null ? null : classOf(key, schema)))
  const verdicts = schema.verdicts.filter(
    ({ key }, index) => schema.verdicts.findIndex((other) => classOf(other.key, schema) === classOf(key, schema)) === index,
  )
  return {
    total: keys.size,
    counts: verdicts
      .map((verdict) => ({ verdict, count: classes.filter((one) => one === classOf(verdict.key, schema)).length }))
      .filter(({ count }) => count > 0),
    undecided: classes.filter((one) => one === null).length,
  }
}

/**
 * `The Home Office accepts 3, partially accepts 2 and does not accept 2 of the 7 recommendations.` Undefined where a
 * recommendation is undecided, or the schema has no verb for a verdict: what is not known is not said.
 */
export function tallySentence(response: Response, schema: ResponseSchema): string | undefined {
  const { total, counts, undecided } = trueTally(response, schema)
  const phrases = counts.flatMap(({ verdict: { verbs }, count }) => {
    const [verb] = verbs
    return verb === undefined ? [] : [{ verb, count }]
  })
  const [only] = phrases
  if (only === undefined || undecided > 0 || phrases.length < counts.length) return undefined
  const subject = sentenceCase(schema.department.name)
  if (phrases.length === 1) return `${subject} ${only.verb} ${all(total)}.`
  return `${subject} ${inWords(phrases.map(({ verb, count }) => `${verb} ${inFigures(count)}`))} of the ${total} recommendations.`
}

function all(total: number): string {
  return total === 1 ? 'the one recommendation' : total === 2 ? 'both recommendations' : `all ${total} recommendations`
}

/** GOV.UK style: figures for all numbers but one. */
function inFigures(count: number): string {
  return count === 1 ? 'one' : String(count)
}

function classOf(key: string, { verdicts }: ResponseSchema): string {
  return verdicts.find((verdict) => verdict.key === key)?.tally ?? key
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
