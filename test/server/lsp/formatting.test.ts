import assert from 'node:assert/strict'
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { cleanDraft, essay } from '../drafts.js'
import { rangeOf, startTestClient, type TestClient } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const options = { tabSize: 2, insertSpaces: true }
const spaced = cleanDraft
  .replace('Recommendation 1', 'Recommendation 1 (a)')
  .replace('Recommendation 2', 'RECOMMENDATION 2')
const numbered = cleanDraft
  .replace('Accepted\n\nWe', '1.1 Accepted\n\n1.2 We')
  .replace('Accepted\n\nBorder', '2.1 Accepted\n\n2.2 Border')
  .replaceAll('\n', '\r\n')

function applied(text: string, edits: readonly TextEdit[] | null): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), [...(edits ?? [])])
}

describe('formatting over the protocol', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startTestClient()
  })
  afterEach(() => client.dispose())

  it('of a document writes labels as the schema has them', async () => {
    client.open(uri, spaced)
    const params = { textDocument: { uri }, options }
    const formatted = applied(spaced, await client.connection.sendRequest(DocumentFormattingRequest.type, params))
    assert.equal(formatted, cleanDraft.replace('Recommendation 1', 'Recommendation 1(a)'))
  })

  it('of a range leaves the rest', async () => {
    client.open(uri, spaced)
    const params = { textDocument: { uri }, range: rangeOf(spaced, '## RECOMMENDATION 2'), options }
    const formatted = applied(spaced, await client.connection.sendRequest(DocumentRangeFormattingRequest.type, params))
    assert.equal(formatted, cleanDraft.replace('Recommendation 1', 'Recommendation 1 (a)'))
  })

  it('puts the next number ready when Enter was typed, and nothing for other keys', async () => {
    const before = '30 June 2024.\r\n'
    const typed = numbered.replace(before, `${before}\r\n`)
    client.open(uri, typed)
    const { end } = rangeOf(typed, before)
    const params = { textDocument: { uri }, position: end, options }
    const ask = (ch: string) => client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, { ...params, ch })
    assert.equal(applied(typed, await ask('\n')), numbered.replace(before, `${before}\r\n1.3 \r\n`))
    assert.deepEqual(await ask('}'), [])
    assert.deepEqual(client.initialized.capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' })
  })

  it('does nothing in what is no response', async () => {
    client.open('file:///notes.md', essay)
    const params = { textDocument: { uri: 'file:///notes.md' }, options }
    assert.deepEqual(await client.connection.sendRequest(DocumentFormattingRequest.type, params), [])
  })
})
