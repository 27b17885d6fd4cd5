import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../server/src/model/day.js'
import { createResponseService } from '../../server/src/service.js'

const today = '2026-03-12' as Day

function analysisOf(name: string) {
  const text = readFileSync(join('seeds', name), 'utf8')
  return createResponseService({ today: () => today }).analyse({ uri: `file:///seeds/${name}`, version: 1, text })
}

describe('the example drafts', () => {
  it('has nothing to say of the model draft', () => {
    const { findings } = analysisOf('model.response.md')
    assert.deepEqual(
      findings.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    )
  })

  for (const name of readdirSync('seeds').filter(
    (file) => file.endsWith('.response.md') && !file.startsWith('model'),
  )) {
    it(`has something to say of ${name}`, () => {
      const { findings, isResponse, schema } = analysisOf(name)
      assert.equal(isResponse, true)
      assert.equal(schema.id, 'home-office-icibi')
      assert.ok(findings.some(({ rule }) => rule.startsWith('commitment/')))
    })
  }
})
