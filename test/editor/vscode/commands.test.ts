// The desk's commands, as they are run from the palette.
import assert from 'node:assert/strict'
import { cleanDraft, faultyDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'
import { keepPicture } from './screenshots.js'
import { framed } from './views.js'

const draft = 'post.response.md'

describe('commands', () => {
  it('Publication Check lets a draft without faults pass', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await desk.command('Response Desk: Publication Check')
    await eventually(async () =>
      assert.match((await desk.notifications()).join('\n'), /Nothing stands in the way of publication\./),
    )
  })

  it('Publication Check holds back a draft with faults, leads to the first, and reports them', async () => {
    const desk = workbench()
    await desk.openDraft(draft, faultyDraft)
    await desk.command('Response Desk: Publication Check')
    await eventually(async () =>
      assert.match((await desk.notifications()).join('\n'), /Not ready for publication: 1 finding stands in the way\./),
    )
    await keepPicture(desk, 'publication-check')
    await desk.pressButton('Go to the First')
    await eventually(async () => assert.match(await desk.position(), /^Ln 24, Col 18/))

    await desk.command('Response Desk: Publication Check')
    await desk.pressButton('Show Report')
    await framed(desk, 'li:has-text("paragraph “1.7”")')
    await keepPicture(desk, 'publication-report')
  })

  it('New Response asks what it must know, and opens a draft to fill in', async () => {
    const desk = workbench()
    await desk.command('Response Desk: New Response')
    await desk.choose('Home Office response to an ICIBI report')
    await desk.answer('what was inspected?', 'the post room')
    await desk.answer('who inspected it?', 'Independent Chief Inspector of Borders and Immigration')
    await desk.answer('how many recommendations', '2')
    await eventually(async () => assert.match((await desk.lines()).join('\n'), /^## Recommendation 2/m))
    await keepPicture(desk, 'new-response')
    await desk.command('Response Desk: Publication Check')
    await eventually(async () => assert.match((await desk.notifications()).join('\n'), /Not ready for publication/))
  })

  it('Insert Answer puts the skeleton of an answer where one is missing', async () => {
    const desk = workbench()
    const unanswered = `${cleanDraft}\n## Recommendation 4\n\n> The Home Office should sell its scales.\n`
    await desk.openDraft(draft, unanswered)
    await eventually(async () => assert.match(await desk.counts(), /Errors: [12]/))
    await desk.command('Response Desk: Insert Answer')
    await desk.choose('Partially accepted')
    await desk.save()
    assert.match(desk.saved(draft), /should sell its scales\.\s+Partially accepted/)
  })

  it('Renumber Paragraphs gives all of them their numbers, with the references', async () => {
    const desk = workbench()
    const gaps = cleanDraft
      .replace('1.2 As paragraph 1.1', '1.4 As paragraph 1.1')
      .replace('2.2 The', '2.5 See 1.4. The')
    await desk.openDraft(draft, gaps)
    await desk.command('Response Desk: Renumber Paragraphs')
    await desk.save()
    assert.equal(desk.saved(draft), cleanDraft.replace('2.2 The', '2.2 See 1.2. The'))
  })

  it('Write Tally corrects the tally', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft.replace('accepts 1, partially', 'accepts 2, partially'))
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1'))
    await desk.command('Response Desk: Write Tally')
    await eventually(async () => assert.equal(await desk.counts(), 'No Problems'))
    await desk.save()
    assert.equal(desk.saved(draft), cleanDraft)
  })

  it('Show Rule opens the page on a rule, and asks no other machine for it', async () => {
    const desk = workbench()
    await desk.openDraft(draft, faultyDraft)
    await eventually(async () => assert.equal(await desk.counts(), 'Errors: 1, Warnings: 1'))
    await desk.goToWords(faultyDraft, 'letter letter')
    await desk.command('Response Desk: Show Rule')
    // The rule that speaks at the cursor comes first.
    await desk.choose('text/doubled-word')
    await framed(desk, 'body:has-text("text/doubled-word")')
    await keepPicture(desk, 'rule')
  })

  it('Show Effective Configuration says what counts, and why', async () => {
    const desk = workbench()
    desk.writeFile('.vscode/settings.json', JSON.stringify({ 'responseDesk.rules': { 'text/doubled-word': 'hint' } }))
    await desk.openDraft(draft, cleanDraft)
    const text = await eventually(async () => {
      // Again, while the new settings have not come through.
      await desk.command('Response Desk: Show Effective Configuration')
      const page = await framed(desk, 'h1:has-text("Effective configuration")')
      const words = await page.locator('body').innerText()
      assert.match(words, /text\/doubled-word\s+hint\s+the editor’s settings/)
      return words
    })
    assert.match(text, /home-office-icibi.*The front matter of the draft names it/)
  })

  it('Export Commitments writes them for a spreadsheet', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await desk.command('Response Desk: Export Commitments')
    await desk.choose('CSV')
    await desk.pressButton('OK')
    await eventually(() => assert.match(desk.saved('commitments.csv'), /UK Visas and Immigration/))
    assert.equal(desk.saved('commitments.csv').trim().split('\n').length, 4)
  })

  it('Draft Your First Response opens the walkthrough', async () => {
    const desk = workbench()
    await desk.command('Response Desk: Draft Your First Response')
    const walkthrough = desk.page.locator('.gettingStartedDetailsContent')
    await walkthrough.getByText('Begin with a skeleton').waitFor()
    await keepPicture(desk, 'walkthrough')
  })
})
