import assert from 'node:assert/strict'
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node'
import { cleanDraft, draftWithError, draftWithWarning } from '../drafts.js'
import { rangeOf, rulesOf, startTestClient, type TestClient, testRuntime, textIn } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'

describe('diagnostics that are sent', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startTestClient()
  })
  afterEach(() => client.dispose())

  it('say what, where, how loudly, by which rule, and where to read on', async () => {
    client.open(uri, draftWithWarning, 7)
    const { version, diagnostics } = await client.nextPublished(uri)
    assert.equal(version, 7)
    const [found] = diagnostics
    assert.ok(found)
    assert.equal(diagnostics.length, 1)
    assert.equal(textIn(draftWithWarning, found.range), 'the the')
    assert.equal(found.severity, DiagnosticSeverity.Warning)
    assert.equal(found.code, 'text/doubled-word')
    assert.equal(found.source, 'response-desk')
    const page = new URL(found.codeDescription?.href ?? '')
    assert.equal(page.protocol, 'https:')
    assert.match(page.pathname, /\/docs\/rules\/text\/doubled-word\.md$/)
  })

  it('are none for a clean draft, and are sent all the same', async () => {
    client.open(uri, cleanDraft)
    assert.deepEqual((await client.nextPublished(uri)).diagnostics, [])
  })

  it('point at the other places that matter', async () => {
    const draft = cleanDraft
      .replace('We will publish', '1.1 We will publish')
      .replace('Border Force will', '1.1 Border Force will')
    client.open(uri, draft)
    const { diagnostics } = await client.nextPublished(uri)
    const [related] = diagnostics.find(({ code }) => code === 'numbering/duplicate')?.relatedInformation ?? []
    assert.ok(related)
    assert.equal(related.location.uri, uri)
    assert.equal(textIn(draft, related.location.range), '1.1')
  })

  it('are the most pressing of very many, with few places beside each, and one that says how many more there are', async () => {
    const answers = Array.from(
      { length: 8 },
      (_, at) => `## Recommendation ${at + 1}\n\n> It should act.\n\nAccepted\n\nWe will act by 30 June 2024.\n`,
    )
    const wrongTally = `# Home Office response to an inspection of ports\n\nPublished 4 March 2024\n\nWe accept three recommendations.\n\n${answers.join('\n')}`
    const doubled = 'The port keeps the the times. '.repeat(150)
    const tallyIn = async (text: string, version: number) => {
      client.open(`${uri}${version}.response.md`, text, version)
      const { diagnostics } = await client.nextPublished(`${uri}${version}.response.md`)
      return { diagnostics, tally: diagnostics.find(({ code }) => code === 'tally/wrong') }
    }
    const few = await tallyIn(wrongTally, 1)
    assert.equal(few.tally?.relatedInformation?.length, 8)
    assert.ok(!rulesOf(few.diagnostics).includes('check/more'))
    const many = await tallyIn(`${wrongTally}\n${doubled}`, 2)
    assert.equal(many.tally?.relatedInformation?.length, 3)
    assert.equal(many.diagnostics.length, 101)
    assert.match(String(many.diagnostics[0]?.message), /^There are \d+ more findings/)
  })

  it('fade a comment that silences nothing', async () => {
    client.open(uri, `<!-- response-desk-disable-file text/doubled-word -- as it was -->\n\n${cleanDraft}`)
    const { diagnostics } = await client.nextPublished(uri)
    assert.deepEqual(rulesOf(diagnostics), ['suppression/unused'])
    assert.deepEqual(diagnostics[0]?.tags, [DiagnosticTag.Unnecessary])
  })

  it('stand in the right place with CRLF, and behind characters that take two units', async () => {
    const draft = draftWithWarning.replace('We will', '🛂 We 🛂 will').replaceAll('\n', '\r\n')
    client.open(uri, draft)
    const { diagnostics } = await client.nextPublished(uri)
    const found = diagnostics.find(({ code }) => code === 'text/doubled-word')
    assert.deepEqual(found?.range, rangeOf(draft, 'the the'))
  })

  it('follow each edit, made in the order in which they are sent', async () => {
    client.open(uri, cleanDraft, 1)
    assert.deepEqual((await client.nextPublished(uri)).diagnostics, [])
    const at = rangeOf(cleanDraft, 'the guidance by')
    client.change(uri, 2, [
      { range: { start: at.start, end: at.start }, text: 'the ' },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ])
    const { version, diagnostics } = await client.nextPublished(uri)
    assert.equal(version, 2)
    assert.deepEqual(rulesOf(diagnostics), ['text/doubled-word'])
    assert.equal(diagnostics[0]?.range.start.line, at.start.line + 1)
  })

  it('are made for the last of a burst of edits, and not for each', async () => {
    let analyses = 0
    const counting = await startTestClient({
      runtime: {
        today: () => {
          analyses++
          return testRuntime.today()
        },
      },
    })
    counting.open(uri, cleanDraft, 1)
    await counting.nextPublished(uri)
    analyses = 0
    for (let version = 2; version <= 19; version++) counting.change(uri, version, [{ text: draftWithWarning }])
    counting.change(uri, 20, [{ text: draftWithError }])
    const { version, diagnostics } = await counting.nextPublished(uri)
    assert.equal(version, 20)
    assert.deepEqual(rulesOf(diagnostics), ['reference/unresolved'])
    assert.ok(analyses < 5, `${analyses} analyses of 19 edits`)
    counting.dispose()
  })

  it('are cleared when the document is closed', async () => {
    client.open(uri, draftWithWarning)
    await client.nextPublished(uri)
    client.close(uri)
    assert.deepEqual(await client.nextPublished(uri), { uri, diagnostics: [] })
  })

  it('are not sent once more for a document that was closed before it was checked', async () => {
    client.open(uri, draftWithWarning)
    client.close(uri)
    await client.settled()
    assert.deepEqual(client.published(uri), [{ uri, diagnostics: [] }])
  })

  it('are made anew when the language changes, which closes and opens', async () => {
    client.open(uri, draftWithWarning, 1, 'plaintext')
    await client.nextPublished(uri)
    client.close(uri)
    client.open(uri, draftWithError, 1, 'markdown')
    await client.settled()
    assert.deepEqual(
      client.published(uri).map(({ diagnostics }) => rulesOf(diagnostics)),
      [['text/doubled-word'], [], ['reference/unresolved']],
    )
  })

  it('are made for drafts that were never saved', async () => {
    client.open('untitled:Untitled-1', draftWithWarning)
    assert.deepEqual(rulesOf((await client.nextPublished('untitled:Untitled-1')).diagnostics), ['text/doubled-word'])
  })

  it('are none for texts that are no responses, and none for the cells of notebooks', async () => {
    client.open('file:///notes.md', '# Notes\n\nThe the cat.\n')
    assert.deepEqual((await client.nextPublished('file:///notes.md')).diagnostics, [])
    client.open('vscode-notebook-cell:/book.ipynb#W0', draftWithWarning)
    assert.deepEqual((await client.nextPublished('vscode-notebook-cell:/book.ipynb#W0')).diagnostics, [])
  })
})

describe('the version guard', () => {
  /** Settings for the draft that are answered when the test says so, in the order in which they were asked for. */
  function slowSettings() {
    const asked: ((settings: unknown) => void)[] = []
    let heard = () => {}
    return {
      settingsOf: (scope: string) =>
        scope !== uri
          ? null
          : new Promise<unknown>((answer) => {
              asked.push(answer)
              heard()
            }),
      async question(index: number): Promise<(settings: unknown) => void> {
        for (;;) {
          const answer = asked[index]
          if (answer !== undefined) return answer
          await new Promise<void>((resolve) => {
            heard = resolve
          })
        }
      },
    }
  }

  it('never lets out what was found in an older version', async () => {
    const settings = slowSettings()
    const client = await startTestClient({ settingsOf: settings.settingsOf })
    client.open(uri, draftWithWarning, 1)
    const answer = await settings.question(0)
    client.change(uri, 2, [{ text: draftWithError }])
    client.change(uri, 3, [{ text: cleanDraft }])
    await client.settled()
    assert.deepEqual(client.published(uri), [])
    answer(null)
    await client.settled()
    assert.deepEqual(client.published(uri), [{ uri, version: 3, diagnostics: [] }])
    client.dispose()
  })

  it('never lets out what was found under older settings', async () => {
    const settings = slowSettings()
    const client = await startTestClient({ settingsOf: settings.settingsOf })
    client.open(uri, draftWithWarning, 1)
    const first = await settings.question(0)
    client.configurationChanged()
    const second = await settings.question(1)
    first({ rules: { 'text/doubled-word': 'error' } })
    await client.settled()
    assert.deepEqual(client.published(uri), [])
    second({ rules: { 'text/doubled-word': 'hint' } })
    await client.settled()
    assert.deepEqual(
      client.published(uri).map(({ diagnostics }) => diagnostics.map(({ severity }) => severity)),
      [[DiagnosticSeverity.Hint]],
    )
    client.dispose()
  })

  it('never lets out what was found in a document that is closed by then', async () => {
    const settings = slowSettings()
    const client = await startTestClient({ settingsOf: settings.settingsOf })
    client.open(uri, draftWithWarning, 1)
    const answer = await settings.question(0)
    client.close(uri)
    answer(null)
    await client.settled()
    assert.deepEqual(client.published(uri), [{ uri, diagnostics: [] }])
    client.dispose()
  })
})
