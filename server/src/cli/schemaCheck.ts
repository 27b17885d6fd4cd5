/** `response-desk schema check`: says what is wrong in a response schema, with what it extends. */
import { relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { loadSchema } from '../configuration/loadSchema.js'
import type { ResponseService } from '../service.js'
import { printProblems } from './report/problems.js'
import { diskProblem, diskTeamFiles } from './teamFiles.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'

/** Checks the schema files `paths`: 0 where nothing is wrong, 1 where something is, 2 where one cannot be read. */
export async function checkSchemas(
  paths: readonly string[],
  service: ResponseService,
  terminal: Terminal,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.clean
  for (const path of paths) {
    const uri = pathToFileURL(resolve(path)).href
    const sources = { files: diskTeamFiles, shipped: service.schemas, ruleIds: service.ruleIds }
    const found = await diskTeamFiles.read(uri)
    if (!('text' in found) || found.text === null) {
      const message = 'fault' in found ? found.fault : 'There is no such file.'
      printProblems([{ name: path, message }], terminal)
      status = exitStatus.couldNotRun
      continue
    }
    const { schema, problems } = await loadSchema(uri, { uri, span: { start: 0, end: 0 } }, sources)
    for (const problem of problems) {
      const { path: place } = await diskProblem(problem, diskTeamFiles)
      terminal.print(`${place}: ${problem.severity}: ${problem.message}\n`)
    }
    if (problems.length > 0 && status === exitStatus.clean) status = exitStatus.findings
    if (problems.length === 0 && schema !== null)
      terminal.print(`${relative('', fileURLToPath(uri))}: ${schema.id} (${schema.title}). Nothing is wrong.\n`)
  }
  return status
}
