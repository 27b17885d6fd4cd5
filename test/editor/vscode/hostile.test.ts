// A draft from somebody who means ill: its words are shown as words, wherever the editor shows them.
import assert from 'node:assert/strict'
import type { FrameLocator, Locator, Request } from 'playwright-core'
import { hoverText } from './atCursor.js'
import { eventually } from './eventually.js'
import { workbench } from './hooks.js'
import { framed, viewRows } from './views.js'

/** Of escaped marks the reader of a draft makes the marks themselves: so they reach what shows its words. */
const escaped = (markup: string) => markup.replace(/[<>[\]!*]/g, '\\$&')

const image = `<img src=https://evil.example/a.png onerror="document.title='owned'">`
const markup = `${image}<script>document.title='owned'</script>`
const links = `![x](https://evil.example/b.png) [Open](command:workbench.action.closeAllEditors) [Read](javascript:alert)`
const hostile = `${escaped(markup)} ${escaped(links)} $(warning) \u202Egnp.exe \u2066مرحبا\u2069 ${'w'.repeat(400)}`

const hostileDraft = `# Home Office response to an inspection of ${escaped(markup)} ports

Published 12 March 2026

The Independent Chief Inspector of Borders and Immigration (ICIBI) has made 2 recommendations.

## Recommendation 1: ${hostile}

> The Home Office should open ${hostile} ${markup} ${links}.

Accepted

1.1 The Director of Post at the Home Office will publish ${hostile} by 30 June 2026.

1.2 As paragraph 1.1 above says, the the Home Office will publish the list by 30 June 2026 (see paragraph 1.9).

## Recommendation 2

> The Home Office should weigh every parcel.

Accepted

Lead: ${escaped(markup)}

2.1 The Home Office will weigh ${hostile} by 30 June 2026.
`

/** Elements that only markup of the draft could have brought into the page. */
const broughtIn = [
  '[onerror]',
  '[src*="evil.example"]',
  '[href*="evil.example"]',
  '[data-href^="command:workbench"]',
  '[href^="command:workbench"]',
  '[data-href^="javascript:"]',
  '[href^="javascript:"]',
].join(', ')

const short = (words: string) => words.slice(0, 600)

async function assertWordsOnly(place: Locator | FrameLocator): Promise<void> {
  assert.equal(await place.locator(broughtIn).count(), 0)
}

describe('a hostile draft', () => {
  const asked: string[] = []
  const keep = (request: Request): void => {
    asked.push(request.url())
  }
  before(() => void workbench().page.context().on('request', keep))
  after(() => void workbench().page.context().off('request', keep))
  afterEach(async () => {
    assert.deepEqual(
      asked.filter((url) => url.includes('evil.example')),
      [],
      'something was fetched',
    )
    assert.doesNotMatch(await workbench().page.title(), /owned/)
  })

  it('is words in hovers', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', hostileDraft)
    await eventually(async () => assert.match(await desk.counts(), /Errors: [1-9]/))
    for (const words of ['1.1 above', '1.9)', 'ICIBI', 'Director of Post']) {
      await desk.goToWords(hostileDraft, words)
      await hoverText(desk)
      await assertWordsOnly(desk.page.locator('.monaco-resizable-hover'))
    }
    // The words themselves are there, in the card of the paragraph that is referred to.
    await desk.goToWords(hostileDraft, '1.1 above')
    await eventually(async () => {
      const shown = await hoverText(desk)
      assert.ok(shown.includes('<img src=https://evil.example/a.png'), short(shown))
    })
    await assertWordsOnly(desk.page.locator('.monaco-resizable-hover'))
  })

  it('is words in the views, in the list of problems and in the outline', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', hostileDraft)
    await desk.command('Response Desk: Focus on Recommendations View')
    await eventually(async () => assert.ok((await viewRows(desk, 'Recommendations')).length >= 2))
    await desk.command('Response Desk: Focus on Commitments View')
    await eventually(async () => {
      const shown = (await viewRows(desk, 'Commitments')).map(({ label }) => label).join('\n')
      assert.ok(shown.includes('<img src=https://evil.example/a.png'), short(shown))
    })
    await assertWordsOnly(desk.page.locator('.part.sidebar'))
    assert.ok((await desk.problems()).length > 0)
    await assertWordsOnly(desk.page.locator('.markers-panel'))
    await desk.outline()
    await assertWordsOnly(desk.page.locator('.outline-pane'))
  })

  it('is words in the report of the publication check', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', hostileDraft)
    await desk.command('Response Desk: Publication Check')
    await eventually(async () => assert.match((await desk.notifications()).join('\n'), /Not ready for publication/))
    await desk.pressButton('Show Report')
    // By its words: the page of an earlier report is used again, and shows that one for a moment.
    const page = await framed(desk, 'body:has-text("<img src=https://evil.example/a.png")')
    await assertWordsOnly(page)
  })

  it('is words in the timeline, on whose page nothing else runs and nothing is fetched', async () => {
    const desk = workbench()
    await desk.openDraft('post.response.md', hostileDraft)
    await desk.command('Response Desk: Open Timeline of Commitments')
    const page = await framed(desk, 'svg[role=group]')
    await assertWordsOnly(page)
    const spoken = await page.locator('svg .bar').evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')))
    assert.ok(spoken.join('\n').includes('<img src=https://evil.example/a.png'), short(spoken.join('\n')))
    // Even if markup got in: the policy of the page lets none of it run or load.
    const blocked = await page.locator('body').evaluate(
      async (body, html) => {
        const seen: string[] = []
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective))
        const put = document.createElement('div')
        put.innerHTML = html
        const script = document.createElement('script')
        script.textContent = "document.title='owned'"
        body.append(put, script)
        await new Promise((resolve) => setTimeout(resolve, 500))
        put.remove()
        script.remove()
        return { seen, title: document.title }
      },
      `${markup.replaceAll('evil', 'blocked')}<iframe src="https://blocked.example/d"></iframe><a href="javascript:document.title='owned'">x</a>`,
    )
    assert.notEqual(blocked.title, 'owned')
    for (const directive of ['img-src', 'script-src-elem', 'script-src-attr', 'frame-src'])
      assert.ok(blocked.seen.includes(directive), `${directive} is not among ${blocked.seen.join(', ')}`)
  })
})
