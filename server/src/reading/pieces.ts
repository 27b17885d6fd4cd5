/** Reads a draft piece by piece, and after an edit only the pieces that the edit touched. */
import type { Change } from '../model/change.js'
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

/** How many pieces around those read anew may be moved for them to count as one place: more, and the writer is elsewhere. */
const mostAround = 16

/**
 * A text in pieces, in order. After an edit those before it and behind it are the pieces of an earlier version, and are moved
 * only when somebody asks for them.
 */
export class Pieces {
  #all: readonly Piece[] | undefined

  private constructor(
    readonly text: string,
    /** Where the first one starts: behind the front matter. */
    readonly start: number,
    /** The pieces of the earlier version. */
    private readonly base: readonly Piece[],
    /** How many of these, from the first on, there are still. */
    private readonly head: number,
    private readonly fresh: readonly Piece[],
    /** The first of these that there still is behind the fresh ones, `by` units further on. */
    private readonly tail: number,
    private readonly by: number,
    /** Behind the last unit that one of the first `head` looked at. */
    private readonly reach: number,
  ) {}

  static of(text: string, start: number, pieces: readonly Piece[]): Pieces {
    return new Pieces(text, start, pieces, pieces.length, [], pieces.length, 0, reachOf(pieces, pieces.length))
  }

  get length(): number {
    return this.#behind + this.base.length - this.tail
  }

  get all(): readonly Piece[] {
    this.#all ??= this.head === this.base.length ? this.base : this.slice(0, this.length)
    return this.#all
  }

  /** The place in this list of the first piece behind the fresh ones. */
  get #behind(): number {
    return this.head + this.fresh.length
  }

  at(index: number): Piece | undefined {
    if (this.#all !== undefined) return this.#all[index]
    if (index < this.head) return this.base[index]
    if (index < this.#behind) return this.fresh[index - this.head]
    return this.base[index - this.#behind + this.tail]?.moved(this.by)
  }

  private startAt(index: number): number {
    if (index < this.#behind) return this.at(index)?.start ?? 0
    return (this.base[index - this.#behind + this.tail]?.start ?? 0) + this.by
  }

  slice(from: number, to: number): Piece[] {
    const pieces: Piece[] = []
    for (let index = from; index < to; index++) pieces.push(this.at(index) as Piece)
    return pieces
  }

  /** How many pieces, from the first on, looked at nothing from `offset` on. */
  untouched(offset: number): number {
    let count = offset >= this.reach ? this.head : 0
    while ((this.at(count)?.reach ?? Number.POSITIVE_INFINITY) <= offset) count++
    return count
  }

  /** The index of the piece that starts at `offset`, -1 where none does. */
  startingAt(offset: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.startAt(middle) < offset) low = middle + 1
      else high = middle
    }
    return low < this.length && this.startAt(low) === offset ? low : -1
  }

  /** The pieces of `text`: the first `head` of these, then `read`, then these from `tail` on, `by` units further on. */
  edited(text: string, start: number, head: number, read: readonly Piece[], tail: number, by: number): Pieces {
    const [first, last] = [Math.min(head, this.head), Math.max(tail, this.#behind)]
    if (head - first + last - tail > mostAround) {
      const all = this.all
      return new Pieces(text, start, all, head, read, tail, by, reachOf(all, head))
    }
    const behind = this.slice(tail, last).map((piece) => piece.moved(by))
    const fresh = [...this.slice(first, head), ...read, ...behind]
    const reach = first === this.head ? this.reach : reachOf(this.base, first)
    return new Pieces(text, start, this.base, first, fresh, last - this.#behind + this.tail, this.by + by, reach)
  }

  /** The pieces of these and of `other`, a later version, that are not the same ones, wherever they stand. */
  differing(other: Pieces): readonly [readonly Piece[], readonly Piece[]] {
    if (this.base === other.base) {
      const [from, to] = [Math.min(this.head, other.head), Math.max(this.tail, other.tail)]
      return unlike(this.within(from, to), other.within(from, to))
    }
    if (this.#all === other.base) return unlike(this.slice(other.head, other.tail), other.fresh)
    return unlike(this.all, other.all)
  }

  /** What there is now of the pieces `from` to `to` of the earlier version, the fresh ones being among these. */
  private within(from: number, to: number): Piece[] {
    return this.slice(from, this.#behind + to - this.tail)
  }
}

/** Behind the last unit of text that the first `count` of `pieces` looked at. */
function reachOf(pieces: readonly Piece[], count: number): number {
  let reach = 0
  for (let index = 0; index < count; index++) reach = Math.max(reach, pieces[index]?.reach ?? 0)
  return reach
}

/** `some` and `others` without what is the same at either end. */
function unlike(some: readonly Piece[], others: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const shorter = Math.min(some.length, others.length)
  let head = 0
  while (head < shorter && isOne(some[head], others[head])) head++
  let tail = 0
  while (tail < shorter - head && isOne(some[some.length - 1 - tail], others[others.length - 1 - tail])) tail++
  return [some.slice(head, some.length - tail), others.slice(head, others.length - tail)]
}

function isOne(one: Piece | undefined, other: Piece | undefined): boolean {
  return one !== undefined && other !== undefined && one.isOneWith(other)
}

/** The pieces of `text` from offset `start` on. */
export function readPieces(text: string, start: number, grammar: Grammar): Pieces {
  return Pieces.of(text, start, [...readAll(text, start, grammar)])
}

/**
 * The pieces of `text` from offset `start` on, of which `last` is the same draft before `change`, read by the same grammar.
 * Those are kept that reach no further than the change, and all from the first on that begins behind it as it did before:
 * what stands between two blank lines does not depend on what stands before it.
 */
export function rereadPieces(text: string, start: number, grammar: Grammar, last: Pieces, change: Change): Pieces {
  const by = change.newEnd - change.oldEnd
  const head = last.start === start ? last.untouched(change.start) : 0
  const known = knownUnits(last, head, change.oldEnd)
  const read: Piece[] = []
  for (const group of readBlockGroups(text, head === 0 ? start : (last.at(head - 1)?.next ?? start))) {
    const same = group.start < change.newEnd ? -1 : last.startingAt(group.start - by)
    if (same >= head) return last.edited(text, start, head, read, same, by)
    const piece = pieceOf(text, group, grammar)
    read.push(new Piece({ ...piece, units: piece.units.map((unit) => sameUnit(unit, text, known) ?? unit) }))
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
