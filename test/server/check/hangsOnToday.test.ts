import assert from 'node:assert/strict'
import { hangsOnToday } from '../../../server/src/check/checkResponse.js'
import type { Day } from '../../../server/src/model/day.js'
import { type AnalysisSettings, createResponseService, defaultSettings } from '../../../server/src/service.js'
import { exampleDrafts } from '../support/layouts.js'

const drafts = exampleDrafts()

/** What is found in `text` on a day, all rules on. */
function foundOn(day: string, text: string, settings: Partial<AnalysisSettings>) {
  const service = createResponseService({ today: () => day as Day })
  const severities = new Map(service.ruleIds.map((id) => [id, 'warning'] as const))
  const document = { uri: 'file:///drafts/a.response.md', version: 1, text }
  return service.analyse(document, { ...defaultSettings, isResponse: true, severities, ...settings })
}

describe('a check on another day', () => {
  for (const { name, text } of drafts)
    it(`finds the same where the day of publication is known and there is no register: ${name}`, () => {
      const settings = { published: '2019-05-01' as Day }
      const [early, late] = ['2001-01-01', '2049-01-01'].map((day) => foundOn(day, text, settings))
      assert.equal(hangsOnToday({ published: early?.published ?? null, register: null }), false)
      assert.deepEqual(late?.findings, early?.findings)
    })

  it('may find something else where that day is unknown', () => {
    const differing = drafts.filter(({ text }) => {
      const [early, late] = ['2001-01-01', '2049-01-01'].map((day) => foundOn(day, text, {}))
      const differs = JSON.stringify(early?.findings) !== JSON.stringify(late?.findings)
      assert.equal(differs && !hangsOnToday({ published: early?.published ?? null, register: null }), false)
      return differs
    })
    assert.notEqual(differing.length, 0)
  })
})
