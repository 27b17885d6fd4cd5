/**
 * Spreads the check of many files over the machine's cores. Each thread, this one too, takes the next file that nobody
 * has taken; what they found is put in the order of the files, so that a run prints the same on any machine.
 */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { CheckedFile } from './checkedFile.js'
import { type CheckJob, checkFile, type FileCheckTools, toolsFor } from './checkJob.js'

interface SharedJob {
  readonly job: CheckJob
  /** One number: which file is the next to be taken. */
  readonly next: Int32Array
}

/** Less text than this is checked sooner than a thread has started and warmed up. */
const bytesWorthAThread = 400_000

/** More threads than these find the disk and the memory busy. */
const mostThreads = 8

/** What the files of `job` came to, in their order; on several threads where there is enough to do and `script` runs this command line. */
export async function checkOnThreads(job: CheckJob, tools: FileCheckTools, script?: string): Promise<CheckedFile[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const helpers = script === undefined ? 0 : helpersFor(job.files)
  const others = Array.from({ length: helpers }, () => helperAt(script ?? '', { job, next }))
  const checked = new Map(await takeFiles({ job, next }, tools))
  for (const other of await Promise.all(others)) for (const [at, file] of other) checked.set(at, file)
  // Of a thread that broke down, this one does the work.
  const files: CheckedFile[] = []
  for (const [at, path] of job.files.entries()) files.push(checked.get(at) ?? (await checkFile(path, job, tools)))
  return files
}

/** Does the share of a thread that `checkOnThreads` has started. */
export async function serveCheck(): Promise<void> {
  const shared = workerData as SharedJob
  parentPort?.postMessage(await takeFiles(shared, toolsFor(shared.job)))
}

/** Checks files one after the other until all are taken; each with its place among the files. */
async function takeFiles({ job, next }: SharedJob, tools: FileCheckTools): Promise<[number, CheckedFile][]> {
  const checked: [number, CheckedFile][] = []
  for (let at = Atomics.add(next, 0, 1); at < job.files.length; at = Atomics.add(next, 0, 1))
    checked.push([at, await checkFile(job.files[at] ?? '', job, tools)])
  return checked
}

function helperAt(script: string, shared: SharedJob): Promise<readonly [number, CheckedFile][]> {
  return new Promise((resolve) => {
    let checked: readonly [number, CheckedFile][] = []
    const worker = new Worker(script, { workerData: shared })
    worker.on('message', (message) => {
      checked = message
    })
    worker.on('error', () => resolve([]))
    worker.on('exit', () => resolve(checked))
  })
}

/** How many threads besides this one are worth their start. */
function helpersFor(files: readonly string[]): number {
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0)
  return Math.min(Math.floor(bytes / bytesWorthAThread), availableParallelism() - 1, mostThreads - 1)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
