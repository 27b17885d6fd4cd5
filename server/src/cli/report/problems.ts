import type { Terminal } from '../terminal.js'
import type { ReportedProblem } from './checkReport.js'
import { harmless } from './paint.js'

/** Says on standard error which files could not be used, and why: one line each. */
export function printProblems(problems: readonly ReportedProblem[], terminal: Terminal): void {
  for (const { name, message } of problems)
    terminal.complain(`response-desk: ${harmless(name)}: ${harmless(message)}\n`)
}
