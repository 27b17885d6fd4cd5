/** How soon a language server answers an edit, and what is asked right behind it; and what it takes to start. */
import { draftOf, sizes } from './corpus.js'
import { figure, median } from './measure.js'
import { idle, ours, type RunningServer, startServer, usageOf } from './server.js'
import { openDraft, type Typist } from './typist.js'

const warmUp = 10
const edits = 40
const starts = 7

/** As a new response begins: its schema need not be found out. */
const namesSchema = '---\nresponse-schema: home-office-icibi\n---\n\n'

/** Rows of a table: length, the idle server, ours, the ratio, 95 of 100; with and without the name of its schema. */
export async function editRows(): Promise<string[][]> {
  const rows: string[][] = []
  for (const size of ['20 KB', '200 KB', '1 MB'] as const) {
    const text = draftOf(sizes[size], 1)
    const floor = median(await editTimes(idle, text))
    for (const [name, draft] of [
      [size, text],
      [`${size}, schema named`, namesSchema + text],
    ] as const) {
      const times = await editTimes(ours, draft)
      rows.push([name, ...[floor, median(times), median(times) / floor, nearlyAll(times)].map(figure)])
    }
  }
  return rows
}

/** The milliseconds from each edit to its diagnostics: a character typed in the middle, then the next. */
function editTimes(args: readonly string[], text: string): Promise<number[]> {
  return typing(args, text, async (typist) => {
    const times: number[] = []
    for (let at = 0; at < warmUp + edits; at++) times.push(await timed(() => typist.type()))
    return times.slice(warmUp)
  })
}

/** What an editor asks right behind an edit. */
const questions: Readonly<Record<string, (place: Typist['place']) => object>> = {
  'textDocument/documentSymbol': () => ({}),
  'textDocument/hover': (position) => ({ position }),
  'textDocument/completion': (position) => ({ position }),
  'textDocument/codeAction': (at) => ({ range: { start: at, end: at }, context: { diagnostics: [] } }),
}

/** Rows of a table: the question, 95 of 100 times from an edit in 1 MB to its answer, the same of diagnostics, the ratio. */
export async function questionRows(): Promise<string[][]> {
  const text = draftOf(sizes['1 MB'], 1)
  const rows: string[][] = []
  for (const [method, paramsAt] of Object.entries(questions)) {
    const [answers, diagnostics] = await typing(ours, text, async (typist, { connection }) => {
      const told: number[] = []
      const answered: number[] = []
      for (let at = 0; at < warmUp + edits; at++) {
        const start = performance.now()
        const typed = typist.type().then(() => told.push(performance.now() - start))
        await connection.sendRequest(method, { textDocument: typist.document, ...paramsAt(typist.place) })
        answered.push(performance.now() - start)
        await typed
      }
      return [answered, told].map((times) => nearlyAll(times.slice(warmUp)))
    })
    rows.push([method, ...[answers ?? 0, diagnostics ?? 0, (answers ?? 0) / (diagnostics ?? 1)].map(figure)])
  }
  return rows
}

/** Rows of a table: what, the idle server, ours, the ratio. */
export async function startRows(): Promise<string[][]> {
  const [floor, own] = [await startOf(idle), await startOf(ours)]
  return (['started', 'first', 'memory'] as const).map((what) => {
    const names = {
      started: 'start to the answer of initialize, ms',
      first: 'start to the first diagnostics of 20 KB, ms',
      memory: 'memory with 1 MB open, MB',
    }
    return [names[what], ...[floor[what], own[what], own[what] / floor[what]].map(figure)]
  })
}

async function startOf(args: readonly string[]) {
  const started: number[] = []
  const first: number[] = []
  for (let at = 0; at < starts; at++) {
    const start = performance.now()
    await typing(args, draftOf(sizes['20 KB'], 1), async (_, server) => {
      started.push(server.started)
      first.push(performance.now() - start)
    })
  }
  const memory = await typing(args, draftOf(sizes['1 MB'], 1), async (_, { pid }) => usageOf(pid).memory)
  return { started: median(started), first: median(first), memory }
}

/** What `work` makes of somebody who has `text` open in a server of its own. */
async function typing<Value>(
  args: readonly string[],
  text: string,
  work: (typist: Typist, server: RunningServer) => Promise<Value>,
): Promise<Value> {
  const server = await startServer(args)
  try {
    return await work(await openDraft(server.connection, text), server)
  } finally {
    server.stop()
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What 95 of 100 are below. */
function nearlyAll(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}
