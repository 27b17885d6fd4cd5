/** Opens what the command line names, standard input included, as documents for the service. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnalysisSettings, ResponseDocument } from '../service.js'
import { DiskProblem, type DiskText, decode, type FoundFiles, findFiles, readText } from './diskFiles.js'
import type { TeamSettings } from './teamFiles.js'
import type { Terminal } from './terminal.js'

/** The path that stands for standard input. */
export const standardInput = '-'

export interface Draft {
  /** As the command line names it. */
  readonly name: string
  readonly document: ResponseDocument
  /** What it is read with: its team's settings under the command line's. */
  readonly settings: AnalysisSettings
  /** What was read; for standard input there is no file to write back to. */
  readonly file: DiskText
}

export interface OpenedDrafts {
  readonly drafts: readonly Draft[]
  /** What could not be found or read. */
  readonly problems: readonly DiskProblem[]
}

/** A draft before anybody has asked for its settings. */
type ReadDraft = Omit<Draft, 'settings'>

interface ReadDrafts {
  readonly drafts: readonly ReadDraft[]
  readonly problems: readonly DiskProblem[]
}

/** The drafts that `paths` name, in their order, and what is wrong with the others. `inputName` names standard input. */
export async function openDrafts(
  paths: readonly string[],
  inputName: string,
  terminal: Terminal,
  team: TeamSettings,
): Promise<OpenedDrafts> {
  const found = await findDrafts(
    paths.filter((path) => path !== standardInput),
    team,
  )
  const opened: ReadDrafts[] = []
  if (paths.includes(standardInput)) {
    const bytes = await terminal.readInput()
    opened.push(openOne(inputName, () => decode(inputName, bytes)))
  }
  opened.push(...found.paths.map((path) => openOne(path, () => readText(path))))
  const problems = [...found.problems, ...opened.flatMap((each) => each.problems)]
  const drafts: Draft[] = []
  for (const draft of opened.flatMap((each) => each.drafts)) {
    const { settings, problems: inTeam } = await team.settingsFor(draft.document)
    for (const one of inTeam) if (!problems.some((other) => isSame(one, other))) problems.push(one)
    // What was only come upon in a folder, and is not to be checked, is not worth a word.
    if (settings.excluded === null || paths.includes(draft.name) || draft.name === inputName)
      drafts.push({ ...draft, settings })
  }
  return { drafts, problems }
}

/** Several drafts have the same configuration: its faults are told once. */
function isSame(a: DiskProblem, b: DiskProblem): boolean {
  return a.path === b.path && a.message === b.message
}

/** Drafts by their names; in folders also other Markdown that a configuration includes. */
async function findDrafts(paths: readonly string[], team: TeamSettings): Promise<FoundFiles> {
  const byName = findFiles(paths)
  const markdown = findFiles(paths, (name) => /\.md$/i.test(name)).paths.filter((path) => !byName.paths.includes(path))
  const included: string[] = []
  for (const path of markdown) if (await team.includes(uriOf(path))) included.push(path)
  if (included.length === 0) return byName
  const isEmpty = (problem: DiskProblem) => included.some((path) => path.startsWith(problem.path))
  return {
    paths: [...byName.paths, ...included].sort(),
    problems: byName.problems.filter((problem) => !isEmpty(problem)),
  }
}

function openOne(name: string, read: () => DiskText): ReadDrafts {
  try {
    const file = read()
    return { drafts: [{ name, file, document: documentOf(name, file.text) }], problems: [] }
  } catch (error) {
    if (error instanceof DiskProblem) return { drafts: [], problems: [error] }
    throw error
  }
}

function documentOf(name: string, text: string): ResponseDocument {
  return { uri: uriOf(name), version: 0, text }
}

function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href
}
