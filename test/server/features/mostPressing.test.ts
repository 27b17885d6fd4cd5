import assert from 'node:assert/strict'
import type { CheckedFinding } from '../../../server/src/check/checkedFinding.js'
import { mostPressing } from '../../../server/src/features/mostPressing.js'
import { spanOf } from '../../../server/src/model/span.js'

const finding = (severity: CheckedFinding['severity'], start: number): CheckedFinding => ({
  rule: 'text/doubled-word',
  severity,
  span: spanOf(start, start + 1),
  message: 'One word stands here twice. Take one of them out.',
  related: [],
  fixes: [],
  incomplete: false,
})
const findings = [
  finding('hint', 0),
  finding('warning', 10),
  finding('hint', 20),
  finding('error', 30),
  finding('warning', 40),
  finding('hint', 50),
]
const shown = (most: number, writingAt: number | null) => {
  const pressing = mostPressing(findings, writingAt, most)
  return [...pressing.shown.map(({ span }) => span.start), `and ${pressing.left}`]
}

describe('what an editor shows of very many findings', () => {
  it('is all of them, where they are not so many', () => {
    assert.deepEqual(shown(6, 20), [0, 10, 20, 30, 40, 50, 'and 0'])
  })

  it('is the gravest, in the order of the draft', () => {
    assert.deepEqual(shown(3, 20), [10, 30, 40, 'and 3'])
    assert.deepEqual(shown(1, 20), [30, 'and 5'])
  })

  it('is, of those as grave, what stands nearest to where the writer is at work', () => {
    assert.deepEqual(shown(2, 45), [30, 40, 'and 4'])
    assert.deepEqual(shown(4, 45), [10, 30, 40, 50, 'and 2'])
    assert.deepEqual(shown(4, null), [0, 10, 30, 40, 'and 2'])
  })
})
