/** A team's files in memory, and what a draft among them is read with. */
import { defaultSettings } from '../../../server/src/configuration/analysisSettings.js'
import {
  createDesk,
  type Desk,
  type DeskHost,
  type DeskSettings,
  type Layer,
} from '../../../server/src/configuration/desk.js'
import type { FileProblem } from '../../../server/src/configuration/fileProblem.js'
import type { TeamFiles } from '../../../server/src/configuration/teamFiles.js'
import { type Day, parseDay } from '../../../server/src/model/day.js'
import { type Analysis, createResponseService } from '../../../server/src/service.js'

export const team = 'file:///team'

/** Files by their paths below the team's folder (or by whole URIs); a text of null cannot be read. */
export type Files = Readonly<Record<string, string | null>>

export function uriOf(path: string): string {
  return path.includes('://') ? path : `${team}/${path}`
}

export function memoryFiles(files: Files): TeamFiles {
  const texts = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]))
  return {
    read: async (uri) => {
      const text = texts.get(uri)
      return text === null ? { fault: 'It may not be read: permission is denied.' } : { text: text ?? null }
    },
    list: async (folder) => {
      if (texts.get(folder) === null) return { fault: 'It may not be read: permission is denied.' }
      const uris = [...texts.keys()].filter((uri) => uri.slice(0, uri.lastIndexOf('/')) === folder)
      return { uris: uris.length === 0 ? null : uris }
    },
  }
}

export const service = createResponseService({ today: () => dayOf('2024-03-01') })

export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is no day`)
  return day
}

export function deskOn(files: Files, host: Partial<DeskHost> = {}): Desk {
  return createDesk({
    files: memoryFiles(files),
    rootOf: async () => team,
    mayRead: async () => undefined,
    shipped: service.schemas,
    ruleIds: service.ruleIds,
    ...host,
  })
}

export interface Seen extends DeskSettings {
  readonly analysis: Analysis
}

/** What is seen of the draft at `path` among `files`. */
export async function seen(
  files: Files,
  path: string,
  { above, host, text }: { above?: Layer; host?: Partial<DeskHost>; text?: string } = {},
): Promise<Seen> {
  const draft = { uri: uriOf(path), text: text ?? files[path] ?? '' }
  const settled = await deskOn(files, host).settingsFor(draft, defaultSettings, above)
  return { ...settled, analysis: service.analyse({ ...draft, version: 1 }, settled.settings) }
}

/** `.response-desk.yaml "shcema": message`: the file, the words at the place, and what is said of them. */
export function shownProblems(problems: readonly FileProblem[], files: Files): readonly string[] {
  return problems.map(({ uri, span, message }) => {
    const path = uri.slice(team.length + 1)
    return `${path} “${(files[path] ?? '').slice(span.start, span.end)}”: ${message}`
  })
}
