// Where drafts may be: not saved yet, in several folders, under another name, and closed.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanDraft, faultyDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'

describe('workspaces', () => {
  it('have drafts that were never saved', async () => {
    const desk = workbench()
    await desk.command('File: New Untitled Text File')
    await desk.tab('Untitled-1').waitFor()
    await desk.insert(faultyDraft)
    await eventually(async () => assert.match((await desk.lines()).join('\n'), /Recommendation 3/))
    await desk.command('Change Language Mode')
    await desk.choose('Markdown')
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1, Warnings: 1'))
  })

  it('have other Markdown, about which nothing is said', async () => {
    const desk = workbench()
    desk.writeFile('notes.md', '# Notes\n\nThe the post room. As paragraph 1.7 says, it is late.\n')
    await desk.openDraft('post.response.md', faultyDraft)
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1, Warnings: 1'))
    await desk.openFile('notes.md')
    await eventually(async () => assert.equal((await desk.lines())[0], '# Notes'))
    const files = (await desk.problems()).filter(({ level }) => level === 1).map(({ text }) => text)
    assert.equal(files.length, 1)
    assert.match(files[0] ?? '', /^post\.response\.md/)
  })

  it('are checked as a whole when asked, closed drafts too', async () => {
    const desk = workbench()
    desk.writeFile('closed.response.md', faultyDraft)
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.command('Response Desk: Check All Responses')
    await eventually(async () =>
      assert.match((await desk.notifications()).join('\n'), /2 responses are checked: 1 error, 1 warning\./),
    )
    assert.match((await desk.problems())[0]?.label ?? '', /2 problems in file closed\.response\.md/)
  })

  it('may have two folders, each with settings and a configuration of its own', async () => {
    const desk = workbench()
    const { elsewhere, show, workspace } = desk.session
    for (const [name, severity, inFile] of [
      ['first', 'error', 'warning'],
      ['second', 'off', 'error'],
    ] as const) {
      mkdirSync(join(elsewhere, name, '.vscode'), { recursive: true })
      writeFileSync(join(elsewhere, name, `${name}.response.md`), faultyDraft)
      const settings = { 'responseDesk.rules': { 'text/doubled-word': severity } }
      writeFileSync(join(elsewhere, name, '.vscode/settings.json'), JSON.stringify(settings))
      writeFileSync(join(elsewhere, name, '.response-desk.yaml'), `rules: { reference/unresolved: ${inFile} }\n`)
    }
    const folders = [{ path: 'first' }, { path: 'second' }]
    writeFileSync(join(elsewhere, 'two.code-workspace'), JSON.stringify({ folders }))
    try {
      await show(join(elsewhere, 'two.code-workspace'))
      await desk.openFile('first.response.md')
      await eventually(async () =>
        assert.deepEqual([await desk.squiggles('error'), await desk.squiggles('warning')], [1, 1]),
      )
      await desk.openFile('second.response.md')
      await eventually(async () =>
        assert.deepEqual([await desk.squiggles('error'), await desk.squiggles('warning')], [1, 0]),
      )
    } finally {
      await desk.tidy()
      await show(workspace)
    }
  })
})
