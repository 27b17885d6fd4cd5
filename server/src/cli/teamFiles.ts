/** A team's files on this disk, for the desk; and the settings of drafts that follow from them, as every command needs them. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createDesk, type Desk, type Layer } from '../configuration/desk.js'
import type { FileProblem } from '../configuration/fileProblem.js'
import { noFiles, type TeamFiles } from '../configuration/teamFiles.js'
import { lineIndexOf } from '../reading/lines.js'
import { type AnalysisSettings, defaultSettings, type ResponseService, type WrittenDocument } from '../service.js'
import { assertOrdinary, DiskProblem, isThere, readText } from './diskFiles.js'
import { printedPlace } from './report/places.js'

export const diskTeamFiles: TeamFiles = {
  async read(uri) {
    if (!uri.startsWith('file:')) return { fault: 'It is not on this disk.' }
    try {
      const path = fileURLToPath(uri)
      if (!isThere(path)) return { text: null }
      assertOrdinary(path)
      return { text: readText(path).text }
    } catch (error) {
      return { fault: faultOf(error) }
    }
  },
  async list(folder) {
    if (!folder.startsWith('file:')) return { fault: 'It is not on this disk.' }
    try {
      const path = fileURLToPath(folder)
      if (!isThere(path)) return { uris: null }
      const names = readdirSync(path).sort()
      return { uris: names.map((name) => pathToFileURL(join(path, name)).href) }
    } catch (error) {
      return { fault: faultOf(error) }
    }
  },
}

function faultOf(error: unknown): string {
  if (error instanceof DiskProblem) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return code === 'EACCES' || code === 'EPERM'
    ? 'It may not be read: permission is denied.'
    : `It cannot be read (${code}).`
}

/** A team's settings on this disk: configurations are looked for up to the repository's folder, else to the disk's. */
export function createDiskDesk(service: ResponseService, usesConfiguration: boolean): Desk {
  return createDesk({
    files: usesConfiguration ? diskTeamFiles : noFiles,
    rootOf: async (uri) => (uri.startsWith('file:') ? repositoryOf(fileURLToPath(uri)) : null),
    mayRead: async () => undefined,
    shipped: service.schemas,
    ruleIds: service.ruleIds,
  })
}

const wholeDisk = 'file:///'

function repositoryOf(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return pathToFileURL(folder).href
    if (folder === dirname(folder)) return wholeDisk
  }
}

/** What a draft is read with, and what is wrong in the files that say so. */
export interface DraftSettings {
  readonly settings: AnalysisSettings
  readonly problems: readonly DiskProblem[]
}

/** Gives each draft its settings: those of its team under the `flags` of the command line. */
export interface TeamSettings {
  settingsFor(document: WrittenDocument): Promise<DraftSettings>
  /** Whether a configuration says that the file `uri` is a draft, whatever its name. */
  includes(uri: string): Promise<boolean>
}

export function teamSettings(desk: Desk, flags: Layer, base: AnalysisSettings = defaultSettings): TeamSettings {
  return {
    async settingsFor(document) {
      const { settings, problems } = await desk.settingsFor(document, base, flags)
      return { settings, problems: await Promise.all(problems.map((problem) => diskProblem(problem, desk.files))) }
    },
    includes: async (uri) => ((await desk.configurationFor(uri))?.includes(uri) ?? null) !== null,
  }
}

/** `problem` with its line and column. */
export async function diskProblem(problem: FileProblem, files: TeamFiles): Promise<DiskProblem> {
  const found = await files.read(problem.uri)
  const text = 'text' in found ? (found.text ?? '') : ''
  const { line, column } = printedPlace(problem.span, lineIndexOf(text))
  const path = problem.uri.startsWith('file:') ? relative('', fileURLToPath(problem.uri)) : problem.uri
  return new DiskProblem(`${path}:${line}:${column}`, problem.message, problem.severity)
}
