import assert from 'node:assert/strict'
import { effectiveConfiguration } from '../../../server/src/features/effectiveConfiguration.js'
import { cleanDraft } from '../drafts.js'
import { seen } from '../support/team.js'

/** Markdown's escapes read as the characters that they stand for. */
const plainText = (page: string) => page.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

describe('the effective configuration', () => {
  it('says which value came from where', async () => {
    const files = {
      'base.yaml': 'rules: {acronym/*: hint}\nowners: [Post | Team]\ninclude: "*.txt"',
      '.response-desk.yaml':
        'extends: base.yaml\nrules: {date/past: "off"}\nschema: home-office-icibi\npublicationDate: 2024-02-02\nregister: r.recommendations.yaml\nowners: [Ports Team]\nknownAcronyms: [PO, BF]\ntemplates: [texts]\ninclude: notes/**',
      'r.recommendations.yaml': 'recommendations: [{id: 1, text: x}, {id: 2, text: y}]',
      'a.response.md': cleanDraft.replace('Published 4 March 2024\n\n', ''),
    }
    const { analysis, settings, configurations, values } = await seen(files, 'a.response.md')
    const page = effectiveConfiguration(analysis, settings, { enabled: true, configurations, values })
    for (const line of [
      '- Configuration: file:///team/.response-desk.yaml, which extends file:///team/base.yaml',
      '- Schema: `home-office-icibi` (Home Office response to an ICIBI report). .response-desk.yaml names it.',
      '- Day of publication: 2 February 2024, from .response-desk.yaml.',
      '- Register: r.recommendations.yaml, named by .response-desk.yaml, with 2 recommendations and parts.',
      '| Files that are drafts | notes/** | .response-desk.yaml |',
      '| Folders of templates | texts | .response-desk.yaml |',
      '| Known acronyms | PO, BF | .response-desk.yaml |',
      '| Owners | Ports Team | .response-desk.yaml |\n| Owners | Post | Team | base.yaml |',
      '| date/past | off | .response-desk.yaml |',
      '| acronym/late | hint | base.yaml |',
      '| verdict/missing | error | the rule |',
    ])
      assert.ok(plainText(page).includes(line), `${line}\n\n${page.slice(0, 1500)}`)
  })

  it('says that there is none', async () => {
    const { analysis, settings } = await seen({}, 'a.response.md', { text: cleanDraft })
    const page = effectiveConfiguration(analysis, settings, { enabled: true, configurations: [], values: [] })
    assert.match(page, /Configuration: no `\.response-desk\.yaml`/)
    assert.match(page, /Register: none is named\./)
  })
})
