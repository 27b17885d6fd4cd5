import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { FiledCommitment } from '../../../server/src/features/commitmentFiles.js'
import { logOf } from '../support/filed.js'
import { layoutFixtures } from '../support/layouts.js'
import { readOnly } from '../support/readOnly.js'

const draft = `# Home Office response to an inspection of ports

Published 29 February 2024

Recommendation 1

Tell the ports.

Accepted

Border Force will tell the ports by May 2024. It will tell the carriers. It will tell the police in due course.

Date of implementation: June 2024

Recommendation 2

Publish the times.

Accepted

The times will be published within the next six months. They will be printed. We will consider a map.

Recommendation 3

Close the gates.

Accepted

The gates will be closed by January 2024.

Recommendation 4

Open the gates.

Accepted and implemented

The gates will be opened by January 2024.
`

const shown = ({ text, due, dateFrom, overdue, done }: FiledCommitment) =>
  `${due ?? 'no day'}${overdue ? ' overdue' : ''}${done ? ' done' : ''} ${dateFrom ?? '-'}: ${text}`

describe('the commitment log', () => {
  it('lists the overdue first, then by due day, the undated last; a date field dates what names no day', () => {
    assert.deepEqual(logOf({ 'ports.response.md': draft }).map(shown), [
      '2024-01-31 overdue sentence: The gates will be closed by January 2024.',
      '2024-01-31 done sentence: The gates will be opened by January 2024.',
      '2024-05-31 sentence: Border Force will tell the ports by May 2024.',
      '2024-06-30 date-field: It will tell the carriers.',
      '2024-06-30 date-field: It will tell the police in due course.',
      '2024-08-29 sentence: The times will be published within the next six months.',
      'no day -: They will be printed.',
      'no day -: We will consider a map.',
    ])
  })

  it('says where each stands, and first and last day', () => {
    const [, , told] = logOf({ 'ports.response.md': draft })
    assert.deepEqual(
      { ...told, id: '', span: null },
      {
        id: '',
        recommendationId: '1',
        recommendation: 'Recommendation 1',
        class: 'firm',
        text: 'Border Force will tell the ports by May 2024.',
        owner: 'Border Force',
        when: 'by May 2024',
        dateFrom: 'sentence',
        start: '2024-05-01',
        due: '2024-05-31',
        overdue: false,
        done: false,
        span: null,
        uri: 'file:///drafts/ports.response.md',
        file: 'ports.response.md',
        draft: 'Home Office response to an inspection of ports',
        line: 11,
      },
    )
  })

  it('gives no two commitments one id, not even in files of one name', () => {
    const log = logOf({ 'a/ports.response.md': draft, 'b/ports.response.md': draft, 'c.response.md': draft })
    assert.equal(new Set(log.map(({ id }) => id)).size, log.length)
    assert.match(log[0]?.id ?? '', /^[0-9a-f]{16}$/)
  })
})

describe('the ids of commitments', () => {
  const idsOf = (text: string) => logOf({ 'ports.response.md': text }).map(({ id }) => id)
  const sorted = (text: string) => idsOf(text).sort()

  const edits: readonly (readonly [what: string, edit: (text: string) => string])[] = [
    ['lines move', (text) => text.replace('Recommendation 1\n', '\n\n\nRecommendation 1\n')],
    ['lines are wrapped', (text) => text.replaceAll(' will ', '\nwill ')],
    ['lines end as on Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a date is moved', (text) => text.replace('by May 2024', 'by July 2025')],
    ['a date is filled in', (text) => text.replace('in due course', 'by [date]')],
    ['a date field is filled in', (text) => text.replace('June 2024', 'July 2024')],
    ['a word is set off', (text) => text.replace('the carriers', '**the carriers**')],
    ['a comma is added', (text) => text.replace('within', ', within')],
    ['the title changes', (text) => text.replace('inspection of ports', 'inspection of all ports')],
    ['a verdict changes', (text) => text.replace('Accepted\n', 'Partially accepted\n')],
    ['a sentence that undertakes nothing is added', (text) => text.replace('It will', 'They know. It will')],
  ]
  for (const [what, edit] of edits)
    it(`stay when ${what}`, () => {
      assert.notEqual(edit(draft), draft)
      assert.deepEqual(sorted(edit(draft)), sorted(draft))
    })

  it('change with the words of their own sentence, their recommendation, and their file, and no others', () => {
    const before = idsOf(draft)
    const changed = (text: string) => idsOf(text).filter((id) => !before.includes(id)).length
    assert.equal(changed(draft.replace('the carriers', 'the hauliers')), 1)
    assert.equal(changed(draft.replace('Recommendation 2', 'Recommendation 5')), 3)
    const elsewhere = logOf({ 'other.response.md': draft }).map(({ id }) => id)
    assert.deepEqual(
      elsewhere.filter((id) => before.includes(id)),
      [],
    )
  })

  it('are distinct, and stay when sentences of others are taken out or put in, on every draft of the layouts', () => {
    const fixtures = layoutFixtures()
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), fc.nat(), fc.boolean(), ({ text }, seed, isAdded) => {
        const before = logOf({ 'x.response.md': text })
        assert.equal(new Set(before.map(({ id }) => id)).size, before.length)
        const victim = before[seed % Math.max(1, before.length)]
        // Without the words that open a list, its items promise nothing.
        if (victim === undefined || victim.text.endsWith(':')) return
        const newWords = isAdded ? `${victim.text} Nobody knows.` : 'Nobody knows.'
        const { span } =
          readOnly(text).response.commitments.find((one) => one.text === victim.text) ?? assert.fail(victim.text)
        const after = logOf({ 'x.response.md': text.slice(0, span.start) + newWords + text.slice(span.end) })
        const ids = new Set(after.map(({ id }) => id))
        const alike = (other: FiledCommitment) => other.text === victim.text && other !== victim
        const lost = before.filter((one) => one !== victim && !alike(one) && !ids.has(one.id))
        assert.deepEqual(
          lost.map((one) => one.text),
          [],
        )
      }),
      { numRuns: 60 },
    )
  }).timeout(60_000)
})
