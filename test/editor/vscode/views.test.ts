// The desk's own views: what they list, how they are reached by keyboard, and what they say when there is nothing.
import assert from 'node:assert/strict'
import { cleanDraft } from '../drafts.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'
import { keepPicture } from './screenshots.js'
import { framed, viewRows, viewText } from './views.js'
import { short } from './workbench.js'

describe('views', () => {
  it('say what to do where there is no draft', async () => {
    const desk = workbench()
    await desk.command('Response Desk: Focus on Recommendations View')
    await eventually(async () => {
      assert.match(await viewText(desk, 'Recommendations'), /Open a file called NAME\.response\.md, or begin a new one/)
      assert.match(await viewText(desk, 'Commitments'), /No response of this workspace makes a commitment yet/)
    })
    await keepPicture(desk, 'views-empty')
  })

  it('list the recommendations of the draft with their verdicts, and lead to them', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.command('Response Desk: Focus on Recommendations View')
    const rows = await eventually(async () => {
      const found = await viewRows(desk, 'Recommendations')
      assert.equal(found.length, 3)
      return found
    })
    assert.deepEqual(
      rows.map(({ label }) => label.split(', ').slice(0, 2).join(', ')),
      ['Recommendation 1, Accepted', 'Recommendation 2, Partially accepted', 'Recommendation 3, Not accepted'],
    )
    await eventually(async () => {
      // Again: where there was no row yet, the keyboard did not go to them.
      await desk.command('Response Desk: Focus on Recommendations View')
      await desk.press('End')
      await desk.press('Enter')
      await eventually(async () => assert.match(await desk.position(), /^Ln 38, /), short)
    })
    await keepPicture(desk, 'recommendations')
  })

  it('select the recommendation at the cursor', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.command('Response Desk: Focus on Recommendations View')
    await eventually(async () => assert.equal((await viewRows(desk, 'Recommendations')).length, 3))
    await desk.goToWords(cleanDraft, 'UK Visas and Immigration (UKVI)')
    await eventually(async () => {
      const selected = (await viewRows(desk, 'Recommendations')).filter(({ selected }) => selected)
      assert.deepEqual(
        selected.map(({ label }) => label.split(',')[0]),
        ['Recommendation 2'],
      )
    })
  })

  it('list the commitments of all drafts, those that are overdue first, and by owner when asked', async () => {
    const desk = workbench()
    desk.writeFile('old.response.md', cleanDraft.replaceAll('2026', '2019'))
    await desk.openDraft('post.response.md', cleanDraft.replaceAll('2026', '2099'))
    await desk.command('Response Desk: Focus on Commitments View')
    await desk.command('Response Desk: Group Commitments by Due Day')
    await eventually(async () => {
      const groups = (await viewRows(desk, 'Commitments')).filter(({ level }) => level === 1)
      assert.match(groups[0]?.text ?? '', /^Overdue/)
      assert.match(groups.map(({ text }) => text).join('\n'), /30 June 2099/)
    })
    await keepPicture(desk, 'commitments')
    await desk.command('Response Desk: Group Commitments by Owner')
    await eventually(async () => {
      const groups = (await viewRows(desk, 'Commitments')).filter(({ level }) => level === 1)
      assert.deepEqual(
        groups.map(({ text }) => text.replace(/^the |\d+ commitment.*/g, '')),
        ['Director of Post', 'Home Office', 'UK Visas and Immigration'],
      )
    })
  })

  it('draw the timeline, whose bars lead to the draft by keyboard', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.command('Response Desk: Open Timeline of Commitments')
    const page = await framed(desk, 'svg[role=group]')
    const bars = page.locator('svg .bar')
    assert.equal(await bars.count(), 3)
    const spoken = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label') ?? ''))
    assert.match(spoken.join('\n'), /Director of Post\. Recommendation 1\. .*30 June 2026/)
    await keepPicture(desk, 'timeline')
    await bars.first().focus()
    await desk.press('ArrowRight')
    await desk.press('Enter')
    await desk.tab('post.response.md').waitFor()
    await eventually(async () => assert.match(await desk.position(), /^Ln (?:22|24|34), /))
  })

  it('draw the timeline from the page itself alone', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', cleanDraft)
    await desk.command('Response Desk: Open Timeline of Commitments')
    const page = await framed(desk, 'svg[role=group]')
    const policy = page.locator('meta[http-equiv=Content-Security-Policy]')
    assert.match((await policy.getAttribute('content')) ?? '', /^default-src 'none';/)
    assert.equal(await page.locator('[src], link[href], a[href^=http]').count(), 0)
  })
})
