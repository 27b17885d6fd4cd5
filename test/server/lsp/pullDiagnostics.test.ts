import assert from 'node:assert/strict'
import { DiagnosticRefreshRequest, type DocumentDiagnosticReport } from 'vscode-languageserver/node'
import { cleanDraft, draftWithError, draftWithWarning } from '../drafts.js'
import {
  createGate,
  pulling,
  rulesOf,
  startTestClient,
  type TestClient,
  type TestClientOptions,
} from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'

/** The rules that a full report names; fails on any other. */
function found(report: DocumentDiagnosticReport): readonly string[] {
  if (report.kind !== 'full') assert.fail('the report is not full')
  return rulesOf(report.items)
}

describe('diagnostics that are asked for', () => {
  let client: TestClient
  let severity = 'warning'
  const options: TestClientOptions = {
    capabilities: pulling,
    settingsOf: () => ({ rules: { 'text/doubled-word': severity } }),
  }
  beforeEach(async () => {
    severity = 'warning'
    client = await startTestClient(options)
  })
  afterEach(() => client.dispose())

  it('are offered to clients that ask, and only to them', async () => {
    assert.deepEqual(client.initialized.capabilities.diagnosticProvider, {
      identifier: 'response-desk',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    })
    const other = await startTestClient()
    assert.equal(other.initialized.capabilities.diagnosticProvider, undefined)
    other.dispose()
  })

  it('are those of the newest text, and nothing is sent beside them', async () => {
    client.open(uri, cleanDraft, 1)
    client.change(uri, 2, [{ text: draftWithWarning }])
    const asked = client.pull(uri)
    client.change(uri, 3, [{ text: draftWithError }])
    assert.deepEqual(found(await asked), ['reference/unresolved'])
    await client.settled()
    assert.deepEqual(client.published(uri), [])
  })

  it('are not sent twice where nothing changed', async () => {
    client.open(uri, draftWithWarning)
    const first = await client.pull(uri)
    assert.deepEqual(found(first), ['text/doubled-word'])
    assert.ok(first.resultId)
    const again = await client.pull(uri, first.resultId)
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId })
    client.change(uri, 2, [{ text: cleanDraft }])
    assert.deepEqual(found(await client.pull(uri, first.resultId)), [])
  })

  it('are known again by a server that was started anew, and only while they are the same', async () => {
    client.open(uri, draftWithWarning)
    const { resultId = '' } = await client.pull(uri)
    const next = await startTestClient(options)
    next.open(uri, draftWithWarning)
    assert.equal((await next.pull(uri, resultId)).kind, 'unchanged')
    next.dispose()
    severity = 'error'
    const other = await startTestClient(options)
    other.open(uri, draftWithWarning)
    assert.equal((await other.pull(uri, resultId)).kind, 'full')
    other.dispose()
  })

  it('are to be asked for again when settings change', async () => {
    client.open(uri, draftWithWarning)
    const first = await client.pull(uri)
    assert.ok(first.resultId)
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve())
    })
    severity = 'off'
    client.configurationChanged()
    await refreshed
    assert.deepEqual(found(await client.pull(uri, first.resultId)), [])
  })

  it('are those of the newest text, should it change while the settings are asked for', async () => {
    const gate = createGate()
    const slow = await startTestClient({
      capabilities: pulling,
      settingsOf: (scope) => (scope === uri ? gate.pass() : null),
    })
    slow.open(uri, draftWithWarning, 1)
    const asked = slow.pull(uri)
    await gate.reached
    slow.change(uri, 2, [{ text: draftWithError }])
    await slow.settled()
    gate.open()
    assert.deepEqual(found(await asked), ['reference/unresolved'])
    slow.dispose()
  })

  it('are those under the newest settings, should these change while they are asked for', async () => {
    const gate = createGate()
    const slow = await startTestClient({
      capabilities: pulling,
      async settingsOf(scope) {
        const rules = { 'text/doubled-word': severity }
        if (scope === uri) await gate.pass()
        return { rules }
      },
    })
    slow.open(uri, draftWithWarning)
    const asked = slow.pull(uri)
    await gate.reached
    severity = 'off'
    slow.configurationChanged()
    await slow.settled()
    gate.open()
    assert.deepEqual(found(await asked), [])
    slow.dispose()
  })

  it('are empty, and no result to hold on to, for what is not open', async () => {
    assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] })
  })

  it('are empty for the cells of notebooks', async () => {
    client.open('vscode-notebook-cell:/book.ipynb#W0', draftWithWarning)
    assert.deepEqual(found(await client.pull('vscode-notebook-cell:/book.ipynb#W0')), [])
  })
})
