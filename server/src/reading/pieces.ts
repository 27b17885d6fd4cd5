/** Reads a draft piece by piece, and after an edit only the pieces that the edit touched. */
import { changeBetween } from '../model/change.js'
import type { Comment } from '../model/response.js'
import { movedSpan } from '../model/span.js'
import { govspeakDefinitions, movedShortDefinition, type ShortDefinition } from './acronyms/definitions.js'
import { type BlockGroup, readBlockGroups } from './blocks.js'
import type { Grammar } from './grammar.js'
import { movedUnit, readUnits, type Unit } from './units.js'

/** What stands between two blank lines, as it was read. */
interface ReadPiece extends Pick<BlockGroup, 'start' | 'next' | 'reach'> {
  /** Short forms that lines of Govspeak define. */
  readonly definitions: readonly ShortDefinition[]
  readonly units: readonly Unit[]
  readonly comments: readonly Comment[]
}

/** What stands between two blank lines, where it stands now: `by` units behind where it was read. */
export class Piece {
  readonly start: number
  readonly next: number
  readonly reach: number
  #units: readonly Unit[] | undefined

  constructor(
    private readonly read: ReadPiece,
    private readonly by = 0,
  ) {
    this.start = read.start + by
    this.next = read.next + by
    this.reach = read.reach + by
  }

  get units(): readonly Unit[] {
    const { read, by } = this
    this.#units ??= by === 0 ? read.units : read.units.map((unit) => movedUnit(unit, by))
    return this.#units
  }

  get comments(): readonly Comment[] {
    const { read, by } = this
    if (by === 0 || read.comments.length === 0) return read.comments
    return read.comments.map(({ span, text, textSpan }) => ({
      span: movedSpan(span, by),
      text,
      textSpan: movedSpan(textSpan, by),
    }))
  }

  get definitions(): readonly ShortDefinition[] {
    const { read, by } = this
    if (by === 0 || read.definitions.length === 0) return read.definitions
    return read.definitions.map((definition) => movedShortDefinition(definition, by))
  }

  /** The same piece `by` units further on. */
  moved(by: number): Piece {
    return by === 0 ? this : new Piece(this.read, this.by + by)
  }

  /** Whether it is `other`, read once for both, wherever they stand. */
  isOneWith(other: Piece): boolean {
    return this.read === other.read
  }
}

/** A text in pieces, in order. */
export interface Pieces {
  readonly text: string
  /** Where the first one starts: behind the front matter. */
  readonly start: number
  readonly pieces: readonly Piece[]
}

/**
 * The pieces of `text` from offset `start` on. Of `last`, the same draft before an edit, those are kept that reach no
 * further than the edit, and all from the first on that begins behind it as it did before: what stands between two blank
 * lines does not depend on what stands before it. `last` must have been read by the same grammar.
 */
export function readPieces(text: string, start: number, grammar: Grammar, last: Pieces | undefined): Pieces {
  if (last === undefined) return { text, start, pieces: [...readAll(text, start, grammar)] }
  const change = changeBetween(last.text, text)
  const by = change.newEnd - change.oldEnd
  const head = last.start === start ? untouched(last.pieces, change.start) : 0
  const pieces = last.pieces.slice(0, head)
  const known = knownUnits(last, head, change.oldEnd)
  for (const group of readBlockGroups(text, pieces.at(-1)?.next ?? start)) {
    const same = group.start < change.newEnd ? -1 : pieceAt(last.pieces, group.start - by)
    if (same >= head) {
      for (let index = same; index < last.pieces.length; index++) pieces.push((last.pieces[index] as Piece).moved(by))
      break
    }
    const piece = pieceOf(text, group, grammar)
    pieces.push(new Piece({ ...piece, units: piece.units.map((unit) => sameUnit(unit, text, known) ?? unit) }))
  }
  return { text, start, pieces }
}

/** Units by the text in which they stand. */
type UnitsByText = Map<string, Unit[]>

/** The units of `last` that an edit up to `oldEnd` may have touched, from the piece `head` on. */
function knownUnits({ text, pieces }: Pieces, head: number, oldEnd: number): UnitsByText {
  const known: UnitsByText = new Map()
  for (let index = head; (pieces[index]?.start ?? oldEnd) < oldEnd; index++)
    for (const unit of pieces[index]?.units ?? []) {
      const written = text.slice(unit.span.start, unit.span.end)
      known.set(written, [...(known.get(written) ?? []), unit])
    }
  return known
}

/**
 * One of `known`, each for once, that is written as `unit` is and so says the same, at the place of `unit`: a paragraph in
 * the midst of others without a blank line keeps what is known of its words while the others are edited.
 */
function sameUnit(unit: Unit, text: string, known: UnitsByText): Unit | undefined {
  const written = known.get(text.slice(unit.span.start, unit.span.end))
  const at = written?.findIndex((other) => isSetAlike(unit, other)) ?? -1
  const [same] = at < 0 ? [] : (written?.splice(at, 1) ?? [])
  return same === undefined ? undefined : movedUnit(same, unit.span.start - same.span.start)
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

function* readAll(text: string, start: number, grammar: Grammar): Generator<Piece, void> {
  for (const group of readBlockGroups(text, start)) yield new Piece(pieceOf(text, group, grammar))
}

function pieceOf(text: string, { start, next, reach, blocks, comments }: BlockGroup, grammar: Grammar): ReadPiece {
  const found = [...comments]
  const units = readUnits(text, blocks, grammar, { comments: found })
  return {
    start,
    next,
    reach,
    units,
    comments: found,
    definitions: govspeakDefinitions(text.slice(start, next), start),
  }
}

/** How many of `pieces`, from the first on, looked at nothing from `offset` on. */
function untouched(pieces: readonly Piece[], offset: number): number {
  let count = 0
  while ((pieces[count]?.reach ?? Number.POSITIVE_INFINITY) <= offset) count++
  return count
}

/** The index of the piece that starts at `offset`, -1 where none does. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return pieces[low]?.start === offset ? low : -1
}
