import { type Change, movedAcross } from './change.js'
import { MovedAcross, movedAll } from './moved.js'
import { type Movable, type MoveAll, Moving } from './moving.js'
import { contains, type Move, type Span } from './span.js'

/** A list of what stands in a draft, in order, of which that in one stretch was read anew. */
export class Spliced<Value extends { readonly span: Span }> implements Movable<Value> {
  #values: readonly Value[] | undefined

  private constructor(
    private readonly others: Moving<Value>,
    private readonly moveAll: MoveAll<Value>,
    /** How many of the others stand before `own`. */
    private readonly before: number,
    private readonly own: readonly Value[],
    /** Where `own` stands; null where nothing was read anew. */
    private readonly stretch: Span | null,
  ) {}

  /** `values` where they stand; `movedOne` moves each whole. */
  static of<Value extends { readonly span: Span }>(
    values: readonly Value[],
    movedOne: (value: Value, move: Move) => Value,
  ): Spliced<Value> {
    const moveAll: MoveAll<Value> = (some, move) => movedAll(some, (one) => movedOne(one, move))
    return new Spliced(Moving.of(values, moveAll), moveAll, values.length, [], null)
  }

  get values(): readonly Value[] {
    this.#values ??= this.#joined()
    return this.#values
  }

  #joined(): readonly Value[] {
    const { values } = this.others
    if (this.own.length === 0) return values
    return [...values.slice(0, this.before), ...this.own, ...values.slice(this.before)]
  }

  /** The same values after `change`, where they stand now; undefined where that touches one of the places. */
  after(change: Change): Spliced<Value> | undefined {
    const { moveAll, before, stretch } = this
    const others = this.others.after(change)
    const movement = new MovedAcross(change)
    const own = moveAll(this.own, movement.move)
    if (others === undefined || movement.isTorn) return undefined
    return new Spliced(others, moveAll, before, own, stretch && stretchAfter(stretch, change))
  }

  /** The values that stand within `stretch`. */
  within(stretch: Span): readonly Value[] {
    return this.#isSetApart(stretch) ? this.own : this.values.filter((value) => contains(stretch, value.span))
  }

  /** These after `change`, with `own` for all that stood within `was`, which is now `is`; undefined where others are touched. */
  replaced(change: Change, was: Span, is: Span, own: readonly Value[]): Spliced<Value> | undefined {
    const { moveAll } = this
    if (this.#isSetApart(was)) {
      const others = this.others.after(change)
      return others && new Spliced(others, moveAll, this.before, own, is)
    }
    const rest = this.values.filter(({ span }) => !contains(was, span))
    const before = rest.findIndex(({ span }) => span.start >= was.start)
    const others = Moving.of(rest, moveAll).after(change)
    return others && new Spliced(others, moveAll, before < 0 ? rest.length : before, own, is)
  }

  #isSetApart({ start, end }: Span): boolean {
    return this.stretch !== null && this.stretch.start === start && this.stretch.end === end
  }
}

/** Where `stretch` is after a change within it or elsewhere; null where nobody can say. */
function stretchAfter(stretch: Span, change: Change): Span | null {
  const { start, oldEnd, newEnd } = change
  const moved = movedAcross(stretch, change)
  if (moved !== undefined) return moved
  return stretch.start <= start && oldEnd <= stretch.end
    ? { start: stretch.start, end: stretch.end + newEnd - oldEnd }
    : null
}
