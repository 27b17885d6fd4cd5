/** Numbers the paragraphs of one stretch of a draft in a new order, and takes along what refers to them. */
import { leastOf } from '../../model/extremes.js'
import type { Response } from '../../model/response.js'
import { contains, type Span } from '../../model/span.js'
import { type NumberedParagraph, type NumberRun, numberRuns } from '../../rules/paragraphNumbers.js'
import { numberEdits } from '../../rules/renumbering.js'
import type { TextEdit } from '../../rules/rule.js'

export interface StretchNumbers {
  /** One for each place of the order; none where the stretch has no numbers. */
  readonly numbers: readonly string[]
  /** New numbers within the stretch and behind it, and the references to all of them, wherever they stand. */
  readonly edits: readonly TextEdit[]
}

/**
 * Numbers for `order`, from the lowest in `stretch` on: where a number stands that keeps its paragraph, or null for a
 * paragraph that is new. What refers to one of `merged` refers from then on to the first of the order. Paragraphs behind
 * the stretch move up or down by as many as come or go.
 */
export function stretchNumbers(
  response: Response,
  stretch: Span,
  order: readonly (Span | null)[],
  merged: readonly Span[] = [],
): StretchNumbers {
  const run = numberRuns(response).find(({ paragraphs }) => paragraphs.some(({ span }) => contains(stretch, span)))
  if (run === undefined) return { numbers: [], edits: [] }
  const inside = run.paragraphs.filter(({ span }) => contains(stretch, span))
  const start = leastOf(inside.map(({ place }) => place))
  const numbers = order.map((_, index) => `${run.prefix}${start + index}`)
  const kept = order.flatMap((span, index) => renamed(paragraphAt(span, inside), numbers[index], response))
  const gone = merged.flatMap((span) => renamed(paragraphAt(span, inside), numbers[0], response).slice(1))
  return { numbers, edits: [...kept, ...gone, ...shifted(run, stretch, order.length - inside.length, response)] }
}

function paragraphAt(span: Span | null, paragraphs: readonly NumberedParagraph[]): NumberedParagraph | undefined {
  return span === null ? undefined : paragraphs.find((paragraph) => paragraph.span.start === span.start)
}

/** The paragraph's own number comes first, then what refers to it. */
function renamed(
  paragraph: NumberedParagraph | undefined,
  number: string | undefined,
  response: Response,
): readonly TextEdit[] {
  if (paragraph === undefined || number === undefined) return []
  return numberEdits(paragraph, number, response)
}

function shifted(run: NumberRun, stretch: Span, by: number, response: Response): readonly TextEdit[] {
  if (by === 0) return []
  const behind = run.paragraphs.filter(({ span }) => span.start >= stretch.end)
  return behind.flatMap((paragraph) => numberEdits(paragraph, `${paragraph.prefix}${paragraph.place + by}`, response))
}
