import type { Change } from './change.js'
import type { Passage, Response } from './response.js'

/** A passage by what is read of it anew. */
export type ReadPassage = Pick<Passage, 'span' | 'flow'>

/** How a response is another with other words in one passage. */
export interface Origin {
  readonly change: Change
  readonly was: ReadPassage
  readonly is: ReadPassage
  /** What says the same as in the other, if perhaps elsewhere. */
  readonly sameParts: ReadonlySet<string>
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
