/** A draft in pieces: what stands between two blank lines. */
import { type DifferingPart, differingPart } from '../model/differingPart.js'
import type { Comment } from '../model/response.js'
import type { SourceText } from '../model/sourceText.js'
import { movedSpan } from '../model/span.js'
import { movedShortDefinition, type ShortDefinition } from './acronyms/definitions.js'
import type { BlockGroup } from './blocks.js'
import { movedUnit, type Unit } from './units.js'

/** What stands between two blank lines, as it was read. */
export interface ReadPiece extends Pick<BlockGroup, 'start' | 'next' | 'reach'> {
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
  #moved: Piece | undefined

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

  /** The same piece `by` units further on: one for all schemas by which it is read. */
  moved(by: number): Piece {
    if (by === 0) return this
    if (this.#moved?.by !== this.by + by) this.#moved = new Piece(this.read, this.by + by)
    return this.#moved
  }

  /** The piece with `units` instead of its own, which are of the same text; it itself where they are the same. */
  withUnits(units: readonly Unit[]): Piece {
    const { start, next, reach, comments, definitions } = this
    if (units.every((unit, at) => unit === this.units[at])) return this
    return new Piece({ start, next, reach, units, comments, definitions })
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
    readonly text: SourceText,
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

  static of(text: SourceText, start: number, pieces: readonly Piece[]): Pieces {
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
  edited(text: SourceText, start: number, head: number, read: readonly Piece[], tail: number, by: number): Pieces {
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
  differing(other: Pieces): Pick<DifferingPart<Piece>, 'was' | 'is'> {
    if (this.base === other.base) {
      const [from, to] = [Math.min(this.head, other.head), Math.max(this.tail, other.tail)]
      return differingPart(this.within(from, to), other.within(from, to), isOne)
    }
    if (this.#all === other.base) return differingPart(this.slice(other.head, other.tail), other.fresh, isOne)
    return differingPart(this.all, other.all, isOne)
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

function isOne(one: Piece, other: Piece): boolean {
  return one.isOneWith(other)
}
