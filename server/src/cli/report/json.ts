/** A run of `check` as JSON, for other programs: nothing is absent, what does not apply is null or empty. */
import type { CheckedFinding } from '../../check/checkedFinding.js'
import { type LineIndex, lineIndexOf } from '../../reading/lines.js'
import { type CheckReport, isFixable, type ReportedFile, totalsOf } from './checkReport.js'
import { type PrintedPlace, printedPlace } from './places.js'

/** A finding as `check` and `inspect` give it to other programs. */
export interface DiagnosticJson extends PrintedPlace {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly related: readonly (PrintedPlace & { readonly message: string })[]
  /** Whether `check --fix` mends it. */
  readonly fixable: boolean
  /** The same for the same fault wherever it moves to in the draft. */
  readonly fingerprint: string
}

/** `finding` with its places in lines and columns. */
export function diagnosticJson(finding: CheckedFinding, lines: LineIndex): DiagnosticJson {
  return {
    ...printedPlace(finding.span, lines),
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    related: finding.related.map(({ span, message }) => ({ ...printedPlace(span, lines), message })),
    fixable: isFixable(finding),
    fingerprint: finding.fingerprint,
  }
}

/** The whole report, one JSON object and a line feed. */
export function checkReportJson(report: CheckReport): string {
  const { bySeverity, ...totals } = totalsOf(report)
  const summary = {
    ...totals,
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    information: bySeverity.information,
    hints: bySeverity.hint,
  }
  const problems = report.problems.map(({ name, message }) => ({ file: name, message }))
  return `${JSON.stringify({ files: report.files.map(fileJson), problems, summary }, null, 2)}\n`
}

function fileJson({ name, text, analysis, mended }: ReportedFile) {
  const lines = lineIndexOf(text)
  return {
    file: name,
    isResponse: analysis.isResponse,
    recognition: analysis.recognition,
    schema: analysis.schema.id,
    schemaReason: analysis.schemaReason,
    mended,
    diagnostics: analysis.findings.map((finding) => diagnosticJson(finding, lines)),
  }
}
