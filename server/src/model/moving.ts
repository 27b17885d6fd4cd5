import { type Change, composed, endsBefore } from './change.js'
import { MovedAcross, Surroundings } from './moved.js'
import type { Move } from './span.js'

/** Gives `values` where `move` moves them: the very list where none moves. */
export type MoveAll<Value> = (values: readonly Value[], move: Move) => readonly Value[]

/** What stands in a draft, in one version after the other. */
export interface Movable<Value> {
  /** The values where they stand now. */
  readonly values: readonly Value[]
  /** The same after `change`, of the text where they stand now; undefined where that touches one of the places. */
  after(change: Change): Movable<Value> | undefined
}

/**
 * A list of what stands in a draft. After an edit elsewhere its values stay where they are, with the change that moves them,
 * until somebody looks: so that an edit costs nothing for all that it is not asked for.
 */
export class Moving<Value> implements Movable<Value> {
  #values: readonly Value[] | undefined

  private constructor(
    /** Where they stood before `change`. */
    private readonly unmoved: readonly Value[],
    private readonly moveAll: MoveAll<Value>,
    private readonly change: Change | null,
    /** How far changes may go that touch none of them. */
    private readonly surroundings: Surroundings | null,
  ) {}

  /** `values` where they stand; `moveAll` moves them, each whole. */
  static of<Value>(values: readonly Value[], moveAll: MoveAll<Value>): Moving<Value> {
    return new Moving(values, moveAll, null, null)
  }

  get length(): number {
    return this.unmoved.length
  }

  /** The values where they stand now. */
  get values(): readonly Value[] {
    this.#values ??= this.moved(this.unmoved)
    return this.#values
  }

  /** The values, but with the places of before `moved`: for one who looks at all of them for a few. */
  get beforeMoved(): readonly Value[] {
    return this.unmoved
  }

  /** `some` of `beforeMoved` where they stand now. */
  moved(some: readonly Value[]): readonly Value[] {
    return this.change === null ? some : this.moveAll(some, new MovedAcross(this.change).move)
  }

  /** Where an offset is now at which one of `beforeMoved` starts: the change touches none of these. */
  startOf(offset: number): number {
    const { change } = this
    return change === null || offset < change.start ? offset : offset + change.newEnd - change.oldEnd
  }

  /** Where an offset is now at which one of `beforeMoved` ends. */
  endOf(offset: number): number {
    const { change } = this
    return change === null || endsBefore(offset, change) ? offset : offset + change.newEnd - change.oldEnd
  }

  /** The same list after `change`, of the text where it stands now; undefined where that touches one of the places. */
  after(change: Change): Moving<Value> | undefined {
    const all = this.change === null ? change : composed(this.change, change)
    if (this.surroundings?.hold(all)) return new Moving(this.unmoved, this.moveAll, all, this.surroundings)
    // The writer has gone elsewhere: from here on it is counted from where they stand now.
    const { values } = this
    const surroundings = new Surroundings(change)
    this.moveAll(values, surroundings.move)
    return surroundings.isTorn ? undefined : new Moving(values, this.moveAll, change, surroundings)
  }
}
