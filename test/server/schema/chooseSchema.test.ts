import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { chooseSchema } from '../../../server/src/schema/chooseSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { cleanDraft, essay } from '../drafts.js'

const layouts = new URL('../../fixtures/layouts/', import.meta.url)

function choose(text: string, { named = null, wanted = null }: { named?: string | null; wanted?: string | null } = {}) {
  return chooseSchema({ named, wanted }, shippedSchemas(), (schema) => readResponse(text, schema))
}

describe('the schema of a draft', () => {
  for (const name of readdirSync(layouts).filter((file) => file.endsWith('.md'))) {
    const { schema = 'home-office-icibi' } = JSON.parse(
      readFileSync(new URL(name.replace('.response.md', '.expected.json'), layouts), 'utf8'),
    )
    it(`is ${schema} for ${name}, which names none`, () => {
      const choice = choose(readFileSync(new URL(name, layouts), 'utf8'))
      assert.equal(choice.schema.id, schema, choice.reason)
    })
  }

  const cases: readonly (readonly [string, string, Parameters<typeof choose>[1], string, RegExp])[] = [
    ['the one the draft names', cleanDraft, { named: 'treasury-minute' }, 'treasury-minute', /front matter/],
    ['the one the settings name', cleanDraft, { wanted: 'select-committee' }, 'select-committee', /settings/],
    [
      'the draft’s before the settings’',
      cleanDraft,
      { named: 'treasury-minute', wanted: 'select-committee' },
      'treasury-minute',
      /front matter/,
    ],
    [
      'the settings’ where the draft’s does not exist',
      cleanDraft,
      { named: 'nonsense', wanted: 'select-committee' },
      'select-committee',
      /^No schema is called “nonsense”\. Known are .* settings/,
    ],
    [
      'the best where none that exists is named',
      cleanDraft,
      { named: 'home-office', wanted: 'nonsense' },
      'home-office-icibi',
      /Did you mean home-office-icibi\?.*fits best/,
    ],
    ['the default where nothing fits', '', {}, 'home-office-icibi', /default stands/],
    ['the default where several fit alike', essay, {}, 'home-office-icibi', /fits best/],
  ]
  for (const [what, text, wishes, id, reason] of cases)
    it(`is ${what}`, () => {
      const choice = choose(text, wishes)
      assert.equal(choice.schema.id, id)
      assert.match(choice.reason, reason)
    })

  it('does not go over to one that allows a word which it has not itself', () => {
    const noted = cleanDraft.replaceAll('Accepted', 'Noted')
    assert.equal(choose(noted).schema.id, 'home-office-icibi')
  })
})
