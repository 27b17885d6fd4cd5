/** A recommendation's id in its normal form: `1`, `1(a)`, `1(a)(i)`, `S40`, `2.1`; no spaces, parts in lower case. */
export type RecommendationId = string & { readonly recommendationId: unique symbol }

const idPattern =
  /^(?:\[\s*)?([A-Za-z]?\d{1,3}(?:\.\d{1,3})?)(?:\s*(?:[([]\s*)?([a-z])(?:\s*[)\].])?)?(?:\s*(?:\(\s*)?([ivx]{1,5})(?:\s*[).])?)?(?:\s*\])?$/i

/**
 * The id that `text` writes, in any of the printed styles (`1 (a)`, `1a`, `[1a]`, `1(A)(ii)`, `S40`),
 * or undefined where it writes none.
 */
export function parseRecommendationId(text: string): RecommendationId | undefined {
  const match = idPattern.exec(text.trim())
  if (match === null) return undefined
  const [, number = '', letter, roman] = match
  return recommendationIdOf(number, letter, roman)
}

/** The id of a number, a lettered part and a roman part of it, as they stand in a label. */
export function recommendationIdOf(number: string, letter?: string, roman?: string): RecommendationId {
  const whole = number.toUpperCase().replace(/^0+(?=\d)/, '')
  const parts = [letter, roman]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `(${part?.toLowerCase()})`)
  return `${whole}${parts.join('')}` as RecommendationId
}

/** The id of the part `part` (`a`, `ii`) of `id`. */
export function partOf(id: RecommendationId, part: string): RecommendationId {
  return `${id}(${part.toLowerCase()})` as RecommendationId
}

/** The whole that `id` is a part of, `1(a)` for `1(a)(i)`; undefined for a whole recommendation. */
export function parentOf(id: RecommendationId): RecommendationId | undefined {
  const at = id.lastIndexOf('(')
  return at > 0 ? (id.slice(0, at) as RecommendationId) : undefined
}

/** The whole recommendation's id: `1` for `1(a)(i)`. */
export function wholeOf(id: RecommendationId): RecommendationId {
  const at = id.indexOf('(')
  return at > 0 ? (id.slice(0, at) as RecommendationId) : id
}

/** The number of a whole recommendation as a number (`3` of `3(a)`, `40` of `S40`); undefined for decimal ids such as `2.1`. */
export function numberOf(id: RecommendationId): number | undefined {
  const match = /^[A-Z]?(\d+)(?:\(|$)/.exec(id)
  return match === null ? undefined : Number(match[1])
}
