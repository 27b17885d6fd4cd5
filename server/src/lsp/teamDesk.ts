/** The desk as this server has it: open documents before files, and nothing from outside where that is not to be trusted. */
import { createDesk, type Desk } from '../configuration/desk.js'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { folderOf, uriFrom } from '../configuration/uris.js'
import type { ResponseService } from '../service.js'
import { settingsSection } from './names.js'
import type { OpenDocuments } from './openDocuments.js'
import { isIn, isSameUri } from './uris.js'

export interface TeamDeskHost {
  readonly files: TeamFiles
  readonly documents: OpenDocuments
  /** The folders of the workspace as they are now. */
  folders(): Promise<readonly string[]>
  /** Whether the writer trusts the workspace. */
  isTrusted(): boolean
  /** The folders in which the writer keeps templates, as the settings for `uri` name them. */
  templateFolders(uri: string): Promise<readonly string[]>
  /** Told of each folder outside the workspace in which anything was looked for, once. */
  lookedInto(folder: string): void
  /** Told, in whole sentences, why such a folder cannot be used. */
  complain(message: string): void
}

export interface TeamDesk extends Omit<Desk, 'templatesFor'> {
  /** As the desk's, with those in the writer's own folders, which are `ownTemplateFolders`. */
  templatesFor(uri: string): ReturnType<Desk['templatesFor']>
  /** The URIs of the folders in which the writer keeps templates. */
  ownTemplateFolders(uri: string): Promise<readonly string[]>
  /** Reads everything anew from here on, and asks for the folders anew. */
  change(): void
}

export function createTeamDesk(
  { files, documents, folders, isTrusted, templateFolders, lookedInto, complain }: TeamDeskHost,
  { schemas, ruleIds }: ResponseService,
): TeamDesk {
  let known: Promise<readonly string[]> | undefined
  const foldersNow = (): Promise<readonly string[]> => {
    known ??= folders().catch(() => [])
    return known
  }
  const rootOf = async (uri: string): Promise<string | null> => {
    // Of folders within each other the innermost: it is opened for its own sake.
    const holding = (await foldersNow()).filter((folder) => isIn(folder, uri))
    return holding.sort((a, b) => b.length - a.length)[0] ?? null
  }
  const outside = new Set<string>()
  const noteOutside = (uri: string): void => {
    // A folder of templates is asked for by itself: it, too, is a place where files come and go.
    const folder = /\.ya?ml$/i.test(uri) ? folderOf(uri) : uri
    if (folder === undefined || outside.has(folder)) return
    outside.add(folder)
    lookedInto(folder)
  }
  /** What has been complained of since anything changed. */
  const told = new Set<string>()
  const realUri = async (uri: string): Promise<string> => (await files.realUri?.(uri)) ?? uri
  /** By its name, and by where symbolic links lead: a link in a folder from somewhere else must not open the disk. */
  const isWithinWorkspace = async (uri: string): Promise<boolean> => {
    const all = await foldersNow()
    const isWithin = (each: readonly string[], one: string) =>
      each.some((folder) => isIn(folder, one) || isSameUri(folder, one))
    return isWithin(all, uri) && isWithin(await Promise.all(all.map(realUri)), await realUri(uri))
  }
  const desk = createDesk({
    files: {
      read: async (uri) => {
        const open = documents.all().find((document) => isSameUri(document.uri, uri))
        return open === undefined ? files.read(uri) : { text: open.getText() }
      },
      list: (folder) => files.list(folder),
    },
    rootOf,
    async mayRead(uri) {
      const onDisk = uri.startsWith('file:')
      if (await isWithinWorkspace(uri)) return undefined
      if (onDisk && isTrusted()) {
        noteOutside(uri)
        return undefined
      }
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
  const ownTemplateFolders = async (uri: string): Promise<readonly string[]> => {
    const place = await placeOf(uri)
    const base = (await rootOf(place)) ?? folderOf(place)
    return (await templateFolders(uri)).flatMap((path) =>
      base === undefined && !isWhole(path) ? [] : [uriFrom(base ?? 'file://', path)],
    )
  }
  return {
    ...desk,
    settingsFor: async (draft, below, above) =>
      desk.settingsFor({ ...draft, uri: await placeOf(draft.uri) }, below, above),
    configurationFor: async (uri) => desk.configurationFor(await placeOf(uri)),
    ownTemplateFolders,
    async templatesFor(uri) {
      const place = await placeOf(uri)
      const own = (await ownTemplateFolders(uri)).map((folder) => ({ uri: folder, ...fromSettings }))
      const found = await desk.templatesFor(place, own)
      for (const { message } of found.problems.filter(({ uri: at }) => at === fromSettings.namedAt.uri)) {
        if (told.has(message)) continue
        told.add(message)
        complain(`${settingsSection}.templates: ${message}`)
      }
      return found
    },
    get files() {
      return desk.files
    },
    change() {
      known = undefined
      told.clear()
      desk.change()
    },
  }
}

/** Of what the settings name there is no place in any file. */
const fromSettings = { namedAt: { uri: '', span: { start: 0, end: 0 } }, from: 'the editor’s settings' }

/** Whether a path needs no folder to be understood. */
function isWhole(path: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/|[a-z]:[\\/]|\/)/i.test(path)
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
