import assert from 'node:assert/strict'
import { UnreadableFile } from '../../../server/src/lsp/runtime.js'
import type { Day } from '../../../server/src/model/day.js'
import * as protocol from '../../../server/src/protocol.js'
import { cleanDraft, draftWithError, essay } from '../drafts.js'
import { rangeOf, startTestClient, type TestClient, textIn } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const textDocument = { uri }

async function opened(text: string, options: Parameters<typeof startTestClient>[0] = {}): Promise<TestClient> {
  const client = await startTestClient(options)
  client.open(uri, text)
  return client
}

describe('what views and commands ask of the server', () => {
  let client: TestClient
  const ask = <Result>(method: string, params: object): Promise<Result> => client.connection.sendRequest(method, params)
  afterEach(() => client.dispose())

  it('is an overview of any open document, be it a response or not', async () => {
    client = await opened(draftWithError)
    const overview = await ask<protocol.OverviewResult>(protocol.overviewRequest, { textDocument })
    assert.deepEqual([overview.answered, overview.total, overview.isResponse, overview.enabled], [2, 2, true, true])
    assert.equal(overview.findings.error, 1)
    assert.equal(overview.schema.id, 'home-office-icibi')

    client.open('untitled:essay', essay)
    const other = await ask<protocol.OverviewResult>(protocol.overviewRequest, {
      textDocument: { uri: 'untitled:essay' },
    })
    assert.equal(other.isResponse, false)
    assert.match(other.recognition, /\.response\.md/)
    assert.equal(await ask(protocol.overviewRequest, { textDocument: { uri: 'file:///not-open.md' } }), null)
    client.open('vscode-notebook-cell:1', cleanDraft)
    assert.equal(await ask(protocol.overviewRequest, { textDocument: { uri: 'vscode-notebook-cell:1' } }), null)
  })

  it('says so where the settings switch checking off', async () => {
    client = await opened(cleanDraft, { settingsOf: () => ({ enable: false }) })
    const overview = await ask<protocol.OverviewResult>(protocol.overviewRequest, { textDocument })
    assert.equal(overview.enabled, false)
    assert.equal(await ask(protocol.recommendationsRequest, { textDocument }), null)
  })

  it('is the tree of recommendations, with places in the text', async () => {
    client = await opened(cleanDraft)
    const items = await ask<readonly protocol.RecommendationItem[]>(protocol.recommendationsRequest, { textDocument })
    assert.deepEqual(
      items.map(({ id, standing, labelRange }) => [id, standing, textIn(cleanDraft, labelRange)]),
      [
        ['1', 'accepted', 'Recommendation 1'],
        ['2', 'accepted', 'Recommendation 2'],
      ],
    )
    assert.equal(items[0]?.range.end.line, items[1]?.range.start.line)
  })

  it('is the commitments of one draft, or of all, open or not, and what could not be read', async () => {
    client = await startTestClient({
      params: { workspaceFolders: [{ uri: 'file:///drafts', name: 'drafts' }] },
      capabilities: {},
      runtime: {
        today: () => '2024-07-01' as Day,
        files: {
          findDrafts: async () => ({
            uris: ['file:///drafts/a.response.md', 'file:///drafts/ports.response.md', 'file:///drafts/b.response.md'],
            unread: [],
          }),
          readText: async (file) => {
            if (file.endsWith('/b.response.md')) throw new UnreadableFile('It may not be read.')
            assert.ok(file.endsWith('/a.response.md'), `${file} is open, so that its file does not count`)
            return cleanDraft
          },
        },
      },
    })
    client.open(uri, cleanDraft.replace('Border Force will train', 'UKVI will train'))
    const all = await ask<protocol.CommitmentsResult>(protocol.commitmentsRequest, { uri: null })
    assert.equal(all.today, '2024-07-01')
    assert.deepEqual(
      all.drafts.map((draft) => [draft.uri, ...draft.commitments.map(({ owner, due }) => `${owner} ${due}`)]),
      [
        ['file:///drafts/a.response.md', 'the Home Office 2024-06-30', 'Border Force 2024-09-30'],
        [uri, 'the Home Office 2024-06-30', 'UKVI 2024-09-30'],
      ],
    )
    assert.deepEqual(all.unread, [{ uri: 'file:///drafts/b.response.md', reason: 'It may not be read.' }])
    assert.deepEqual(
      all.drafts[0]?.commitments.map(({ overdue }) => overdue),
      [true, false],
    )

    const one = await ask<protocol.CommitmentsResult>(protocol.commitmentsRequest, { uri })
    assert.deepEqual(
      one.drafts.map((draft) => draft.uri),
      [uri],
    )
    const [first] = one.drafts[0]?.commitments ?? []
    assert.ok(first)
    assert.equal(textIn(cleanDraft, first.range), 'We will publish the guidance by 30 June 2024.')
  })

  it('is the commitments as files', async () => {
    client = await opened(cleanDraft, { capabilities: {} })
    const csv = await ask<protocol.CommitmentLogResult>(protocol.commitmentLogRequest, { uri, format: 'csv' })
    assert.equal(csv.count, 2)
    assert.match(csv.text, /publish the guidance/)
    const ics = await ask<protocol.CommitmentLogResult>(protocol.commitmentLogRequest, { uri, format: 'ics' })
    assert.equal(ics.text.match(/BEGIN:VEVENT/g)?.length, 2)
  })

  it('is whether a draft may be published, with the places of what stands in the way', async () => {
    client = await opened(draftWithError)
    const { ready, obstacles, markdown } = await ask<protocol.PublicationCheckResult>(
      protocol.publicationCheckRequest,
      { textDocument },
    )
    assert.equal(ready, false)
    assert.ok(obstacles.some(({ rule }) => rule === 'reference/unresolved'))
    const place = obstacles.find(({ rule }) => rule === 'reference/unresolved')?.range
    assert.equal(place && textIn(draftWithError, place), '9')
    assert.match(markdown, /^# Publication check/)
    client.open('untitled:essay', essay)
    assert.equal(await ask(protocol.publicationCheckRequest, { textDocument: { uri: 'untitled:essay' } }), null)
  })

  it('is what counts for a draft', async () => {
    client = await opened(cleanDraft, { settingsOf: () => ({ rules: { 'text/*': 'off' } }) })
    const { markdown } = await ask<protocol.MarkdownPage>(protocol.configurationRequest, { textDocument })
    assert.match(markdown, /\| text\/doubled-word \| off \| the editor’s settings \|/)
  })

  it('is a new draft of any kind, and an answer to what is open', async () => {
    client = await opened('## Recommendation 1\r\n\r\n> Train the staff.\r\n')
    const schemas = await ask<readonly protocol.SchemaItem[]>(protocol.schemasRequest, {})
    assert.equal(schemas[0]?.id, 'home-office-icibi')
    for (const { id, verdicts } of schemas) {
      const wanted: protocol.NewResponseParams = { schema: id, title: 'x', inspectorate: 'y', recommendations: 2 }
      const { snippet } = await ask<{ snippet: string }>(protocol.newResponseRequest, wanted)
      assert.match(snippet, new RegExp(`response-schema: ${id}`))
      assert.ok(verdicts.length >= 3)
    }
    const params = { textDocument, recommendation: '1', verdict: 'accepted' }
    const skeleton = await ask<protocol.AnswerSkeletonResult>(protocol.answerSkeletonRequest, params)
    assert.deepEqual(skeleton.range.start, { line: 2, character: 18 })
    assert.match(skeleton.snippet, /^\r\n\r\nAccepted\r\n\r\n/)
    assert.equal(skeleton.version, 1)
    assert.equal(await ask(protocol.answerSkeletonRequest, { ...params, recommendation: '2' }), null)
  })

  it('is told anew to clients with views, once for a burst of edits, and to no others', async () => {
    const news: (string | null)[] = []
    client = await startTestClient({ params: { initializationOptions: { views: true } } })
    client.connection.onNotification(protocol.changedNotification, ({ uri: changed }: protocol.ChangedParams) => {
      if (changed === null || changed === uri) news.push(changed)
    })
    client.open(uri, cleanDraft)
    for (let version = 2; version < 10; version++) client.change(uri, version, [{ text: `${cleanDraft}${version}` }])
    await client.settled()
    await client.settled()
    assert.deepEqual(news, [uri])
    client.configurationChanged()
    await client.settled()
    await client.settled()
    assert.deepEqual(news, [uri, null])
    client.dispose()

    client = await startTestClient()
    client.connection.onNotification(protocol.changedNotification, () => assert.fail('It did not ask for this.'))
    client.open(uri, cleanDraft)
    await client.settled()
  })
})

describe('what is not finished yet', () => {
  const draft = `# Home Office response to an inspection of fees

## Recommendation 1

> Publish the fees.

Accepted

We will publish the fees by 31 May 2030.

## Recommendation 2

> Train the staff.

Accepted

We will train all staff by 31 May 2030.
`
  const line = (words: string) => rangeOf(draft, words).start.line
  const sentence = ' We will also tell them.'
  const end = { line: line('We will train'), character: 'We will train all staff by 31 May 2030.'.length }

  let client: TestClient
  afterEach(() => client.dispose())
  const missing = async (): Promise<boolean> => {
    await client.settled()
    const report = await client.pull(uri)
    assert.equal(report.kind, 'full')
    return report.items.some(({ code }) => code === 'commitment/date-missing')
  }
  const cursor = (position: protocol.CursorParams['position']) =>
    client.connection.sendNotification(protocol.cursorNotification, { textDocument, position })

  /** A draft in which the writer has just added a commitment without a date. */
  async function written(): Promise<void> {
    client = await opened(draft, { capabilities: { textDocument: { diagnostic: {} } } })
    assert.equal(await missing(), false)
    client.change(uri, 2, [{ range: { start: end, end }, text: sentence }])
  }

  it('waits until the cursor leaves the recommendation', async () => {
    await written()
    assert.equal(await missing(), false)
    await cursor({ line: line('> Train'), character: 3 })
    assert.equal(await missing(), false)
    await cursor({ line: line('> Publish'), character: 3 })
    assert.equal(await missing(), true)
    // What was told once is not taken back when the writer returns to mend it.
    await cursor(end)
    assert.equal(await missing(), true)
  })

  it('waits until the document is saved', async () => {
    await written()
    assert.equal(await missing(), false)
    await client.connection.sendNotification('textDocument/didSave', { textDocument })
    assert.equal(await missing(), true)
  })

  it('waits until another recommendation is written', async () => {
    await written()
    const at = { line: line('We will publish'), character: 0 }
    client.change(uri, 3, [{ range: { start: at, end: at }, text: 'Soon. ' }])
    assert.equal(await missing(), true)
  })

  it('waits until the writer turns to another document', async () => {
    await written()
    await cursor(null)
    assert.equal(await missing(), true)
  })

  it('is told at once where nothing was written, or the whole text was replaced', async () => {
    await written()
    const whole = draft.replace('31 May 2030.\n\n## Recommendation 2', `31 May 2030.${sentence}\n\n## Recommendation 2`)
    client.change(uri, 3, [{ text: whole }])
    assert.equal(await missing(), true)
    client.close(uri)
    client.open(uri, whole)
    assert.equal(await missing(), true)
  })

  it('is not counted while it waits', async () => {
    await written()
    await client.settled()
    const counted = () =>
      client.connection.sendRequest<protocol.OverviewResult>(protocol.overviewRequest, { textDocument })
    const before = (await counted()).findings.warning
    await cursor(null)
    await client.settled()
    assert.equal((await counted()).findings.warning, before + 1)
  })

  it('is sent to clients that do not ask, too, when the writer moves on', async () => {
    client = await opened(draft)
    const rulesIn = async () => (await client.nextPublished(uri)).diagnostics.map(({ code }) => code)
    assert.deepEqual(await rulesIn(), [])
    client.change(uri, 2, [{ range: { start: end, end }, text: sentence }])
    assert.deepEqual(await rulesIn(), [])
    await cursor({ line: 0, character: 0 })
    assert.deepEqual(await rulesIn(), ['commitment/date-missing'])
  })
})
