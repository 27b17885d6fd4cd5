/** Language servers as programs, to be measured from without. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { serverArgs } from '../../client/src/serverProcess.js'

/** The server that does nothing; the harness says where it is. */
export const idle: readonly string[] = [process.env.IDLE_SERVER ?? '']

/** The product as it is shipped, as an editor starts it from a command line, but without compiled code of earlier starts. */
export const ours: readonly string[] = ['server/dist/languageServer.js', '--stdio', '--code-cache=']

/** The same as the extension starts it, and any editor from the second time on: with compiled code kept in `folder`. */
export function asInTheEditor(folder: string): readonly string[] {
  return ['server/dist/languageServer.js', '--stdio', ...serverArgs(folder)]
}

export interface RunningServer {
  readonly connection: ProtocolConnection
  readonly pid: number
  /** The milliseconds from its start to its answer to `initialize`. */
  readonly started: number
  stop(): void
}

/** Starts node with `args` as a language server, for the folder of `root` (a URI) where one is given. */
export async function startServer(args: readonly string[], root: string | null = null): Promise<RunningServer> {
  const start = performance.now()
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null))
  connection.onRequest('client/registerCapability', () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    capabilities: {
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      },
      window: { workDoneProgress: true },
    },
  })
  const started = performance.now() - start
  await connection.sendNotification('initialized', {})
  return {
    connection,
    pid: server.pid ?? 0,
    started,
    stop() {
      connection.dispose()
      server.kill()
    },
  }
}

/** Milliseconds of processor time that the process has taken, and megabytes of memory that it holds; unknown but on Linux. */
export function usageOf(pid: number): { readonly processor: number; readonly memory: number } {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return { processor: ((user ?? 0) + (system ?? 0)) * 10, memory: Number(kilobytes) / 1024 }
  } catch {
    return { processor: Number.NaN, memory: Number.NaN }
  }
}
