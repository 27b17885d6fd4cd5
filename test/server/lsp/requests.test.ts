import assert from 'node:assert/strict'
import {
  CancellationTokenSource,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node'
import { draftWithWarning } from '../drafts.js'
import { createGate, pulling, rangeOf, rulesOf, startTestClient, testRuntime } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const textDocument = { uri }
const range = rangeOf(draftWithWarning, 'the the')

describe('a cancelled request', () => {
  it('is answered with an error, never with what looks like a clean result', async () => {
    const client = await startTestClient({ capabilities: pulling })
    client.open(uri, draftWithWarning)
    const asked: readonly (readonly [{ readonly method: string }, object])[] = [
      [DocumentDiagnosticRequest.type, { textDocument }],
      [DocumentSymbolRequest.type, { textDocument }],
      [CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }],
    ]
    for (const [{ method }, params] of asked) {
      const cancelling = new CancellationTokenSource()
      const answer = client.connection.sendRequest(method, params, cancelling.token)
      cancelling.cancel()
      await assert.rejects(
        answer,
        (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
        method,
      )
    }
    client.dispose()
  })

  it('is so, too, when the cancellation comes while the settings are asked for', async () => {
    const settings = createGate()
    const client = await startTestClient({ capabilities: pulling, settingsOf: () => settings.pass() })
    client.open(uri, draftWithWarning)
    const cancelling = new CancellationTokenSource()
    const answer = client.connection.sendRequest(DocumentDiagnosticRequest.method, { textDocument }, cancelling.token)
    await settings.reached
    cancelling.cancel()
    settings.open()
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    )
    client.dispose()
  })
})

describe('a fault of ours', () => {
  /** An analysis needs to know the day: a server without one fails at each. */
  const broken = {
    today: () => {
      throw new Error(`cannot read: ${draftWithWarning}`)
    },
  }

  it('never looks like a clean draft, whether diagnostics are sent or asked for', async () => {
    const client = await startTestClient({ runtime: broken })
    client.open(uri, draftWithWarning)
    assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), ['check/failed'])
    client.dispose()
    const other = await startTestClient({ runtime: broken, capabilities: pulling })
    other.open(uri, draftWithWarning)
    const report = await other.pull(uri)
    assert.deepEqual(report.kind === 'full' && rulesOf(report.items), ['check/failed'])
    other.dispose()
  })

  it('is logged with its place, and without a word of the draft', async () => {
    const client = await startTestClient({ runtime: broken })
    client.open(uri, draftWithWarning)
    await client.nextPublished(uri)
    assert.deepEqual(await client.symbols(uri), [])
    const log = client.logged.join('\n')
    assert.match(log, /textDocument\/documentSymbol failed: Error\n\s+at /)
    for (const word of ['guidance', 'Border Force', 'cannot read']) assert.ok(!log.includes(word), log)
    client.dispose()
  })

  it('does not end the server', async () => {
    let isBroken = true
    const client = await startTestClient({
      runtime: { today: () => (isBroken ? broken.today() : testRuntime.today()) },
    })
    client.open(uri, draftWithWarning)
    await client.nextPublished(uri)
    isBroken = false
    client.change(uri, 2, [{ text: draftWithWarning }])
    assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), ['text/doubled-word'])
    client.dispose()
  })
})

describe('a client that sends what makes no sense', () => {
  it('is answered with an error, or not at all, and is served on', async () => {
    const client = await startTestClient({ capabilities: pulling })
    const { connection } = client
    await assert.rejects(connection.sendRequest('textDocument/noSuchRequest', {}))
    await connection.sendNotification('textDocument/noSuchNotification', {})
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri } })
    await connection.sendNotification('textDocument/didOpen', {})
    await connection.sendNotification('workspace/didChangeWatchedFiles', {})
    assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', {}), [])
    await assert.rejects(connection.sendRequest('workspace/executeCommand', { command: 'responseDesk.noSuchCommand' }))
    client.open(uri, draftWithWarning)
    client.change(uri, 2, [
      { range: { start: { line: 900, character: 9 }, end: { line: 999, character: 0 } }, text: 'Z' },
    ])
    const report = await client.pull(uri)
    assert.deepEqual(report.kind === 'full' && rulesOf(report.items), ['text/doubled-word'])
    client.dispose()
  })
})
