import assert from 'node:assert/strict'
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  WorkspaceFoldersRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node'
import { UnreadableFile, type WorkspaceFiles } from '../../../server/src/lsp/runtime.js'
import { cleanDraft } from '../drafts.js'
import { createGate, startTestClient, type TestClient, testRuntime, textIn } from './support/testClient.js'

const folder = 'file:///team/borders'
const ports = `${folder}/ports.response.md`
const roads = `${folder}/roads.response.md`

function filesOf(texts: ReadonlyMap<string, string>): WorkspaceFiles {
  return {
    findDrafts: async () => ({ uris: [...texts.keys()], unread: [] }),
    async readText(uri) {
      const text = texts.get(uri)
      if (text === undefined || text === '') throw new UnreadableFile('There is no such file.')
      return text
    },
  }
}

/** Starts a server on `files`; `analyses` counts how often it asks for the day, once for each analysis. */
async function start(files: WorkspaceFiles): Promise<{ readonly client: TestClient; analyses(): number }> {
  let asked = 0
  const today = () => {
    asked++
    return testRuntime.today()
  }
  const client = await startTestClient({ runtime: { files, today } })
  client.connection.onRequest(WorkspaceFoldersRequest.type, () => [{ uri: folder, name: 'borders' }])
  return { client, analyses: () => asked }
}

async function search(client: TestClient, query: string): Promise<readonly WorkspaceSymbol[]> {
  return ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []) as WorkspaceSymbol[]
}

function shown({ name, location }: WorkspaceSymbol): string {
  return `${name} in ${location.uri.replace(`${folder}/`, '')}`
}

describe('workspace symbols', () => {
  const inRoads = cleanDraft.replace('ferry ports', 'roads').replaceAll('publish its guidance', 'mend its roads')

  it('are found in all drafts, as they are in files or being written, each in its place', async () => {
    const { client } = await start(
      filesOf(
        new Map([
          [ports, cleanDraft],
          [roads, inRoads],
          [`${folder}/gone.response.md`, ''],
        ]),
      ),
    )
    client.open(ports, cleanDraft.replace('publish its guidance', 'publish its timetable'))
    client.open('untitled:Untitled-1', inRoads)
    const found = await search(client, 'recommendation1')
    assert.deepEqual(found.map(shown), [
      'Recommendation 1: The Home Office should publish its timetable. in ports.response.md',
      'Recommendation 1: The Home Office should mend its roads. in roads.response.md',
      'Recommendation 1: The Home Office should mend its roads. in untitled:Untitled-1',
    ])
    assert.equal(found[1]?.containerName, 'Home Office response to an inspection of roads')
    const { location } = found[1] ?? assert.fail()
    assert.equal('range' in location && textIn(inRoads, location.range), 'Recommendation 1')
    client.dispose()
  })

  it('cost no new analysis of files at each letter, until they or the settings change', async () => {
    const texts = new Map([[ports, cleanDraft]])
    const { client, analyses } = await start(filesOf(texts))
    await search(client, 'g')
    const once = analyses()
    assert.ok(once > 0)
    assert.equal((await search(client, 'guidance')).length, 2)
    assert.equal(analyses(), once)
    texts.set(ports, inRoads)
    assert.match((await search(client, 'mend its roads')).map(shown).join(), /^Recommendation 1: .* mend its roads\./)
    assert.ok(analyses() > once)
    const before = analyses()
    client.configurationChanged()
    await search(client, 'mend')
    assert.ok(analyses() > before)
    texts.delete(ports)
    assert.deepEqual(await search(client, ''), [])
    client.dispose()
  })

  it('are an error when the search is cancelled, and not an empty list', async () => {
    const gate = createGate()
    const files = filesOf(
      new Map([
        [ports, cleanDraft],
        [roads, inRoads],
      ]),
    )
    const { client } = await start({
      ...files,
      async readText(uri) {
        await gate.pass()
        return files.readText(uri)
      },
    })
    const cancelling = new CancellationTokenSource()
    const answer = client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }, cancelling.token)
    await gate.reached
    cancelling.cancel()
    gate.open()
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    )
    client.dispose()
  })
})
