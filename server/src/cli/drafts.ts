/** Opens what the command line names, standard input included, as documents for the service. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnalysisSettings, WrittenDocument } from '../service.js'
import { DiskProblem, type DiskText, decode, type FoundFiles, findFiles, readText } from './diskFiles.js'
import type { TeamSettings } from './teamFiles.js'
import type { Terminal } from './terminal.js'

/** The path that stands for standard input. */
export const standardInput = '-'

export interface Draft {
  /** As the command line names it. */
  readonly name: string
  readonly document: WrittenDocument
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

/** One file, as far as it could be opened. */
export interface OpenedDraft {
  /** Null where it could not be read, or is not to be looked at. */
  readonly draft: Draft | null
  readonly unreadable: readonly DiskProblem[]
  /** What is wrong in the team's files that go with it. */
  readonly inSettings: readonly DiskProblem[]
}

/** The drafts that `paths` name, in their order, and what is wrong with the others. `inputName` names standard input. */
export async function openDrafts(
  paths: readonly string[],
  inputName: string,
  terminal: Terminal,
  team: TeamSettings,
): Promise<OpenedDrafts> {
  const found = await findDrafts(paths, team)
  const opened = paths.includes(standardInput)
    ? [await openText(inputName, decoder(inputName, await terminal.readInput()), true, team)]
    : []
  for (const path of found.paths) opened.push(await openFile(path, paths, team))
  return {
    drafts: opened.flatMap(({ draft }) => draft ?? []),
    problems: problemsIn(found, opened),
  }
}

/** Opens the draft at `path`, which `paths` name or hold. */
export function openFile(path: string, paths: readonly string[], team: TeamSettings): Promise<OpenedDraft> {
  return openText(path, () => readText(path), paths.includes(path), team)
}

/** Opens standard input, called `name`, which has been read as `bytes`. */
export function openInput(name: string, bytes: Uint8Array, team: TeamSettings): Promise<OpenedDraft> {
  return openText(name, decoder(name, bytes), true, team)
}

const decoder = (name: string, bytes: Uint8Array) => () => decode(name, bytes)

async function openText(
  name: string,
  read: () => DiskText,
  isNamed: boolean,
  team: TeamSettings,
): Promise<OpenedDraft> {
  try {
    const file = read()
    const document = { uri: uriOf(name), version: 0, text: file.text }
    const { settings, problems } = await team.settingsFor(document)
    // What was only come upon in a folder, and is not to be checked, is not worth a word.
    const isWanted = settings.excluded === null || isNamed
    return { draft: isWanted ? { name, file, document, settings } : null, unreadable: [], inSettings: problems }
  } catch (error) {
    if (error instanceof DiskProblem) return { draft: null, unreadable: [error], inSettings: [] }
    throw error
  }
}

/** What could not be found or read, and then what is wrong in the team's files. */
function problemsIn(found: FoundFiles, opened: readonly OpenedDraft[]): DiskProblem[] {
  const problems = [...found.problems, ...opened.flatMap(({ unreadable }) => unreadable)]
  return eachOnce([...problems, ...opened.flatMap(({ inSettings }) => inSettings)])
}

/** `problems`, each once: several drafts have the same configuration. */
export function eachOnce<Problem extends { readonly path: string; readonly message: string }>(
  problems: readonly Problem[],
): Problem[] {
  return [...new Map(problems.map((each) => [`${each.path}\n${each.message}`, each])).values()]
}

/** Drafts by their names; in folders also other Markdown that a configuration includes. Standard input is none. */
export async function findDrafts(paths: readonly string[], team: TeamSettings): Promise<FoundFiles> {
  const onDisk = paths.filter((path) => path !== standardInput)
  const byName = findFiles(onDisk)
  const known = new Set(byName.paths)
  const markdown = findFiles(onDisk, (name) => /\.md$/i.test(name)).paths.filter((path) => !known.has(path))
  const included: string[] = []
  for (const path of markdown) if (await team.includes(uriOf(path))) included.push(path)
  if (included.length === 0) return byName
  const isEmpty = (problem: DiskProblem) => included.some((path) => path.startsWith(problem.path))
  return {
    paths: [...byName.paths, ...included].sort(),
    problems: byName.problems.filter((problem) => !isEmpty(problem)),
  }
}

function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href
}
