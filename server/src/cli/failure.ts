/** Which findings make a run fail: the exit status, and what `--quiet` leaves, both follow from this. */
import type { SpokenSeverity } from '../check/checkedFinding.js'

export interface FailureOptions {
  /** Findings of this severity and louder ones fail the run. */
  readonly failOn: SpokenSeverity
  /** So many warnings are put up with, and more are not, whatever `failOn` says of warnings. */
  readonly maxWarnings?: number
}

const quietToLoud: readonly SpokenSeverity[] = ['hint', 'information', 'warning', 'error']

/** Whether findings of `severity` can make the run fail. */
export function canFail(severity: SpokenSeverity, { failOn, maxWarnings }: FailureOptions): boolean {
  if (severity === 'warning' && maxWarnings !== undefined) return true
  return quietToLoud.indexOf(severity) >= quietToLoud.indexOf(failOn)
}

/** Whether a run with so many findings of each severity fails. */
export function fails(counts: Readonly<Record<SpokenSeverity, number>>, options: FailureOptions): boolean {
  return quietToLoud.some((severity) => {
    const putUpWith = severity === 'warning' ? (options.maxWarnings ?? 0) : 0
    return canFail(severity, options) && counts[severity] > putUpWith
  })
}
