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
