import { nothingMoved, saysTheSame } from '../model/alike.js'
import { FlowBuilder, type FlowedText } from '../model/flow.js'
import type { ReadableText } from '../model/sourceText.js'
import { movedSpan, type Span, spanOf } from '../model/span.js'
import type { Block, ContentLine } from './blocks.js'
import { type Cell, cellsOf, movedCell } from './cells.js'
import type { DateFieldRead } from './dateFields.js'
import type { Grammar } from './grammar.js'
import { addInline, type InlineFinds } from './inline.js'
import type { LabelRead } from './labels.js'
import { type LineMark, readMark } from './marks.js'
import { isSetApart, splitBlock, type UnitLines } from './splitBlock.js'
import type { UnitsBefore } from './unitsBefore.js'
import type { VerdictRead } from './verdicts.js'

/** One thing that a draft says: a heading, a paragraph, a list item, a table; with what its first words make of it. */
export interface Unit {
  readonly kind: Block['kind'] | 'footnote'
  readonly level: number
  /** From where it begins. */
  readonly lines: readonly ContentLine[]
  readonly span: Span
  readonly afterBlank: boolean
  /** It is a bulleted list item. */
  readonly bullet: boolean
  /** How the whole of it is set. */
  readonly emphasis: 'bold' | 'italic' | null
  /** Number or letter with which it begins, behind its bullet. */
  readonly mark: LineMark | null
  /** Its words without bullet and markup, the mark included. */
  readonly flow: FlowedText
  /** Its words behind the mark. */
  readonly body: FlowedText
  readonly label: LabelRead | null
  /** The verdict with which the words behind mark or label begin. */
  readonly verdict: VerdictRead | null
  readonly dateField: DateFieldRead | null
  /** The cells of a table, row by row, the row of dashes included; none of anything else. */
  readonly cells: readonly (readonly Cell[])[]
}

const noCells: Unit['cells'] = []

/**
 * Splits blocks into units; lines that begin something new start one even where no blank line stands before them. `before` are
 * those of the same draft before an edit, by the same grammar.
 */
export function readUnits(
  text: ReadableText,
  blocks: readonly Block[],
  grammar: Grammar,
  finds: InlineFinds,
  before: UnitsBefore | undefined,
): Unit[] {
  const units: Unit[] = []
  for (const block of blocks) {
    if (isWhole(block)) units.push(wholeBlock(text, block))
    else
      for (const part of splitBlock(text, block, grammar, before))
        units.push(part.left ?? unitOf(text, part, grammar, finds))
  }
  // Most pieces have one: a copy takes room for no more.
  return units.slice()
}

/** Whether a block is one unit, whatever its words. */
function isWhole({ kind }: Block): boolean {
  return kind === 'table' || kind === 'code' || kind === 'rule'
}

/** The unit of `part`: its flow, and what its first words are by the grammar. */
export function unitOf(text: ReadableText, part: UnitLines, grammar: Grammar, finds: InlineFinds): Unit {
  const first = part.lines[0] ?? { start: 0, end: 0, indent: 0 }
  const last = part.lines.at(-1) ?? first
  const bulletLength = part.kind === 'heading' ? 0 : bulletAt(text, first)
  const whole = flowOfLines(text, part.lines, bulletLength, finds)
  const found = readMark(whole.text)
  const mark = found === undefined || found.kind === 'bullet' ? null : found
  const body = mark === null ? whole : whole.slice(mark.length)
  const { label, verdict, dateField } = firstWordsOf(whole, body, part, grammar)
  return {
    kind: part.kind,
    level: part.level,
    lines: movedLines(part.lines, -first.start),
    span: spanOf(first.start, last.end),
    afterBlank: part.afterBlank,
    bullet: bulletLength > 0,
    emphasis: emphasisOf(text.slice(first.start + bulletLength, last.end)),
    mark,
    flow: whole,
    body,
    label,
    verdict,
    dateField,
    cells: noCells,
  }
}

/** What the first words of a unit are by a schema. */
type FirstWords = Pick<Unit, 'label' | 'verdict' | 'dateField'>

/** What the grammar makes of the first words of `part`, whose words are `whole`, and `body` behind its mark. */
function firstWordsOf(whole: FlowedText, body: FlowedText, part: UnitLines, grammar: Grammar): FirstWords {
  const label = acceptedLabel(whole, part, grammar)
  if (part.kind === 'quote') return { label, verdict: null, dateField: null }
  const behind = label === null ? body : whole.slice(label.bodyStart)
  return {
    label,
    verdict: grammar.verdicts.read(behind.text) ?? null,
    dateField: grammar.dateFields.read(body.text) ?? null,
  }
}

/**
 * The units of `blocks` by the grammar, where `beside` are those by another: what stands in the same lines has the same
 * words, and is one unit where its first words are the same to both. Undefined where the grammars part the blocks otherwise.
 * `before` as of `readUnits`.
 */
export function readUnitsBeside(
  beside: readonly Unit[],
  text: ReadableText,
  blocks: readonly Block[],
  grammar: Grammar,
  before: UnitsBefore | undefined,
): readonly Unit[] | undefined {
  const units: Unit[] = []
  for (const block of blocks)
    for (const part of isWhole(block) ? [{ ...block, left: undefined }] : splitBlock(text, block, grammar, before)) {
      const other = beside[units.length]
      if (other === undefined || !isOfLines(other, part)) return undefined
      units.push(isWhole(block) ? other : (part.left ?? readBy(grammar, other, part)))
    }
  if (units.length !== beside.length) return undefined
  return units.slice()
}

function isOfLines({ span, lines }: Unit, part: UnitLines): boolean {
  return (
    span.start === part.lines[0]?.start && span.end === part.lines.at(-1)?.end && lines.length === part.lines.length
  )
}

/** `unit`, which another grammar has read in the lines of `part`, by `grammar`. */
function readBy(grammar: Grammar, unit: Unit, part: UnitLines): Unit {
  const { label, verdict, dateField } = firstWordsOf(unit.flow, unit.body, part, grammar)
  const [was, is] = [
    [unit.label, unit.verdict, unit.dateField],
    [label, verdict, dateField],
  ]
  return saysTheSame(was, is, nothingMoved) ? unit : { ...unit, label, verdict, dateField }
}

/** `unit` as it stands where what is before it has grown by `by` units of text. */
export function movedUnit(unit: Unit, by: number): Unit {
  if (by === 0) return unit
  const flow = unit.flow.moved(by)
  return {
    ...unit,
    span: movedSpan(unit.span, by),
    flow,
    body: unit.body === unit.flow ? flow : unit.body.moved(by),
    cells: unit.cells.length === 0 ? unit.cells : unit.cells.map((row) => row.map((cell) => movedCell(cell, by))),
  }
}

/** `lines` as they stand where what is before them has grown by `by` units of text. */
export function movedLines(lines: readonly ContentLine[], by: number): readonly ContentLine[] {
  if (by === 0) return lines
  return lines.map(({ start, end, indent }) => ({ start: start + by, end: end + by, indent }))
}

function wholeBlock(text: ReadableText, block: Block): Unit {
  const nothing = new FlowBuilder().build()
  return {
    ...block,
    lines: movedLines(block.lines, -block.span.start),
    bullet: false,
    emphasis: null,
    mark: null,
    flow: nothing,
    body: nothing,
    label: null,
    verdict: null,
    dateField: null,
    cells: block.kind === 'table' ? block.lines.map((line) => cellsOf(text, line)) : noCells,
  }
}

/** The flowed words of `lines`, without the first one's bullet. */
export function flowOfLines(
  text: ReadableText,
  lines: readonly ContentLine[],
  bulletLength: number,
  finds: InlineFinds,
): FlowedText {
  const flow = new FlowBuilder()
  lines.forEach((line, index) => {
    if (index > 0) flow.addBreak((lines[index - 1] ?? line).end)
    addInline(text, line.start + (index === 0 ? bulletLength : 0), line.end, flow, finds)
  })
  return flow.build().trim()
}

const bulletMark = /^[-•*+▪◦●·–](?:[ \t]{1,8}|$)/

function bulletAt(text: ReadableText, line: ContentLine): number {
  return bulletMark.exec(text.slice(line.start, Math.min(line.end, line.start + 10)))?.[0].length ?? 0
}

/** The emphasis that opens with the first and closes with the last word; one that closes earlier sets only some words. */
export function emphasisOf(words: string): Unit['emphasis'] {
  const marks = /^(?:\*\*|__|\*|_)/.exec(words)?.[0]
  if (marks === undefined || words.length <= 2 * marks.length) return null
  const inner = words.replace(/[.:]$/, '')
  if (!inner.endsWith(marks) || inner.slice(marks.length, -marks.length).includes(marks)) return null
  return marks.length === 2 ? 'bold' : 'italic'
}

/** A label is one only where what follows it cannot be the rest of a sentence that speaks of the recommendation. */
function acceptedLabel(whole: FlowedText, part: UnitLines, grammar: Grammar): LabelRead | null {
  const label = grammar.labels.read(whole.text)
  if (label === undefined) return null
  if (part.kind === 'heading' && label.kind !== 'answer') return label
  if (isSetApart(label, whole.text, grammar)) return label
  const lineEnd = part.lines[0]?.end ?? 0
  return label.kind !== 'answer' && whole.sourceOffset(label.bodyStart) > lineEnd ? label : null
}
