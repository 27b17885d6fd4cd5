// The language server breaks down while somebody writes: it comes back, and nothing that was written is lost.
import assert from 'node:assert/strict'
import { cleanDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { host, workbench } from './hooks.js'
import { languageServers } from './processes.js'

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

  itInNode('hangs is told of, and can be replaced, with what was not saved', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.goToWords(cleanDraft, 'Every letter')
    const [before] = languageServers(desk.session.processGroup)
    assert(before !== undefined)
    process.kill(before, 'SIGSTOP')
    await desk.type('As paragraph 1.9 says, ')
    await eventually(async () =>
      assert.match(
        (await desk.notifications()).join('\n'),
        /has not answered for a while\. What you have written is safe/,
      ),
    )
    await desk.pressButton('Restart Server')
    await eventually(() => assert.notDeepEqual(languageServers(desk.session.processGroup), [before]))
    await eventually(async () => assert.equal(await desk.squiggles('error'), 1))
    assert.match((await desk.lines()).join('\n'), /^1\.1 As paragraph 1\.9 says, Every/m)
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
