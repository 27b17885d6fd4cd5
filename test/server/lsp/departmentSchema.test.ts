import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { uriOf } from '../support/team.js'
import { startTeamClient } from './support/teamClient.js'
import { type TestClient, textIn } from './support/testClient.js'

describe('a department’s own schema and register in the language server', () => {
  const folder = new URL('../../../docs/examples/justice-hmi-prisons/', import.meta.url)
  const inFolder = (path: string) => readFileSync(new URL(path, folder), 'utf8').replaceAll('\r\n', '\n')
  const paths = ['.response-desk.yaml', 'hmi-prisons.response-schema.yaml', 'kitchens.recommendations.yaml']
  const uri = uriOf('first-draft.response.md')
  const text = inFolder('first-draft.response.md')
  const open = async (draftText: string, register = inFolder('kitchens.recommendations.yaml')): Promise<TestClient> => {
    const files = Object.fromEntries(paths.map((path) => [path, inFolder(path)]))
    const client = await startTeamClient(
      { ...files, 'kitchens.recommendations.yaml': register },
      { settingsOf: () => null },
    )
    client.open(uri, draftText)
    return client
  }

  it('find in a draft what their page says, and mend a quotation', async () => {
    const client = await open(text)
    const { diagnostics } = await client.nextPublished(uri)
    const [, told = ''] =
      /```text findings of first-draft\.response\.md\n([\s\S]*?)```/.exec(inFolder('README.md')) ?? []
    assert.deepEqual(
      diagnostics.map(({ range, code }) => `${range.start.line + 1}: ${code}`),
      told.trim().split('\n'),
    )
    const misquoted = diagnostics.find(({ code }) => code === 'register/misquoted')
    assert.match(String(misquoted?.message), /“get” should be “have”/)
    const range = misquoted?.range ?? assert.fail('no quotation is found to be wrong')
    const [fix] = await client.codeActions(uri, range, { only: ['quickfix'], triggerKind: 1 })
    const [edit] = Object.values(fix?.edit?.changes ?? {})[0] ?? []
    assert.deepEqual([textIn(text, edit?.range ?? range), edit?.newText], ['get', 'have'])
    client.dispose()
  })

  it('tell of what the register does not have, of its time limits, and of answers to other words', async () => {
    const late = inFolder('kitchens.recommendations.yaml')
      .replace('Within 12 months', '2024-01-31')
      .replace('Meals are', 'All meals are')
    const draftText = text
      .replace('published:', 'register-read: 2 00000000\npublished:')
      .concat('\n## Key concern 7\n\n> x\n\nNot agreed\n\n7.1 This is not agreed because it costs too much.\n')
    const client = await open(draftText, late)
    const { diagnostics } = await client.nextPublished(uri)
    const at = (rule: string) =>
      diagnostics.filter(({ code }) => code === rule).map((one) => textIn(draftText, one.range))
    assert.deepEqual(at('register/unknown'), ['Key concern 7'])
    assert.deepEqual(at('register/deadline-passed'), ['Agreed'])
    assert.deepEqual(at('register/changed'), ['Priority concern 2'])
    assert.deepEqual(at('register/misquoted'), ['get', 'Meals'])
    client.dispose()
  })
})
