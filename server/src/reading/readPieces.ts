/** Reads a draft piece by piece, and after an edit only the pieces that the edit touched. */
import type { Change } from '../model/change.js'
import type { SourceText } from '../model/sourceText.js'
import { govspeakDefinitions } from './acronyms/definitions.js'
import { type BlockGroup, readBlockGroups } from './blocks.js'
import type { Grammar } from './grammar.js'
import { Piece, Pieces, type ReadPiece } from './pieces.js'
import { readUnits, readUnitsBeside } from './units.js'
import { UnitsBefore } from './unitsBefore.js'

/**
 * The pieces of `text` from offset `start` on. Where `beside` is the same draft as another grammar reads it, what is the same
 * by both is one.
 */
export function readPieces(text: SourceText, start: number, grammar: Grammar, beside: Pieces | undefined): Pieces {
  const others = sameText(beside, text, start)
  return Pieces.of(text, start, [...readAll(text, start, grammar, others)])
}

function sameText(beside: Pieces | undefined, text: SourceText, start: number): Pieces | undefined {
  return beside?.text === text && beside.start === start ? beside : undefined
}

/**
 * The pieces of `text` from offset `start` on, of which `last` is the same draft before `change`, read by the same grammar.
 * Those are kept that reach no further than the change, and all from the first on that begins behind it as it did before:
 * what stands between two blank lines does not depend on what stands before it. `beside` as of `readPieces`.
 */
export function rereadPieces(
  text: SourceText,
  start: number,
  grammar: Grammar,
  last: Pieces,
  change: Change,
  beside: Pieces | undefined,
): Pieces {
  const by = change.newEnd - change.oldEnd
  const head = last.start === start ? last.untouched(change.start) : 0
  const before = new UnitsBefore(last, head, change)
  const others = sameText(beside, text, start)
  const read: Piece[] = []
  for (const group of readBlockGroups(text, head === 0 ? start : (last.at(head - 1)?.next ?? start))) {
    const same = group.start < change.newEnd ? -1 : last.startingAt(group.start - by)
    if (same >= head) return last.edited(text, start, head, read, same, by)
    const piece = pieceOf(text, group, grammar, others, before)
    read.push(piece.withUnits(piece.units.map((unit) => before.asBefore(unit, text))))
  }
  return last.edited(text, start, head, read, last.length, by)
}

function* readAll(
  text: SourceText,
  start: number,
  grammar: Grammar,
  others: Pieces | undefined,
): Generator<Piece, void> {
  for (const group of readBlockGroups(text, start)) yield pieceOf(text, group, grammar, others, undefined)
}

/** The piece that `group` is by the grammar; `others` are those of the draft by another grammar. */
function pieceOf(
  text: SourceText,
  group: BlockGroup,
  grammar: Grammar,
  others: Pieces | undefined,
  before: UnitsBefore | undefined,
): Piece {
  const other = others?.at(others.startingAt(group.start))
  const units = other && readUnitsBeside(other.units, text, group.blocks, grammar, before)
  if (other === undefined || units === undefined) return new Piece(readPiece(text, group, grammar, before))
  return other.withUnits(units)
}

function readPiece(text: SourceText, group: BlockGroup, grammar: Grammar, before: UnitsBefore | undefined): ReadPiece {
  const { start, next, reach, blocks, comments } = group
  const found = [...comments]
  const units = readUnits(text, blocks, grammar, { comments: found }, before)
  return {
    start,
    next,
    reach,
    units,
    comments: found,
    definitions: govspeakDefinitions(text.slice(start, next), start),
  }
}
