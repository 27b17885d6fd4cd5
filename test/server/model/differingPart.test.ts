import assert from 'node:assert/strict'
import fc from 'fast-check'
import { differingPart } from '../../../server/src/model/differingPart.js'

const isSame = (one: number, other: number): boolean => one === other

describe('the differing part of two lists', () => {
  it('is what stands between what they share at either end', () => {
    assert.deepEqual(differingPart([1, 2, 3, 4], [1, 5, 6, 4], isSame), { from: 1, was: [2, 3], is: [5, 6] })
    assert.deepEqual(differingPart([1, 1], [1, 1, 1], isSame), { from: 2, was: [], is: [1] })
    assert.deepEqual(differingPart([1, 2], [1, 2], isSame), { from: 2, was: [], is: [] })
    assert.deepEqual(differingPart([], [7], isSame), { from: 0, was: [], is: [7] })
  })

  it('put in its place makes one list of the other, and begins and ends with a difference', () => {
    const list = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { from, was, is } = differingPart(before, after, isSame)
        assert.deepEqual([...before.slice(0, from), ...is, ...before.slice(from + was.length)], after)
        if (was.length === 0 || is.length === 0) return
        assert.notEqual(was[0], is[0])
        assert.notEqual(was.at(-1), is.at(-1))
      }),
    )
  })
})
