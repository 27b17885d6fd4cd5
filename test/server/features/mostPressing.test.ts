import assert from 'node:assert/strict'
import { fromGravest, sightingsOf } from '../../../server/src/check/sightings.js'
import { mostPressing } from '../../../server/src/features/mostPressing.js'
import { Moving } from '../../../server/src/model/moving.js'
import { spanOf } from '../../../server/src/model/span.js'
import type { Finding } from '../../../server/src/rules/rule.js'
import type { Severity } from '../../../server/src/schema/responseSchema.js'

/** One to each page. */
const page = 3000
/** Of a rule that is called by its severity. */
const finding = (severity: Severity, number: number): Finding => ({
  rule: severity,
  span: spanOf(number * page, number * page + 1),
  message: 'One word stands here twice. Take one of them out.',
  related: [],
  fixes: [],
  incomplete: number % 2 === 1,
})
const findings = [
  finding('hint', 0),
  finding('warning', 1),
  finding('hint', 2),
  finding('error', 3),
  finding('warning', 4),
  finding('hint', 5),
]
const all = [Moving.of(findings, (some) => some)]
const shown = (most: number, writingOn: number | null, isShown = (_start: number, _incomplete: boolean) => true) => {
  const sightings = sightingsOf(all, (rule) => rule as Severity)
  const pressing = mostPressing(sightings, isShown, writingOn === null ? null : writingOn * page, most)
  return [...pressing.shown.map((at) => (sightings.starts[at] ?? 0) / page), `and ${pressing.left}`]
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

  it('is, of those that are just as far, the first', () => {
    assert.deepEqual(shown(1, 2.5), [1, 2, 3, 'and 3'])
    assert.deepEqual(shown(2, 2.5), [1, 2, 3, 4, 'and 2'])
  })

  it('is nothing that is not to be shown, or is off', () => {
    assert.deepEqual(
      shown(6, null, (start) => start > page),
      [2, 3, 4, 5, 'and 0'],
    )
    assert.deepEqual(
      shown(1, null, (_, incomplete) => !incomplete),
      [4, 'and 2'],
    )
    const sightings = sightingsOf(all, (rule) => (rule === 'hint' ? 'off' : (fromGravest[1] ?? 'off')))
    assert.deepEqual(
      mostPressing(sightings, () => true, null, 6),
      { shown: [1, 3, 4], left: 0 },
    )
  })
})
