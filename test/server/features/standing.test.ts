import assert from 'node:assert/strict'
import { overviewOf } from '../../../server/src/features/overview.js'
import { recommendationTree } from '../../../server/src/features/recommendationTree.js'
import { analysed } from '../support/analysed.js'

const draft = `# Home Office response to an inspection of fees

## Recommendation 1

> The Home Office should change its fees.

### Recommendation 1(a)

> It should publish them.

Accepted

Target date: 30 June 2026

The Home Office will publish its fees by 31 May 2026.

### Recommendation 1(b)

> It should explain them.

## Recommendation 2

> It should pay for advice.

Not accepted

The Home Office does not accept this recommendation because advice is free already. Staff say so to everybody who asks.

## Recommendation 3

> It should train its staff.

Partially accepted

[insert what will be done, by whom and by when]

## Next steps

The Home Office will report to Parliament by 31 January 2027.
`

describe('how recommendations stand', () => {
  const analysis = analysed(draft)
  const tree = recommendationTree(analysis)

  it('is told of each in a tree of the draft, parts within the whole', () => {
    assert.deepEqual(
      tree.map(({ id, standing, verdict, answered, children }) => [
        id,
        standing,
        verdict,
        answered,
        ...children.map((child) => [child.id, child.standing, child.verdict, child.answered]),
      ]),
      [
        ['1', 'parts', null, false, ['1(a)', 'accepted', 'Accepted', true], ['1(b)', 'unanswered', null, false]],
        ['2', 'not-accepted', 'Not accepted', true],
        // A placeholder is no answer.
        ['3', 'unanswered', 'Partially accepted', false],
      ],
    )
  })

  it('counts what is answered, and what is found by severity', () => {
    const { answered, total, findings, schema, isResponse } = overviewOf(analysis)
    assert.deepEqual([answered, total, schema.id, isResponse], [2, 4, 'home-office-icibi', true])
    assert.equal(findings.error, analysis.findings.filter(({ severity }) => severity === 'error').length)
    assert.ok(findings.error >= 2)
  })

  it('names the last day by which something is promised, be it in a sentence or in a field', () => {
    const part = tree[0]?.children[0]
    assert.deepEqual([part?.commitments, part?.latest], [1, '2026-06-30'])
    assert.deepEqual([tree[1]?.commitments, tree[1]?.latest], [0, null])
  })

  it('has all findings of the recommendations in their blocks, once for each whole and each part', () => {
    const first = analysis.response.recommendations[0]?.span.start ?? 0
    const closing = draft.indexOf('## Next steps')
    const within = analysis.findings.filter(({ span }) => first <= span.start && span.start < closing)
    assert.equal(
      tree.reduce((sum, { findings }) => sum + findings, 0),
      within.length,
    )
    assert.equal(
      tree[0]?.findings,
      tree[0]?.children.reduce((sum, { findings }) => sum + findings, 0),
    )
  })

  it('leaves no gap between the blocks, and nothing of the closing section in them', () => {
    const [one, two, three] = tree
    assert.equal(one?.span.end, two?.span.start)
    assert.equal(two?.span.end, three?.span.start)
    assert.equal(three?.span.end, draft.indexOf('Next steps'))
  })

  it('counts a recommendation that is listed at the front and answered below once', () => {
    const listed = `# Response to the inspection report

Recommendation 1: Publish the fees.

Recommendation 2: Train the staff.

## Recommendation 1

Accepted

We will publish them by 31 May 2026.

## Recommendation 2

Accepted

We will train them by 31 May 2026.
`
    const { answered, total } = overviewOf(analysed(listed))
    assert.deepEqual([answered, total], [2, 2])
  })

  it('is told of any text', () => {
    for (const text of ['', '\uFEFF', '---\n---', 'Recommendation 1', draft.slice(0, 200)])
      assert.ok(Array.isArray(recommendationTree(analysed(text))))
  })
})
