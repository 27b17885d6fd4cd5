/** A run of `check`, and how each of its files is checked by it. */
import type { ResponseService } from '../service.js'
import { type CheckedFile, type CheckLook, checkDraft } from './checkedFile.js'
import { openFile } from './drafts.js'
import { canFail, type FailureOptions } from './failure.js'
import type { ReadingOptions } from './reading.js'
import { painterFor } from './report/paint.js'
import type { TeamSettings } from './teamFiles.js'

export interface CheckCommand extends FailureOptions, ReadingOptions {
  readonly format: 'text' | 'json'
  readonly fix?: boolean
  /** Prints nothing but the findings that can make the run fail. */
  readonly quiet?: boolean
  readonly stdinName: string
}

/** What the check of files is done with. */
export interface CheckTools {
  readonly team: TeamSettings
  readonly service: ResponseService
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
}

/** Checks the file at `path`, one of those of `job`. */
export async function checkFile(path: string, job: CheckJob, { team, service }: CheckTools): Promise<CheckedFile> {
  return checkDraft(await openFile(path, job.paths, team), lookOf(job), service)
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
