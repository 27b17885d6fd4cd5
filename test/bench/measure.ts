/** Measures tasks side by side, and prints tables of what came out. */
import { cpus, loadavg, totalmem } from 'node:os'
import { Bench } from 'tinybench'

/** Something to measure; each run does it once, on a text of its own where texts are remembered. */
export interface Task {
  readonly name: string
  run(): unknown
}

/** How long each task is measured: so many rounds, in each of them so many milliseconds and so often at the least. */
export interface Pace {
  readonly rounds?: number
  readonly time?: number
  readonly iterations?: number
}

/**
 * The median of each task in milliseconds of processor time, which other programs on the machine disturb least; what
 * collecting garbage and compiling take in other threads is in it. The tasks take turns for several rounds, each round begun by another: what
 * else the machine does meanwhile then falls on all of them alike.
 */
export async function medians(
  tasks: readonly Task[],
  { rounds = 2, time = 400, iterations = 2 }: Pace = {},
): Promise<ReadonlyMap<string, number>> {
  const samples = new Map<string, number[]>(tasks.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < tasks.length; turn++) {
      const task = tasks[(turn + round) % tasks.length]
      if (task === undefined) continue
      const bench = new Bench({
        time,
        iterations,
        warmup: round === 0,
        warmupTime: time,
        warmupIterations: iterations,
        retainSamples: true,
        now: processorTime,
      })
      bench.add(task.name, () => void task.run())
      const [measured] = await bench.run()
      const result = measured?.result
      if (result === undefined || !('latency' in result)) throw new Error(`${task.name} did not run`)
      samples.get(task.name)?.push(...(result.latency.samples ?? [result.latency.p50]))
    }
  }
  return new Map([...samples].map(([name, times]) => [name, median(times)]))
}

/** Milliseconds of processor time that this process has taken. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Three digits, and no more after the point than they need. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Prints a table in Markdown, the first column to the left and the others to the right. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(columns.map((_, at) => (at === 0 ? '---' : '---:')))
  console.log(`\n### ${title}\n\n${[line(columns), rule, ...rows.map(line)].join('\n')}`)
}

/** What figures depend on. */
export function printMachine(): void {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg().map((each) => each.toFixed(1))
  console.log(
    `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform}, Node ${process.version}; load ${load.join(' ')}`,
  )
}
