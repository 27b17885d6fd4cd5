/**
 * Keeps on the disk what checks of drafts came to, so that a run checks only what has changed since the last one. Each
 * result stands in a file of its own beside a digest of all that it was made of; where that is another now, the draft is
 * checked again. Nobody waits for anybody: several threads, and several runs, may use one folder at the same time.
 */
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { makeFolder } from '../makeFolder.node.js'
import type { Day } from '../model/day.js'
import { onceFor } from '../model/onceFor.js'
import type { AnalysisSettings } from '../service.js'
import { version } from '../version.js'
import type { CheckedFile } from './checkedFile.js'
import { DiskProblem, problemOf } from './diskFiles.js'
import type { Draft } from './drafts.js'

/** What the check of one draft came to, as it is printed. */
export type CheckResult = Pick<CheckedFile, 'text' | 'json' | 'totals'>

/** Plain data: each thread opens the cache by it. */
export interface CheckCachePlace {
  readonly folder: string
  /** The program that checks: another finds something else. */
  readonly program: string
  /** What the command line says of how drafts are read and printed: plain data. */
  readonly options: unknown
  /** The day that counts as today. */
  readonly today: Day
}

interface Entry {
  /** The digest of all that the result was made of, but for the day. */
  readonly key: string
  /** The day on which it holds; null where it holds on any. */
  readonly day: Day | null
  readonly result: CheckResult
}

/** Of results and of those that nobody has finished writing. The folder may hold what is not ours: that is never touched. */
const entryName = /^[0-9a-f]{32}\.json(?:\.\d+-\d+)?$/
const oneDay = 24 * 60 * 60 * 1000
/** What nobody has asked for in this time is of a draft that is gone, or of a program that nobody uses any more. */
const longestUnused = 30 * oneDay

/**
 * Makes `folder` ready to keep results in. Throws a `DiskProblem` where nothing can be kept there. Git passes over a
 * folder that is made for it: results quote drafts, and are of use on the machine that made them.
 */
export function prepareCheckCache(folder: string): void {
  try {
    if (makeFolder(folder)) writeFileSync(join(folder, '.gitignore'), '*\n')
    else accessSync(folder, constants.W_OK)
  } catch (error) {
    const { path, message } = problemOf(folder, error)
    throw new DiskProblem(path, `No results are kept here. ${message}`, 'warning')
  }
}

/** What tells this program from others, `bundle` (a path) being all of it; of one that is not bundled, its version. */
export function programOf(bundle: string | undefined): string {
  return bundle === undefined ? version : `${version} ${sha256(readFileSync(bundle))}`
}

/** Takes entries out of `folder` that nobody has used for long. Never throws: another run may have been quicker. */
export function pruneCheckCache(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (entryName.test(name)) pruneEntry(join(folder, name))
  } catch {
    // The folder is gone.
  }
}

function pruneEntry(path: string): void {
  try {
    if (Date.now() - statSync(path).mtimeMs > longestUnused) rmSync(path)
  } catch {
    // The entry is gone, or may not be taken out.
  }
}

/** The results that are kept at a place. */
export class CheckCache {
  constructor(private readonly place: CheckCachePlace) {}

  /** What is kept of the check of `draft`, if all that it was made of is the same now. Never throws. */
  get(draft: Draft): CheckResult | undefined {
    const file = this.#fileOf(draft)
    try {
      const { key, day, result } = JSON.parse(readFileSync(file, 'utf8')) as Entry
      if (key !== this.#keyOf(draft) || (day !== null && day !== this.place.today)) return undefined
      if (Date.now() - statSync(file).mtimeMs > oneDay) utimesSync(file, new Date(), new Date())
      return result
    } catch {
      // Nothing was kept, or it is damaged.
      return undefined
    }
  }

  /**
   * Keeps `result` of the check of `draft`; one that `hangsOnDay` for today alone. Never throws: what could not be written
   * is checked again.
   */
  put(draft: Draft, result: CheckResult, hangsOnDay: boolean): void {
    const entry: Entry = { key: this.#keyOf(draft), day: hangsOnDay ? this.place.today : null, result }
    const file = this.#fileOf(draft)
    // Whoever reads it meanwhile finds the old one or the new one, whole.
    const unfinished = `${file}.${process.pid}-${threadId}`
    try {
      writeFileSync(unfinished, JSON.stringify(entry), { mode: 0o600 })
      renameSync(unfinished, file)
    } catch {
      rmSync(unfinished, { force: true })
    }
  }

  /** One for each draft and way of printing it: a newer result takes the place of the old one. */
  #fileOf({ name, document }: Draft): string {
    const { folder, options } = this.place
    return join(folder, `${sha256(asJson([options, document.uri, name])).slice(0, 32)}.json`)
  }

  #keyOf({ file, settings }: Draft): string {
    return sha256(this.place.program, digestOfSettings(settings), file.bytes)
  }
}

function digestOfSettings({ schemas, ...settings }: AnalysisSettings): string {
  return sha256(asJson([settings, schemas && digestOfSchemas(schemas)]))
}

/** Schemas are the same for many drafts, and long. */
const digestOfSchemas = onceFor((schemas: object) => sha256(asJson(schemas)))

function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** `value` as JSON, maps and sets as lists of what is in them. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each))
}
