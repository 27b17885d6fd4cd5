/** Reads a draft piece by piece, and after an edit only the pieces that the edit touched. */
import type { Change } from '../model/change.js'
import { govspeakDefinitions } from './acronyms/definitions.js'
import { type BlockGroup, readBlockGroups } from './blocks.js'
import type { Grammar } from './grammar.js'
import { Piece, Pieces, type ReadPiece } from './pieces.js'
import { movedUnit, readUnits, readUnitsBeside, type Unit } from './units.js'

/**
 * The pieces of `text` from offset `start` on. Where `beside` is the same draft as another grammar reads it, what is the same
 * by both is one.
 */
export function readPieces(text: string, start: number, grammar: Grammar, beside: Pieces | undefined): Pieces {
  const others = sameText(beside, text, start)
  return Pieces.of(text, start, [...readAll(text, start, grammar, others)])
}

function sameText(beside: Pieces | undefined, text: string, start: number): Pieces | undefined {
  return beside?.text === text && beside.start === start ? beside : undefined
}

/**
 * The pieces of `text` from offset `start` on, of which `last` is the same draft before `change`, read by the same grammar.
 * Those are kept that reach no further than the change, and all from the first on that begins behind it as it did before:
 * what stands between two blank lines does not depend on what stands before it. `beside` as of `readPieces`.
 */
export function rereadPieces(
  text: string,
  start: number,
  grammar: Grammar,
  last: Pieces,
  change: Change,
  beside: Pieces | undefined,
): Pieces {
  const by = change.newEnd - change.oldEnd
  const head = last.start === start ? last.untouched(change.start) : 0
  const known = knownUnits(last, head, change.oldEnd)
  const others = sameText(beside, text, start)
  const read: Piece[] = []
  for (const group of readBlockGroups(text, head === 0 ? start : (last.at(head - 1)?.next ?? start))) {
    const same = group.start < change.newEnd ? -1 : last.startingAt(group.start - by)
    if (same >= head) return last.edited(text, start, head, read, same, by)
    const piece = pieceOf(text, group, grammar, others)
    read.push(piece.withUnits(piece.units.map((unit) => sameUnit(unit, text, known) ?? unit)))
  }
  return last.edited(text, start, head, read, last.length, by)
}

/** Units by the text in which they stand. */
type UnitsByText = Map<string, Unit[]>

/** The units of `last` that an edit up to `oldEnd` may have touched, from the piece `head` on. */
function knownUnits(last: Pieces, head: number, oldEnd: number): UnitsByText {
  const known: UnitsByText = new Map()
  for (let index = head; ; index++) {
    const piece = last.at(index)
    if (piece === undefined || piece.start >= oldEnd) return known
    for (const unit of piece.units) {
      const written = last.text.slice(unit.span.start, unit.span.end)
      known.set(written, [...(known.get(written) ?? []), unit])
    }
  }
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

function* readAll(text: string, start: number, grammar: Grammar, others: Pieces | undefined): Generator<Piece, void> {
  for (const group of readBlockGroups(text, start)) yield pieceOf(text, group, grammar, others)
}

/** The piece that `group` is by the grammar; `others` are those of the draft by another grammar. */
function pieceOf(text: string, group: BlockGroup, grammar: Grammar, others: Pieces | undefined): Piece {
  const other = others?.at(others.startingAt(group.start))
  const units = other && readUnitsBeside(other.units, text, group.blocks, grammar)
  if (other === undefined || units === undefined) return new Piece(readPiece(text, group, grammar))
  return other.withUnits(units)
}

function readPiece(text: string, { start, next, reach, blocks, comments }: BlockGroup, grammar: Grammar): ReadPiece {
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
