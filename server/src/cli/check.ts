/** `response-desk check`: checks drafts, mends what is safe to mend where asked, and reports what is left. */
import type { ResponseService } from '../service.js'
import { DiskProblem, replaceText } from './diskFiles.js'
import { type Draft, openDrafts } from './drafts.js'
import { canFail, type FailureOptions, fails } from './failure.js'
import { type CheckReport, isFixable, type ReportedFile, totalsOf } from './report/checkReport.js'
import { checkReportJson } from './report/json.js'
import { painterFor } from './report/paint.js'
import { printProblems } from './report/problems.js'
import { checkReportText } from './report/text.js'
import type { TeamSettings } from './teamFiles.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'

export interface CheckCommand extends FailureOptions {
  readonly format: 'text' | 'json'
  readonly fix?: boolean
  /** Prints nothing but the findings that can make the run fail. */
  readonly quiet?: boolean
  readonly stdinName: string
}

/** Checks what `paths` name; what cannot be read is reported, and the others are still checked. */
export async function check(
  paths: readonly string[],
  command: CheckCommand,
  team: TeamSettings,
  service: ResponseService,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { drafts, problems } = await openDrafts(paths, command.stdinName, terminal, team)
  const writing: DiskProblem[] = []
  const files = drafts.map((draft) => checkDraft(draft, command.fix === true, service, writing))
  const all = [...problems, ...writing]
  const report: CheckReport = { files, problems: all.map(({ path, message }) => ({ name: path, message })) }
  printReport(report, command, terminal)
  if (all.some(({ severity }) => severity === 'error')) return exitStatus.couldNotRun
  return fails(totalsOf(report).bySeverity, command) ? exitStatus.findings : exitStatus.clean
}

function checkDraft(
  { name, document, file, settings }: Draft,
  fix: boolean,
  service: ResponseService,
  problems: DiskProblem[],
): ReportedFile {
  const analysis = service.analyse(document, settings)
  const asItIs = { name, text: document.text, analysis, mended: 0 }
  if (!fix || !analysis.findings.some(isFixable)) return asItIs
  const { text, applied } = service.fixSafely(document, settings)
  if (text === document.text) return asItIs
  try {
    replaceText(file, text)
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error
    problems.push(error)
    return asItIs
  }
  const mended = { ...document, version: document.version + 1, text }
  return { name, text, analysis: service.analyse(mended, settings), mended: applied.length }
}

function printReport(report: CheckReport, command: CheckCommand, terminal: Terminal): void {
  if (command.format === 'json') {
    terminal.print(checkReportJson(report))
    return
  }
  const paint = painterFor(terminal.colour)
  const text = checkReportText(report, {
    paint,
    columns: terminal.columns,
    shows: (severity) => command.quiet !== true || canFail(severity, command),
    findingsOnly: command.quiet === true,
  })
  if (text !== '') terminal.print(text)
  printProblems(report.problems, terminal)
}
