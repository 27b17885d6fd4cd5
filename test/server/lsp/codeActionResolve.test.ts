import assert from 'node:assert/strict'
import { type CodeAction, CodeActionResolveRequest, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node'
import { cleanDraft, draftWithWarning } from '../drafts.js'
import { layoutFixtures } from '../support/layouts.js'
import { carriedOut } from './support/carriedOut.js'
import { capable, startTestClient, type TestClient } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const prefix = 'refactor.rewrite.responseDesk'
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
/** Between 1.1 and 1.3 there is no paragraph. */
const misnumbered = cleanDraft.replace('We will', '1.1 We will').replace('Border Force will', '1.3 Border Force will')

describe('actions of which the edit is asked for later', () => {
  let client: TestClient
  beforeEach(async () => {
    const codeAction = { disabledSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] } }
    client = await startTestClient({ capabilities: { ...capable, textDocument: { codeAction } } })
  })
  afterEach(() => client.dispose())

  const resolved = (action: CodeAction) => client.connection.sendRequest(CodeActionResolveRequest.type, action)
  const onlyAction = async (kind: string): Promise<CodeAction> => {
    const [action, ...others] = await client.codeActions(uri, whole, { only: [kind] })
    assert.deepEqual(others, [])
    return action ?? assert.fail(`no ${kind}`)
  }

  it('are declared to clients that ask, and to no others', async () => {
    const other = await startTestClient()
    for (const [one, asks] of [
      [client, true],
      [other, false],
    ] as const) {
      const provider = one.initialized.capabilities.codeActionProvider
      assert.equal(typeof provider === 'object' && provider.resolveProvider, asks)
    }
    other.dispose()
  })

  for (const [kind, text] of [
    [`${prefix}.renumber`, misnumbered],
    [`${prefix}.layout`, cleanDraft.replace('> ', '')],
    ['source.fixAll.responseDesk', draftWithWarning],
  ] as const)
    it(`have the edit that others get at once: ${kind}`, async () => {
      client.open(uri, text, 7)
      const action = await onlyAction(kind)
      assert.equal(action.edit, undefined)
      const later = await resolved(action)
      const other = await startTestClient()
      other.open(uri, text, 7)
      const [atOnce] = await other.codeActions(uri, whole, { only: [kind] })
      assert.ok(atOnce?.edit !== undefined)
      assert.notEqual(carriedOut(atOnce, text), text)
      assert.deepEqual(later, { ...action, edit: atOnce.edit })
      other.dispose()
    })

  it('are refused where the document has changed meanwhile', async () => {
    client.open(uri, misnumbered, 1)
    const action = await onlyAction(`${prefix}.renumber`)
    client.change(uri, 2, [{ text: cleanDraft }])
    await assert.rejects(
      resolved(action),
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified,
    )
  })

  it('say to the writer why they cannot be done, where that shows only then', async () => {
    const fixture = layoutFixtures().find(({ name }) => name === 'sc1-2014-reporting-centres')
    client.open(uri, fixture?.text ?? '')
    const later = await resolved(await onlyAction(`${prefix}.layout`))
    assert.equal(later.edit, undefined)
    assert.match(later.disabled?.reason ?? '', /would not read as it does now/)
    await client.settled()
    assert.deepEqual(client.shown, [later.disabled?.reason])
  })

  it('come back as they are where they are none of ours, or the draft is gone', async () => {
    const data = { uri, version: 1, place: { start: 0, end: 0 } }
    for (const strange of [undefined, null, 7, {}, { ...data, place: null }, { ...data, place: {} }, data]) {
      const action: CodeAction = { title: 'T', kind: `${prefix}.renumber`, data: strange }
      assert.deepEqual((await resolved(action)).edit, undefined)
    }
    client.open(uri, misnumbered, 1)
    const action: CodeAction = { title: 'T', kind: 'refactor.rewrite.other', data }
    assert.deepEqual(await resolved(action), action)
  })
})
