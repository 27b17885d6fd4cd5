/** Paragraphs that the end of a page broke, whole again. */
import { withoutDependencies } from '../model/dependencies.js'
import type { FlowedText } from '../model/flow.js'
import type { ReadableText } from '../model/sourceText.js'
import type { ReadingMemory } from './documentMemory.js'
import type { Grammar } from './grammar.js'
import { emphasisOf, movedLines, movedUnit, type Unit, unitOf } from './units.js'

/** A paragraph that was broken, whole: good for the same halves at the same distance. */
interface Joined {
  readonly first: FlowedText
  readonly second: FlowedText
  readonly whole: Unit
  /** How many lines of the whole are the first half's. */
  readonly firstLines: number
}

/** The paragraphs of one document that were broken, by the words of their halves. */
export class JoinedUnits {
  readonly #joined = new WeakMap<object, Joined>()
  /** Halves that are whole paragraphs themselves. */
  readonly #wholes = new WeakSet<object>()

  of(half: FlowedText): Joined | undefined {
    return this.#joined.get(half.words)
  }

  /** Whether `half` was broken itself. */
  isWhole(half: FlowedText): boolean {
    return this.#wholes.has(half.words)
  }

  keep(joined: Joined): void {
    this.#joined.set(joined.first.words, joined)
    this.#joined.set(joined.second.words, joined)
    this.#wholes.add(joined.whole.flow.words)
  }
}

/** `before` and `unit`, its rest, in one. */
export function joinUnits(text: ReadableText, before: Unit, unit: Unit, grammar: Grammar, memory: ReadingMemory): Unit {
  const { flow } = before
  const { start } = before.span
  const lines = [...before.lines, ...movedLines(unit.lines, unit.span.start - start)]
  const known = memory.joined.of(flow)
  const isSame =
    known?.first.words === flow.words &&
    known.second.words === unit.flow.words &&
    known.second.origin - known.first.origin === unit.flow.origin - flow.origin
  const whole = isSame
    ? movedUnit(known.whole, flow.origin - known.first.origin)
    : wholeOf(text, before, lines, unit.span.end, grammar)
  memory.joined.keep({ first: flow, second: unit.flow, whole, firstLines: before.lines.length })
  // What stood between the halves may be set differently by now.
  return setAs(before, whole, text, lines, unit.span.end)
}

/** The whole paragraphs of which units are one half, before an edit and after it. */
export interface Rejoined {
  readonly was: Unit
  readonly is: Unit
  /** Says that the halves are joined as they are now: to be called where they still are. */
  keep(): void
}

/**
 * The whole paragraphs of which `was` and, with other words, `is` are one half, where what stands behind is now `by` units
 * further on; undefined where `was` is none, or is of a paragraph that was broken more than once.
 */
export function rejoined(
  text: ReadableText,
  { was, is }: { readonly was: Unit; readonly is: Unit },
  by: number,
  grammar: Grammar,
  memory: ReadingMemory,
): Rejoined | undefined {
  const known = memory.joined.of(was.flow)
  if (known === undefined || memory.joined.isWhole(known.first) || memory.joined.of(known.whole.flow) !== undefined)
    return undefined
  const isFirst = known.first.words === was.flow.words
  const half = isFirst ? known.first : known.second
  const before = movedUnit(known.whole, was.flow.origin - half.origin)
  const { start } = before.span
  const own = movedLines(is.lines, is.span.start - start)
  const lines = isFirst
    ? [...own, ...movedLines(before.lines.slice(known.firstLines), by)]
    : [...before.lines.slice(0, known.firstLines), ...own]
  const end = isFirst ? before.span.end + by : is.span.end
  const whole = wholeOf(text, before, lines, end, grammar)
  const move = was.flow.origin - half.origin
  const first = isFirst ? is.flow : known.first.moved(move)
  const second = isFirst ? known.second.moved(move + by) : is.flow
  // Something else may stand between or behind them by now.
  if (!isOf(whole.flow, first, second)) return undefined
  const joined = { first, second, whole, firstLines: isFirst ? own.length : known.firstLines }
  return { was: before, is: whole, keep: () => memory.joined.keep(joined) }
}

/** Whether `whole` says what `first` and `second` say, one straight behind the other. */
function isOf(whole: FlowedText, first: FlowedText, second: FlowedText): boolean {
  return whole.text === `${first.text} ${second.text}`
}

/** The unit of `lines`, which begins as `first` does and ends at `end`. */
function wholeOf(text: ReadableText, first: Unit, lines: Unit['lines'], end: number, grammar: Grammar): Unit {
  const { kind, level, afterBlank } = first
  const { start } = first.span
  // By its form it counts like any unit (`Rewording`), and by what is then asked of its words.
  const whole = withoutDependencies(() =>
    unitOf(text, { kind, level, lines: movedLines(lines, start), afterBlank }, grammar, { comments: [] }),
  )
  return setAs(first, whole, text, lines, end)
}

/** `whole`, of `lines`, as `first` is set, with which it begins. */
function setAs(first: Unit, whole: Unit, text: ReadableText, lines: Unit['lines'], end: number): Unit {
  const { kind, level, afterBlank, bullet } = first
  const { start } = first.span
  const emphasis = emphasisOf(text.slice(start + (lines[0]?.start ?? 0), end))
  return { ...whole, kind, level, lines, afterBlank, bullet, emphasis, span: { start, end } }
}
