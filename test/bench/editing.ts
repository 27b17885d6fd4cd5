/** How soon a language server answers an edit, and what is asked right behind it; and what it takes to start. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { draftOf, sizes } from './corpus.js'
import { figure, median } from './measure.js'
import { asInTheEditor, idle, ours, type RunningServer, startServer, usageOf } from './server.js'
import { openDraft, type Typist } from './typist.js'

const warmUp = 10
const edits = 40
/** More, since of these only the dearest count. */
const questioned = 100
const starts = 7

/** As a new response begins: its schema need not be found out. */
const namesSchema = '---\nresponse-schema: home-office-icibi\n---\n\n'

/** Rows of a table: length, the idle server, ours, the ratio, 95 of 100; with and without the name of its schema. */
export async function editRows(): Promise<string[][]> {
  const rows: string[][] = []
  for (const size of ['20 KB', '200 KB', '1 MB', '5 MB'] as const) {
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
      for (let at = 0; at < warmUp + questioned; at++) {
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

/** Rows of a table: what, the idle server, ours as the extension starts it, the ratio. */
export async function startRows(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'response-desk-bench-'))
  try {
    const own = asInTheEditor(folder)
    const text = draftOf(sizes['20 KB'], 1)
    // Each server in turn, so that what else the machine does falls to all of them.
    const begun = { floor: [], fresh: [], own: [] } as Record<string, Start[]>
    const begin = async (name: string, args: readonly string[]) => begun[name]?.push(await startOf(args, text))
    await keepCode(own, text, folder)
    for (let at = 0; at < starts; at++) {
      await begin('floor', idle)
      await begin('own', own)
      await begin('fresh', asInTheEditor(join(folder, `never used, ${at}`)))
    }
    const row = (name: string, which: string, what: keyof Start) => {
      const [least, times] = ['floor', which].map((each) => median((begun[each] ?? []).map((start) => start[what])))
      return [name, ...[least ?? 0, times ?? 0, (times ?? 0) / (least ?? 1)].map(figure)]
    }
    const rows = (named: string, which: string) => [
      row(`start to the answer of initialize${named}, ms`, which, 'answered'),
      row(`start to the first diagnostics of 20 KB${named}, ms`, which, 'first'),
    ]
    const memoryRow = async (name: string, after: number) => {
      const [floor, memory] = [await memoryOf(idle, after), await memoryOf(own, after)]
      return [name, ...[floor, memory, memory / floor].map(figure)]
    }
    return [
      ...rows('', 'own'),
      ...rows(', nothing compiled yet', 'fresh'),
      await memoryRow('memory with 1 MB open, after its first check, MB', 0),
      await memoryRow('the same, left alone for half a minute, MB', 30_000),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Milliseconds from the start of a server. */
interface Start {
  /** To the answer of `initialize`. */
  readonly answered: number
  /** To the first diagnostics. */
  readonly first: number
}

function startOf(args: readonly string[], text: string): Promise<Start> {
  const start = performance.now()
  return typing(args, text, async (_, { started }) => ({ answered: started, first: performance.now() - start }))
}

/** Megabytes that a server holds with 1 MB open, so many milliseconds `after` its first diagnostics. */
function memoryOf(args: readonly string[], after: number): Promise<number> {
  return typing(args, draftOf(sizes['1 MB'], 1), async (_, { pid }) => {
    if (after > 0) await pause(after)
    return usageOf(pid).memory
  })
}

/** Lets the server run until it has kept its compiled code in `folder`. */
function keepCode(args: readonly string[], text: string, folder: string): Promise<void> {
  return typing(args, text, async () => {
    while (!readdirSync(folder).some((name) => name.endsWith('.compiled'))) await pause(100)
  })
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
