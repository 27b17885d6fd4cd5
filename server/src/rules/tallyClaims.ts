import { onceFor } from '../model/onceFor.js'
import { type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Recommendation, Response, Tally } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import type { Span } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerable } from './answers.js'

// What a tally claims, and whether the verdicts of the draft bear it out. A response may count whole recommendations or
// answered parts and does not say which, so a tally holds where either way of counting fits all that it claims.

/** A number of a tally that the verdicts do not bear out. */
export interface WrongClaim {
  readonly span: Span
  /** What is counted: verdict keys; empty for the total. */
  readonly keys: readonly string[]
  readonly claimed: number
  readonly actual: number
  /** Those that it lists and that have another verdict. */
  readonly misplaced: readonly RecommendationId[]
}

/** Verdict classes by recommendation: a schema's `tally` word, else its key; null where there is no verdict. */
export type Unit = ReadonlyMap<RecommendationId, string | null>

/** What `tally` claims and the verdicts of `response` contradict; nothing where it holds under either way of counting. */
export function wrongClaims(tally: Tally, response: Response, schema: ResponseSchema): readonly WrongClaim[] {
  const { parts, wholes } = unitsOf(response)(schema)
  const ofParts = claimsAgainst(parts, tally, schema)
  const ofWholes = claimsAgainst(wholes, tally, schema)
  return ofWholes.length < ofParts.length ? ofWholes : ofParts
}

/** What tallies may count, found once for all of them. */
const unitsOf = onceFor((response: Response) =>
  onceFor((schema: ResponseSchema) => {
    const parts = answeredParts(response, schema)
    return { parts, wholes: wholeRecommendations(parts) }
  }),
)

function claimsAgainst(unit: Unit, tally: Tally, schema: ResponseSchema): WrongClaim[] {
  const wrong: WrongClaim[] = []
  const check = (keys: readonly string[], claimed: number, span: Span, listed: readonly RecommendationId[]) => {
    const classes = new Set(keys.map((key) => classOf(key, schema)))
    const actual = [...unit.values()].filter((of) => of !== null && classes.has(of)).length
    const misplaced = listed.filter((id) => !classes.has(classOfListed(id, unit) ?? ''))
    if (actual !== claimed || misplaced.length > 0) wrong.push({ span, keys, claimed, actual, misplaced })
  }
  for (const [key, { count, span, listed }] of tally.counts) check([key], count, span, listed)
  if (tally.combined !== null) check(tally.combined.keys, tally.combined.count, tally.combined.span, [])
  if (tally.total !== null && tally.total !== unit.size)
    wrong.push({
      span: tally.totalSpan ?? tally.span,
      keys: [],
      claimed: tally.total,
      actual: unit.size,
      misplaced: [],
    })
  return wrong
}

/** The class of a listed id: its own, or that of all its parts where they agree. */
function classOfListed(id: RecommendationId, unit: Unit): string | null | undefined {
  if (unit.has(id)) return unit.get(id)
  const parts = new Set([...unit].filter(([part]) => part.startsWith(`${id}(`)).map(([, of]) => of))
  return parts.size === 1 ? [...parts][0] : undefined
}

/** The class under which a tally counts the verdict `key`. */
export function classOf(key: string, schema: ResponseSchema): string {
  return schema.verdicts.find((verdict) => verdict.key === key)?.tally ?? key
}

/** Each recommendation, or part that is answered by itself, with the class of its verdict. */
export function answeredParts(response: Response, schema: ResponseSchema): Unit {
  const classes = new Map<RecommendationId, string | null>()
  for (const { id, verdict } of answerable(response)) {
    const key = verdict?.key ?? null
    // A list of recommendations at the front names each a first time, without its verdict.
    if (key !== null || !classes.has(id)) classes.set(id, key === null ? null : classOf(key, schema))
  }
  return classes
}

/** Whole recommendations: the verdict that all parts have; of mixed ones it is said that they are accepted in part. */
export function wholeRecommendations(parts: Unit): Unit {
  const classes = new Map<RecommendationId, string | null>()
  for (const [id, of] of parts) {
    const whole = wholeOf(id)
    const known = classes.get(whole)
    const mixed = of === null || known === null ? null : 'partially-accepted'
    classes.set(whole, known === undefined || known === of ? of : mixed)
  }
  return classes
}

/** The recommendations that a claim speaks of: those with its verdicts. */
export function recommendationsCounted(
  claim: WrongClaim,
  response: Response,
  schema: ResponseSchema,
): Recommendation[] {
  const classes = new Set(claim.keys.map((key) => classOf(key, schema)))
  return answerable(response).filter(
    ({ verdict }) => verdict !== null && verdict.key !== null && classes.has(classOf(verdict.key, schema)),
  )
}

/** Whether a count says `all`: it then speaks of every recommendation. */
export function saysAll(text: ReadableText, span: Span): boolean {
  return /\ball\b/i.test(text.slice(Math.max(0, span.start - 12), span.end))
}
