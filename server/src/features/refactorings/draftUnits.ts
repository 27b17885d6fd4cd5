/** Shows a draft as what is rewritten when its layout changes: whole lines, each with all that is read in it. */
import { greatestOf, leastOf } from '../../model/extremes.js'
import type { Passage, Recommendation, Response, Verdict } from '../../model/response.js'
import { contains, type Span, spanOf } from '../../model/span.js'
import { lineEndOf, lineStartOf } from '../../model/textLines.js'

/** A heading, paragraph, list item or label, with the recommendation or answer that may follow it on its lines. */
export interface DraftUnit {
  /** Its words, without indentation, marks of quotation and heading. */
  readonly span: Span
  /** From the start of its first line to the end of its last, without the line ending. */
  readonly lines: Span
  /** In order: label first, then what follows it on its lines. */
  readonly passages: readonly Passage[]
  /** The recommendations whose label stands in it; several where one label names them. */
  readonly labels: readonly Recommendation[]
  /** The verdict that is stated in it, once, whoever shares it. */
  readonly verdict: Verdict | null
}

/** The units of `response` in the order of the draft; tables are left out. */
export function draftUnits(response: Response): readonly DraftUnit[] {
  const { passages, recommendations, text } = response
  const byStart = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (passage.kind === 'table-cell') continue
    const others = byStart.get(passage.span.start)
    if (others === undefined) byStart.set(passage.span.start, [passage])
    else others.push(passage)
  }
  const groups = [...byStart.values()].map((group) => ({ span: widest(group), passages: group }))
  // A label such as `7a` may stand alone, with no passage of its own.
  for (const { label } of recommendations) {
    const isHeld = groups.some(({ span }) => contains(span, label.span))
    if (label.style !== 'cell' && !isHeld) groups.push({ span: label.span, passages: [] })
  }
  const verdicts = recommendations.flatMap((recommendation) => recommendation.verdicts)
  return groups
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, passages: held }) => ({
      span,
      lines: spanOf(lineStartOf(text, span.start), lineEndOf(text, span.end)),
      passages: held,
      labels: recommendations.filter(({ label }) => label.style !== 'cell' && contains(span, label.span)),
      verdict: verdicts.find((verdict) => contains(span, verdict.span)) ?? null,
    }))
}

function widest(passages: readonly Passage[]): Span {
  return spanOf(leastOf(passages.map(({ span }) => span.start)), greatestOf(passages.map(({ span }) => span.end)))
}
