import assert from 'node:assert/strict'
import { builtinModules } from 'node:module'
import {
  DidOpenTextDocumentNotification,
  ExecuteCommandRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node'
import { draftWithError, draftWithWarning } from '../drafts.js'
import { browserBundle, startBrowserServer } from './support/browserServer.js'
import { rangeOf, rulesOf } from './support/testClient.js'

/** What `npm run build` made; `npm test` builds it where it is stale. */
describe('the built language server for browsers', () => {
  it('holds nothing of node', () => {
    const asked = [...browserBundle.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]/g)].map(
      ([, name = '']) => name,
    )
    assert.deepEqual(
      asked.filter((name) => name.startsWith('node:') || builtinModules.includes(name)),
      [],
    )
    assert.doesNotMatch(browserBundle, /["'`]node:/)
    assert.doesNotMatch(browserBundle, /\bprocess\.(?:env|exit|argv|cwd|on)\b/)
  })

  it('checks what is being written, and scans what the editor lists and reads', async () => {
    const connection = startBrowserServer()
    const published: PublishDiagnosticsParams[] = []
    let heard = (_: PublishDiagnosticsParams) => {}
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      published.push(params)
      heard(params)
    })
    connection.onRequest('responseDesk/findDrafts', ({ folder }: { folder: string }) => [
      `${folder}/a.response.md`,
      `${folder}/gone.response.md`,
    ])
    connection.onRequest('responseDesk/readText', ({ uri }: { uri: string }) => {
      if (uri.endsWith('/a.response.md')) return `\uFEFF${draftWithError}`
      throw new Error('There is none.')
    })
    connection.listen()
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: 'vscode-vfs://github/desk',
      capabilities: {},
    })
    await connection.sendNotification(InitializedNotification.type, {})

    const first = new Promise<PublishDiagnosticsParams>((resolve) => {
      heard = resolve
    })
    const textDocument = { uri: 'untitled:1', languageId: 'markdown', version: 1, text: draftWithWarning }
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
    assert.deepEqual(rulesOf((await first).diagnostics), ['text/doubled-word'])

    assert.deepEqual(
      await connection.sendRequest(ExecuteCommandRequest.type, { command: 'responseDesk.scanWorkspace' }),
      {
        drafts: 1,
        findings: { error: 1, warning: 0, information: 0, hint: 0 },
        unread: [
          { uri: 'vscode-vfs://github/desk/gone.response.md', reason: 'The editor does not give access to it.' },
        ],
      },
    )
    const scanned = published.find(({ uri }) => uri === 'vscode-vfs://github/desk/a.response.md')
    assert.deepEqual(scanned?.diagnostics[0]?.range.end, rangeOf(draftWithError, 'recommendation 9').end)
    connection.dispose()
  })
})
