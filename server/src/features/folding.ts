/** Tells what of a draft can be folded away: front matter, each recommendation, what it asks, how it is answered, comments. */
import { passagesBefore } from '../model/passageIndex.js'
import type { Passage, Recommendation, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { isPartOf } from './mentions.js'
import { type RecommendationBlock, recommendationBlocks } from './recommendationBlocks.js'

export interface Fold {
  readonly kind: 'front-matter' | 'recommendation' | 'statement' | 'answer' | 'comment'
  /** The first line of it stays to be seen; it ends with its last words. */
  readonly span: Span
}

/** The folds of `response`, in the order of the draft, the outer before the inner; some may fill no more than one line. */
export function folds(response: Response): readonly Fold[] {
  const { frontMatter, recommendations, comments } = response
  const all: Fold[] = [
    ...(frontMatter === null ? [] : [{ kind: 'front-matter', span: frontMatter.span } as const]),
    ...recommendationFolds(response),
    ...recommendations.flatMap(partFolds),
    ...comments.map(({ span }) => ({ kind: 'comment', span }) as const),
  ]
  // Of recommendations under one label, the last has all that stands below it.
  return all
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** Each recommendation to its last words. */
function recommendationFolds(response: Response): readonly Fold[] {
  const blocks = recommendationBlocks(response)
  return blocks.map((_, index) => ({ kind: 'recommendation', span: wholeSpan(blocks, index, response) }))
}

/** The block at `index` with those of its parts that follow it, to its last words: marks of the next heading are not its own. */
export function wholeSpan(blocks: readonly RecommendationBlock[], index: number, response: Response): Span {
  const whole = blocks[index]
  let last = whole
  for (let at = index + 1; at < blocks.length; at++) {
    const part = blocks[at]
    if (whole === undefined || part === undefined || !isPartOf(part.recommendation.id, whole.recommendation.id)) break
    last = part
  }
  return toLastWords(spanOf(whole?.recommendation.span.start ?? 0, last?.span.end ?? 0), response)
}

/** `span` to the end of the last passage that begins in it. */
export function toLastWords({ start, end }: Span, { passages }: Response): Span {
  return spanOf(start, passages[passagesBefore(end, passages) - 1]?.span.end ?? end)
}

/** What a recommendation asks, and how it is answered from the verdict on: folded, the verdict stays to be seen. */
function partFolds({ statement, answer, verdict, dateField }: Recommendation): readonly Fold[] {
  const asked = around(statement)
  const answered = around(answer)
  const folded: Fold[] = asked === undefined ? [] : [{ kind: 'statement', span: asked }]
  if (answered !== undefined) {
    const start = verdict !== null && verdict.span.start < answered.start ? verdict.span.start : answered.start
    folded.push({ kind: 'answer', span: spanOf(start, Math.max(answered.end, dateField?.span.end ?? 0)) })
  }
  return folded
}

function around(passages: readonly Passage[]): Span | undefined {
  const first = passages[0]
  const last = passages.at(-1)
  return first === undefined || last === undefined ? undefined : spanOf(first.span.start, last.span.end)
}
