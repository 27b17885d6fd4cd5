/** What two lists are between what is the same at either end. */
export interface DifferingPart<One> {
  /** How many are the same before it. */
  readonly from: number
  readonly was: readonly One[]
  readonly is: readonly One[]
}

/** In what `after` is not `before`, where `isSame` says of two whether they are the same; of equal lists nothing. */
export function differingPart<One>(
  before: readonly One[],
  after: readonly One[],
  isSame: (one: One, other: One) => boolean,
): DifferingPart<One> {
  const areSame = (at: number, other: number): boolean => isSame(before[at] as One, after[other] as One)
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && areSame(from, from)) from++
  let tail = 0
  while (tail < shorter - from && areSame(before.length - 1 - tail, after.length - 1 - tail)) tail++
  return { from, was: before.slice(from, before.length - tail), is: after.slice(from, after.length - tail) }
}
