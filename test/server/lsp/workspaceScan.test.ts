import assert from 'node:assert/strict'
import {
  type ClientCapabilities,
  ExecuteCommandRequest,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node'
import { UnreadableFile, type WorkspaceFiles } from '../../../server/src/lsp/runtime.js'
import type { ScanResult } from '../../../server/src/lsp/workspaceScan.js'
import { cleanDraft, draftWithError, draftWithInformation, draftWithWarning } from '../drafts.js'
import {
  capable,
  createGate,
  pulling,
  rulesOf,
  startTestClient,
  type TestClient,
  type TestClientOptions,
} from './support/testClient.js'

const borders = 'file:///team/borders'
const visas = 'file:///team/visas'
const withProgress: ClientCapabilities = { ...capable, window: { workDoneProgress: true } }

/** Files by URI, which a test may change; folders are what their URIs begin with. */
function filesOf(texts: Map<string, string>, unread: readonly string[] = []): WorkspaceFiles {
  return {
    async findDrafts(folder) {
      if (unread.includes(folder)) throw new UnreadableFile('It may not be read.')
      return { uris: [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`)), unread: [] }
    },
    async readText(uri) {
      const text = texts.get(uri)
      if (text === undefined) throw new UnreadableFile('There is no such file.')
      return text
    },
  }
}

async function start(
  files: WorkspaceFiles,
  options: TestClientOptions = {},
  folders = [borders, visas],
): Promise<TestClient> {
  const client = await startTestClient({ ...options, runtime: { files, ...options.runtime } })
  client.connection.onRequest(WorkspaceFoldersRequest.type, () => folders.map((uri) => ({ uri, name: uri })))
  return client
}

function scan(client: TestClient): Promise<ScanResult> {
  return client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'responseDesk.scanWorkspace' })
}

function drafts(): Map<string, string> {
  return new Map([
    [`${borders}/a.response.md`, draftWithWarning],
    [`${borders}/deep/b.response.md`, draftWithError],
    [`${visas}/c.response.md`, draftWithInformation],
    [`${visas}/d.response.md`, cleanDraft],
  ])
}

describe('a scan of the workspace', () => {
  it('checks the drafts of all folders, shows what is found in each, and counts it', async () => {
    const client = await start(filesOf(drafts()))
    assert.deepEqual(await scan(client), {
      drafts: 4,
      findings: { error: 1, warning: 1, information: 1, hint: 0 },
      unread: [],
    })
    for (const [uri, rules] of [
      [`${borders}/a.response.md`, ['text/doubled-word']],
      [`${borders}/deep/b.response.md`, ['reference/unresolved']],
      [`${visas}/c.response.md`, ['suppression/unused']],
      [`${visas}/d.response.md`, []],
    ] as const)
      assert.deepEqual(
        client.published(uri).map(({ diagnostics }) => rulesOf(diagnostics)),
        [rules],
      )
    client.dispose()
  })

  it('counts of an open draft what is being written, however its URI is written, and leaves its diagnostics', async () => {
    const client = await start(filesOf(new Map([[`${borders}/a%20(1).response.md`, draftWithError]])))
    const open = `${borders}/a%20%281%29.response.md`
    client.open(open, draftWithWarning)
    await client.nextPublished(open)
    assert.deepEqual((await scan(client)).findings, { error: 0, warning: 1, information: 0, hint: 0 })
    assert.equal(client.published(open).length, 1)
    assert.deepEqual(client.published(`${borders}/a%20(1).response.md`), [])
    client.dispose()
  })

  it('checks a draft once that stands in two folders of the workspace', async () => {
    const client = await start(filesOf(drafts()), {}, [borders, `${borders}/deep`])
    assert.equal((await scan(client)).drafts, 2)
    client.dispose()
  })

  it('shows nothing of a draft that is opened while it is read', async () => {
    const gate = createGate()
    const files = filesOf(new Map([[`${borders}/a.response.md`, draftWithWarning]]))
    const client = await start({
      ...files,
      readText: async (uri) => {
        await gate.pass()
        return files.readText(uri)
      },
    })
    const scanning = scan(client)
    await gate.reached
    client.open(`${borders}/a.response.md`, draftWithError)
    await client.nextPublished(`${borders}/a.response.md`)
    gate.open()
    await scanning
    assert.deepEqual(
      client.published(`${borders}/a.response.md`).flatMap(({ diagnostics }) => rulesOf(diagnostics)),
      ['reference/unresolved'],
    )
    client.dispose()
  })

  it('says what it could not read, which is neither clean nor the end of the others', async () => {
    const texts = drafts()
    const files = filesOf(texts, [visas])
    const client = await start({
      ...files,
      findDrafts: async (folder) => ({
        uris: [...(await files.findDrafts(folder)).uris, `${borders}/gone.response.md`],
        unread: [{ uri: `${borders}/private`, reason: 'It may not be read.' }],
      }),
    })
    const result = await scan(client)
    assert.equal(result.drafts, 2)
    assert.deepEqual(result.unread, [
      { uri: `${borders}/private`, reason: 'It may not be read.' },
      { uri: visas, reason: 'It may not be read.' },
      { uri: `${borders}/gone.response.md`, reason: 'There is no such file.' },
    ])
    client.dispose()
  })

  it('takes the folders of the first words of a client that cannot be asked for them', async () => {
    for (const params of [{ workspaceFolders: [{ uri: visas, name: 'visas' }] }, { rootUri: visas }]) {
      const client = await start(filesOf(drafts()), { capabilities: {}, params })
      assert.equal((await scan(client)).drafts, 2)
      client.dispose()
    }
  })

  it('passes over what is switched off', async () => {
    const client = await start(filesOf(drafts()), {
      settingsOf: (scope) => (scope.startsWith(visas) ? { enable: false } : null),
    })
    assert.equal((await scan(client)).drafts, 2)
    client.dispose()
  })

  it('shows its progress to the end', async () => {
    const client = await start(filesOf(drafts()), { capabilities: withProgress })
    const shown: unknown[] = []
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => void shown.push(value))
    })
    await scan(client)
    assert.deepEqual(shown, [
      { kind: 'begin', title: 'Checking responses', percentage: 0, cancellable: true },
      ...[0, 1, 2, 3].map((done) => ({ kind: 'report', percentage: done * 25, message: `${done} of 4` })),
      { kind: 'end' },
    ])
    client.dispose()
  })

  it('shows its progress where the client asks for it', async () => {
    const client = await start(filesOf(drafts()))
    const kinds: string[] = []
    client.connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => void kinds.push(kind))
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'responseDesk.scanWorkspace',
      workDoneToken: 'mine',
    })
    assert.deepEqual([kinds.at(0), kinds.at(-1)], ['begin', 'end'])
    client.dispose()
  })

  it('stops when the writer stops it, and then says so, not how little was found', async () => {
    const gate = createGate()
    const files = filesOf(drafts())
    const client = await start(
      {
        ...files,
        readText: async (uri) => {
          await gate.pass()
          return files.readText(uri)
        },
      },
      { capabilities: withProgress },
    )
    let stop = () => {}
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      stop = () => void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token })
    })
    const scanning = scan(client)
    await gate.reached
    stop()
    await client.settled()
    gate.open()
    await assert.rejects(
      scanning,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    )
    assert.deepEqual(client.published(`${visas}/d.response.md`), [])
    client.dispose()
  })
})

describe('what a scan showed of closed drafts', () => {
  const uri = `${borders}/a.response.md`
  const shownOf = (client: TestClient) => client.published(uri).map(({ diagnostics }) => rulesOf(diagnostics))

  it('gives way while the draft is open, and comes back with what is then on the disk', async () => {
    const texts = drafts()
    const client = await start(filesOf(texts), { capabilities: pulling })
    await scan(client)
    client.open(uri, cleanDraft)
    await client.settled()
    texts.set(uri, draftWithError)
    client.close(uri)
    await client.settled()
    assert.deepEqual(shownOf(client), [['text/doubled-word'], [], ['reference/unresolved']])
    client.dispose()
  })

  it('follows the file, until it is gone', async () => {
    const texts = drafts()
    const client = await start(filesOf(texts))
    await scan(client)
    const changed = (type: FileChangeType) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })
    texts.set(uri, draftWithError)
    await changed(FileChangeType.Changed)
    await client.settled()
    texts.delete(uri)
    await changed(FileChangeType.Deleted)
    await client.settled()
    await changed(FileChangeType.Changed)
    await client.settled()
    assert.deepEqual(shownOf(client), [['text/doubled-word'], ['reference/unresolved'], []])
    client.dispose()
  })

  it('follows the settings, and the news that a team’s configuration changed', async () => {
    let severity = 'warning'
    const client = await start(filesOf(drafts()), { settingsOf: () => ({ rules: { 'text/doubled-word': severity } }) })
    await scan(client)
    severity = 'off'
    client.configurationChanged()
    await client.settled()
    severity = 'error'
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${borders}/.response-desk.yaml`, type: FileChangeType.Changed }],
    })
    await client.settled()
    assert.deepEqual(shownOf(client), [['text/doubled-word'], [], ['text/doubled-word']])
    client.dispose()
  })

  it('goes with the folder that leaves the workspace', async () => {
    const client = await start(filesOf(drafts()))
    await scan(client)
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: borders, name: 'borders' }] },
    })
    await client.settled()
    assert.deepEqual(shownOf(client), [['text/doubled-word'], []])
    assert.deepEqual(rulesOf(client.published(`${visas}/c.response.md`).at(-1)?.diagnostics ?? []), [
      'suppression/unused',
    ])
    client.dispose()
  })

  it('is of the newest state of the file, whichever is read first', async () => {
    const texts = drafts()
    const files = filesOf(texts)
    const gate = createGate()
    let isFirst = true
    const client = await start({
      ...files,
      readText: async (asked) => {
        const text = await files.readText(asked)
        const isSlow = asked === uri && isFirst
        if (asked === uri) isFirst = false
        if (isSlow) await gate.pass()
        return text
      },
    })
    const scanning = scan(client)
    await gate.reached
    texts.set(uri, draftWithError)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FileChangeType.Changed }],
    })
    await client.settled()
    gate.open()
    await scanning
    assert.deepEqual(shownOf(client), [['reference/unresolved']])
    client.dispose()
  })
})

describe('an open draft', () => {
  it('is what the editor has, whatever becomes of the file', async () => {
    const read: string[] = []
    const files = filesOf(drafts())
    const client = await start({
      ...files,
      readText: (uri) => {
        read.push(uri)
        return files.readText(uri)
      },
    })
    const uri = `${borders}/a.response.md`
    await scan(client)
    assert.deepEqual(rulesOf((await client.nextPublished(uri)).diagnostics), ['text/doubled-word'])
    read.length = 0
    client.open(uri, cleanDraft)
    await client.settled()
    const before = client.published(uri).length
    assert.deepEqual(client.published(uri).at(-1)?.diagnostics, [])
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FileChangeType.Changed }],
    })
    await client.symbols(uri)
    await scan(client)
    await client.settled()
    assert.equal(client.published(uri).length, before)
    assert.ok(!read.includes(uri))
    client.dispose()
  })

  it('is followed, with the drafts on the disk, where the client watches files for servers', async () => {
    const client = await startTestClient()
    await client.settled()
    assert.deepEqual(client.registered, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'])
    const other = await startTestClient({ capabilities: {} })
    await other.settled()
    assert.deepEqual(other.registered, [])
    for (const each of [client, other]) each.dispose()
  })
})
