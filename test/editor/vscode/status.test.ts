// What the status bar says of the draft in front.
import assert from 'node:assert/strict'
import { faultyDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'
import { keepPicture } from './screenshots.js'

describe('the status', () => {
  it('says how much is answered, what is found, and by which schema the draft is read', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', faultyDraft)
    await eventually(async () => {
      const said = (await desk.page.locator('[id="status.languageStatus"]').getAttribute('aria-label')) ?? ''
      assert.match(said, /1 error, 1 warning/)
      assert.match(said, /3 of 3 answered/)
      assert.match(said, /Home Office response to an ICIBI report\. The front matter of the draft names it\./)
    })
    await desk.page.locator('[id="status.languageStatus"]').click()
    await desk.page.locator('.hover-language-status', { hasText: '3 of 3 answered' }).waitFor()
    await keepPicture(desk, 'status')
  })

  it('says nothing of other documents', async () => {
    const desk = workbench()
    await desk.openDraft('notes.md', '# Notes\n\nMilk, bread.\n')
    await desk.openDraft('post.response.md', faultyDraft)
    const status = desk.page.locator('[id="status.languageStatus"]')
    await eventually(async () => assert.match((await status.getAttribute('aria-label')) ?? '', /answered/))
    await desk.openFile('notes.md')
    await eventually(async () => assert.doesNotMatch((await status.getAttribute('aria-label')) ?? '', /answered/))
  })
})
