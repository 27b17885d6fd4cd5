// The language server breaks down while somebody writes: it comes back, and nothing that was written is lost.
import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Worker } from 'playwright-core'
import { cleanDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { host, workbench } from './hooks.js'
import { languageServers } from './processes.js'
import type { Workbench } from './workbench.js'

/** Stops the server in the middle of what it does; gives a question that is true once another one is there. */
async function hang(desk: Workbench): Promise<() => void> {
  if (host === 'node') {
    const [server] = languageServers(desk.session.processGroup)
    assert(server !== undefined)
    process.kill(server, 'SIGSTOP')
    return () => assert.notDeepEqual(languageServers(desk.session.processGroup), [server])
  }
  const worker = await serverWorker(desk)
  // Longer than the test: only its end ends it.
  await worker.evaluate('setTimeout(() => { for (;;); })')
  return () => assert.ok(!desk.page.workers().includes(worker))
}

/** The worker that an extension has started within the extensions' own: the language server. */
async function serverWorker(desk: Workbench): Promise<Worker> {
  for (const worker of desk.page.workers())
    if (/^ExtensionHostWorker -> /.test(await worker.evaluate<string>('self.name'))) return worker
  return assert.fail('No worker of an extension runs')
}

describe('a language server that', () => {
  it('runs where it should', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft.replace('Every letter', 'Every letter letter'))
    await eventually(async () => assert.equal(await desk.squiggles('warning'), 1))
    // In a worker host there is no process of it.
    assert.equal(languageServers(desk.session.processGroup).length, host === 'node' ? 1 : 0)
  })

  // A worker cannot be killed from outside the browser; there the command below is the way back.
  const itInNode = host === 'node' ? it : () => {}
  itInNode('is killed comes back, with what was not saved', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.goToWords(cleanDraft, 'Every letter')
    await desk.type('As paragraph 1.9 says, ')
    await eventually(async () => assert.equal(await desk.squiggles('error'), 1))

    const [before] = languageServers(desk.session.processGroup)
    assert(before !== undefined)
    process.kill(before, 'SIGKILL')
    await eventually(() => assert.notDeepEqual(languageServers(desk.session.processGroup), [before]))
    await desk.type('and as paragraph 1.8 says, ')
    await eventually(async () => assert.equal(await desk.squiggles('error'), 2))
    assert.equal(languageServers(desk.session.processGroup).length, 1)
    assert.match((await desk.lines()).join('\n'), /^1\.1 As paragraph 1\.9 says, and as paragraph 1\.8 says, Every/m)
  })

  itInNode('starts anew takes the code that the one before it has compiled', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft.replace('Every letter', 'Every letter letter'))
    const compiled = join(desk.session.storage, 'languageServer.browser.compiled')
    const written = await eventually(() => statSync(compiled).mtimeMs)
    const [before] = languageServers(desk.session.processGroup)
    assert(before !== undefined)
    process.kill(before, 'SIGKILL')
    await eventually(() => assert.notDeepEqual(languageServers(desk.session.processGroup), [before]))
    await desk.goToWords(cleanDraft, 'Every letter')
    await desk.type('As paragraph 1.9 says, ')
    await eventually(async () => assert.equal(await desk.squiggles('error'), 1))
    // What a server does not take it writes anew, some seconds after its first findings.
    const [server] = languageServers(desk.session.processGroup)
    assert(server !== undefined)
    await pause(5_000)
    assert.equal(statSync(compiled).mtimeMs, written)
    assert.deepEqual(languageServers(desk.session.processGroup), [server])
  })

  it('hangs is told of, and can be replaced, with what was not saved', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft.replace('Every letter', 'Every letter letter'))
    await eventually(async () => assert.equal(await desk.squiggles('warning'), 1))
    await desk.goToWords(cleanDraft, 'letter is now')
    const isReplaced = await hang(desk)
    await desk.type('As paragraph 1.9 says, ')
    await eventually(async () =>
      assert.match(
        (await desk.notifications()).join('\n'),
        /has not answered for a while\. What you have written is safe/,
      ),
    )
    await desk.pressButton('Restart Server')
    await eventually(isReplaced)
    await eventually(async () => assert.equal(await desk.squiggles('error'), 1))
    assert.match((await desk.lines()).join('\n'), /^1\.1 Every As paragraph 1\.9 says, letter letter/m)
  })

  it('is restarted by command reads anew what was not saved', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.goToWords(cleanDraft, 'Every letter')
    await desk.type('As paragraph 1.9 says, ')
    await eventually(async () => assert.equal(await desk.squiggles('error'), 1))
    const before = languageServers(desk.session.processGroup)
    await desk.command('Response Desk: Restart Server')
    if (host === 'node')
      await eventually(() => {
        const after = languageServers(desk.session.processGroup)
        assert.equal(after.length, 1)
        assert.notDeepEqual(after, before)
      })
    await desk.press('Control+1')
    await desk.type('and as paragraph 1.8 says, ')
    await eventually(async () => assert.equal(await desk.squiggles('error'), 2))
  })
})
