/** What is moved when somebody looks stands where it would have been moved at once. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Change, composed, movedAcross } from '../../../server/src/model/change.js'
import { movedPlace } from '../../../server/src/model/moved.js'
import { Moving } from '../../../server/src/model/moving.js'
import type { Move, Span } from '../../../server/src/model/span.js'
import { Spliced } from '../../../server/src/model/spliced.js'

interface Place {
  readonly span: Span
}

const span = fc.tuple(fc.nat(200), fc.nat(20)).map(([start, length]): Span => ({ start, end: start + length }))
const places = fc.array(
  span.map((each): Place => ({ span: each })),
  { maxLength: 12 },
)
const change = fc.tuple(fc.nat(200), fc.nat(4), fc.nat(6), fc.boolean(), fc.boolean()).map(
  ([start, gone, come, leavesEnds, leavesStarts]): Change => ({
    start,
    oldEnd: start + gone,
    newEnd: start + come,
    leavesEnds,
    leavesStarts,
  }),
)
const moveAll = (values: readonly Place[], move: Move) => values.map((value) => movedPlace(value, move))

/** `values` moved at once; undefined where the change touches one of them. */
function moved(values: readonly Place[], by: Change): readonly Place[] | undefined {
  const all = values.flatMap((value) => {
    const now = movedAcross(value.span, by)
    return now === undefined ? [] : [{ span: now }]
  })
  return all.length === values.length ? all : undefined
}

describe('a list that is moved when somebody looks', () => {
  it('stands where each change in turn has moved it, whoever has looked in between', () => {
    fc.assert(
      fc.property(places, fc.array(fc.tuple(change, fc.boolean()), { maxLength: 8 }), (first, changes) => {
        let list: Moving<Place> | undefined = Moving.of(first, moveAll)
        let values: readonly Place[] | undefined = first
        for (const [by, isLookedAt] of changes) {
          list = list.after(by)
          values = moved(values, by)
          // What two changes touch between them may not be moved, though neither touches it: but never wrongly.
          if (list === undefined || values === undefined) return
          if (isLookedAt) assert.deepEqual(list.values, values)
          const moving: Moving<Place> = list
          assert.deepEqual(
            moving.beforeMoved.map((place) => ({
              span: { start: moving.startOf(place.span.start), end: moving.endOf(place.span.end) },
            })),
            values,
          )
        }
        assert.deepEqual(list.values, values)
      }),
    )
  })

  it('is not moved by a change that touches one of its places', () => {
    fc.assert(
      fc.property(places, change, (all, by) => {
        assert.equal(Moving.of(all, moveAll).after(by) === undefined, moved(all, by) === undefined)
      }),
    )
  })

  it('takes what was read anew in a stretch for what stood there', () => {
    const at = (start: number): Place => ({ span: { start, end: start + 2 } })
    const list = Spliced.of([at(10), at(30), at(50)], movedPlace)
    const typed = { start: 33, oldEnd: 33, newEnd: 34 }
    const was = { start: 28, end: 40 }
    const once = list.replaced(typed, was, { start: 28, end: 41 }, [at(30), at(35)])
    assert.deepEqual(once?.values, [at(10), at(30), at(35), at(51)])
    const twice = once?.replaced(
      { start: 34, oldEnd: 34, newEnd: 35 },
      { start: 28, end: 41 },
      { start: 28, end: 42 },
      [],
    )
    assert.deepEqual(twice?.values, [at(10), at(52)])
    assert.deepEqual(once?.within({ start: 28, end: 41 }), [at(30), at(35)])
    assert.deepEqual(once?.after({ start: 0, oldEnd: 0, newEnd: 5 })?.values, [at(15), at(35), at(40), at(56)])
  })
})

describe('two changes', () => {
  it('are one that moves what stands outside both as they do', () => {
    fc.assert(
      fc.property(change, change, span, (first, second, place) => {
        const once = movedAcross(place, first)
        const twice = once && movedAcross(once, second)
        const together = movedAcross(place, composed(first, second))
        if (together !== undefined) assert.deepEqual(together, twice)
      }),
    )
  })
})
