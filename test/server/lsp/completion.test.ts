import assert from 'node:assert/strict'
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { cleanDraft, essay } from '../drafts.js'
import { capable, startTestClient, type TestClient } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const snippets = {
  ...capable,
  textDocument: {
    ...capable.textDocument,
    completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
  },
}
const undecided = cleanDraft.replace(
  'Accepted\n\nWe will publish the guidance by 30 June 2024.\n\nTarget date: 30 June 2024\n',
  'Part\n',
)

function placeBehind(text: string, words: string) {
  return TextDocument.create('', '', 0, text).positionAt(text.indexOf(words) + words.length)
}

async function completed(client: TestClient, asked: string, text: string, words: string, typed?: string) {
  const context =
    typed === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed }
  const position = placeBehind(text, words)
  const params = { textDocument: { uri: asked }, position, context }
  return (await client.connection.sendRequest(CompletionRequest.type, params)) as CompletionItem[]
}

describe('completion over the protocol', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startTestClient({ capabilities: snippets })
  })
  afterEach(() => client.dispose())

  it('is asked for by a space, a slash, emphasis, and the letters with which verdicts begin', () => {
    const { triggerCharacters, resolveProvider } = client.initialized.capabilities.completionProvider ?? {}
    for (const character of [' ', '/', '*', '_', 'A', 'P', 'N']) assert.ok(triggerCharacters?.includes(character))
    assert.equal(resolveProvider, true)
  })

  it('edits the very words, with CRLF and behind characters that take two units, in the order in which it is sorted', async () => {
    const draft = undecided.replace('thanks the', 'thanks 🛂 the').replaceAll('\n', '\r\n')
    client.open(uri, draft)
    const items = await completed(client, uri, draft, '\r\nPart')
    const verdicts = items.slice(0, 3)
    assert.deepEqual(
      verdicts.map(({ label }) => label),
      ['Accepted', 'Partially accepted', 'Not accepted'],
    )
    assert.deepEqual(
      [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)),
      items,
    )
    const edit = verdicts[1]?.textEdit
    if (!TextEdit.is(edit)) assert.fail('no edit')
    const document = TextDocument.create(uri, 'markdown', 0, draft)
    assert.equal(TextDocument.applyEdits(document, [edit]), draft.replace('\r\nPart\r\n', '\r\nPartially accepted\r\n'))
  })

  it('says more of an item only once it is looked at', async () => {
    client.open(uri, undecided)
    const [first] = await completed(client, uri, undecided, '\nPart')
    assert.ok(first !== undefined)
    assert.equal(first.documentation, undefined)
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, first)
    const { documentation } = resolved
    assert.ok(typeof documentation === 'object' && documentation.kind === MarkupKind.Markdown)
    assert.match(documentation.value, /All of the recommendation will be done/)
    const strange = { label: 'strange', data: { uri: 7 } }
    assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, strange), strange)
  })

  it('offers templates with places to fill in to clients that take them', async () => {
    client.open(uri, undecided.replace('Part\n', 'answer\n'))
    const items = await completed(client, uri, undecided.replace('Part\n', 'answer\n'), '\nanswer')
    const template = items.find(({ label }) => label === 'answer-not-accepted')
    assert.equal(template?.insertTextFormat, InsertTextFormat.Snippet)
    const plain = await startTestClient()
    plain.open(uri, undecided.replace('Part\n', 'answer\n'))
    const plainItems = await completed(plain, uri, undecided.replace('Part\n', 'answer\n'), '\nanswer')
    const plainTemplate = plainItems.find(({ label }) => label === 'answer-not-accepted')
    assert.equal(plainTemplate?.insertTextFormat, InsertTextFormat.PlainText)
    assert.ok(TextEdit.is(plainTemplate.textEdit) && !plainTemplate.textEdit.newText.includes('$'))
    plain.dispose()
  })

  it('leaves templates to editors that have them as snippets', async () => {
    const other = await startTestClient({ params: { initializationOptions: { views: true, snippets: true } } })
    other.open(uri, undecided.replace('Part\n', 'answer\n'))
    const items = await completed(other, uri, undecided.replace('Part\n', 'answer\n'), '\nanswer')
    assert.deepEqual(items, [])
    other.dispose()
  })

  it('is empty where a typed space opens nothing, and in what is no response', async () => {
    client.open(uri, cleanDraft)
    client.open('file:///notes.md', essay)
    assert.deepEqual(await completed(client, uri, cleanDraft, 'We will publish ', ' '), [])
    assert.deepEqual(await completed(client, 'file:///notes.md', essay, 'Write short '), [])
    assert.deepEqual(await completed(client, 'file:///nowhere.md', essay, 'Write short '), [])
  })
})
