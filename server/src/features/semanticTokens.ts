/** Marks the few words of a draft that bind: the label, the verdict, the words that promise, and by when. */
import type { Recommendation, Response } from '../model/response.js'
import { overlaps, type Span } from '../model/span.js'
import { plannedDates } from './inlayHints.js'

export type TokenKind = 'label' | 'verdict' | 'promise' | 'date'

export interface Token {
  readonly kind: TokenKind
  /** Not empty; may run over several lines. */
  readonly span: Span
}

/** A verdict in more letters is a sentence, which is too long to be marked. */
const longestVerdict = 40

/**
 * The tokens that touch `within`, in the order of the draft and apart from one another. Events that are waited for
 * are left out.
 */
export function semanticTokens(response: Response, within: Span): readonly Token[] {
  const { recommendations, commitments, summaryRows } = response
  const all: Token[] = [
    ...recommendations.filter(isShort).map(({ label }) => ({ kind: 'label', span: label.span }) as const),
    ...recommendations
      .flatMap(({ verdicts }) => verdicts.filter(({ span }) => span.end - span.start <= longestVerdict))
      .map(({ span }) => ({ kind: 'verdict', span }) as const),
    ...summaryRows.map(({ verdict }) => ({ kind: 'verdict', span: verdict.span }) as const),
    ...commitments.map(({ reason }) => ({ kind: 'promise', span: reason.span }) as const),
    ...plannedDates(response)
      .filter(({ form }) => form !== 'event')
      .map(({ span }) => ({ kind: 'date', span }) as const),
  ]
  const tokens: Token[] = []
  for (const token of all.sort((a, b) => a.span.start - b.span.start)) {
    const isFree = token.span.start >= (tokens.at(-1)?.span.end ?? 0)
    if (isFree && token.span.end > token.span.start && overlaps(token.span, within)) tokens.push(token)
  }
  return tokens
}

/** A cell of a table may hold all of a recommendation besides its number. */
function isShort({ label }: Recommendation): boolean {
  return label.style !== 'cell' || label.span.end - label.span.start <= 30
}
