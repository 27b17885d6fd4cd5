import type { Change } from './change.js'
import { type MoveAll, Moving } from './moving.js'

/** Lists of what stands in the divisions of a draft, of which one, where the writer is at work, is made anew all the time. */
export class Divided<Value> {
  private constructor(
    /** What stands in all the others, one after the other, and how many of it in each. */
    private readonly others: Moving<Value>,
    private readonly counts: readonly number[],
    private readonly moveAll: MoveAll<Value>,
    /** The division that is set apart, -1 for none, and what stands in it. */
    private readonly apart: number,
    private readonly own: readonly Value[],
  ) {}

  /** One list for each division; `moveAll` moves what stands in them. */
  static of<Value>(lists: readonly (readonly Value[])[], moveAll: MoveAll<Value>): Divided<Value> {
    const counts = lists.map(({ length }) => length)
    return new Divided(Moving.of(lists.flat(), moveAll), counts, moveAll, -1, [])
  }

  /** All values, in lists that are moved when somebody looks. */
  get lists(): readonly Moving<Value>[] {
    const { own, others, moveAll } = this
    return own.length === 0 ? [others] : [others, Moving.of(own, moveAll)]
  }

  /** The lists after `change`, with `own` as that of the division `index`; undefined where the change touches one of the others. */
  after(change: Change, index: number, own: readonly Value[]): Divided<Value> | undefined {
    if (index !== this.apart) return this.#settingApart(index).after(change, index, own)
    const others = this.others.after(change)
    return others && new Divided(others, this.counts, this.moveAll, index, own)
  }

  /** The values of all divisions but the one `index`. */
  othersThan(index: number): readonly Value[] {
    return (index === this.apart ? this : this.#settingApart(index)).others.values
  }

  #settingApart(index: number): Divided<Value> {
    const { counts, moveAll, apart } = this
    const { values } = this.others
    const rest: (readonly Value[])[] = []
    let at = 0
    for (let division = 0; division < counts.length; division++) {
      const count = counts[division] ?? 0
      rest.push(division === apart ? this.own : values.slice(at, at + count))
      at += count
    }
    const own = rest[index] ?? []
    rest[index] = []
    return new Divided(
      Moving.of(rest.flat(), moveAll),
      rest.map(({ length }) => length),
      moveAll,
      index,
      own,
    )
  }
}
