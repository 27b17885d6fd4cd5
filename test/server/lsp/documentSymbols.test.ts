import assert from 'node:assert/strict'
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node'
import { cleanDraft } from '../drafts.js'
import { startTestClient, textIn } from './support/testClient.js'

const uri = 'file:///drafts/ports.response.md'

describe('document symbols', () => {
  it('are the outline, in the places of the text as it is', async () => {
    const client = await startTestClient()
    const draft = `🛂 Draft\r\n\r\n${cleanDraft.replaceAll('\n', '\r\n')}`
    client.open(uri, 'nothing yet', 1)
    client.change(uri, 2, [{ text: draft }])
    const symbols = await client.symbols(uri)
    const shown = (some: readonly DocumentSymbol[], depth = 0): string[] =>
      some.flatMap(({ name, detail, kind, selectionRange, children = [] }) => [
        `${'  '.repeat(depth)}${name} (${detail ?? ''}), ${kind}, at “${textIn(draft, selectionRange)}”`,
        ...shown(children, depth + 1),
      ])
    assert.deepEqual(shown(symbols.slice(0, 1)), [
      `Recommendation 1 (Accepted), ${SymbolKind.Class}, at “Recommendation 1”`,
      `  We will publish the guidance by 30 June 2024. (), ${SymbolKind.String}, at “We will publish the guidance by 30 June 2024.”`,
      `    We will publish the guidance by 30 June 2024. (firm, by 30 June 2024), ${SymbolKind.Event}, at “will publish”`,
    ])
    assert.equal(symbols.length, 2)
    assert.match(textIn(draft, symbols[0]?.range ?? assert.fail()), /^Recommendation 1\r\n[\s\S]*30 June 2024\.?$/)
    client.dispose()
  })

  it('are none for what is no response, or not open', async () => {
    const client = await startTestClient()
    client.open('file:///notes.md', '# Notes\n')
    assert.deepEqual(await client.symbols('file:///notes.md'), [])
    assert.deepEqual(await client.symbols('file:///nowhere.response.md'), [])
    client.dispose()
  })
})
