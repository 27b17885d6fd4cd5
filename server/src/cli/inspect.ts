/** `response-desk inspect`: prints what is read in drafts, for people or for other programs. */
import type { ResponseService } from '../service.js'
import { openDrafts } from './drafts.js'
import { inspectionOf } from './inspection.js'
import { inspectionText } from './report/inspectionText.js'
import { painterFor } from './report/paint.js'
import { printProblems } from './report/problems.js'
import type { TeamSettings } from './teamFiles.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'

export interface InspectCommand {
  readonly format: 'text' | 'json'
  readonly stdinName: string
}

/** Inspects what `paths` name. As JSON, one path gives an object, several give an array of those that could be read. */
export async function inspect(
  paths: readonly string[],
  command: InspectCommand,
  team: TeamSettings,
  service: ResponseService,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { drafts, problems } = await openDrafts(paths, command.stdinName, terminal, team)
  const inspections = drafts.map(({ name, document, settings }) =>
    inspectionOf(name, service.analyse(document, settings)),
  )
  const [only] = inspections
  if (command.format === 'text') {
    const paint = painterFor(terminal.colour)
    terminal.print(inspections.map((inspection) => inspectionText(inspection, paint)).join('\n'))
  } else if (paths.length > 1) terminal.print(json(inspections))
  else if (only !== undefined) terminal.print(json(inspections.length > 1 ? inspections : only))
  printProblems(
    problems.map(({ path, message }) => ({ name: path, message })),
    terminal,
  )
  return problems.some(({ severity }) => severity === 'error') ? exitStatus.couldNotRun : exitStatus.clean
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
