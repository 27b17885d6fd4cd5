/** The desk as this server has it: open documents before files, and nothing from outside where that is not to be trusted. */
import { createDesk, type Desk } from '../configuration/desk.js'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { uriFrom } from '../configuration/uris.js'
import type { ResponseService } from '../service.js'
import type { OpenDocuments } from './openDocuments.js'
import { isIn, isSameUri } from './uris.js'

export interface TeamDeskHost {
  readonly files: TeamFiles
  readonly documents: OpenDocuments
  /** The folders of the workspace as they are now. */
  folders(): Promise<readonly string[]>
  /** Whether the writer trusts the workspace. */
  isTrusted(): boolean
}

export interface TeamDesk extends Desk {
  /** Reads everything anew from here on, and asks for the folders anew. */
  change(): void
}

export function createTeamDesk(
  { files, documents, folders, isTrusted }: TeamDeskHost,
  { schemas, ruleIds }: ResponseService,
): TeamDesk {
  let known: Promise<readonly string[]> | undefined
  const foldersNow = (): Promise<readonly string[]> => {
    known ??= folders().catch(() => [])
    return known
  }
  const desk = createDesk({
    files: {
      read: async (uri) => {
        const open = documents.all().find((document) => isSameUri(document.uri, uri))
        return open === undefined ? files.read(uri) : { text: open.getText() }
      },
      list: (folder) => files.list(folder),
    },
    async rootOf(uri) {
      // Of folders within each other the innermost: it is opened for its own sake.
      const holding = (await foldersNow()).filter((folder) => isIn(folder, uri))
      return holding.sort((a, b) => b.length - a.length)[0] ?? null
    },
    async mayRead(uri) {
      const onDisk = uri.startsWith('file:')
      if (onDisk && isTrusted()) return undefined
      if ((await foldersNow()).some((folder) => isIn(folder, uri) || isSameUri(folder, uri))) return undefined
      return onDisk
        ? 'It stands outside the workspace, which is not trusted. Trust the workspace, or move the file into it.'
        : 'It stands outside the workspace, which is not on this disk. Move the file into the workspace.'
    },
    shipped: schemas,
    ruleIds,
  })
  /** Where a draft that was never saved is going to stand: the editor names it `untitled:` and the whole path. */
  const placeOf = async (uri: string): Promise<string> => {
    const [, path] = /^untitled:(?:\/\/[^/]*)?(\/.+)$/.exec(uri) ?? []
    if (path === undefined) return uri
    const places = (await foldersNow()).map((folder) => ({ folder, place: uriFrom(folder, decodedPath(path)) }))
    return places.find(({ folder, place }) => isIn(folder, place))?.place ?? uri
  }
  return {
    ...desk,
    settingsFor: async (draft, below, above) =>
      desk.settingsFor({ ...draft, uri: await placeOf(draft.uri) }, below, above),
    configurationFor: async (uri) => desk.configurationFor(await placeOf(uri)),
    templatesFor: async (uri) => desk.templatesFor(await placeOf(uri)),
    get files() {
      return desk.files
    },
    change() {
      known = undefined
      desk.change()
    },
  }
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
