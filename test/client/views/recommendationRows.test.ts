import assert from 'node:assert/strict'
import {
  allRows,
  countRows,
  type RecommendationRow,
  type RowOptions,
  recommendationRows,
  rowAtLine,
} from '../../../client/src/views/recommendationRows.js'
import type { RecommendationItem } from '../../../server/src/protocol.js'
import { linesFrom, printDay, t } from '../support.js'

function item(id: string, from: number, to: number, more: Partial<RecommendationItem> = {}): RecommendationItem {
  return {
    id,
    name: `Recommendation ${id}`,
    summary: `Do ${id}.`,
    standing: 'accepted',
    verdict: 'Accepted',
    answered: true,
    commitments: 0,
    latest: null,
    findings: 0,
    range: linesFrom(from, to),
    labelRange: linesFrom(from, from),
    children: [],
    ...more,
  }
}

const items = [
  item('1', 0, 9, {
    standing: 'parts',
    verdict: null,
    answered: false,
    children: [
      item('1(a)', 2, 5, { commitments: 2, latest: '2026-09-30', findings: 1 }),
      item('1(b)', 6, 9, { standing: 'unanswered', verdict: null, answered: false, summary: 'Train the staff.' }),
    ],
  }),
  item('2', 10, 15, { standing: 'not-accepted', verdict: 'Not accepted' }),
]

const options: RowOptions = { filter: '', unansweredFirst: false, printDay, t }
const shown = (rows: readonly RecommendationRow[]): unknown[] =>
  rows.map(({ label, children }) => (children.length === 0 ? label : [label, ...shown(children)]))

describe('the rows of recommendations', () => {
  it('stand as the draft has them, parts within the whole', () => {
    assert.deepEqual(shown(recommendationRows(items, options)), [['1', '1(a)', '1(b)'], '2'])
  })

  it('say the verdict and what there is to know, to the eye and to a screen reader', () => {
    const [whole, part] = allRows(recommendationRows(items, options))
    assert.equal(whole?.description, 'parts not answered · Do 1.')
    assert.equal(part?.description, 'Accepted · 2 commitments · by day 2026-09-30 · 1 finding · Do 1(a).')
    assert.equal(part?.spoken, 'Recommendation 1(a), Accepted, 2 commitments, by day 2026-09-30, 1 finding, Do 1(a).')
  })

  it('have an icon of another shape for each way in which a recommendation may stand', () => {
    const standings = ['accepted', 'partially-accepted', 'not-accepted', 'other', 'unanswered', 'parts'] as const
    const rows = recommendationRows(
      standings.map((standing, at) => item(String(at), at, at, { standing })),
      options,
    )
    assert.equal(new Set(rows.map(({ icon }) => icon.name)).size, standings.length)
  })

  it('show what is not answered first, where that is asked for', () => {
    const late = [item('1', 0, 4), item('2', 5, 9, { standing: 'unanswered', answered: false }), item('3', 10, 14)]
    const rows = recommendationRows(late, { ...options, unansweredFirst: true })
    assert.deepEqual(shown(rows), ['2', '1', '3'])
  })

  it('are filtered by words in any order, and keep what they stand in', () => {
    const filtered = (filter: string) => shown(recommendationRows(items, { ...options, filter }))
    assert.deepEqual(filtered('STAFF train'), [['1', '1(b)']])
    assert.deepEqual(filtered('not accepted'), ['2'])
    assert.deepEqual(filtered('nobody says this'), [])
  })

  it('have keys of their own even where a draft gives one number twice', () => {
    const rows = recommendationRows([item('1', 0, 4), item('1', 5, 9)], options)
    assert.equal(new Set(rows.map(({ key }) => key)).size, 2)
  })

  it('are found by the line of the cursor, the innermost first', () => {
    const rows = recommendationRows(items, options)
    assert.deepEqual(
      [0, 3, 7, 12, 99].map((line) => rowAtLine(rows, line)?.label),
      ['1', '1(a)', '1(b)', '2', undefined],
    )
  })

  it('count what answers for itself', () => {
    assert.deepEqual(countRows(recommendationRows(items, options)), { answered: 2, total: 3 })
  })
})
