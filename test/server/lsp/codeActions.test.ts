import assert from 'node:assert/strict'
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionTriggerKind,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { cleanDraft, draftWithError, draftWithWarning } from '../drafts.js'
import { carriedOut } from './support/carriedOut.js'
import { capable, rangeOf, rulesOf, startTestClient, type TestClient } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'
const fixAll = 'source.fixAll.responseDesk'
const snippets: ClientCapabilities = {
  ...capable,
  workspace: { ...capable.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
}

function titles(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(({ title }) => title)
}

describe('quick fixes', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await startTestClient()
  })
  afterEach(() => client.dispose())

  it('mend what is found at the cursor, and offer to silence it', async () => {
    client.open(uri, draftWithWarning, 3)
    const actions = await client.codeActions(uri, rangeOf(draftWithWarning, 'the the'), { only: ['quickfix'] })
    assert.deepEqual(titles(actions), [
      'Take out the second “the”',
      'Silence text/doubled-word here',
      'Silence text/doubled-word in this draft',
    ])
    assert.equal(carriedOut(actions[0], draftWithWarning), cleanDraft)
    for (const { kind, diagnostics } of actions) {
      assert.equal(kind, 'quickfix')
      assert.deepEqual(rulesOf(diagnostics ?? []), ['text/doubled-word'])
    }
  })

  it('name the diagnostic as it was sent', async () => {
    client.open(uri, draftWithWarning)
    const { diagnostics } = await client.nextPublished(uri)
    const [action] = await client.codeActions(uri, rangeOf(draftWithWarning, 'the the'))
    assert.deepEqual(action?.diagnostics, diagnostics)
  })

  it('are edits of the very version of the document', async () => {
    client.open(uri, cleanDraft, 1)
    client.change(uri, 12, [{ text: draftWithWarning }])
    const [action] = await client.codeActions(uri, rangeOf(draftWithWarning, 'the the'))
    const [change] = action?.edit?.documentChanges ?? []
    assert.deepEqual(change && TextDocumentEdit.is(change) && change.textDocument, { uri, version: 12 })
  })

  it('prefer the only one that is right beyond doubt, and no other', async () => {
    client.open(uri, draftWithWarning)
    const actions = await client.codeActions(uri, rangeOf(draftWithWarning, 'the the'))
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Take out the second “the”'],
    )
    const misspelt = cleanDraft.replace('\nAccepted\n', '\nAcepted\n')
    client.open('untitled:misspelt', misspelt)
    const doubtful = await client.codeActions('untitled:misspelt', rangeOf(misspelt, 'Acepted'))
    assert.ok(titles(doubtful).includes('Change to “Accepted”'))
    assert.deepEqual(
      doubtful.filter(({ isPreferred }) => isPreferred),
      [],
    )
  })

  it('are for a cursor at either end of what is found, and for no other place', async () => {
    client.open(uri, draftWithWarning)
    const { start, end } = rangeOf(draftWithWarning, 'the the')
    for (const at of [start, end]) {
      assert.equal((await client.codeActions(uri, { start: at, end: at }, { only: ['quickfix'] })).length, 3)
    }
    const elsewhere = rangeOf(draftWithWarning, 'Border Force will train')
    assert.deepEqual(await client.codeActions(uri, elsewhere, { only: ['quickfix'] }), [])
  })

  it('are right with CRLF, and behind characters that take two units', async () => {
    const clean = cleanDraft.replace('We will', '🛂 We 🛂 will').replaceAll('\n', '\r\n')
    const draft = clean.replace('publish the guidance by', 'publish the the guidance by')
    client.open(uri, draft)
    const actions = await client.codeActions(uri, rangeOf(draft, 'the the'))
    assert.equal(carriedOut(actions[0], draft), clean)
    const silenced = carriedOut(actions[1], draft)
    assert.equal(silenced.replaceAll('\r\n', '').includes('\n'), false)
  })

  it('that silence write a comment which the draft is then clean with', async () => {
    client.open(uri, draftWithError, 1)
    const range = rangeOf(draftWithError, 'recommendation 9')
    const actions = await client.codeActions(uri, range)
    const comment = '<!-- response-desk-disable-next-line reference/unresolved -- say why -->'
    const here = carriedOut(
      actions.find(({ title }) => title === 'Silence reference/unresolved here'),
      draftWithError,
    )
    assert.equal(here, draftWithError.replace('Border Force will', `${comment}\nBorder Force will`))
    const draft = carriedOut(
      actions.find(({ title }) => title === 'Silence reference/unresolved in this draft'),
      draftWithError,
    )
    assert.ok(draft.startsWith('<!-- response-desk-disable-file reference/unresolved -- say why -->\n\n'))
    await client.nextPublished(uri)
    for (const [index, text] of [here, draft].entries()) {
      client.change(uri, index + 2, [{ text: text.replace('say why', 'it is on its way') }])
      assert.deepEqual((await client.nextPublished(uri)).diagnostics, [])
    }
  })

  it('that cannot be taken say why, to clients that show it', async () => {
    const draft = `---\nresponse-schema: home-office-icibbi\n---\n\n${cleanDraft}`
    const title = 'Silence schema/unknown here'
    client.open(uri, draft)
    const actions = await client.codeActions(uri, rangeOf(draft, 'home-office-icibbi'))
    const action = actions.find((one) => one.title === title)
    assert.match(action?.disabled?.reason ?? '', /front matter/)
    assert.equal(action?.edit, undefined)
    const other = await startTestClient({ capabilities: { workspace: capable.workspace ?? {} } })
    other.open(uri, draft)
    const shown = titles(await other.codeActions(uri, rangeOf(draft, 'home-office-icibbi')))
    assert.ok(shown.includes('Silence schema/unknown in this draft'))
    assert.ok(!shown.includes(title))
    other.dispose()
  })

  it('do not silence what watches over silencing', async () => {
    const draft = `<!-- response-desk-disable-file text/doubled-word -- as it was -->\n\n${cleanDraft}`
    client.open(uri, draft)
    const actions = await client.codeActions(uri, rangeOf(draft, 'text/doubled-word'), { only: ['quickfix'] })
    assert.deepEqual(titles(actions), ['Remove this comment'])
    assert.equal(carriedOut(actions[0], draft).trimStart(), cleanDraft)
  })

  it('are none where nothing is found, nothing is open, or nothing is a response', async () => {
    client.open(uri, cleanDraft)
    client.open('file:///notes.md', 'The the cat.')
    const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
    for (const asked of [uri, 'file:///notes.md', 'file:///nowhere.response.md'])
      assert.deepEqual(await client.codeActions(asked, all, { only: ['quickfix', 'source'] }), [])
  })
})

describe('quick fixes for clients of other abilities', () => {
  it('leave the reason selected, where the client can do that', async () => {
    const client = await startTestClient({ capabilities: snippets })
    client.open(uri, draftWithWarning)
    const actions = await client.codeActions(uri, rangeOf(draftWithWarning, 'the the'))
    const silence = actions.find(({ title }) => title === 'Silence text/doubled-word here')
    const [change] = silence?.edit?.documentChanges ?? []
    const [edit] = change && TextDocumentEdit.is(change) ? change.edits : []
    if (edit === undefined || !SnippetTextEdit.is(edit)) assert.fail('no snippet')
    const reason = '$' + '{1:say why}'
    assert.equal(edit.snippet.value, `<!-- response-desk-disable-next-line text/doubled-word -- ${reason} -->\n`)
    assert.equal(carriedOut(actions[0], draftWithWarning), cleanDraft)
    client.dispose()
  })

  it('are edits without a version, where the client takes none', async () => {
    const client = await startTestClient({ capabilities: {} })
    client.open(uri, draftWithWarning)
    const [action] = await client.codeActions(uri, rangeOf(draftWithWarning, 'the the'))
    const edits = action?.edit?.changes?.[uri] ?? []
    const document = TextDocument.create(uri, 'markdown', 0, draftWithWarning)
    assert.equal(TextDocument.applyEdits(document, edits), cleanDraft)
    client.dispose()
  })
})

describe('source.fixAll.responseDesk', () => {
  const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const twice = draftWithWarning.replace('Force will train all', 'Force will will train all').replaceAll('\n', '\r\n')
  let client: TestClient
  beforeEach(async () => {
    client = await startTestClient()
  })
  afterEach(() => client.dispose())

  it('mends all that is safe in one action of few edits, as the command line does', async () => {
    client.open(uri, twice)
    const actions = await client.codeActions(uri, start, { only: [fixAll] })
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      [fixAll],
    )
    assert.equal(carriedOut(actions[0], twice), cleanDraft.replaceAll('\n', '\r\n'))
    const [change] = actions[0]?.edit?.documentChanges ?? []
    const edits = change && TextDocumentEdit.is(change) ? change.edits.filter(TextEdit.is) : []
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['', ''],
    )
  })

  it('leaves alone what the writer must decide', async () => {
    const misspelt = cleanDraft.replace('\nAccepted\n', '\nAcepted\n')
    client.open(uri, misspelt)
    assert.deepEqual(await client.codeActions(uri, start, { only: [fixAll] }), [])
  })

  it('is given to whoever asks for it or for a kind that holds it, and to nobody else', async () => {
    client.open(uri, draftWithWarning)
    const given = async (only: string[]) =>
      (await client.codeActions(uri, start, { only })).some(({ kind }) => kind === fixAll)
    for (const only of ['source', 'source.fixAll', fixAll, '']) assert.ok(await given([only]), only)
    for (const only of ['quickfix', 'refactor', 'source.fix', 'source.organizeImports', 'source.fixAll.eslint'])
      assert.ok(!(await given([only])), only)
  })

  it('is offered when the writer asks what can be done, not at each move of the cursor', async () => {
    client.open(uri, draftWithWarning)
    const kinds = async (triggerKind: CodeActionTriggerKind) =>
      (await client.codeActions(uri, start, { triggerKind })).map(({ kind }) => kind)
    assert.ok((await kinds(CodeActionTriggerKind.Invoked)).includes(fixAll))
    assert.deepEqual(await kinds(CodeActionTriggerKind.Automatic), [])
  })
})
