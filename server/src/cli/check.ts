/** `response-desk check`: checks drafts, mends what is safe to mend where asked, and reports what is left. */
import { type CheckedFile, checkDraft, type FoundProblem, plainProblem } from './checkedFile.js'
import { type CheckCommand, type CheckJob, type CheckTools, lookOf } from './checkJob.js'
import { eachOnce, findDrafts, openInput, standardInput } from './drafts.js'
import { fails } from './failure.js'
import { type CheckTotals, sumOf } from './report/checkReport.js'
import { checkReportJson } from './report/json.js'
import { printProblems } from './report/problems.js'
import { checkReportText } from './report/text.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'
import { checkOnThreads } from './threads.js'

/**
 * Checks what `paths` name; what cannot be read is reported, and the others are still checked. With the `script` that
 * runs the command line, many files are checked on several threads; what is printed is the same.
 */
export async function check(
  paths: readonly string[],
  command: CheckCommand,
  tools: CheckTools,
  terminal: Terminal,
  script?: string,
): Promise<ExitStatus> {
  const found = await findDrafts(paths, tools.team)
  const job: CheckJob = { files: found.paths, paths, command, colour: terminal.colour, columns: terminal.columns }
  const ofInput = paths.includes(standardInput) ? [await checkInput(await terminal.readInput(), job, tools)] : []
  const checked = [...ofInput, ...(await checkOnThreads(job, tools, script))]
  const problems = eachOnce([
    ...found.problems.map(plainProblem),
    ...checked.flatMap(({ unreadable }) => unreadable),
    ...checked.flatMap(({ inSettings }) => inSettings),
    ...checked.flatMap(({ unwritable }) => unwritable),
  ])
  const totals = sumOf(checked.flatMap((each) => each.totals ?? []))
  printReport(checked, totals, problems, job, terminal)
  if (problems.some(({ severity }) => severity === 'error')) return exitStatus.couldNotRun
  return fails(totals.bySeverity, command) ? exitStatus.findings : exitStatus.clean
}

async function checkInput(bytes: Uint8Array, job: CheckJob, { team, service }: CheckTools): Promise<CheckedFile> {
  return checkDraft(await openInput(job.command.stdinName, bytes, team), lookOf(job), service)
}

function printReport(
  checked: readonly CheckedFile[],
  totals: CheckTotals,
  problems: readonly FoundProblem[],
  job: CheckJob,
  terminal: Terminal,
): void {
  const reported = problems.map(({ path, message }) => ({ name: path, message }))
  if (job.command.format === 'json') {
    const files = checked.flatMap(({ json }) => json ?? [])
    terminal.print(checkReportJson(files, totals, reported))
    return
  }
  const blocks = checked.flatMap(({ text }) => text)
  const text = checkReportText(blocks, totals, lookOf(job).text)
  if (text !== '') terminal.print(text)
  printProblems(reported, terminal)
}
