/** Divides a draft into the stretches that a writer works on: each recommendation with all that stands below it. */
import { onceFor } from '../model/onceFor.js'
import { passagesBefore } from '../model/passageIndex.js'
import type { Recommendation, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { lineStartOf } from '../model/textLines.js'

export interface RecommendationBlock {
  readonly recommendation: Recommendation
  /** From its label to the next one's, or to the closing section, or to the end. */
  readonly span: Span
}

/** The blocks of `response`, in its order; none overlaps another. A part's block ends that of the whole before it. */
export const recommendationBlocks: (response: Response) => readonly RecommendationBlock[] = onceFor((response) => {
  const inOrder = [...response.recommendations].sort((a, b) => a.span.start - b.span.start)
  return inOrder.map((recommendation, index) => blockOf(recommendation, inOrder[index + 1], response))
})

/** The block of `recommendation`, behind which `next` is the next one. */
function blockOf(
  recommendation: Recommendation,
  next: Recommendation | undefined,
  { passages, source: text }: Response,
): RecommendationBlock {
  const { start, end } = recommendation.span
  const border = next?.span.start ?? text.length
  for (let at = passagesBefore(end, passages); (passages[at]?.span.start ?? border) < border; at++)
    if (passages[at]?.section === 'closing')
      return { recommendation, span: spanOf(start, passages[at]?.span.start ?? 0) }
  return { recommendation, span: spanOf(start, border) }
}

/**
 * The block in which `offset` stands: at its start, or before that in the line of its label (`## `), within it, or, where
 * no other begins there, at its end.
 */
export function blockAt(response: Response, offset: number): RecommendationBlock | undefined {
  const inOrder = [...response.recommendations].sort((a, b) => a.span.start - b.span.start)
  const at = inOrder.findLastIndex(({ span }) => lineStartOf(response.source, span.start) <= offset)
  const recommendation = inOrder[at]
  if (recommendation === undefined) return undefined
  const block = blockOf(recommendation, inOrder[at + 1], response)
  return offset <= block.span.end ? block : undefined
}
