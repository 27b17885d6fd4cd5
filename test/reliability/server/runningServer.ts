/** The built language server in a process of its own, as an editor starts it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'

const server = fileURLToPath(new URL('../../../server/dist/languageServer.js', import.meta.url))

export interface RunningServer {
  readonly child: ChildProcess
  readonly connection: ProtocolConnection
  /** How it ended: its exit code, or the signal that killed it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  readonly published: PublishDiagnosticsParams[]
  readonly logged: string[]
  meet(): Promise<void>
  open(uri: string, text: string, version?: number): Promise<void>
  /** Sends the whole of `text` as the document's next version. */
  change(uri: string, version: number, text: string): Promise<void>
  close(uri: string): Promise<void>
  /** What is published for `uri` at this version. */
  findings(uri: string, version: number): Promise<readonly Diagnostic[]>
  kill(): void
}

/** Starts it with `options` of node; it can be sent messages by node's own channel, too, for what a preloaded script answers. */
export function startBuiltServer(...options: string[]): RunningServer {
  const child = spawn(process.execPath, [...options, server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore', 'ipc'] })
  child.stdin?.on('error', () => {})
  if (child.stdin === null || child.stdout === null) throw new Error('The server has no streams.')
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.onError(() => {})
  const published: PublishDiagnosticsParams[] = []
  const logged: string[] = []
  const waiting = new Set<() => void>()
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params)
    for (const look of waiting) look()
  })
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message))
  connection.listen()
  return {
    child,
    connection,
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal))),
    published,
    logged,
    async meet() {
      await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} })
      await connection.sendNotification(InitializedNotification.type, {})
    },
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    findings: (uri, version) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.find((one) => one.uri === uri && one.version === version)
          if (found === undefined) return
          waiting.delete(look)
          resolve(found.diagnostics)
        }
        waiting.add(look)
        look()
      }),
    kill() {
      connection.dispose()
      child.kill('SIGKILL')
    },
  }
}
