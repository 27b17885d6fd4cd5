/** `response-desk register`: writes a register out of a response that quotes it, or out of the report's own text. */
import { recommendationsInReport } from '../register/readReport.js'
import { listedIn, registerYaml } from '../register/writeRegister.js'
import type { ResponseService } from '../service.js'
import { DiskProblem, readText } from './diskFiles.js'
import { openDrafts, standardInput } from './drafts.js'
import { printProblems } from './report/problems.js'
import type { TeamSettings } from './teamFiles.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'

export interface RegisterCommand {
  readonly stdinName: string
}

/** Prints the register of the recommendations that the response `path` quotes. */
export async function registerFromResponse(
  path: string,
  command: RegisterCommand,
  team: TeamSettings,
  service: ResponseService,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { drafts, problems } = await openDrafts([path], command.stdinName, terminal, team)
  printProblems(
    problems.map(({ path: name, message }) => ({ name, message })),
    terminal,
  )
  const [draft] = drafts
  if (draft === undefined) return exitStatus.couldNotRun
  const { response, schema } = service.analyse(draft.document, draft.settings)
  const head = { report: null, inspectorate: schema.inspectorate.name, published: null }
  return print(path, listedIn(response), head, terminal)
}

/** Prints the register of the recommendations listed in the report `path`, which is text or Markdown. */
export async function registerFromText(path: string, terminal: Terminal): Promise<ExitStatus> {
  try {
    const text = path === standardInput ? new TextDecoder().decode(await terminal.readInput()) : readText(path).text
    const head = { report: null, inspectorate: null, published: null }
    return print(path, recommendationsInReport(text), head, terminal)
  } catch (error) {
    if (!(error instanceof DiskProblem)) throw error
    printProblems([{ name: error.path, message: error.message }], terminal)
    return exitStatus.couldNotRun
  }
}

function print(
  path: string,
  listed: ReturnType<typeof listedIn>,
  head: Parameters<typeof registerYaml>[0],
  terminal: Terminal,
): ExitStatus {
  if (listed.length > 0) {
    terminal.print(registerYaml(head, listed))
    return exitStatus.clean
  }
  const message = 'No recommendation was found in it. They should begin with “Recommendation 1” or “1.”.'
  printProblems([{ name: path, message }], terminal)
  return exitStatus.findings
}
