/** Splits what stands between two blank lines where one of its lines begins something new. */
import { monthNames } from '../model/day.js'
import { FlowBuilder } from '../model/flow.js'
import type { ReadableText } from '../model/sourceText.js'
import type { Block, ContentLine } from './blocks.js'
import type { Grammar } from './grammar.js'
import { addInline } from './inline.js'
import type { LabelRead } from './labels.js'
import { type LineMark, readMark } from './marks.js'
import type { Unit } from './units.js'
import type { UnitsBefore } from './unitsBefore.js'

/** Some lines of a block that belong together. */
export interface UnitLines {
  readonly kind: Unit['kind']
  readonly level: number
  readonly lines: readonly ContentLine[]
  readonly afterBlank: boolean
}

/** The lines of a unit, or, where an edit has left there what it was, that unit. */
interface SplitUnit extends UnitLines {
  readonly left: Unit | undefined
}

/**
 * The lines of each unit of `block` by the grammar. `before` are the units of the same draft before an edit: what this left as
 * it was is not looked at again.
 */
export function* splitBlock(
  text: ReadableText,
  block: Block,
  grammar: Grammar,
  before: UnitsBefore | undefined,
): Generator<SplitUnit> {
  const isText = block.kind === 'text' || block.kind === 'quote'
  // Most paragraphs are one line: nothing can begin behind it, whatever its words.
  if (!isText || block.lines.length === 1) {
    const { kind, lines, afterBlank } = block
    yield { kind, level: isText ? 0 : block.level, lines, afterBlank, left: undefined }
    return
  }
  const { kind, lines } = block
  const known: string[] = []
  const wordsAt = (at: number): string => (known[at] ??= lineWords(text, lines[at] as ContentLine))
  for (let at = 0, end = 0; at < lines.length; at = end) {
    const afterBlank = at === 0 && block.afterBlank
    const left = before?.leftAt(block, at, afterBlank)
    end = at + (left?.lines.length ?? unitLength(wordsAt, at, lines.length, grammar))
    yield { kind, level: 0, lines: lines.slice(at, end), afterBlank, left }
  }
}

/** How many lines the unit has that begins with the line `from`, of those before the line `end`. */
function unitLength(wordsAt: (line: number) => string, from: number, end: number, grammar: Grammar): number {
  const opening = wordsAt(from)
  for (let at = from + 1; at < end; at++)
    if (startsUnit(wordsAt(at), wordsAt(at - 1), opening, at === from + 1, grammar)) return at - from
  return end - from
}

/** Whether what stands behind `label` in `words` shows that no sentence goes on there. */
export function isSetApart(label: LabelRead, words: string, grammar: Grammar): boolean {
  if (label.separator !== 'space') return true
  if (label.kind === 'answer') return false
  const rest = words.slice(label.bodyStart)
  return /^[A-Z“‘"'[(]/.test(rest) || grammar.verdicts.read(rest) !== undefined
}

function lineWords(text: ReadableText, line: ContentLine): string {
  const flow = new FlowBuilder()
  addInline(text, line.start, Math.min(line.end, line.start + 400), flow, { comments: [] })
  return flow.words.trim()
}

const digitsAlone = /^\d{1,3}$/
const endsSentence = /(?:[.:;!?)\]"”’]|,)\d{0,2}$|\b(?:and|or)$/
const leadsNumber =
  /(?:\b(?:paragraphs?|paras?\.?|sections?|see|and|to|at|in|or|of|annex|chapters?|version|recommendations?)|[,(–-])$/i
/** No line ends so that is complete, be it a heading: what follows is the rest of its sentence. */
const goesOn =
  /\b(?:a|also|an|and|as|at|both|by|for|from|in|is|are|of|on|or|our|see|than|that|the|their|this|to|under|was|were|which|with)$/
/** A day without its month, or a month without its year, and the line that has them. */
const cutDate = new RegExp(String.raw`(?:\s\d{1,2}|\b(?:${monthNames.join('|')}))$`)
const restOfDate = new RegExp(String.raw`^(?:(?:${monthNames.join('|')})\b|\d{4}\b)`)

/** Whether `words` begin a unit of their own behind the line `previous`; `opening` is the open unit's first line, `alone` says that it is its only one. */
function startsUnit(words: string, previous: string, opening: string, alone: boolean, grammar: Grammar): boolean {
  if (digitsAlone.test(words)) return !grammar.labels.isWordAlone(previous) && !leadsNumber.test(previous)
  if (cutDate.test(previous) && restOfDate.test(words)) return false
  if (digitsAlone.test(previous) || (alone && standsAlone(opening, grammar))) return true
  if (alone && grammar.labels.isWordAlone(opening)) return false
  const mark = readMark(words)
  if (mark?.kind === 'bullet') return true
  const settled = endsSentence.test(previous) && !leadsNumber.test(previous)
  if (mark !== undefined && startsMarked(words, mark, previous, settled, grammar)) return true
  if (mark?.kind === 'number' && readMark(opening)?.label === String(Number(mark.label) - 1)) return true
  if (startsLabelled(words, grammar)) return settled || (previous.length < 50 && !goesOn.test(previous))
  if (grammar.dateFields.read(words) !== undefined) return true
  if (settled && /^[A-Z]/.test(words) && grammar.dateFields.isDone(words)) return true
  return grammar.verdicts.read(words)?.form === 'line' && (settled || (words.length < 30 && /^[^a-z]/.test(words)))
}

function startsLabelled(words: string, grammar: Grammar): boolean {
  const label = grammar.labels.read(words)
  return label !== undefined && /^[A-Z\d[]/.test(words) && isSetApart(label, words, grammar)
}

function startsMarked(words: string, mark: LineMark, previous: string, settled: boolean, grammar: Grammar): boolean {
  if (leadsNumber.test(previous) && !/\b(?:and|or)$/.test(previous)) return false
  const verdict = grammar.verdicts.read(words.slice(mark.length))
  if (verdict !== undefined && verdict.form !== 'sentence') return true
  if (mark.kind === 'letter') return settled || /^\(?[a-z][.)] [A-Za-z]/.test(words)
  return settled
}

/** A line that is complete by itself: a label without words behind it, a verdict, a date field, `Recommendation implemented`. */
function standsAlone(words: string, grammar: Grammar): boolean {
  const label = grammar.labels.read(words)
  if (label !== undefined && label.separator === 'none') return true
  if (label !== undefined) return grammar.verdicts.read(words.slice(label.bodyStart))?.form === 'line'
  const mark = readMark(words)
  const verdict = grammar.verdicts.read(mark === undefined ? words : words.slice(mark.length))
  if (verdict?.form === 'line' && verdict.note === null) return true
  return grammar.dateFields.isDone(words) || (grammar.dateFields.read(words) !== undefined && words.length < 80)
}
