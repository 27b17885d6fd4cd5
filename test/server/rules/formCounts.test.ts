import assert from 'node:assert/strict'
import { FormCounts } from '../../../server/src/rules/terms/formCounts.js'

describe('counts of forms', () => {
  it('tell whether something stands in two forms or more, as some come and others go', () => {
    const counts = new FormCounts()
    const steps: readonly (readonly [form: string, step: number, hasTwo: boolean])[] = [
      ['capital', 1, false],
      ['capital', 1, false],
      ['small', 1, true],
      ['other', 2, true],
      ['small', -1, true],
      ['other', -2, false],
      ['capital', -2, false],
      ['small', 1, false],
      ['capital', 1, true],
    ]
    for (const [form, step, hasTwo] of steps) {
      counts.add('harbour master', form, step)
      assert.equal(counts.hasTwo('harbour master'), hasTwo, `${form} ${step}`)
    }
    assert.equal(counts.hasTwo('small boat'), false)
  })
})
