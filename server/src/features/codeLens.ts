/** Says above each recommendation how it stands, and above the title what a tally of the draft should say. */
import { printDay } from '../model/day.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import type { Analysis } from '../service.js'
import { type RecommendationNode, recommendationTree } from './recommendationTree.js'
import { tallyInShort, tallyRewrite, trueTally } from './tallyText.js'

export interface CodeLens {
  /** What it stands above. */
  readonly span: Span
  readonly text: string
  /** Choosing it puts the tally right. */
  readonly appliesTally: boolean
}

/** The lenses of an analysed draft, in its order. */
export function codeLenses(analysis: Analysis): readonly CodeLens[] {
  const { response, schema } = analysis
  const lenses: CodeLens[] = withAll(recommendationTree(analysis)).map((node) => ({
    span: node.labelSpan,
    text: standingInShort(node, schema.labels.verdictOptional),
    appliesTally: false,
  }))
  const tally = trueTally(response, schema)
  const title = titleSpan(response)
  if (title !== undefined && tally.answers > 0) {
    const appliesTally = tallyRewrite(response, schema).unavailable === null
    lenses.push({ span: title, text: tallyInShort(tally), appliesTally })
  }
  return lenses.filter(({ text }) => text !== '').sort((a, b) => a.span.start - b.span.start)
}

/** The title that a reader sees: the heading before all recommendations; else what the draft has for one. */
function titleSpan({ passages, recommendations, title }: Response): Span | undefined {
  const first = recommendations[0]?.span.start ?? 0
  const heading = passages.find(({ kind, span }) => kind === 'heading' && span.end <= first)
  return heading?.flow.span ?? title?.span
}

function withAll(nodes: readonly RecommendationNode[]): readonly RecommendationNode[] {
  return nodes.flatMap((node) => [node, ...withAll(node.children)])
}

/** `Accepted · 2 commitments · by 30 June 2024`, `No verdict`, `2 parts, 1 answered`; empty where there is nothing to say. */
function standingInShort(node: RecommendationNode, verdictOptional: boolean): string {
  const { verdict, commitments, latest, children, standing } = node
  if (standing === 'parts') {
    const parts = children.length === 1 ? '1 part' : `${children.length} parts`
    return `${parts}, ${children.filter(({ answered }) => answered).length} answered`
  }
  return [
    verdict?.replace(/\s+/g, ' ') ?? (verdictOptional ? '' : 'No verdict'),
    commitments === 0 ? '' : commitments === 1 ? '1 commitment' : `${commitments} commitments`,
    latest === null ? '' : `by ${printDay(latest)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
