import assert from 'node:assert/strict'
import type { CheckedFinding } from '../../../server/src/check/checkedFinding.js'
import { mostPressing } from '../../../server/src/features/mostPressing.js'
import { spanOf } from '../../../server/src/model/span.js'

/** One to each page. */
const page = 3000
const finding = (severity: CheckedFinding['severity'], number: number): CheckedFinding => ({
  rule: 'text/doubled-word',
  severity,
  span: spanOf(number * page, number * page + 1),
  message: 'One word stands here twice. Take one of them out.',
  related: [],
  fixes: [],
  incomplete: false,
})
const findings = [
  finding('hint', 0),
  finding('warning', 1),
  finding('hint', 2),
  finding('error', 3),
  finding('warning', 4),
  finding('hint', 5),
]
const shown = (most: number, writingOn: number | null) => {
  const pressing = mostPressing(findings, writingOn === null ? null : writingOn * page, most)
  return [...pressing.shown.map(({ span }) => span.start / page), `and ${pressing.left}`]
}

describe('what an editor shows of very many findings', () => {
  it('is all of them, where they are not so many', () => {
    assert.deepEqual(shown(6, null), [0, 1, 2, 3, 4, 5, 'and 0'])
  })

  it('is the gravest, in the order of the draft', () => {
    assert.deepEqual(shown(1, null), [3, 'and 5'])
    assert.deepEqual(shown(3, null), [1, 3, 4, 'and 3'])
  })

  it('is, of those as grave, what stands nearest to the head, or to where the writer is at work', () => {
    assert.deepEqual(shown(2, null), [1, 3, 'and 4'])
    assert.deepEqual(shown(2, 9), [3, 4, 'and 4'])
    assert.deepEqual(shown(4, null), [0, 1, 3, 4, 'and 2'])
    assert.deepEqual(shown(4, 9), [1, 3, 4, 5, 'and 2'])
  })

  it('is also all that stands where the writer is at work', () => {
    assert.deepEqual(shown(1, 2), [2, 3, 'and 4'])
    assert.deepEqual(shown(1, 3.5), [1, 3, 4, 'and 3'])
  })
})
