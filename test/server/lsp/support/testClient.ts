/** A client in the same process, that speaks to the server over paired streams and waits for messages, never for time. */
import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { noFiles } from '../../../../server/src/configuration/teamFiles.js'
import type { Runtime } from '../../../../server/src/lsp/runtime.js'
import { startServer } from '../../../../server/src/lsp/startServer.js'
import { parseDay } from '../../../../server/src/model/day.js'

/** All that this server makes a difference by, save pulled diagnostics. */
export const capable: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: { codeAction: { disabledSupport: true } },
}

export const pulling: ClientCapabilities = {
  workspace: { ...capable.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...capable.textDocument, diagnostic: {} },
}

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities
  /** Of the initialize request. */
  readonly params?: Partial<InitializeParams>
  readonly runtime?: Partial<Runtime>
  /** Answers for the section `responseDesk` of the settings for `scopeUri`. */
  readonly settingsOf?: (scopeUri: string) => unknown
}

/** Text typed at a place of the document: lines and columns are 0-based. */
export interface Typed {
  readonly range: Range
  readonly text: string
}

export interface TestClient {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** What the server logged, and what it showed to the writer, so far. */
  readonly logged: readonly string[]
  readonly shown: readonly string[]
  /** The methods that the server registered for, so far. */
  readonly registered: readonly string[]
  /** What the server sent for `uri` so far. */
  published(uri: string): readonly PublishDiagnosticsParams[]
  /** What the server sends for `uri` next: each publication is given once. */
  nextPublished(uri: string): Promise<PublishDiagnosticsParams>
  open(uri: string, text: string, version?: number, languageId?: string): void
  change(uri: string, version: number, changes: readonly (Typed | TextDocumentContentChangeEvent)[]): void
  close(uri: string): void
  configurationChanged(settings?: unknown): void
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>
  symbols(uri: string): Promise<DocumentSymbol[]>
  codeActions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>
  /**
   * Fulfilled when the server has dealt with all that was sent before, and what it sent meanwhile is here: a draft is
   * opened and asked about, which takes it no shorter than any check that is under way.
   */
  settled(): Promise<void>
  dispose(): void
}

const fileless: Runtime['files'] = {
  findDrafts: () => Promise.reject(new Error('This test has no files.')),
  readText: () => Promise.reject(new Error('This test has no files.')),
}

export const testRuntime: Runtime = {
  soon(callback) {
    let immediate = setImmediate(() => {
      immediate = setImmediate(callback)
    })
    return { dispose: () => clearImmediate(immediate) }
  },
  today() {
    const day = parseDay('2024-03-01')
    assert.ok(day)
    return day
  },
  files: fileless,
  teamFiles: noFiles,
}

/** A server, and a client that has met it. */
export async function startTestClient(options: TestClientOptions = {}): Promise<TestClient> {
  const { capabilities = capable, params = {}, runtime = {}, settingsOf = () => null } = options
  const toServer = new PassThrough()
  const toClient = new PassThrough()
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
  startServer(server, { ...testRuntime, ...runtime })
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))

  const logged: string[] = []
  const shown: string[] = []
  const registered: string[] = []
  const publications = collectPublications(connection)
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message))
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message))
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method))
  })
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    Promise.all(items.map(({ scopeUri = '' }) => settingsOf(scopeUri))),
  )
  connection.listen()
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: null,
    ...params,
  })
  await connection.sendNotification(InitializedNotification.type, {})

  let barriers = 0
  const send = (sent: Promise<void>): void => void sent
  const client: TestClient = {
    connection,
    initialized,
    logged,
    shown,
    registered,
    published: publications.all,
    nextPublished: publications.next,
    open: (uri, text, version = 1, languageId = 'markdown') =>
      send(
        connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId, version, text },
        }),
      ),
    change: (uri, version, changes) =>
      send(
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges: [...changes],
        }),
      ),
    close: (uri) => send(connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })),
    configurationChanged: (settings = null) =>
      send(connection.sendNotification(DidChangeConfigurationNotification.type, { settings })),
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async symbols(uri) {
      const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })
      return (symbols ?? []) as DocumentSymbol[]
    },
    async codeActions(uri, range, context = {}) {
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      })
      return (actions ?? []) as CodeAction[]
    },
    async settled() {
      // Twice: what the first round set off, such as asking for the folders of the workspace, is answered by the second.
      for (const last = barriers + 2; barriers < last; ) {
        barriers++
        client.open(`untitled:barrier-${barriers}`, '')
        await client.symbols(`untitled:barrier-${barriers}`)
      }
    },
    dispose() {
      connection.dispose()
      server.dispose()
    },
  }
  return client
}

function collectPublications(connection: ProtocolConnection): {
  all(uri: string): readonly PublishDiagnosticsParams[]
  next(uri: string): Promise<PublishDiagnosticsParams>
} {
  const published: PublishDiagnosticsParams[] = []
  const given = new Set<PublishDiagnosticsParams>()
  const waiting: { readonly uri: string; readonly give: (params: PublishDiagnosticsParams) => void }[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params)
    const at = waiting.findIndex(({ uri }) => uri === params.uri)
    if (at < 0) return
    given.add(params)
    for (const { give } of waiting.splice(at, 1)) give(params)
  })
  return {
    all: (asked) => published.filter(({ uri }) => uri === asked),
    next(asked) {
      const ready = published.find((params) => params.uri === asked && !given.has(params))
      if (ready === undefined) return new Promise((give) => waiting.push({ uri: asked, give }))
      given.add(ready)
      return Promise.resolve(ready)
    },
  }
}

/** The rules that `diagnostics` name, in their order. */
export function rulesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => String(code))
}

/** The part of `text` that stands in `range`: lines end with `\n`, `\r\n` or a lone `\r`, columns are UTF-16 units. */
export function textIn(text: string, { start, end }: Range): string {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)]
  const offset = (line: number, character: number): number => (lineStarts[line] ?? text.length) + character
  return text.slice(offset(start.line, start.character), offset(end.line, end.character))
}

/** The range of the first `words` in `text`. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words)
  assert.ok(start >= 0, `${words} is not in the text`)
  const positionOf = (offset: number): Range['start'] => {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
    return { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
  }
  return { start: positionOf(start), end: positionOf(start + words.length) }
}

/** Holds up whoever passes until it is opened. */
export function createGate(): { pass(): Promise<void>; readonly reached: Promise<void>; open(): void } {
  let open = () => {}
  let reach = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  return {
    pass() {
      reach()
      return opened
    },
    reached,
    open: () => open(),
  }
}
