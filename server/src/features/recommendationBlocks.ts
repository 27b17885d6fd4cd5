/** Divides a draft into the stretches that a writer works on: each recommendation with all that stands below it. */
import type { Recommendation, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { lineStartOf } from '../model/textLines.js'

export interface RecommendationBlock {
  readonly recommendation: Recommendation
  /** From its label to the next one's, or to the closing section, or to the end. */
  readonly span: Span
}

/** The blocks of `response`, in its order; none overlaps another. A part's block ends that of the whole before it. */
export function recommendationBlocks({ recommendations, passages, text }: Response): readonly RecommendationBlock[] {
  const inOrder = [...recommendations].sort((a, b) => a.span.start - b.span.start)
  const closings = passages.filter(({ section }) => section === 'closing').map(({ span }) => span.start)
  return inOrder.map((recommendation, index) => {
    const { start, end } = recommendation.span
    const next = inOrder[index + 1]?.span.start ?? text.length
    const closing = closings.find((at) => at >= end) ?? text.length
    return { recommendation, span: spanOf(start, Math.min(next, closing)) }
  })
}

/**
 * The block in which `offset` stands: at its start, or before that in the line of its label (`## `), within it, or, where
 * no other begins there, at its end.
 */
export function blockAt(response: Response, offset: number): RecommendationBlock | undefined {
  return recommendationBlocks(response).findLast(
    ({ span }) => lineStartOf(response.text, span.start) <= offset && offset <= span.end,
  )
}
