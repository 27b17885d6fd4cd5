/** A run of `check` for people: each finding with its place, its words and an excerpt, and a summary at the end. */
import type { CheckedFinding, SpokenSeverity } from '../../check/checkedFinding.js'
import type { Span } from '../../model/span.js'
import { type LineIndex, lineIndexOf, splitLines } from '../../reading/lines.js'
import type { CheckTotals, ReportedFile } from './checkReport.js'
import { excerptOf } from './excerpt.js'
import { harmless, type Paint, type Style } from './paint.js'
import { counted, enumerated, severityWords } from './words.js'

export interface TextReportOptions {
  readonly paint: Paint
  /** How many columns an excerpt may take, its margin included. */
  readonly columns: number
  /** The findings to print; the summary counts all. */
  readonly shows: (severity: SpokenSeverity) => boolean
  /** Leaves out the summary, and the files that are no responses. */
  readonly findingsOnly: boolean
}

const severityStyles: Readonly<Record<SpokenSeverity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
}

/**
 * The report of files whose findings are printed as `files`, in order and none of them empty; empty where there is nothing
 * to say.
 */
export function checkReportText(
  files: readonly string[],
  totals: CheckTotals,
  { findingsOnly, paint }: TextReportOptions,
): string {
  const hasFiles = totals.drafts + totals.notResponses > 0
  const summary = findingsOnly || !hasFiles ? [] : [summaryText(totals, paint)]
  return [...files, ...summary].map((block) => `${block}\n`).join('\n')
}

/** A block of lines for each finding of a file, with empty lines between; empty where there is nothing to say of it. */
export function fileText(file: ReportedFile, options: TextReportOptions): string {
  const { analysis, text } = file
  const name = harmless(file.name)
  if (!analysis.isResponse)
    return options.findingsOnly ? '' : `${options.paint(name, 'bold')}: not checked. ${harmless(analysis.recognition)}`
  const lines = splitLines(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  const draft: Draft = { name, lines, index: lineIndexOf(text), ...options }
  return analysis.findings
    .filter(({ severity }) => options.shows(severity))
    .map((finding) => findingText(finding, draft))
    .join('\n\n')
}

/** What the excerpts of one file are made of. */
interface Draft extends Pick<TextReportOptions, 'paint' | 'columns'> {
  readonly name: string
  readonly lines: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  readonly index: LineIndex
}

function findingText(finding: CheckedFinding, draft: Draft): string {
  const { paint } = draft
  const style = severityStyles[finding.severity]
  const words = `${paint(finding.severity, 'bold', style)}: ${harmless(finding.message)} ${paint(`[${finding.rule}]`, 'dim')}`
  return [
    `${placeText(finding.span, draft)}: ${words}`,
    ...excerptText(finding.span, draft, style),
    ...finding.related.flatMap(({ span, message }) => [
      `  ${placeText(span, draft)}: ${harmless(message)}`,
      ...excerptText(span, draft, 'dim'),
    ]),
  ].join('\n')
}

/** `draft.response.md:41:5`. */
function placeText(span: Span, { name, index, paint }: Draft): string {
  const { line, column } = index.positionAt(span.start)
  return `${paint(name, 'bold')}:${line + 1}:${column + 1}`
}

/** Places of two lines are shown whole: most faults of hard-wrapped text are such. Of longer ones the first line is. */
const mostLines = 2

function excerptText(span: Span, { lines, index, columns, paint }: Draft, style: Style): string[] {
  const first = index.positionAt(span.start).line
  const last = Math.max(first, index.positionAt(Math.max(span.start, span.end - 1)).line)
  const margin = String(last + 1).length + 2
  const shown = lines.slice(first, last - first < mostLines ? last + 1 : first + 1)
  return shown.flatMap((line, at) => {
    const place = { start: Math.max(span.start - line.start, 0), end: Math.min(span.end, line.end) - line.start }
    const excerpt = excerptOf({ line: line.text, span: place }, columns - margin - ' | '.length)
    const goesOn = first + at < last && at === shown.length - 1 ? ` to line ${last + 1}` : ''
    return [
      `${String(first + at + 1).padStart(margin)} ${paint('|', 'dim')} ${excerpt.text}`,
      `${' '.repeat(margin)} ${paint('|', 'dim')} ${paint(excerpt.carets + goesOn, style)}`,
    ]
  })
}

/** `6 drafts checked: 2 errors and 5 warnings in 4 of them. 3 can be mended with --fix.` */
function summaryText(totals: CheckTotals, paint: Paint): string {
  const counts = severityWords
    .filter(([severity]) => totals.bySeverity[severity] > 0)
    .map(([severity, plural]) => counted(totals.bySeverity[severity], severity, plural))
  const parts = [
    totals.drafts === 0 ? 'No drafts.' : `${counted(totals.drafts, 'draft')} checked: ${foundWords(counts, totals)}.`,
  ]
  if (totals.mended > 0) parts.push(`${totals.mended} mended.`)
  if (totals.fixable > 0) parts.push(`${totals.fixable} can be mended with --fix.`)
  if (totals.notResponses > 0)
    parts.push(`${counted(totals.notResponses, 'file is no response', 'files are no responses')} and not checked.`)
  return paint(parts.join(' '), 'bold', counts.length === 0 && totals.drafts > 0 ? 'green' : 'yellow')
}

function foundWords(counts: readonly string[], { drafts, withFindings }: CheckTotals): string {
  if (counts.length === 0) return 'no findings'
  return enumerated(counts) + (drafts > 1 ? ` in ${withFindings} of them` : '')
}
