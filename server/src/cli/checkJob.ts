/** A run of `check`, and how each of its files is checked by it. */
import { CheckCache, type CheckCachePlace } from './checkCache.js'
import { type CheckedFile, type CheckLook, type CheckTools, checkDraft, keptCheck } from './checkedFile.js'
import { openFile } from './drafts.js'
import { canFail, type FailureOptions } from './failure.js'
import { type ReadingOptions, serviceOf, teamOf } from './reading.js'
import { painterFor } from './report/paint.js'
import type { TeamSettings } from './teamFiles.js'

export interface CheckCommand extends FailureOptions, ReadingOptions {
  readonly format: 'text' | 'json'
  readonly fix?: boolean
  /** Prints nothing but the findings that can make the run fail. */
  readonly quiet?: boolean
  readonly stdinName: string
  /** Whether what checks come to is kept from one run to the next, and in which folder. */
  readonly cache?: boolean
  readonly cacheLocation: string
}

/** What files are checked with. */
export interface FileCheckTools extends CheckTools {
  readonly team: TeamSettings
}

/** A run of `check`: plain data, from which every thread makes what it needs. */
export interface CheckJob {
  /** The files to check, in order. */
  readonly files: readonly string[]
  /** What the command line names. */
  readonly paths: readonly string[]
  readonly command: CheckCommand
  readonly colour: boolean
  readonly columns: number
  /** Where results are kept; null where none are. */
  readonly cache: CheckCachePlace | null
}

/** What the files of `job` are checked with, on any thread. */
export function toolsFor({ command, cache }: Pick<CheckJob, 'command' | 'cache'>): FileCheckTools {
  const service = serviceOf(command)
  return { service, team: teamOf(command, service), cache: cache && new CheckCache(cache) }
}

/** Checks the file at `path`, one of those of `job`. */
export async function checkFile(path: string, job: CheckJob, tools: FileCheckTools): Promise<CheckedFile> {
  return checkDraft(await openFile(path, job.paths, tools.team), lookOf(job), tools)
}

/** Of the files of `job` those that a run before this one has checked, all being as it was then; by their paths. */
export async function keptFiles(
  job: CheckJob,
  { team, cache }: FileCheckTools,
): Promise<ReadonlyMap<string, CheckedFile>> {
  const kept = new Map<string, CheckedFile>()
  if (cache === null) return kept
  const look = lookOf(job)
  for (const path of job.files) {
    const file = keptCheck(await openFile(path, job.paths, team), look, cache)
    if (file !== undefined) kept.set(path, file)
  }
  return kept
}

/** How the findings are to be printed, and whether files are mended. */
export function lookOf({ command, colour, columns }: CheckJob): CheckLook {
  return {
    format: command.format,
    fix: command.fix === true,
    text: {
      paint: painterFor(colour),
      columns,
      shows: (severity) => command.quiet !== true || canFail(severity, command),
      findingsOnly: command.quiet === true,
    },
  }
}
