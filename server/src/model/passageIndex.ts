import { onceFor } from './onceFor.js'
import type { Comment, Passage, Recommendation, Response } from './response.js'
import { type SpanIndex, spanIndexOf } from './spanIndex.js'

/** The passages of a response by their place. */
export const passageIndexOf: (response: Response) => SpanIndex<Passage> = onceFor(({ passages }) =>
  spanIndexOf(passages),
)

/** The recommendations of a response by their place. */
export const recommendationIndexOf: (response: Response) => SpanIndex<Recommendation> = onceFor(({ recommendations }) =>
  spanIndexOf(recommendations),
)

/** The comments of a response by their place. */
export const commentIndexOf: (response: Response) => SpanIndex<Comment> = onceFor(({ comments }) =>
  spanIndexOf(comments),
)

/** How many of the `passages` of a response, which are in order, start before `offset`. */
export function passagesBefore(offset: number, passages: readonly Passage[]): number {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle]?.span.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
