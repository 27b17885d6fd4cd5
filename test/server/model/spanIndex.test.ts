import assert from 'node:assert/strict'
import fc from 'fast-check'
import { contains, type Span, spanOf } from '../../../server/src/model/span.js'
import { spanIndexOf } from '../../../server/src/model/spanIndex.js'

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => spanOf(start, start + length))
const items = fc.array(span.map((each): { readonly span: Span } => ({ span: each })))

describe('An index by spans', () => {
  it('finds the first that holds a span, as a look at all of them does', () => {
    fc.assert(
      fc.property(items, span, (all, wanted) => {
        const index = spanIndexOf(all)
        assert.equal(
          index.holding(wanted),
          all.find((item) => contains(item.span, wanted)),
        )
      }),
    )
  })

  it('finds all that touch a stretch, in their order', () => {
    fc.assert(
      fc.property(items, span, (all, { start, end }) => {
        const touching = all.filter((item) => item.span.start <= end && start < item.span.end)
        assert.deepEqual(spanIndexOf(all).touching(start, end), touching)
      }),
    )
  })

  it('finds the last that has begun', () => {
    fc.assert(
      fc.property(items, fc.nat(40), (all, offset) => {
        assert.equal(
          spanIndexOf(all).lastBegun(offset),
          all.findLast((item) => item.span.start <= offset),
        )
      }),
    )
  })
})
