// What helps while writing: hovers, completion, snippets, numbers, names, the tally.
import assert from 'node:assert/strict'
import { cleanDraft, faultyDraft } from '../drafts.js'
import { codeLenses, completions, hoverText, isRead, refusal, rename, takeCompletion } from './atCursor.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'
import { keepPicture } from './screenshots.js'
import { short } from './workbench.js'

const draft = 'post.response.md'

describe('writing', () => {
  it('shows in the outline how the draft is made', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await eventually(async () => {
      const labels = (await desk.outline()).map(({ level, text }) => `${level} ${text}`)
      assert.match(labels.join('\n'), /^2 Recommendation 1Accepted$/m)
      assert.match(labels.join('\n'), /^3 1\.1 Every letter is now opened/m)
    })
  })

  it('shows what a reference points to, what an acronym means and what a commitment owes', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    for (const [words, said] of [
      ['1.1 says', /Every letter is now opened within 2 days/],
      ['UKVI)', /UK Visas and Immigration/],
      ['will buy', /Firm commitment\s+Owner: UK Visas and Immigration\s+Date: 31 December 2026/],
    ] as const) {
      await desk.goToWords(cleanDraft, words)
      await eventually(async () => assert.match(await hoverText(desk), said))
    }
    await keepPicture(desk, 'hover')
  })

  it('goes to what a reference points to', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await desk.goToWords(cleanDraft, '1.1 says')
    await eventually(async () => {
      await desk.press('F12')
      assert.match(await desk.position(), /^Ln 22, /)
    })
  })

  it('completes a verdict where one belongs', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft.replace('\nAccepted\n', '\n\n'))
    await desk.goTo(18, 1)
    const offered = await completions(desk)
    assert.deepEqual(
      offered.slice(0, 3).map((label) => label.split(',')[0]),
      ['Accepted', 'Partially accepted', 'Not accepted'],
    )
    await keepPicture(desk, 'completion')
    await takeCompletion(desk, 'Accepted')
    await desk.save()
    assert.equal(desk.saved(draft), cleanDraft)
  })

  it('expands a template for an answer, with places to fill in', async () => {
    const desk = workbench()
    const unanswered = `${cleanDraft}\n## Recommendation 4\n\n> The Home Office should sell its scales.\n\n`
    await desk.openDraft(draft, unanswered)
    await desk.press('Control+End')
    await desk.type('answer-not')
    await completions(desk)
    await takeCompletion(desk, 'answer-not-accepted')
    // The first place is selected: what is typed replaces it.
    await desk.type('they are needed')
    await desk.save()
    const answer = desk.saved(draft).slice(unanswered.length)
    assert.match(answer, /^Not accepted\n\n.*does not accept this recommendation because they are needed/)
  })

  it('gives a paragraph a new number, in all references too', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await desk.goToWords(cleanDraft, '1.1 Every')
    assert.equal(await rename(desk, '1.5'), '1.1')
    await desk.save()
    assert.equal(desk.saved(draft), cleanDraft.replaceAll('1.1', '1.5'))
  })

  it('says why a word cannot be renamed', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await desk.goToWords(cleanDraft, 'Partially accepted\n')
    assert.match(await refusal(desk, 'F2'), /Nothing here can be renamed/)
  })

  it('shows the true tally at the title, which a click writes into the draft', async () => {
    const desk = workbench()
    const wrong = cleanDraft.replace('accepts 1, partially accepts 1', 'accepts 2, partially accepts 0')
    await desk.openDraft(draft, wrong)
    const tally = codeLenses(desk).filter({ hasText: '1 accepted, 1 partially accepted, 1 not accepted' })
    await tally.waitFor()
    await keepPicture(desk, 'tally')
    await tally.click()
    await eventually(async () => assert.equal(await desk.counts(), 'No Problems'))
    await desk.save()
    assert.match(desk.saved(draft), /accepts 1, partially accepts 1 and does not accept 1/)
  })

  it('has the next number ready after Enter', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await isRead(desk)
    // The very end of 1.2: the key End would stop where the line is wrapped.
    // Again, where the key went to nobody in the press of work.
    await eventually(async () => {
      await desk.goToWords(cleanDraft, '\n\n## Recommendation 2')
      const shown = await desk.lines()
      await desk.press('Enter')
      await eventually(async () => assert.notDeepEqual(await desk.lines(), shown), short)
    })
    await eventually(async () => assert.match((await desk.lines()).join('\n'), /^1\.3\s*$/m))
  })

  it('has numbers offered for paragraphs that are pasted', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await isRead(desk)
    await desk.goToWords(cleanDraft, '\n\n## Recommendation 2')
    await desk.paste('\n\nPorters were told in May.\n\nThe Home Office will tell senders by 31 May 2026.')
    await desk.pressButton('Number these paragraphs')
    await eventually(async () => {
      const lines = (await desk.lines()).join('\n')
      assert.match(lines, /^1\.3 Porters were told/m)
      assert.match(lines, /^1\.4 The Home Office will tell senders/m)
    })
  })

  it('is left in peace until the writer moves on', async () => {
    const desk = workbench()
    await desk.openDraft(draft, cleanDraft)
    await eventually(async () => assert.equal(await desk.counts(), 'No Problems'))
    await desk.press('Control+End')
    await desk.type('\n## Recommendation 4\n\n> The Home Office should sell its scales.\n\nAccepted\n\n')
    // It was looked at: what is wrong and finished is said at once.
    await desk.type('The the scales')
    await eventually(async () => assert.match(await desk.counts(), /Warnings: 1/))
    assert.doesNotMatch((await desk.problems()).map(({ label }) => label).join('\n'), /unanswered|no answer|no date/)
    await desk.goToWords(cleanDraft, '1.2 As')
    await eventually(async () => assert.notEqual(await desk.counts(), 'Warnings: 1'))
  })

  it('mends what is safe to mend on save, where that is wished', async () => {
    const desk = workbench()
    const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.responseDesk': 'explicit' } }
    desk.writeFile('.vscode/settings.json', JSON.stringify(settings))
    await desk.openDraft(draft, faultyDraft)
    await desk.press('Control+End')
    await eventually(async () => {
      // Again, while the new settings have not come through.
      await desk.type(' ')
      await desk.save()
      assert.match(desk.saved(draft), /Every letter is now opened/)
    })
  })
})
