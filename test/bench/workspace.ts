/** What a workspace of many responses costs the language server: to scan, to ask of, to change, and to stop. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import { draftOf, sizes } from './corpus.js'
import { figure } from './measure.js'
import { ours, startServer, usageOf } from './server.js'

/** So often a scan is stopped: it may be at the beginning of a draft, or at its end. */
const stops = 9

/** Drafts of 20 KB; `BENCH_DRAFTS` asks for other numbers, such as `100,2000`. */
const counts = (process.env.BENCH_DRAFTS ?? '50,200').split(',').map(Number)

/**
 * Rows of a table: drafts; processor time of a scan for each, of one file that changed, of all symbols, of all commitments;
 * memory; until it stopped, at the longest.
 */
export async function workspaceRows(): Promise<string[][]> {
  const rows: string[][] = []
  for (const count of counts) rows.push(await rowOf(count))
  return rows
}

async function rowOf(count: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'response-desk-bench-'))
  try {
    for (let at = 0; at < count; at++) writeFileSync(join(folder, `${at}.response.md`), draftOf(sizes['20 KB'], at + 1))
    return await measured(folder, count)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measured(folder: string, count: number): Promise<string[]> {
  const server = await startServer(ours, pathToFileURL(folder).href)
  const { connection, pid } = server
  const scan = () => connection.sendRequest('workspace/executeCommand', { command: 'responseDesk.scanWorkspace' })
  /** The processor time that `work` takes the server. */
  const costOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = usageOf(pid).processor
    await work()
    return usageOf(pid).processor - before
  }
  try {
    const scanned = await costOf(scan)
    const symbols = await costOf(() => connection.sendRequest('workspace/symbol', { query: 'recommendation 1' }))
    const commitments = await costOf(() => connection.sendRequest('responseDesk/commitments', { uri: null }))
    const { memory } = usageOf(pid)
    const changed = await costOf(() => changeOne(folder))
    const stopped: number[] = []
    for (let time = 0; time < stops; time++) stopped.push(await untilStopped(300 + 37 * time))
    return [`${count}`, ...[scanned / count, changed, symbols, commitments, memory, Math.max(...stopped)].map(figure)]
  } finally {
    server.stop()
  }

  /** Until what is found in a file that was written anew is told. */
  async function changeOne(within: string): Promise<void> {
    const path = join(within, '0.response.md')
    const uri = pathToFileURL(path).href
    const told = new Promise<void>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', (told: { uri: string }) => {
        if (told.uri === uri) resolve()
      })
    })
    writeFileSync(path, draftOf(sizes['20 KB'], count + 1))
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] })
    await told
  }

  /** The milliseconds from taking a scan back, `after` milliseconds, to its answer, that it was cancelled. */
  async function untilStopped(after: number): Promise<number> {
    const source = new CancellationTokenSource()
    const command = { command: 'responseDesk.scanWorkspace' }
    const scanning = connection.sendRequest('workspace/executeCommand', command, source.token).catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, after))
    const start = performance.now()
    source.cancel()
    await scanning
    return performance.now() - start
  }
}
