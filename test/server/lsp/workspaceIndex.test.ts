import assert from 'node:assert/strict'
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Draft, Drafts } from '../../../server/src/lsp/drafts.js'
import { responseDocumentOf } from '../../../server/src/lsp/drafts.js'
import type { OpenDocuments } from '../../../server/src/lsp/openDocuments.js'
import { UnreadableFile } from '../../../server/src/lsp/runtime.js'
import { defaultDraftSettings } from '../../../server/src/lsp/settings.js'
import { createWorkspaceIndex } from '../../../server/src/lsp/workspaceIndex.js'
import { createResponseService } from '../../../server/src/service.js'
import { cleanDraft } from '../drafts.js'
import { testRuntime } from './support/testClient.js'

const folder = 'file:///team'
const ports = `${folder}/ports.response.md`
const roads = `${folder}/roads.response.md`

/** An index of `files`, and which of them were analysed for it so far. */
function indexOf(files: Map<string, string>, open: readonly TextDocument[] = []) {
  const service = createResponseService({ today: testRuntime.today })
  const analysed: string[] = []
  const draftOf = (document: TextDocument): Draft => {
    const settings = defaultDraftSettings
    return { document, settings, analysis: service.analyse(responseDocumentOf(document), settings) }
  }
  const drafts: Drafts = {
    look: () => Promise.reject(new Error('not asked')),
    open: async (uri) => draftOf(open.find((document) => document.uri === uri) ?? assert.fail(uri)),
    async closed(document) {
      analysed.push(document.uri)
      return document.getText() === 'essay' ? undefined : draftOf(document)
    },
  }
  const runtime = {
    ...testRuntime,
    files: {
      findDrafts: async () => ({ uris: [...files.keys()], unread: [] }),
      async readText(uri: string) {
        return files.get(uri) || Promise.reject(new UnreadableFile('It may not be read.'))
      },
    },
  }
  const documents = { all: () => open } as Pick<OpenDocuments, 'all'> as OpenDocuments
  return {
    index: createWorkspaceIndex({ documents, drafts, runtime, folders: async () => [folder] }),
    analysed,
    draftOf,
  }
}

const now = CancellationToken.None

describe('the index of a workspace', () => {
  it('has symbols and commitments of all drafts, and analyses a file again only when its text is another', async () => {
    const files = new Map([
      [ports, cleanDraft],
      [roads, cleanDraft.replace('Border Force will train', 'UKVI will train')],
    ])
    const { index, analysed } = indexOf(files)
    const first = await index.drafts(null, now)
    assert.deepEqual(
      first.drafts.map(({ uri, commitments }) => [uri, ...commitments.map(({ owner }) => owner)]),
      [
        [ports, 'the Home Office', 'Border Force'],
        [roads, 'the Home Office', 'UKVI'],
      ],
    )
    assert.equal(first.drafts[0]?.symbols.length, 4)
    assert.match(first.drafts[0]?.title ?? '', /ferry ports/)
    assert.deepEqual(analysed, [ports, roads])
    await index.drafts(null, now)
    files.set(roads, cleanDraft)
    const { drafts } = await index.drafts(null, now)
    assert.equal(drafts[1]?.commitments[1]?.owner, 'Border Force')
    assert.deepEqual(analysed, [ports, roads, roads])
    await index.drafts(ports, now)
    assert.equal(analysed.length, 3)
  })

  it('forgets what was found under other settings, and files that are gone', async () => {
    const files = new Map([[ports, cleanDraft]])
    const { index, analysed } = indexOf(files)
    await index.drafts(null, now)
    index.clear()
    await index.drafts(null, now)
    assert.equal(analysed.length, 2)
    files.delete(ports)
    assert.deepEqual((await index.drafts(null, now)).drafts, [])
    files.set(ports, cleanDraft)
    await index.drafts(null, now)
    assert.equal(analysed.length, 3)
  })

  it('learns from who has analysed a file already, but not what began before the settings changed', async () => {
    const { index, analysed, draftOf } = indexOf(new Map([[ports, cleanDraft]]))
    const draft = draftOf(TextDocument.create(ports, 'markdown', 0, cleanDraft))
    index.learning()(draft)
    assert.equal((await index.drafts(null, now)).drafts.length, 1)
    assert.deepEqual(analysed, [])
    const learn = index.learning()
    index.clear()
    learn(draft)
    await index.drafts(null, now)
    assert.deepEqual(analysed, [ports])
  })

  it('has of an open draft what is being written, remembers what is no draft, and tells what it could not read', async () => {
    const gone = `${folder}/gone.response.md`
    const files = new Map([
      [ports, cleanDraft],
      [roads, 'essay'],
      [gone, ''],
    ])
    const written = TextDocument.create(ports, 'markdown', 7, cleanDraft.replace('Border Force will', 'UKVI will'))
    const { index, analysed } = indexOf(files, [written])
    for (const _ of ['once', 'twice']) {
      const { drafts, unread } = await index.drafts(null, now)
      assert.deepEqual(
        drafts.map(({ uri, commitments }) => [uri, commitments[1]?.owner]),
        [[ports, 'UKVI']],
      )
      assert.deepEqual(unread, [{ uri: gone, reason: 'It may not be read.' }])
    }
    assert.deepEqual(analysed, [roads])
  })

  it('keeps words as they are, whatever letters they have', async () => {
    const text = cleanDraft.replace('will train', 'will “teach” 🛂 \ud800 – مرحبا')
    const { index } = indexOf(new Map([[ports, text]]))
    const { drafts } = await index.drafts(null, now)
    assert.match(drafts[0]?.commitments[1]?.text ?? '', /“teach” 🛂 \ud800 – مرحبا/)
  })

  it('stops when nobody waits any more', async () => {
    const { index, analysed } = indexOf(new Map([[ports, cleanDraft]]))
    const source = new CancellationTokenSource()
    source.cancel()
    await assert.rejects(index.drafts(null, source.token))
    assert.deepEqual(analysed, [])
  })
})
