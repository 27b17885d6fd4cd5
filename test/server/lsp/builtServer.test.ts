import assert from 'node:assert/strict'
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { cleanDraft, draftWithError, draftWithWarning } from '../drafts.js'
import { rangeOf, rulesOf } from './support/testClient.js'

const root = new URL('../../../', import.meta.url)
const server = fileURLToPath(new URL('server/dist/languageServer.js', root))
const uri = 'untitled:Untitled-1'

function endOf(process: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => process.once('exit', resolve))
}

async function meet(connection: ProtocolConnection, rootUri: string | null = null): Promise<void> {
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri, capabilities: {} })
  await connection.sendNotification(InitializedNotification.type, {})
}

function publication(connection: ProtocolConnection): Promise<PublishDiagnosticsParams> {
  return new Promise((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, resolve)
  })
}

function open(connection: ProtocolConnection, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'markdown', version: 1, text }
  return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
}

/** What `npm run build` made; `npm test` builds it where it is stale. */
describe('the built language server', () => {
  const running: ChildProcess[] = []
  afterEach(() => {
    for (const child of running.splice(0)) child.kill()
  })

  function startOverStdio() {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    running.push(child)
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    return { child, connection }
  }

  it('serves an editor over standard input and output, and ends when told to', async () => {
    const { child, connection } = startOverStdio()
    await meet(connection)
    const published = publication(connection)
    await open(connection, draftWithWarning)
    assert.deepEqual(rulesOf((await published).diagnostics), ['text/doubled-word'])
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['Recommendation 1', 'Recommendation 2'],
    )
    const ended = endOf(child)
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    assert.equal(await ended, 0)
  })

  it('serves an editor over the channel of node, and ends with the channel', async () => {
    const child = fork(server, ['--node-ipc'], { execArgv: [] })
    running.push(child)
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
    await meet(connection)
    const published = publication(connection)
    await open(connection, draftWithError)
    assert.deepEqual(rulesOf((await published).diagnostics), ['reference/unresolved'])
    const ended = endOf(child)
    child.disconnect()
    assert.equal(await ended, 1)
  })

  it('ends when its editor is gone', async () => {
    const { child, connection } = startOverStdio()
    await meet(connection)
    const ended = endOf(child)
    child.stdin.end()
    assert.equal(await ended, 1)
  })

  it('goes on after a message that is none', async () => {
    const { child, connection } = startOverStdio()
    child.stdin.write('Content-Length: 9\r\n\r\nnot JSON!')
    child.stdin.write('Content-Length: 2\r\n\r\n{}')
    await meet(connection)
    const published = publication(connection)
    await open(connection, cleanDraft)
    assert.deepEqual((await published).diagnostics, [])
  })

  it('scans the disk: drafts at any depth, without byte order marks, not those of other programs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'response-desk-'))
    const write = (path: string, bytes: string | Uint8Array): void => {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
    try {
      write('a.response.md', `\uFEFF${draftWithWarning}`)
      write('deep/er/b (1).response.md', draftWithError)
      write('notes.md', '# Notes\n')
      write('node_modules/other/c.response.md', draftWithError)
      write('.git/d.response.md', draftWithError)
      write('latin.response.md', Uint8Array.of(0x23, 0x20, 0xe9))
      const { connection } = startOverStdio()
      const folderUri = pathToFileURL(folder).href
      const published = new Map<string, PublishDiagnosticsParams>()
      connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.set(params.uri, params))
      await meet(connection, folderUri)
      assert.deepEqual(
        await connection.sendRequest(ExecuteCommandRequest.type, { command: 'responseDesk.scanWorkspace' }),
        {
          drafts: 2,
          findings: { error: 1, warning: 1, information: 0, hint: 0 },
          unread: [{ uri: `${folderUri}/latin.response.md`, reason: 'This is not UTF-8. Save it as UTF-8.' }],
        },
      )
      const [found] = published.get(`${folderUri}/a.response.md`)?.diagnostics ?? []
      assert.deepEqual(found?.range, rangeOf(draftWithWarning, 'the the'))
      assert.deepEqual([...published.keys()].sort(), [
        `${folderUri}/a.response.md`,
        `${folderUri}/deep/er/b%20(1).response.md`,
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says how it is used to whoever starts it by hand', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [server, ...args], { encoding: 'utf8' })
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
    assert.equal(run('--version').stdout, `${version}\n`)
    assert.match(run('--help').stdout, /^Usage: response-desk-language-server --stdio\n/)
    assert.equal(run().status, 2)
    assert.match(run().stderr, /^Usage: /)
  })
})
