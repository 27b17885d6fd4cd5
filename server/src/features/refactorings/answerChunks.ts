/** Cuts a recommendation with its answer into the pieces that move when its parts are split or joined. */
import type { PassageNumber, Recommendation, Response } from '../../model/response.js'
import { type Span, spanOf } from '../../model/span.js'
import { lineStartOf } from '../../model/textLines.js'
import { recommendationBlocks } from '../recommendationBlocks.js'
import { type DraftUnit, draftUnitsIn } from './draftUnits.js'

/** A paragraph of an answer with whatever stands behind it and is none: comments, tables. */
export interface AnswerChunk {
  readonly span: Span
  /** What it begins with, flowed. */
  readonly text: string
  readonly number: PassageNumber | null
}

export interface AnsweredBlock {
  readonly recommendation: Recommendation
  /** Whole lines, from the label to the last words before the next recommendation. */
  readonly span: Span
  readonly label: DraftUnit
  /** The units of the inspectorate's words; those on the label's lines are not among them. */
  readonly statement: readonly DraftUnit[]
  readonly verdict: DraftUnit | null
  readonly dates: readonly DraftUnit[]
  readonly answer: readonly AnswerChunk[]
  /** Where the statement ends and the department begins to speak. */
  readonly statementEnd: number
}

/** The pieces of `recommendation`; undefined where it stands in a table. */
export function answeredBlock(recommendation: Recommendation, response: Response): AnsweredBlock | undefined {
  const { source: text } = response
  const block = recommendationBlocks(response).find((one) => one.recommendation === recommendation)
  if (block === undefined || recommendation.label.style === 'cell') return undefined
  const start = lineStartOf(text, block.span.start)
  const end = start + text.slice(start, lineStartOf(text, block.span.end)).trimEnd().length
  const isLast = block.span.end >= text.length
  const span = spanOf(start, isLast ? start + text.slice(start).trimEnd().length : Math.max(end, start))
  const [label, ...others] = draftUnitsIn(span, response)
  if (label === undefined) return undefined
  const verdict = others.find((unit) => unit.verdict !== null && unit.passages[0]?.kind === 'verdict') ?? null
  const dates = others.filter(({ passages }) => passages[0]?.kind === 'date-field')
  const firstSaid = others.find((unit) => unit === verdict || dates.includes(unit) || isAnswer(unit))
  const statementEnd = firstSaid?.lines.start ?? span.end
  return {
    recommendation,
    span,
    label,
    statement: others.filter(({ lines }) => lines.start < statementEnd),
    verdict,
    dates,
    answer: chunks(
      others.filter((unit) => unit.lines.start >= statementEnd && unit !== verdict && !dates.includes(unit)),
      [verdict, ...dates],
      span.end,
    ),
    statementEnd,
  }
}

function isAnswer({ passages }: DraftUnit): boolean {
  return passages.some(({ section, kind }) => section === 'answer' && kind !== 'label')
}

/** From each unit to the next piece of whatever kind. */
function chunks(
  units: readonly DraftUnit[],
  others: readonly (DraftUnit | null)[],
  end: number,
): readonly AnswerChunk[] {
  const borders = [...units, ...others.flatMap((unit) => unit ?? [])]
    .map(({ lines }) => lines.start)
    .sort((a, b) => a - b)
  return units.map(({ lines, passages }) => {
    const next = borders.find((border) => border > lines.start) ?? end
    const [first] = passages
    return { span: spanOf(lines.start, next), text: first?.flow.text ?? '', number: first?.number ?? null }
  })
}
