import assert from 'node:assert/strict'
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  type Hover,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Range,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { cleanDraft } from '../drafts.js'
import { readingDraft } from '../support/readingDraft.js'
import { capable, createGate, rangeOf, startTestClient, type TestClient, textIn } from './support/testClient.js'

/** A document that was never saved, on no disk, with all that makes places drift. */
const uri = 'untitled:Untitled-1'
const draft = `🛂 Draft\r\n\r\n${readingDraft.replaceAll('\n', '\r\n')}`
const textDocument = { uri }
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }

const editing: ClientCapabilities = {
  ...capable,
  workspace: {
    ...capable.workspace,
    applyEdit: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: { ...capable.textDocument, hover: { contentFormat: ['markdown', 'plaintext'] } },
}

/** A client with `text` open, which was something else when it was opened. */
async function opened(text: string, capabilities = editing): Promise<TestClient> {
  const client = await startTestClient({ capabilities })
  client.open(uri, 'nothing yet', 1)
  client.change(uri, 2, [{ text }])
  return client
}

async function hover(client: TestClient, words: string): Promise<Hover | null> {
  const position = rangeOf(draft, words).start
  return client.connection.sendRequest(HoverRequest.type, { textDocument, position })
}

describe('hovers', () => {
  it('are Markdown in the place of the words, for clients that show it', async () => {
    const client = await opened(draft)
    const shown = await hover(client, 'ICIBI made')
    assert.deepEqual(shown?.contents, {
      kind: 'markdown',
      value:
        '**ICIBI**\n\nIndependent Chief Inspector of Borders and Immigration\n\n- Spelt out: in the introduction\n- Used: twice',
    })
    assert.equal(textIn(draft, shown?.range ?? whole), 'ICIBI')
    assert.equal(await hover(client, 'Open the port'), null)
    client.dispose()
  })

  it('are text for all others', async () => {
    const client = await opened(draft, capable)
    const shown = await hover(client, 'ICIBI made')
    assert.deepEqual(shown?.contents, {
      kind: 'plaintext',
      value:
        'ICIBI\n\nIndependent Chief Inspector of Borders and Immigration\n\nSpelt out: in the introduction\nUsed: twice',
    })
    client.dispose()
  })

  it('are none where there is no response', async () => {
    const client = await startTestClient({ capabilities: editing })
    client.open('file:///notes.md', '# Notes on the ICIBI\n')
    const params = { textDocument: { uri: 'file:///notes.md' }, position: { line: 0, character: 15 } }
    assert.equal(await client.connection.sendRequest(HoverRequest.type, params), null)
    client.dispose()
  })
})

describe('hints, links and colours', () => {
  it('stand in their places', async () => {
    const client = await opened(draft)
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole })
    assert.deepEqual(
      hints?.map(
        ({ label, position }) =>
          `${textIn(draft, { start: { ...position, character: position.character - 6 }, end: position })} ${label}`,
      ),
      ['autumn 30 November 2024', 'August 1 August 2024', '024/25 31 March 2025'],
    )
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })
    const [first] = links ?? []
    assert.equal(textIn(draft, first?.range ?? whole), '2.2')
    const line = rangeOf(draft, '2.2 Training').start.line + 1
    assert.equal(first?.target, `${uri}#L${line},1`)
    client.dispose()
  })

  it('of files lead beside the draft, where it stands in a folder', async () => {
    const client = await startTestClient()
    const text = `---\nresponse-schema: home-office-icibi\nreport: ../reports/ports & roads.pdf\n---\n\n# Ports\n`
    const targetOf = async (draftUri: string) => {
      client.open(draftUri, text)
      const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: draftUri } })
      return links?.map(({ target }) => target)
    }
    assert.deepEqual(await targetOf('file:///c%3A/team/drafts/ports.response.md'), [
      'file:///c%3A/team/reports/ports%20%26%20roads.pdf',
    ])
    assert.deepEqual(await targetOf('vscode-vfs://github/office/drafts/ports.response.md'), [
      'vscode-vfs://github/office/reports/ports%20%26%20roads.pdf',
    ])
    assert.deepEqual(await targetOf('untitled:ports.response.md'), [])
    client.dispose()
  })

  it('of tokens are one for each line, and of the range that is asked for', async () => {
    const text = draft.replace(
      'will publish the guidance by the autumn',
      'will publish the guidance by\r\n  the autumn',
    )
    const client = await opened(text)
    const legend = client.initialized.capabilities.semanticTokensProvider?.legend
    const all = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })
    const shown = tokensIn(text, all?.data ?? [], legend?.tokenTypes ?? [])
    assert.deepEqual(shown.slice(0, 5), [
      'class Recommendation 1',
      'keyword Accepted',
      'function will publish',
      'number by',
      'number the autumn',
    ])
    const range = rangeOf(text, '## Recommendation 2')
    const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })
    assert.deepEqual(tokensIn(text, part?.data ?? [], legend?.tokenTypes ?? []), ['class Recommendation 2'])
    client.dispose()
  })

  it('are asked for anew when settings change', async () => {
    const client = await opened(draft)
    const asked = [CodeLensRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest].map(({ method }) => {
      const gate = createGate()
      client.connection.onRequest(method, () => {
        void gate.pass()
        return null
      })
      return gate.reached
    })
    client.configurationChanged()
    await Promise.all(asked)
    client.dispose()
  })
})

describe('code lenses', () => {
  const wrong = cleanDraft.replace('We accept both recommendations.', 'We accept 5 of the recommendations.')

  async function lenses(client: TestClient): Promise<readonly CodeLens[]> {
    return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? []
  }

  it('say how recommendations stand, and put the tally right where one chooses that', async () => {
    const client = await opened(wrong)
    const [title, first] = await lenses(client)
    assert.equal(first?.command?.title, 'Accepted · 1 commitment · by 30 June 2024')
    assert.equal(first?.command?.command, '')
    assert.equal(textIn(wrong, first?.range ?? whole), 'Recommendation 1')
    assert.equal(title?.command?.title, '2 recommendations: 2 accepted')
    assert.equal(title?.command?.command, 'responseDesk.applyTally')
    const edits: WorkspaceEdit[] = []
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit)
      return { applied: true }
    })
    const answer = await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: title?.command?.command ?? '',
      arguments: title?.command?.arguments ?? [],
    })
    assert.equal(answer, true)
    assert.deepEqual(edits, [
      {
        documentChanges: [
          {
            textDocument: { uri, version: 2 },
            edits: [{ range: rangeOf(wrong, '5'), newText: '2' }],
          },
        ],
      },
    ])
    client.dispose()
  })

  it('offer nothing to choose to clients that take no edits from a server', async () => {
    const client = await opened(wrong, capable)
    assert.deepEqual(
      (await lenses(client)).map(({ command }) => command?.command),
      ['', '', ''],
    )
    client.dispose()
  })

  it('behind which the draft has become another tell the writer why nothing can be done', async () => {
    const client = await opened(cleanDraft)
    const run = (argument: unknown) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'responseDesk.applyTally',
        arguments: [argument],
      })
    await assert.rejects(run({ uri }), /The tally is right as it stands\./)
    await assert.rejects(run({ uri: 'untitled:Untitled-2' }), /No response is open there\./)
    await assert.rejects(run(null), /Name the draft/)
    client.dispose()
  })
})

/** What the protocol's numbers mark, with the name of its type. */
function tokensIn(text: string, data: readonly number[], types: readonly string[]): readonly string[] {
  const shown: string[] = []
  let line = 0
  let character = 0
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(at, at + 4)
    line += lines
    character = lines > 0 ? columns : character + columns
    const range = { start: { line, character }, end: { line, character: character + length } }
    shown.push(`${types[type]} ${textIn(text, range)}`)
  }
  return shown
}
