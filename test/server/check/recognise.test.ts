import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { isDraftName, recognise } from '../../../server/src/check/recognise.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { chooseSchema } from '../../../server/src/schema/chooseSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { cleanDraft, essay } from '../drafts.js'

const layouts = new URL('../../fixtures/layouts/', import.meta.url)

function recognised(text: string, name = 'plain.md'): boolean {
  const read = (schema: Parameters<typeof readResponse>[1]) => readResponse(text, schema)
  const { schema } = chooseSchema({ named: null, wanted: null }, shippedSchemas(), read)
  const { isResponse, reason } = recognise(name, read(schema))
  assert.match(reason, /^It.*\.$/)
  return isResponse
}

describe('a response', () => {
  for (const name of readdirSync(layouts).filter((file) => file.endsWith('.md')))
    it(`is known by its shape: ${name}`, () => {
      assert.equal(recognised(readFileSync(new URL(name, layouts), 'utf8')), true)
    })

  const responses: readonly (readonly [string, string, string?])[] = [
    ['by its name', '', 'fees.response.md'],
    ['by its name, whatever the capitals', '', 'Fees.RESPONSE.MD'],
    ['by its front matter', '---\nresponse-schema: home-office-icibi\n---\n'],
    ['by front matter that names a schema that does not exist', '---\nresponse-schema: home-ofice\n---\n'],
    ['by its verdicts', cleanDraft.replace(/^# .*/, '')],
    [
      'by its title, before it has verdicts',
      cleanDraft.replaceAll('Accepted\n', '').replaceAll('We will', 'Staff can'),
    ],
    ['by its title, with one recommendation', cleanDraft.slice(0, cleanDraft.indexOf('## Recommendation 2'))],
  ]
  for (const [what, text, name] of responses) it(`is known ${what}`, () => assert.equal(recognised(text, name), true))
})

describe('no response', () => {
  const others: readonly (readonly [string, string, string?])[] = [
    ['an empty file', ''],
    ['an essay with one label', essay],
    ['an essay with one label and a verdict', essay.replace('Write short', 'Accepted\n\nWrite short')],
    [
      'a README with instructions and examples',
      '# Response Desk\n\nDraft formal responses to inspection reports: every recommendation answered.\n\n## Install\n\n1. Install Node.\n2. Run `npm start`.\n\n## Example\n\n```markdown\n## Recommendation 1\n\nThe Home Office should act.\n\nAccepted\n\n## Recommendation 2\n\nAccepted\n```\n',
    ],
    ['a list of things agreed', '# Minutes\n\n1. Tea at four. Agreed.\n2. Biscuits. Not agreed.\n3. Cake. Agreed.\n'],
    [
      'a report that recommends',
      '# An inspection of ferry ports\n\n## Recommendations\n\nThe Home Office should:\n\n1. Publish its guidance.\n2. Train its staff.\n3. Count its ships.\n',
    ],
    ['a file with a name that only looks like one', 'Text.', 'response.md'],
    ['front matter about something else', '---\ntitle: Response to a report\n---\n\nText.\n'],
  ]
  for (const [what, text, name] of others) it(`is ${what}`, () => assert.equal(recognised(text, name), false))
})

describe('the name of a draft', () => {
  for (const [name, is] of [
    ['a.response.md', true],
    ['.response.md', true],
    ['a.response.md.bak', false],
    ['aresponse.md', false],
    ['a.response.mdx', false],
  ] as const)
    it(`${is ? 'is' : 'is not'} ${name}`, () => assert.equal(isDraftName(name), is))
})
