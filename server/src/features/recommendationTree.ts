/** Makes the tree of a draft's recommendations, with how each of them stands, for a view beside the text. */

import type { CheckedFinding } from '../check/checkedFinding.js'
import type { Day } from '../model/day.js'
import { greatestOf } from '../model/extremes.js'
import type { Recommendation } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { dateFieldsById } from '../rules/answers.js'
import { nameOf } from '../rules/messageWords.js'
import type { Analysis } from '../service.js'
import { dateOfCommitment } from './commitmentLog.js'
import { type RecommendationBlock, recommendationBlocks } from './recommendationBlocks.js'
import { isAnswered, printedVerdict, type Standing, standingOf } from './standing.js'

export interface RecommendationNode {
  readonly id: string
  /** `Recommendation 1(a)` */
  readonly name: string
  /** The first words of what is recommended; may be empty. */
  readonly summary: string
  readonly standing: Standing
  readonly verdict: string | null
  /** Of one that is answered in its parts: all of them are. */
  readonly answered: boolean
  /** How many commitments its answer makes. */
  readonly commitments: number
  /** The last day by which something is promised; null where no day is known. */
  readonly latest: Day | null
  /** How many of the findings stand in its block, or in those of its parts. */
  readonly findings: number
  /** Its block, with those of its parts. */
  readonly span: Span
  readonly labelSpan: Span
  readonly children: readonly RecommendationNode[]
}

/**
 * The recommendations of an analysed draft in its order, parts within the whole where the draft prints that. `shown` are
 * the findings that are counted.
 */
export function recommendationTree(
  analysis: Analysis,
  shown: readonly CheckedFinding[] = analysis.findings,
): readonly RecommendationNode[] {
  const blocks = recommendationBlocks(analysis.response)
  const promises = promisesByRecommendation(analysis)
  const latestById = new Map<string, RecommendationBlock>()
  const children = new Map<RecommendationBlock | undefined, RecommendationBlock[]>()
  for (const block of blocks) {
    const { id, parent } = block.recommendation
    // Of several with that number, the last one before it.
    const whole = parent === null ? undefined : latestById.get(parent)
    const parts = children.get(whole)
    if (parts === undefined) children.set(whole, [block])
    else parts.push(block)
    latestById.set(id, block)
  }
  const nodesIn = (whole: RecommendationBlock | undefined): readonly RecommendationNode[] =>
    (children.get(whole) ?? []).map((block) =>
      nodeOf(block, nodesIn(block), promises.get(block.recommendation.id) ?? noPromises, analysis, shown),
    )
  return nodesIn(undefined)
}

function nodeOf(
  { recommendation, span }: RecommendationBlock,
  children: readonly RecommendationNode[],
  { count, latest }: Promises,
  { schema }: Analysis,
  shown: readonly CheckedFinding[],
): RecommendationNode {
  const own = shown.filter((finding) => span.start <= finding.span.start && finding.span.start < span.end)
  return {
    id: recommendation.id,
    name: nameOf(recommendation.id, schema),
    summary: summaryOf(recommendation),
    standing: standingOf(recommendation, schema),
    verdict: printedVerdict(recommendation, schema),
    answered: recommendation.answerable
      ? isAnswered(recommendation, schema)
      : children.every(({ answered }) => answered),
    commitments: count,
    latest,
    findings: own.length + children.reduce((sum, { findings }) => sum + findings, 0),
    span: spanOf(span.start, greatestOf([span.end, ...children.map((child) => child.span.end)])),
    labelSpan: recommendation.label.span,
    children,
  }
}

/** What the answer to a recommendation promises, and by when at the latest. */
export interface Promises {
  readonly count: number
  readonly latest: Day | null
}

const noPromises: Promises = { count: 0, latest: null }

/** What is promised under each id, by when at the latest; what several are answered with counts for each of them. */
export function promisesByRecommendation({ response }: Analysis): ReadonlyMap<string, Promises> {
  const byId = new Map<string, Promises>()
  const add = (id: string, count: number, day: Day | null): void => {
    const before = byId.get(id) ?? noPromises
    const latest =
      [before.latest, day]
        .filter((one) => one !== null)
        .sort()
        .at(-1) ?? null
    byId.set(id, { count: before.count + count, latest })
  }
  const sharing = new Map(response.recommendations.map(({ id, takenWith }) => [id, takenWith]))
  for (const [id, { date }] of dateFieldsById(response)) add(id, 0, date?.end ?? null)
  const dateOf = dateOfCommitment(response)
  for (const commitment of response.commitments) {
    const { recommendation } = commitment
    if (recommendation === null) continue
    for (const id of [recommendation, ...(sharing.get(recommendation) ?? [])])
      add(id, 1, dateOf(commitment)?.end ?? null)
  }
  return byId
}

const mostLetters = 100

/** The first words of the statement, in full words, with an ellipsis where some are left out. */
function summaryOf({ statement }: Recommendation): string {
  const text = statement.find(({ flow }) => flow.text.trim() !== '')?.flow.text.trim() ?? ''
  if (text.length <= mostLetters) return text
  const end = text.lastIndexOf(' ', mostLetters)
  return end > 0 ? `${text.slice(0, end)}…` : `${text.slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, '')}…`
}
