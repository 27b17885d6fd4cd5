import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Diagnostic } from 'vscode-languageserver/node'
import { scaled } from '../../reliability/support/scale.js'
import { draftWithError, draftWithWarning } from '../drafts.js'
import { readingDraft } from '../support/readingDraft.js'
import { pulling, startTestClient, type TestClient } from './support/testClient.js'
import { type Keystroke, Writer } from './support/writer.js'

/** What a writer, or a merge, may put in or take out; some of it parts or makes line endings. */
const typed = fc.constantFrom(
  '',
  'the ',
  'Accepted',
  '\r\n',
  '\n',
  '\r',
  '🛂',
  '\uDE00',
  '\uFEFF',
  '## Recommendation 3\n\n',
  '1.1 ',
  '(',
  '<!-- ',
  '-->',
)
const keystroke: fc.Arbitrary<Keystroke> = fc.record({ at: fc.nat(10_000), length: fc.nat(30), text: typed })
const draft = fc.constantFrom(draftWithError, draftWithWarning.replaceAll('\n', '\r\n'), readingDraft)

type Act = (writer: Writer) => void

/** What editors do with a document: type with a cursor or several, undo, redo, and take a whole text over. */
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: keystroke.map(
      (stroke): Act =>
        (writer) =>
          writer.type([stroke]),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.array(keystroke, { minLength: 2, maxLength: 5 }).map(
      (strokes): Act =>
        (writer) =>
          writer.type(strokes),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Act>((writer) => writer.undo()) },
  { weight: 1, arbitrary: fc.constant<Act>((writer) => writer.redo()) },
  {
    weight: 1,
    arbitrary: draft.map(
      (text): Act =>
        (writer) =>
          writer.replace(text),
    ),
  },
)
const acts = fc.array(act, { minLength: 1, maxLength: 8 })

/** As JSON, with `name` for the document's own name: to be compared. */
const named = (value: unknown, uri: string) => JSON.stringify(value).replaceAll(uri, 'name')

/** Saved: nobody is at work on it any more, so that nothing is held back. */
const save = ({ connection }: TestClient, uri: string) =>
  connection.sendNotification('textDocument/didSave', { textDocument: { uri } })

describe('a draft that is edited and saved', () => {
  it('has the diagnostics and the outline of one that is opened as it then is', async () => {
    const client = await startTestClient({ capabilities: pulling })
    let opened = 0
    await fc.assert(
      fc.asyncProperty(draft, acts, async (start, done) => {
        opened++
        const writer = new Writer(client, `untitled:edited-${opened}.response.md`, start)
        for (const one of done) one(writer)
        await save(client, writer.uri)
        const fresh = `untitled:fresh-${opened}.response.md`
        client.open(fresh, writer.text, 1)
        const [mine, theirs] = await Promise.all(
          [writer.uri, fresh].map(async (uri) => {
            const report = await client.pull(uri)
            return named([report.kind === 'full' ? report.items : assert.fail(), await client.symbols(uri)], uri)
          }),
        )
        assert.equal(mine, theirs)
        for (const uri of [writer.uri, fresh]) client.close(uri)
      }),
      { numRuns: scaled(30, 2_000) },
    )
    client.dispose()
  })
})

describe('diagnostics that are sent while a draft is edited', () => {
  it('are those of the version that they name, and at last those of the last', async () => {
    const client = await startTestClient()
    let opened = 0
    let told = 0
    const fromScratch = async (text: string): Promise<readonly string[]> => {
      const uri = `untitled:scratch-${opened++}.response.md`
      client.open(uri, text, 1)
      const { diagnostics } = await client.nextPublished(uri)
      client.close(uri)
      return diagnostics.map((each) => named(each, uri))
    }
    await fc.assert(
      fc.asyncProperty(draft, fc.array(fc.tuple(act, fc.boolean())), async (start, done) => {
        const writer = new Writer(client, `untitled:sent-${opened++}.response.md`, start)
        for (const [one, waits] of done) {
          one(writer)
          // Now and then the writer thinks, and the server has its say.
          if (waits) await client.settled()
        }
        await save(client, writer.uri)
        await client.settled()
        const sent = client.published(writer.uri)
        told += sent.length
        const ofVersion = (diagnostics: readonly Diagnostic[]) => diagnostics.map((each) => named(each, writer.uri))
        for (const { version, diagnostics } of sent) {
          const text = writer.texts.get(version ?? -1)
          assert.ok(text !== undefined, `version ${version} was never sent`)
          const all = await fromScratch(text)
          // What is not finished where the writer is at work is held back.
          for (const one of ofVersion(diagnostics)) assert.ok(all.includes(one), `of version ${version}: ${one}`)
        }
        const versions = sent.map(({ version }) => version ?? -1)
        assert.ok(
          versions.every((version, at) => version >= (versions[at - 1] ?? 0)),
          'an older version was spoken of after a newer one',
        )
        assert.equal(versions.at(-1), writer.version)
        assert.deepEqual(ofVersion(sent.at(-1)?.diagnostics ?? []), await fromScratch(writer.text))
        client.close(writer.uri)
      }),
      { numRuns: scaled(10, 1_000) },
    )
    assert.ok(told > 20, `told ${told} times only, so that little was tested`)
    client.dispose()
  })
})
