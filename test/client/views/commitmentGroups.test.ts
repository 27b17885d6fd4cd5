import assert from 'node:assert/strict'
import { countOverdue, type Grouping, groupCommitments } from '../../../client/src/views/commitmentGroups.js'
import type { CommitmentItem, DraftCommitments } from '../../../server/src/protocol.js'
import { linesFrom, printDay, printShortDay, t } from '../support.js'

function commitment(text: string, more: Partial<CommitmentItem> = {}): CommitmentItem {
  return {
    id: text,
    recommendation: 'Recommendation 1',
    class: 'firm',
    text,
    owner: 'the Home Office',
    when: null,
    start: null,
    due: null,
    overdue: false,
    done: false,
    range: linesFrom(0, 0),
    ...more,
  }
}

const drafts: readonly DraftCommitments[] = [
  {
    uri: 'file:///a.response.md',
    title: 'Ports',
    commitments: [
      commitment('Later.', { due: '2026-09-30' }),
      commitment('Late.', { due: '2024-01-31', overdue: true, owner: 'UKVI' }),
      commitment('Some day.', { when: 'in due course', recommendation: null, owner: null, class: 'soft' }),
    ],
  },
  {
    uri: 'file:///b.response.md',
    title: 'Fees',
    commitments: [
      commitment('Sooner.', { due: '2026-03-31', owner: 'Home Office' }),
      commitment('Very late.', { due: '2023-01-31', overdue: true }),
      commitment('Done.', { due: '2023-01-31', done: true }),
    ],
  },
]

const grouped = (by: Grouping) =>
  groupCommitments(drafts, by, { printDay, printShortDay, t }).map(({ label, description, rows }) => [
    `${label} (${description})`,
    ...rows.map(({ item }) => item.text),
  ])

describe('the groups of commitments', () => {
  it('by due day begin with what is overdue and end with what has no day', () => {
    assert.deepEqual(grouped('day'), [
      ['Overdue (2 commitments)', 'Very late.', 'Late.'],
      ['day 2023-01-31 (1 commitment)', 'Done.'],
      ['day 2026-03-31 (1 commitment)', 'Sooner.'],
      ['day 2026-09-30 (1 commitment)', 'Later.'],
      ['No day (1 commitment)', 'Some day.'],
    ])
  })

  it('by owner know an owner with and without its article for one, and end with nobody', () => {
    assert.deepEqual(grouped('owner'), [
      ['Home Office (4 commitments · 1 overdue)', 'Very late.', 'Done.', 'Sooner.', 'Later.'],
      ['UKVI (1 commitment · 1 overdue)', 'Late.'],
      ['Nobody named (1 commitment)', 'Some day.'],
    ])
  })

  it('by recommendation keep drafts apart, each in its own order', () => {
    assert.deepEqual(grouped('recommendation'), [
      ['Recommendation 1 (2 commitments · 1 overdue · Ports)', 'Later.', 'Late.'],
      ['Introduction and closing (1 commitment · Ports)', 'Some day.'],
      ['Recommendation 1 (3 commitments · 1 overdue · Fees)', 'Sooner.', 'Very late.', 'Done.'],
    ])
  })

  it('mark what is overdue and what is done in words, not by an icon alone', () => {
    const rows = groupCommitments(drafts, 'owner', { printDay, printShortDay, t }).flatMap((group) => group.rows)
    const rowOf = (text: string) => rows.find(({ item }) => item.text === text)
    assert.equal(rowOf('Late.')?.label, '2024-01-31 · 1')
    assert.equal(rowOf('Late.')?.description, 'overdue · Late.')
    assert.match(rowOf('Done.')?.spoken ?? '', /done, day 2023-01-31/)
    assert.equal(new Set(['Late.', 'Done.', 'Later.', 'Some day.'].map((text) => rowOf(text)?.icon.name)).size, 4)
  })

  it('have rows with keys of their own in several drafts', () => {
    const keys = groupCommitments(
      [...drafts, { ...drafts[0], uri: 'file:///c.response.md' } as DraftCommitments],
      'day',
      {
        printDay,
        printShortDay,
        t,
      },
    ).flatMap(({ rows }) => rows.map(({ key }) => key))
    assert.equal(new Set(keys).size, keys.length)
  })

  it('count what is overdue', () => {
    assert.equal(countOverdue(drafts), 2)
  })
})
