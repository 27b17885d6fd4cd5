/** A run of `check` as JSON, for other programs: nothing is absent, what does not apply is null or empty. */
import type { CheckedFinding } from '../../check/checkedFinding.js'
import { fingerprintOf } from '../../check/fingerprint.js'
import type { Response } from '../../model/response.js'
import { type LineIndex, lineIndexOf } from '../../reading/lines.js'
import { type CheckTotals, isFixable, type ReportedFile, type ReportedProblem } from './checkReport.js'
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
export function diagnosticJson(finding: CheckedFinding, response: Response, lines: LineIndex): DiagnosticJson {
  return {
    ...printedPlace(finding.span, lines),
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    related: finding.related.map(({ span, message }) => ({ ...printedPlace(span, lines), message })),
    fixable: isFixable(finding),
    fingerprint: fingerprintOf(finding, response),
  }
}

/** A file of a run of `check` as it is given to other programs. */
export interface FileJson {
  readonly file: string
  readonly isResponse: boolean
  readonly recognition: string
  readonly schema: string
  readonly schemaReason: string
  readonly mended: number
  readonly diagnostics: readonly DiagnosticJson[]
}

/** The whole report, one JSON object and a line feed. */
export function checkReportJson(
  files: readonly FileJson[],
  totals: CheckTotals,
  reported: readonly ReportedProblem[],
): string {
  const { bySeverity, ...counts } = totals
  const summary = {
    ...counts,
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    information: bySeverity.information,
    hints: bySeverity.hint,
  }
  const problems = reported.map(({ name, message }) => ({ file: name, message }))
  return `${JSON.stringify({ files, problems, summary }, null, 2)}\n`
}

export function fileJson({ name, text, analysis, mended }: ReportedFile): FileJson {
  const lines = lineIndexOf(text)
  return {
    file: name,
    isResponse: analysis.isResponse,
    recognition: analysis.recognition,
    schema: analysis.schema.id,
    schemaReason: analysis.schemaReason,
    mended,
    diagnostics: analysis.findings.map((finding) => diagnosticJson(finding, analysis.response, lines)),
  }
}
