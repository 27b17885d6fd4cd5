import assert from 'node:assert/strict'
import {
  type CodeAction,
  CodeActionTriggerKind,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { cleanDraft, essay } from '../drafts.js'
import { capable, rangeOf, startTestClient, type TestClient } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const prefix = 'refactor.rewrite.responseDesk'
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }
const unanswered = cleanDraft.replace(
  'Accepted\n\nBorder Force will train all its staff by 30 September 2024.\n\nTarget date: 30 September 2024\n',
  '',
)

function editOf(action: CodeAction | undefined): TextDocumentEdit {
  const [change] = action?.edit?.documentChanges ?? []
  if (change === undefined || !TextDocumentEdit.is(change)) assert.fail('no edit of a document')
  return change
}

describe('refactorings', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startTestClient()
  })
  afterEach(() => client.dispose())

  it('are declared by their kinds', () => {
    const provider = client.initialized.capabilities.codeActionProvider
    const kinds = typeof provider === 'object' ? (provider.codeActionKinds ?? []) : []
    for (const kind of ['renumber', 'number', 'layout', 'split', 'join', 'insertAnswer', 'tally', 'expandAcronym'])
      assert.ok(kinds.includes(`${prefix}.${kind}`), kind)
  })

  it('are carried out on the very version, with the draft’s own line ending', async () => {
    const draft = cleanDraft.replace('> ', '').replaceAll('\n', '\r\n')
    client.open(uri, draft, 7)
    const [action, ...others] = await client.codeActions(uri, whole, { only: [`${prefix}.layout`] })
    assert.deepEqual(others, [])
    const { textDocument, edits } = editOf(action)
    assert.deepEqual(textDocument, { uri, version: 7 })
    const document = TextDocument.create(uri, 'markdown', 7, draft)
    const converted = TextDocument.applyEdits(document, edits.filter(TextEdit.is))
    assert.equal(
      converted,
      draft
        .replace('The Home Office should', '> The Home Office should')
        .replace('\r\nThe Home Office should train', '\r\n> The Home Office should train'),
    )
  })

  it('say why they cannot be done, to who asks for one by name', async () => {
    client.open(uri, cleanDraft)
    const [action] = await client.codeActions(uri, whole, { only: [`${prefix}.renumber`] })
    assert.equal(action?.edit, undefined)
    assert.match(action?.disabled?.reason ?? '', /no numbered paragraphs/)
    const other = await startTestClient({ capabilities: { workspace: capable.workspace ?? {} } })
    other.open(uri, cleanDraft)
    assert.deepEqual(await other.codeActions(uri, whole, { only: [`${prefix}.renumber`] }), [])
    other.dispose()
  })

  it('are offered to who asks what can be done, only such as can, and never of their own accord', async () => {
    client.open(uri, unanswered)
    const at = rangeOf(unanswered, 'train its staff')
    const kinds = async (triggerKind: CodeActionTriggerKind) =>
      (await client.codeActions(uri, at, { triggerKind })).filter(({ kind }) => kind?.startsWith(prefix))
    const offered = await kinds(CodeActionTriggerKind.Invoked)
    assert.ok(offered.some(({ kind }) => kind === `${prefix}.insertAnswer`))
    assert.ok(offered.every(({ disabled }) => disabled === undefined))
    assert.deepEqual(await kinds(CodeActionTriggerKind.Automatic), [])
    assert.deepEqual(
      (await client.codeActions(uri, at, { only: ['quickfix'] })).filter(({ kind }) => kind !== 'quickfix'),
      [],
    )
  })

  it('leave what is to be filled in selected, where the client can do that', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true }
    const other = await startTestClient({
      capabilities: { ...capable, workspace: { ...capable.workspace, workspaceEdit } },
    })
    other.open(uri, unanswered)
    const at = rangeOf(unanswered, 'train its staff')
    const [action] = await other.codeActions(uri, at, { only: [`${prefix}.insertAnswer`] })
    const [edit] = editOf(action).edits
    assert.ok(edit !== undefined && SnippetTextEdit.is(edit))
    assert.match(edit.snippet.value, /\$\{1:\[insert Accepted, Partially accepted or Not accepted\]\}/)
    other.dispose()
  })

  it('are none in what is no response', async () => {
    client.open('file:///notes.md', essay)
    assert.deepEqual(await client.codeActions('file:///notes.md', whole, { only: ['refactor'] }), [])
  })
})
