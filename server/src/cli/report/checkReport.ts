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

/** The counts of one file. */
export function totalsOf({ analysis, mended }: ReportedFile): CheckTotals {
  const findings = analysis.isResponse ? analysis.findings : []
  const bySeverity = { ...noTotals.bySeverity }
  for (const { severity } of findings) bySeverity[severity]++
  return {
    drafts: analysis.isResponse ? 1 : 0,
    notResponses: analysis.isResponse ? 0 : 1,
    withFindings: findings.length > 0 ? 1 : 0,
    bySeverity,
    fixable: findings.filter(isFixable).length,
    mended,
  }
}

const noTotals: CheckTotals = {
  drafts: 0,
  notResponses: 0,
  withFindings: 0,
  bySeverity: { error: 0, warning: 0, information: 0, hint: 0 },
  fixable: 0,
  mended: 0,
}

/** The counts of all files of a run. */
export function sumOf(totals: readonly CheckTotals[]): CheckTotals {
  return totals.reduce(
    (sum, each) => ({
      drafts: sum.drafts + each.drafts,
      notResponses: sum.notResponses + each.notResponses,
      withFindings: sum.withFindings + each.withFindings,
      bySeverity: {
        error: sum.bySeverity.error + each.bySeverity.error,
        warning: sum.bySeverity.warning + each.bySeverity.warning,
        information: sum.bySeverity.information + each.bySeverity.information,
        hint: sum.bySeverity.hint + each.bySeverity.hint,
      },
      fixable: sum.fixable + each.fixable,
      mended: sum.mended + each.mended,
    }),
    noTotals,
  )
}
