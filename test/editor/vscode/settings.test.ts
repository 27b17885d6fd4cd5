// Settings, as a person changes them: in the settings editor, and in a team's file. They count at once.
import assert from 'node:assert/strict'
import { faultyDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'

describe('settings', () => {
  it('switch checking off and on', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', faultyDraft)
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1, Warnings: 1'))
    await desk.switchSetting('responseDesk.enable')
    await eventually(async () => {
      assert.equal(await desk.counts(), 'No Problems')
    })
    await desk.switchSetting('responseDesk.enable')
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1, Warnings: 1'))
  })

  it('of a folder make a rule speak louder, in drafts that are open', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', faultyDraft)
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1, Warnings: 1'))
    desk.writeFile('.vscode/settings.json', JSON.stringify({ 'responseDesk.rules': { 'text/doubled-word': 'error' } }))
    await eventually(async () => {
      assert.equal(await desk.counts(), 'Errors: 2')
    })
  })

  it('that make no sense are said to', async () => {
    const desk = workbench()
    desk.writeFile('.vscode/settings.json', JSON.stringify({ 'responseDesk.rules': { 'text/double-word': 'error' } }))
    await desk.openDraft('post.response.md', faultyDraft)
    await eventually(async () =>
      assert.match((await desk.notifications()).join('\n'), /no rule called “text\/double-word”.*text\/doubled-word/),
    )
  })
})
