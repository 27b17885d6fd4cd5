import assert from 'node:assert/strict'
import { effectiveConfiguration } from '../../../server/src/features/effectiveConfiguration.js'
import type { Day } from '../../../server/src/model/day.js'
import { allRules } from '../../../server/src/rules/all.js'
import { type AnalysisSettings, defaultSettings } from '../../../server/src/service.js'
import { cleanDraft, essay } from '../drafts.js'
import { analysed } from '../support/analysed.js'

function page(text: string, settings: Partial<AnalysisSettings> = {}, enabled = true): string {
  return effectiveConfiguration(
    analysed(text, settings),
    { ...defaultSettings, ...settings },
    {
      enabled,
      configurations: [],
      values: [],
    },
  )
}

describe('the page on what counts for a draft', () => {
  it('says which schema speaks and why, and that the draft is checked', () => {
    assert.match(page(cleanDraft), /- Checked: yes\. Its name ends in/)
    assert.match(page(cleanDraft), /- Schema: `home-office-icibi`/)
    assert.match(page(cleanDraft, {}, false), /- Checked: no, since the settings switch checking off/)
    assert.match(page(essay), /Schema/)
  })

  it('says where the day of publication comes from', () => {
    assert.match(page(cleanDraft), /4 March 2024, from the draft/)
    const undated = cleanDraft.replace('Published 4 March 2024', '')
    assert.match(page(undated, { published: '2024-05-01' as Day }), /1 May 2024, from the settings/)
    assert.match(page(undated), /not known/)
  })

  it('lists every rule with its severity and who decided it', () => {
    const text = page(cleanDraft, {
      severities: new Map([
        ['acronym/*', 'off'],
        ['acronym/late', 'hint'],
      ]),
    })
    assert.match(text, /\| acronym\/undefined \| off \| settings \|/)
    assert.match(text, /\| acronym\/late \| hint \| settings \|/)
    assert.match(text, /\| verdict\/missing \| error \| the rule \|/)
    for (const { id } of allRules) assert.ok(text.includes(`| ${id} |`), id)
  })
})
