// A long day: many drafts open, edited again and again. What the server holds must not grow with what was typed.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { layoutFixtures } from '../../server/support/layouts.js'
import { randomFrom, seedOfThisRun } from '../support/random.js'
import { figure, scaled } from '../support/scale.js'

const server = fileURLToPath(new URL('../../../server/dist/languageServer.js', import.meta.url))
const documents = scaled(4, 50)
const edits = Number(process.env.RESPONSE_DESK_EDITS ?? scaled(100, 200_000))
/** Edits between two waits for an answer: as a client that is quicker than any writer. */
const burst = 10

/** Megabytes that the process holds; undefined where the system does not tell. */
function residentOf(pid: number | undefined): number | undefined {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024)
}

describe('a long day of the language server', () => {
  it('holds no more at its end than after its first hour, and ends when told to', async function () {
    this.timeout(0)
    const random = randomFrom(seedOfThisRun())
    const child = spawn(process.execPath, ['--max-old-space-size=512', server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    connection.listen()
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} })
    await connection.sendNotification(InitializedNotification.type, {})
    const texts = layoutFixtures().map(({ text }) => text)
    const uris = Array.from({ length: documents }, (_, index) => `untitled:${index}.response.md`)
    for (const [index, uri] of uris.entries())
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 0, text: texts[index % texts.length] },
      })
    const held: number[] = []
    for (let edit = 1; edit <= edits; edit++) {
      const uri = random.one(uris)
      const start = { line: random.below(30), character: 0 }
      const takesBack = edit % 2 === 0
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: edit },
        contentChanges: [
          { range: { start, end: takesBack ? { ...start, character: 2 } : start }, text: takesBack ? '' : 'X ' },
        ],
      })
      if (edit % burst === 0) await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
      if (edit % (edits / 10) === 0) held.push(residentOf(child.pid) ?? 0)
    }
    figure(`${edits} edits over ${documents} drafts; megabytes held after each tenth: ${held.join(', ')}`)
    // The first tenth warms up; what comes behind must not go on growing.
    if (held.every((megabytes) => megabytes > 0))
      assert.ok((held.at(-1) ?? 0) < Math.max(...held.slice(0, 4)) * 1.5, `megabytes held: ${held.join(', ')}`)
    for (const uri of uris) await connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await connection.sendRequest(ShutdownRequest.type)
    await connection.sendNotification(ExitNotification.type)
    assert.equal(await ended, 0)
    connection.dispose()
  })
})
