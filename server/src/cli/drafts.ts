/** Opens what the command line names, standard input included, as documents for the service. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ResponseDocument } from '../service.js'
import { DiskProblem, type DiskText, decode, findFiles, readText } from './diskFiles.js'
import type { Terminal } from './terminal.js'

/** The path that stands for standard input. */
export const standardInput = '-'

export interface Draft {
  /** As the command line names it. */
  readonly name: string
  readonly document: ResponseDocument
  /** What was read; for standard input there is no file to write back to. */
  readonly file: DiskText
}

export interface OpenedDrafts {
  readonly drafts: readonly Draft[]
  /** What could not be found or read. */
  readonly problems: readonly DiskProblem[]
}

/** The drafts that `paths` name, in their order, and what is wrong with the others. `inputName` names standard input. */
export async function openDrafts(
  paths: readonly string[],
  inputName: string,
  terminal: Terminal,
): Promise<OpenedDrafts> {
  const found = findFiles(paths.filter((path) => path !== standardInput))
  const opened: OpenedDrafts[] = []
  if (paths.includes(standardInput)) {
    const bytes = await terminal.readInput()
    opened.push(openOne(inputName, () => decode(inputName, bytes)))
  }
  opened.push(...found.paths.map((path) => openOne(path, () => readText(path))))
  return {
    drafts: opened.flatMap(({ drafts }) => drafts),
    problems: [...found.problems, ...opened.flatMap(({ problems }) => problems)],
  }
}

function openOne(name: string, read: () => DiskText): OpenedDrafts {
  try {
    const file = read()
    return { drafts: [{ name, file, document: documentOf(name, file.text) }], problems: [] }
  } catch (error) {
    if (error instanceof DiskProblem) return { drafts: [], problems: [error] }
    throw error
  }
}

function documentOf(name: string, text: string): ResponseDocument {
  return { uri: pathToFileURL(resolve(name)).href, version: 0, text }
}
