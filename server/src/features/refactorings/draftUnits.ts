/** Shows a draft as what is rewritten when its layout changes: whole lines, each with all that is read in it. */
import { greatestOf, leastOf } from '../../model/extremes.js'
import { onceFor } from '../../model/onceFor.js'
import type { Passage, Recommendation, Response, Verdict } from '../../model/response.js'
import type { ReadableText } from '../../model/sourceText.js'
import { contains, type Span, spanOf } from '../../model/span.js'
import { type SpanIndex, spanIndexOf } from '../../model/spanIndex.js'
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
export const draftUnits = onceFor((response: Response) => unitsOf(response, response.source))

/** Those of the units of `response` whose lines start in `span`, which starts with a line. */
export function draftUnitsIn({ start, end }: Span, response: Response): readonly DraftUnit[] {
  const { passages, recommendations, source } = response
  const last = lineEndOf(source, end)
  const isNear = ({ span }: { readonly span: Span }) => span.start >= start && span.start <= last
  const near = {
    passages: passages.filter(isNear),
    recommendations: recommendations.filter(({ label, verdicts }) => isNear(label) || verdicts.some(isNear)),
  }
  return unitsOf(near, source).filter(({ lines }) => lines.start >= start && lines.start < end)
}

function unitsOf(
  { passages, recommendations }: Pick<Response, 'passages' | 'recommendations'>,
  text: ReadableText,
): readonly DraftUnit[] {
  const byStart = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (passage.kind === 'table-cell') continue
    const others = byStart.get(passage.span.start)
    if (others === undefined) byStart.set(passage.span.start, [passage])
    else others.push(passage)
  }
  const groups = [...byStart.values()].map((group) => ({ span: widest(group), passages: group }))
  const written = spanIndexOf(groups)
  // A label such as `7a` may stand alone, with no passage of its own.
  const alone: Span[] = []
  for (const { label } of recommendations) {
    const isHeld = written.holding(label.span) !== undefined || alone.some((span) => contains(span, label.span))
    if (label.style !== 'cell' && !isHeld) alone.push(label.span)
  }
  for (const span of alone) groups.push({ span, passages: [] })
  const labelled = spanIndexOf(
    recommendations.flatMap((recommendation) =>
      recommendation.label.style === 'cell' ? [] : [{ span: recommendation.label.span, recommendation }],
    ),
  )
  const verdicts = spanIndexOf(recommendations.flatMap((recommendation) => recommendation.verdicts))
  return groups
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, passages: held }) => ({
      span,
      lines: spanOf(lineStartOf(text, span.start), lineEndOf(text, span.end)),
      passages: held,
      labels: within(span, labelled).map(({ recommendation }) => recommendation),
      verdict: within(span, verdicts)[0] ?? null,
    }))
}

/** The items of `index` that stand in `span`, in the order of the index. */
function within<Item extends { readonly span: Span }>(span: Span, index: SpanIndex<Item>): readonly Item[] {
  return index.touching(span.start - 1, span.end).filter((item) => contains(span, item.span))
}

function widest(passages: readonly Passage[]): Span {
  return spanOf(leastOf(passages.map(({ span }) => span.start)), greatestOf(passages.map(({ span }) => span.end)))
}
