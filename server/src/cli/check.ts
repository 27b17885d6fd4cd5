/** `response-desk check`: checks drafts, mends what is safe to mend where asked, and reports what is left. */
import { type CheckCachePlace, prepareCheckCache, programOf, pruneCheckCache } from './checkCache.js'
import { type CheckedFile, checkDraft, type FoundProblem, plainProblem } from './checkedFile.js'
import { type CheckCommand, type CheckJob, type FileCheckTools, keptFiles, lookOf, toolsFor } from './checkJob.js'
import { DiskProblem } from './diskFiles.js'
import { eachOnce, findDrafts, openInput, standardInput } from './drafts.js'
import { fails } from './failure.js'
import { dayOf } from './reading.js'
import { type CheckTotals, sumOf } from './report/checkReport.js'
import { checkReportJson } from './report/json.js'
import { printProblems } from './report/problems.js'
import { checkReportText } from './report/text.js'
import { type ExitStatus, exitStatus, type ProgramFiles, type Terminal } from './terminal.js'
import { checkOnThreads } from './threads.js'

/**
 * Checks what `paths` name; what cannot be read is reported, and the others are still checked. With the `files` of
 * the built command line, many drafts are checked on several threads; what is printed is the same.
 */
export async function check(
  paths: readonly string[],
  command: CheckCommand,
  terminal: Terminal,
  files?: ProgramFiles,
): Promise<ExitStatus> {
  const { place, faults } = cacheOf(command, terminal, files)
  const { colour, columns } = terminal
  const tools = toolsFor({ command, cache: place })
  const found = await findDrafts(paths, tools.team)
  const job: CheckJob = { files: found.paths, paths, command, colour, columns, cache: place }
  const ofInput = paths.includes(standardInput) ? [await checkInput(job, tools, terminal)] : []
  const checked = [...ofInput, ...(await checkFiles(job, tools, terminal, files))]
  const problems = eachOnce([
    ...faults,
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

/** Where the run keeps results, if it does; and why it cannot, where it should. */
function cacheOf(
  command: CheckCommand,
  { colour, columns }: Terminal,
  files: ProgramFiles | undefined,
): { readonly place: CheckCachePlace | null; readonly faults: readonly FoundProblem[] } {
  // What has no part in what is printed of a draft, or is part of its settings, or counts by itself.
  const { cache, cacheLocation: folder, fix, today, config, stdinName, ...look } = command
  if (cache !== true) return { place: null, faults: [] }
  try {
    prepareCheckCache(folder)
    const options = { ...look, colour, columns }
    return { place: { folder, program: programOf(files?.bundle), options, today: dayOf(command) }, faults: [] }
  } catch (error) {
    if (error instanceof DiskProblem) return { place: null, faults: [plainProblem(error)] }
    throw error
  }
}

/** What the files of `job` came to, in their order: those that have changed since a run before this one are checked. */
async function checkFiles(
  job: CheckJob,
  tools: FileCheckTools,
  terminal: Terminal,
  files?: ProgramFiles,
): Promise<CheckedFile[]> {
  const kept = await keptFiles(job, tools)
  const changed = job.files.filter((path) => !kept.has(path))
  const checked = await checkOnThreads({ ...job, files: changed }, tools, files?.script)
  tellChecked(checked, terminal)
  if (job.cache !== null && changed.length > 0) pruneCheckCache(job.cache.folder)
  const all = new Map([...kept, ...changed.map((path, at) => [path, checked[at]] as const)])
  return job.files.flatMap((path) => all.get(path) ?? [])
}

async function checkInput(job: CheckJob, tools: FileCheckTools, terminal: Terminal): Promise<CheckedFile> {
  const input = await openInput(job.command.stdinName, await terminal.readInput(), tools.team)
  const checked = checkDraft(input, lookOf(job), { ...tools, cache: null })
  tellChecked([checked], terminal)
  return checked
}

function tellChecked(checked: readonly CheckedFile[], terminal: Terminal): void {
  if (checked.some(({ totals }) => totals !== null && totals.drafts > 0)) terminal.draftChecked?.()
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
  const files = checked.map(({ text }) => text).filter((text) => text !== '')
  const text = checkReportText(files, totals, lookOf(job).text)
  if (text !== '') terminal.print(text)
  printProblems(reported, terminal)
}
