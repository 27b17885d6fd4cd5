// Nothing is sent anywhere: neither the command line nor the server, in node or in a worker, ever asks for a socket.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { type Folder, temporaryFolder } from '../../server/cli/commandLine.js'
import { draftWithError } from '../../server/drafts.js'
import { browserBundle, startBrowserServer } from '../../server/lsp/support/browserServer.js'

const root = new URL('../../../', import.meta.url)
const preload = fileURLToPath(new URL('noNetwork.cjs', import.meta.url))
const built = (name: string) => fileURLToPath(new URL(`server/dist/${name}`, root))
/** It asks for whatever an ill-meaning draft may ask for. */
const asking = `---
register: https://example.org/register.yaml
report: https://example.org/report.pdf
---
${draftWithError}
![picture](https://example.org/pixel.png) <img src="https://example.org/pixel.png"> <https://example.org>
`

/** All that a worker has to reach anything beyond itself. */
const waysOut = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts'],
  ...['indexedDB', 'caches', 'navigator', 'Worker', 'SharedWorker', 'BroadcastChannel'],
]

describe('the network', () => {
  let folder: Folder
  let record: string
  beforeEach(() => {
    folder = temporaryFolder()
    record = folder.at('calls.txt')
    folder.write('a.response.md', asking)
    folder.write(
      '.response-desk.yaml',
      'extends: https://example.org/base.yaml\nregister: https://example.org/r.yaml\n',
    )
  })
  afterEach(() => folder.remove())

  const called = () => (existsSync(record) ? readFileSync(record, 'utf8').split('\n').filter(Boolean) : [])
  const environment = () => ({ ...process.env, RESPONSE_DESK_CALLS: record, NODE_OPTIONS: '' })

  it('is watched by a guard that notices', () => {
    const calls = "try { require('node:net').connect(1) } catch {} try { fetch('x') } catch {}"
    spawnSync(process.execPath, ['--require', preload, '-e', calls], { env: environment() })
    assert.deepEqual(called(), ['node:net connect', 'fetch'])
  })

  it('is not used by the command line, whatever it does', () => {
    for (const args of [
      ['check', folder.path],
      ['check', folder.path, '--fix'],
      ['commitments', folder.path],
      ['inspect', folder.at('a.response.md')],
    ]) {
      const { status } = spawnSync(process.execPath, ['--require', preload, built('cli.js'), ...args], {
        env: environment(),
      })
      assert.ok(status !== null)
    }
    assert.deepEqual(called(), [])
  })

  it('is not used by the language server, from its start to its end', async () => {
    const child = spawn(process.execPath, ['--require', preload, built('languageServer.js'), '--stdio'], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    const published = new Promise((resolve) => connection.onNotification(PublishDiagnosticsNotification.type, resolve))
    connection.listen()
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: pathToFileURL(folder.path).href,
      capabilities: {},
    })
    await connection.sendNotification(InitializedNotification.type, {})
    const uri = pathToFileURL(folder.at('a.response.md')).href
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: asking },
    })
    await published
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 8, character: 40 } })
    await connection.sendRequest(ExecuteCommandRequest.type, { command: 'responseDesk.scanWorkspace' })
    await connection.sendRequest(ShutdownRequest.type)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await connection.sendNotification(ExitNotification.type)
    assert.equal(await ended, 0)
    assert.deepEqual(called(), [])
  })

  it('is not used by the server of browsers, from its start to its end: each way to it throws', async () => {
    const asked: string[] = []
    const connection = startBrowserServer(waysOut, (name) => asked.push(name))
    const uri = 'vscode-vfs://github/desk/a.response.md'
    const published = new Promise((resolve) => connection.onNotification(PublishDiagnosticsNotification.type, resolve))
    connection.onRequest('responseDesk/findDrafts', () => [uri])
    connection.onRequest('responseDesk/readText', () => asking)
    connection.listen()
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: 'vscode-vfs://github/desk',
      capabilities: {},
    })
    await connection.sendNotification(InitializedNotification.type, {})
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: asking },
    })
    await published
    const textDocument = { uri }
    const position = { line: 8, character: 40 }
    const range = { start: { line: 0, character: 0 }, end: position }
    for (const method of [
      'hover',
      'completion',
      'documentLink',
      'documentSymbol',
      'formatting',
      'codeLens',
      'definition',
    ])
      await connection.sendRequest(`textDocument/${method}`, { textDocument, position, options: {} })
    await connection.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } })
    await connection.sendRequest(ExecuteCommandRequest.type, { command: 'responseDesk.scanWorkspace' })
    await connection.sendRequest(ShutdownRequest.type)
    connection.dispose()
    assert.deepEqual(asked, [])
    const calls = /\b(?:fetch|importScripts)\(|new (?:WebSocket|XMLHttpRequest|EventSource)\b|sendBeacon/
    assert.doesNotMatch(browserBundle, calls)
  })

  it('is not named in the extension either: no telemetry, no request', () => {
    for (const name of ['extension.node.js', 'extension.browser.js']) {
      const bundle = readFileSync(fileURLToPath(new URL(`client/dist/${name}`, root)), 'utf8')
      assert.doesNotMatch(
        bundle,
        /createTelemetryLogger|sendBeacon|new (?:WebSocket|XMLHttpRequest|EventSource)\b/,
        name,
      )
      assert.doesNotMatch(bundle, /(?<![.\w])fetch\(/, name)
    }
  })
})
