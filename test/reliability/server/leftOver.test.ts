// What was opened is closed, and what was started is told to stop: nothing of it stays in the server.
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { ExitNotification, ShutdownRequest } from 'vscode-languageserver/node'
import { draftWithError } from '../../server/drafts.js'
import { layoutFixtures } from '../../server/support/layouts.js'
import { figure, scaled } from '../support/scale.js'
import { type RunningServer, startBuiltServer } from './runningServer.js'

interface Held {
  readonly resources: readonly string[]
  readonly listeners: Readonly<Record<string, number>>
  /** Bytes, straight after garbage was collected. */
  readonly heap: number
}

const probe = fileURLToPath(new URL('resources.cjs', import.meta.url))

function heldBy({ child }: RunningServer): Promise<Held> {
  return new Promise((resolve) => {
    child.once('message', (held) => resolve(held as Held))
    child.send('held?')
  })
}

/** What would come back later, or hear something. */
const isPending = (resource: string) => /Timeout|Immediate|FSEvent|TCP/.test(resource)

/** What the server holds once nothing is pending any more; what it holds after two seconds, where something still is. */
async function heldAtRest(server: RunningServer): Promise<Held> {
  for (let times = 0; ; times++) {
    const held = await heldBy(server)
    if (times === 20 || !held.resources.some(isPending)) return held
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** All layouts in one draft: what the server knows of it stands out from what its own code takes. */
const long = layoutFixtures()
  .slice(0, scaled(12, 100))
  .map(({ text }) => text)
  .join('\n\n')
let named = 0

/** Opens so many long drafts, edits them, asks about them, and gives their names. */
async function work(server: RunningServer, drafts: number): Promise<readonly string[]> {
  const uris = Array.from({ length: drafts }, () => `untitled:${named++}.response.md`)
  for (const uri of uris) {
    await server.open(uri, draftWithError)
    await server.change(uri, 2, long)
    await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } })
  }
  await Promise.all(uris.map((uri) => server.findings(uri, 2)))
  return uris
}

async function close(server: RunningServer, uris: readonly string[]): Promise<void> {
  for (const uri of uris) await server.close(uri)
  // Answered once the notifications before it are dealt with.
  await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'untitled:none' } })
}

describe('nothing is left in the language server', () => {
  let server: RunningServer
  beforeEach(async () => {
    server = startBuiltServer('--expose-gc', '--require', probe)
    await server.meet()
  })
  afterEach(() => server.kill())

  it('of documents that were closed: no timer, no listener, no words', async () => {
    const drafts = scaled(2, 20)
    // What is made once, and the engine's own code for it, are not of these documents.
    await close(server, await work(server, drafts))
    const before = await heldAtRest(server)
    const uris = await work(server, drafts)
    const open = await heldAtRest(server)
    await close(server, uris)
    const after = await heldAtRest(server)
    assert.deepEqual(after.resources, before.resources)
    assert.ok(!after.resources.some(isPending), String(after.resources))
    assert.deepEqual(after.listeners, before.listeners)
    const [most = 0, left = 0] = [open, after].map(({ heap }) => (heap - before.heap) / 1e6)
    figure(`${drafts} drafts: ${most.toFixed(1)} MB while they are open, ${left.toFixed(1)} MB once they are closed`)
    assert.ok(most > 5, `what is known of open drafts takes ${most} MB only: nothing could be told by it`)
    assert.ok(left < most / 3, `of ${most} MB ${left} MB are held still`)
  }).timeout(0)

  it('when it is told to shut down: no timer, and it ends by itself', async () => {
    await close(server, await work(server, 1))
    await server.open('untitled:open.response.md', draftWithError)
    await server.connection.sendRequest(ShutdownRequest.type)
    const { resources } = await heldAtRest(server)
    assert.ok(!resources.some(isPending), String(resources))
    await server.connection.sendNotification(ExitNotification.type)
    assert.equal(await server.ended, 0)
  })
})
