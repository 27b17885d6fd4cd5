import type { Change } from '../model/change.js'
import type { ReadableText, SourceText } from '../model/sourceText.js'
import type { Block, ContentLine } from './blocks.js'
import type { Pieces } from './pieces.js'
import { movedUnit, type Unit } from './units.js'

/**
 * The units of a draft before an edit, in the pieces that the edit touched: a paragraph in the midst of others without a blank
 * line is what it was while the others are edited, and keeps what is known of its words.
 */
export class UnitsBefore {
  readonly #units: Unit[] = []
  readonly #byStart = new Map<number, number>()
  readonly #byText = new Map<string, Unit[]>()
  /** Those that are given out, each once, by what they were. */
  readonly #given = new Map<Unit, Unit>()
  readonly #isGiven = new Set<Unit>()
  readonly #text: SourceText

  /** Those of `last`, from the piece `head` on, as far as the change reaches. */
  constructor(
    last: Pieces,
    head: number,
    private readonly change: Change,
  ) {
    this.#text = last.text
    for (let index = head; ; index++) {
      const piece = last.at(index)
      if (piece === undefined || piece.start >= change.oldEnd) return
      for (const unit of piece.units) this.#add(unit)
    }
  }

  #add(unit: Unit): void {
    const written = this.#text.slice(unit.span.start, unit.span.end)
    this.#byStart.set(unit.span.start, this.#units.length)
    this.#units.push(unit)
    const alike = this.#byText.get(written)
    if (alike === undefined) this.#byText.set(written, [unit])
    else alike.push(unit)
  }

  /**
   * The unit that begins with line `at` of `block`, of the draft as it is now, where the change left it whole: touched neither
   * its words nor the line behind, which begins another. Undefined of any other, and of one with a comment: comments are found
   * while a unit is read.
   */
  leftAt(block: Block, at: number, afterBlank: boolean): Unit | undefined {
    const { start, oldEnd, newEnd } = this.change
    const line = block.lines[at]
    if (line === undefined || (line.start >= start && line.start <= newEnd)) return undefined
    const by = line.start < start ? 0 : newEnd - oldEnd
    const index = this.#byStart.get(line.start - by) ?? -1
    const unit = this.#units[index]
    if (unit === undefined || unit.afterBlank !== afterBlank || !isSetAs(block, at, unit, by)) return undefined
    const behind = block.lines[at + unit.lines.length]
    if (behind !== undefined && !beginsWith(this.#units[index + 1], block, behind, by)) return undefined
    if (by === 0 && (behind ?? unit.span).end >= start) return undefined
    if (this.#text.slice(unit.span.start, unit.span.end).includes('<!--')) return undefined
    const given = this.#given.get(unit)
    if (given !== undefined) return given.span.start === line.start ? given : undefined
    return this.#give(unit, by)
  }

  /** `unit` of `text`, the draft as it is now, or, in its place, one that was written and set as it is. */
  asBefore(unit: Unit, text: ReadableText): Unit {
    if (this.#isGiven.has(unit)) return unit
    const alike = this.#byText.get(text.slice(unit.span.start, unit.span.end))
    const same = alike?.find((other) => !this.#given.has(other) && isSetAlike(unit, other))
    return same === undefined ? unit : this.#give(same, unit.span.start - same.span.start)
  }

  #give(unit: Unit, by: number): Unit {
    const moved = movedUnit(unit, by)
    this.#given.set(unit, moved)
    this.#isGiven.add(moved)
    return moved
  }
}

/** Whether the lines of `block` from `at` on are those of `unit`, `by` units of text further on. */
function isSetAs({ kind, lines }: Block, at: number, unit: Unit, by: number): boolean {
  const [first, last] = [lines[at], lines[at + unit.lines.length - 1]]
  return unit.kind === kind && unit.lines[0]?.indent === first?.indent && last?.end === unit.span.end + by
}

/** Whether `unit`, `by` units of text further on, is of the kind of `block` and begins with `line`. */
function beginsWith(unit: Unit | undefined, { kind }: Block, line: ContentLine, by: number): boolean {
  const [first] = unit?.lines ?? []
  if (unit?.kind !== kind || first === undefined) return false
  return unit.span.start + by === line.start && unit.span.start + first.end + by === line.end
}

/** Whether the lines of two units that are written alike are the same lines of the same kind of block. */
function isSetAlike(one: Unit, other: Unit): boolean {
  return (
    one.kind === other.kind &&
    one.level === other.level &&
    one.afterBlank === other.afterBlank &&
    one.lines.length === other.lines.length &&
    one.lines.every(({ start, end, indent }, at) => {
      const line = other.lines[at]
      return line?.start === start && line.end === end && line.indent === indent
    })
  )
}
