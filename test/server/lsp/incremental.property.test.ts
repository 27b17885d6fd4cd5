import assert from 'node:assert/strict'
import fc from 'fast-check'
import { draftWithError, draftWithWarning } from '../drafts.js'
import { pulling, startTestClient } from './support/testClient.js'

/** What a writer, or a merge, may put in or take out; some of it parts or makes line endings. */
const typed = fc.constantFrom(
  '',
  'the ',
  'Accepted',
  '\r\n',
  '\n',
  '\r',
  '🛂',
  '## Recommendation 3\n\n',
  '1.1 ',
  '(',
  '<!-- ',
)
const edit = fc.record({ at: fc.nat(10_000), length: fc.nat(30), text: typed })
const edits = fc.array(edit, { minLength: 1, maxLength: 8 })
const draft = fc.constantFrom(draftWithError, draftWithWarning.replaceAll('\n', '\r\n'))

/** Line and column of `offset`, counted as the protocol says; between the halves of `\r\n`, of their line's end. */
function positionOf(text: string, offset: number) {
  const end = text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset
  const lines = text.slice(0, end).split(/\r\n|\r|\n/)
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
}

function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  const lineEndings = [...text.matchAll(/\r\n|\r|\n/g)]
  const before = lineEndings[line - 1]
  return (before === undefined ? 0 : before.index + before[0].length) + character
}

describe('a draft that is edited and saved', () => {
  it('has the diagnostics and the outline of one that is opened as it then is', async () => {
    const client = await startTestClient({ capabilities: pulling })
    let opened = 0
    await fc.assert(
      fc.asyncProperty(draft, edits, async (start, changes) => {
        opened++
        const edited = `untitled:edited-${opened}.response.md`
        const fresh = `untitled:fresh-${opened}.response.md`
        client.open(edited, start, 1)
        let text = start
        for (const [index, change] of changes.entries()) {
          const from = Math.min(change.at % (text.length + 1), text.length)
          const range = {
            start: positionOf(text, from),
            end: positionOf(text, Math.min(from + change.length, text.length)),
          }
          client.change(edited, index + 2, [{ range, text: change.text }])
          text = text.slice(0, offsetOf(text, range.start)) + change.text + text.slice(offsetOf(text, range.end))
        }
        // Saved: nobody is at work on it any more, so that nothing is held back.
        await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: edited } })
        client.open(fresh, text, 1)
        const withoutUri = (value: unknown) => JSON.stringify(value).replaceAll(edited, fresh)
        const reports = await Promise.all([edited, fresh].map((uri) => client.pull(uri)))
        const [one, other] = reports.map((report) =>
          report.kind === 'full' ? withoutUri(report.items) : assert.fail(),
        )
        assert.equal(one, other)
        const [mine, theirs] = await Promise.all([edited, fresh].map((uri) => client.symbols(uri)))
        assert.deepEqual(mine, theirs)
        for (const uri of [edited, fresh]) client.close(uri)
      }),
      { numRuns: 30 },
    )
    client.dispose()
  })
})
