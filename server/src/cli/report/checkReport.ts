/** What a run of `check` came to: the one value that every format prints. */
import type { CheckedFinding, SpokenSeverity } from '../../check/checkedFinding.js'
import type { Analysis } from '../../service.js'

/** A file that was read. */
export interface ReportedFile {
  readonly name: string
  readonly text: string
  readonly analysis: Analysis
  /** How many findings `--fix` mended; they are no longer among those of the analysis. */
  readonly mended: number
}

/** A file or folder that could not be used, and why. */
export interface ReportedProblem {
  readonly name: string
  readonly message: string
}

export interface CheckReport {
  readonly files: readonly ReportedFile[]
  readonly problems: readonly ReportedProblem[]
}

export interface CheckTotals {
  /** Files that are responses. */
  readonly drafts: number
  readonly notResponses: number
  readonly withFindings: number
  readonly bySeverity: Readonly<Record<SpokenSeverity, number>>
  /** Findings that `--fix` would mend. */
  readonly fixable: number
  readonly mended: number
}

/** Whether `--fix` mends the finding. */
export function isFixable(finding: CheckedFinding): boolean {
  return finding.fixes.some((fix) => fix.safety === 'safe')
}

/** The counts over all files of `report`. */
export function totalsOf(report: CheckReport): CheckTotals {
  const drafts = report.files.filter(({ analysis }) => analysis.isResponse)
  const findings = drafts.flatMap(({ analysis }) => analysis.findings)
  const bySeverity = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) bySeverity[severity]++
  return {
    drafts: drafts.length,
    notResponses: report.files.length - drafts.length,
    withFindings: drafts.filter(({ analysis }) => analysis.findings.length > 0).length,
    bySeverity,
    fixable: findings.filter(isFixable).length,
    mended: report.files.reduce((sum, { mended }) => sum + mended, 0),
  }
}
