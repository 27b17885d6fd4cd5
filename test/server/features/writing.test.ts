import assert from 'node:assert/strict'
import { inOneBlock, shownWhileWriting } from '../../../server/src/features/writing.js'
import type { Analysis } from '../../../server/src/service.js'
import { analysed } from '../support/analysed.js'

const draft = `# Home Office response to an inspection of fees

## Recommendation 1

> It should publish the the fees.

## Recommendation 2

> It should train its staff.

## Next steps

The Home Office will report by 31 January 2027.
`
const analysis = analysed(draft)
const findingsShown = ({ response, findings }: Analysis, at: number | null) => {
  const isShown = shownWhileWriting(response, at)
  return findings.filter(({ span, incomplete }) => isShown(span.start, incomplete))
}
const shown = (at: string | null) =>
  findingsShown(analysis, at === null ? null : draft.indexOf(at)).map(({ rule, span }) => [
    rule,
    draft.slice(0, span.start).split('\n').length,
  ])

describe('what is found while the writer is at work', () => {
  it('is all that is found, where nobody is writing, or outside recommendations', () => {
    assert.deepEqual(shown(null), [
      ['recommendation/unanswered', 3],
      ['recommendation/unanswered', 7],
    ])
    assert.deepEqual(shown('# Home'), shown(null))
    assert.deepEqual(shown('Home Office will report'), shown(null))
  })

  it('leaves out what is not finished in the recommendation being written, and in no other', () => {
    assert.deepEqual(shown('publish'), [['recommendation/unanswered', 7]])
    assert.deepEqual(shown('train'), [['recommendation/unanswered', 3]])
    assert.deepEqual(shown('## Recommendation 2'), [['recommendation/unanswered', 3]])
  })

  it('leaves out nothing that is wrong whatever comes after it', () => {
    const answered = analysed(draft.replace('## Next', 'Acepted\n\nWe will train all all staff.\n\n## Next'))
    const at = answered.response.text.indexOf('We will')
    const rules = findingsShown(answered, at).map(({ rule }) => rule)
    assert.ok(rules.includes('text/doubled-word'), rules.join())
    assert.ok(!rules.includes('commitment/date-missing'), rules.join())
  })

  it('knows when the cursor has left the recommendation', () => {
    const at = (words: string) => draft.indexOf(words)
    assert.ok(inOneBlock(analysis.response, at('## Recommendation 1'), at('the fees.') + 9))
    assert.ok(!inOneBlock(analysis.response, at('publish'), at('train')))
    assert.ok(!inOneBlock(analysis.response, at('train'), at('Home Office will report')))
    assert.ok(!inOneBlock(analysis.response, 0, 1))
  })
})
