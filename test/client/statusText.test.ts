import assert from 'node:assert/strict'
import { draftStatus, findingsText } from '../../client/src/statusText.js'
import type { OverviewResult } from '../../server/src/protocol.js'
import { t } from './support.js'

const overview: OverviewResult = {
  enabled: true,
  isResponse: true,
  recognition: 'Its name ends in .response.md.',
  schema: { id: 'home-office-icibi', title: 'Home Office response to an ICIBI report' },
  schemaReason: 'It fits best.',
  answered: 14,
  total: 16,
  findings: { error: 1, warning: 2, information: 1, hint: 1 },
  silenced: 1,
}

describe('the status of a draft', () => {
  it('says how much is answered, what is found, and which schema speaks and why', () => {
    assert.deepEqual(draftStatus(overview, t), {
      answered: { text: '14 of 16 answered', detail: 'Its name ends in .response.md.', weight: 'warning' },
      findings: { text: '1 error, 2 warnings, 2 remarks', detail: '1 kept quiet by comments', weight: 'error' },
      schema: { text: 'Home Office response to an ICIBI report', detail: 'It fits best.', weight: 'information' },
    })
  })

  it('is calm where all is answered and nothing found', () => {
    const findings = { error: 0, warning: 0, information: 0, hint: 0 }
    const status = draftStatus({ ...overview, answered: 16, findings, silenced: 0 }, t)
    assert.deepEqual(
      [status?.answered.weight, status?.findings.text, status?.findings.detail, status?.findings.weight],
      ['information', 'No findings', '', 'information'],
    )
  })

  it('says nothing of what is no response, or is not checked', () => {
    assert.equal(draftStatus({ ...overview, isResponse: false }, t), undefined)
    assert.equal(draftStatus({ ...overview, enabled: false }, t), undefined)
  })

  it('counts in words that fit the number', () => {
    assert.equal(findingsText({ error: 2, warning: 1, information: 0, hint: 0 }, t), '2 errors, 1 warning')
    assert.equal(findingsText({ error: 0, warning: 0, information: 0, hint: 1 }, t), '1 remark')
  })
})
