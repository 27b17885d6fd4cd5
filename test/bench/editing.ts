/** How soon a language server answers an edit with diagnostics, ours beside one that does nothing. */
import type { ProtocolConnection } from 'vscode-languageserver/node'
import { draftOf, sizes } from './corpus.js'
import { figure, median } from './measure.js'
import { ours, startServer } from './server.js'

const uri = 'file:///bench/long.response.md'
const warmUp = 10
const edits = 40

/** Rows of a table: length, the idle server, ours, the ratio. */
export async function editRows(): Promise<string[][]> {
  const rows: string[][] = []
  for (const size of ['20 KB', '200 KB', '1 MB'] as const) {
    const text = draftOf(sizes[size], 1)
    const idle = await timesOf([process.env.IDLE_SERVER ?? ''], text)
    const times = await timesOf(ours, text)
    const ratio = median(times) / median(idle)
    rows.push([size, figure(median(idle)), figure(median(times)), figure(ratio), figure(nearlyAll(times))])
  }
  return rows
}

/** The milliseconds from each edit to its diagnostics: a character typed in the middle, then the next. */
async function timesOf(args: readonly string[], text: string): Promise<number[]> {
  const server = await startServer(args)
  try {
    return await session(server.connection, text)
  } finally {
    server.stop()
  }
}

async function session(connection: ProtocolConnection, text: string): Promise<number[]> {
  const waiting = new Map<number, () => void>()
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version?: number }) => {
    for (const [wanted, answer] of waiting) if (version === undefined || version >= wanted) answer()
  })
  /** Until there are diagnostics of `version`. */
  const answered = (version: number) =>
    new Promise<void>((resolve) => {
      waiting.set(version, () => {
        waiting.delete(version)
        resolve()
      })
    })
  const opened = answered(0)
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 0, text },
  })
  await opened
  const place = middleOf(text)
  const times: number[] = []
  for (let version = 1; version <= warmUp + edits; version++) {
    const start = performance.now()
    const done = answered(version)
    const at = { line: place.line, character: place.character + version - 1 }
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'again '[version % 6] }],
    })
    await done
    if (version > warmUp) times.push(performance.now() - start)
  }
  return times
}

/** A place within a long line behind the middle of `text`. */
function middleOf(text: string) {
  const lines = text.split('\n')
  const from = lines.length >> 1
  const line = lines.findIndex((words, at) => at >= from && words.length > 80)
  return { line, character: (lines[line] ?? '').indexOf(' ', 40) + 1 }
}

/** What 95 of 100 are below. */
function nearlyAll(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}
