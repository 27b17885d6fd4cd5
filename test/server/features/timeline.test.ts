import assert from 'node:assert/strict'
import { type DatedCommitment, timelineOf } from '../../../server/src/features/timeline.js'

const commitment = (owner: string | null, due: string | null, start: string | null = null): DatedCommitment => ({
  owner,
  due,
  start,
})

describe('the timeline of commitments', () => {
  it('spans whole months, that of today among them', () => {
    const { from, to } = timelineOf([commitment('UKVI', '2026-05-20')], '2026-02-10')
    assert.deepEqual([from, to], ['2026-02-01', '2026-05-31'])
    const past = timelineOf([commitment('UKVI', '2024-02-20')], '2026-02-10')
    assert.deepEqual([past.from, past.to], ['2024-02-01', '2026-02-28'])
    const season = timelineOf([commitment('UKVI', '2026-05-31', '2025-12-01')], '2026-02-10')
    assert.deepEqual([season.from, season.to], ['2025-12-01', '2026-05-31'])
  })

  it('has a lane for each owner, whatever their articles and capitals, and one for nobody last', () => {
    const { lanes } = timelineOf(
      [
        commitment(null, '2026-05-20'),
        commitment('the Home Office', '2026-05-20'),
        commitment('Border Force', '2026-05-20'),
        commitment('home office', '2026-04-20'),
      ],
      '2026-02-10',
    )
    assert.deepEqual(
      lanes.map(({ owner, items }) => [owner, ...items.map(({ due }) => due)]),
      [
        ['Border Force', '2026-05-20'],
        ['home office', '2026-04-20', '2026-05-20'],
        [null, '2026-05-20'],
      ],
    )
  })

  it('counts what has no day, and is empty where nothing has one', () => {
    const timeline = timelineOf([commitment('UKVI', null), commitment(null, null)], '2026-02-10')
    assert.deepEqual(timeline, { from: null, to: null, today: '2026-02-10', lanes: [], undated: 2 })
  })
})
