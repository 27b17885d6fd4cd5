import type { Change } from './change.js'
import type { Commitment } from './commitment.js'
import type { Passage, Response } from './response.js'

/** What a response is made of before its sentences are read. */
export const outlinePartNames = ['title', 'published', 'recommendations', 'passages', 'summaryRows'] as const

/** What stood in a passage, and what stands in it now. */
export interface Reread<Value> {
  readonly was: readonly Value[]
  readonly is: readonly Value[]
}

/** How a response is another with other words in one passage. */
export interface Origin {
  readonly change: Change
  readonly was: Passage
  readonly is: Passage
  /** What says the same as in the other, if perhaps elsewhere. */
  readonly sameParts: ReadonlySet<string>
  /** The commitments in the passage, where all others are as they were. */
  readonly commitments?: Reread<Commitment> | undefined
}

/** Weakly: a response that kept its origin would keep, by that one's origin, all versions of a draft. */
const origins = new WeakMap<Response, { readonly origin: Origin; readonly response: WeakRef<Response> }>()

/** Says that `response` is `before`, by `origin`. */
export function keepOrigin(response: Response, before: Response, origin: Origin): void {
  origins.set(response, { origin, response: new WeakRef(before) })
}

/** How `response` is `before` with other words in one passage; undefined where that is not known. */
export function originIn(before: Response, response: Response): Origin | undefined {
  const known = origins.get(response)
  return known?.response.deref() === before ? known.origin : undefined
}
