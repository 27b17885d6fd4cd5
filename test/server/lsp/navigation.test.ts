import assert from 'node:assert/strict'
import {
  type ClientCapabilities,
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  FoldingRangeRequest,
  type Location,
  LSPErrorCodes,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver/node'
import { readingDraft } from '../support/readingDraft.js'
import { capable, rangeOf, startTestClient, type TestClient, textIn } from './support/testClient.js'

const uri = 'vscode-vfs://github/office/drafts/ports.response.md'
const draft = `🛂 Draft\r\n\r\n${readingDraft.replaceAll('\n', '\r\n')}`
const textDocument = { uri }

const renaming: ClientCapabilities = {
  ...capable,
  textDocument: { ...capable.textDocument, rename: { prepareSupport: true } },
}

async function opened(capabilities = renaming): Promise<TestClient> {
  const client = await startTestClient({ capabilities })
  client.open(uri, draft, 7)
  return client
}

function at(words: string): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
  return { textDocument, position: rangeOf(draft, words).start }
}

describe('definitions, references and highlights', () => {
  it('are places in the draft', async () => {
    const client = await opened()
    const definition = (await client.connection.sendRequest(DefinitionRequest.type, at('2.2 below'))) as Location[]
    assert.deepEqual(definition, [
      { uri, range: { ...rangeOf(draft, '2.2 Training'), end: rangeOf(draft, ' Training').start } },
    ])
    const places = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at('2.2 below'),
      context: { includeDeclaration: false },
    })
    assert.deepEqual(
      places?.map(({ range }) => textIn(draft, range)),
      ['2.2'],
    )
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, at('2.2 below'))
    assert.deepEqual(
      highlights?.map(({ kind }) => kind),
      [DocumentHighlightKind.Read, DocumentHighlightKind.Write],
    )
    client.dispose()
  })
})

describe('rename', () => {
  it('shows the name, and changes it in all its places of this very version', async () => {
    const client = await opened()
    assert.deepEqual(await client.connection.sendRequest(PrepareRenameRequest.type, at('three is met')), {
      range: rangeOf(draft, 'three'),
      placeholder: 'three',
    })
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at('1.1 UK'), newName: '1.5' })
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 7 },
          edits: [
            { range: rangeOf(draft, '1.1'), newText: '1.5' },
            { range: { ...rangeOf(draft, '1.1 and 1.2'), end: rangeOf(draft, ' and 1.2').start }, newText: '1.5' },
          ],
        },
      ],
    })
    client.dispose()
  })

  it('is refused with words for the writer', async () => {
    const client = await opened()
    const isRefusal = (error: unknown, reason: RegExp) =>
      error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed && reason.test(error.message)
    await assert.rejects(
      client.connection.sendRequest(RenameRequest.type, { ...at('1.1 UK'), newName: '1.2' }),
      (error) => isRefusal(error, /^There is a paragraph 1\.2 already/),
    )
    await assert.rejects(client.connection.sendRequest(PrepareRenameRequest.type, at('the port at night')), (error) =>
      isRefusal(error, /^Nothing here can be renamed/),
    )
    client.dispose()
  })

  it('is offered as the client can take it', async () => {
    const client = await opened()
    const other = await opened(capable)
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true })
    assert.equal(other.initialized.capabilities.renameProvider, true)
    client.dispose()
    other.dispose()
  })
})

describe('folding and selection', () => {
  it('fold what fills several lines, to the last of them', async () => {
    const client = await opened()
    const folds = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? []
    const lines = draft.split('\r\n')
    const shown = folds.map(
      ({ startLine, endLine, kind }) =>
        `${lines[startLine]} to ${lines[endLine]}${kind === undefined ? '' : ` (${kind})`}`,
    )
    assert.equal(shown[0], '## Recommendation 1 to Target date: 30 November 2024')
    assert.ok(shown.includes('<!-- The figure is to from finance. --> (comment)'))
    assert.ok(folds.every(({ startLine, endLine }) => startLine < endLine))
    client.dispose()
  })

  it('select ever more, for each of the cursors', async () => {
    const client = await opened()
    const positions = [at('ICIBI made').position, { line: 999, character: 0 }]
    const ranges = await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions })
    const words = (range: SelectionRange | undefined): readonly string[] =>
      range === undefined ? [] : [textIn(draft, range.range), ...words(range.parent)]
    assert.deepEqual(words(ranges?.[0]).slice(0, 2), ['ICIBI', 'The ICIBI made 3 recommendations.'])
    assert.deepEqual(words(ranges?.[0]).at(-1), draft)
    assert.deepEqual(words(ranges?.[1]), [draft])
    client.dispose()
  })
})
