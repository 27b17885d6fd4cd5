/** Files on the disk of the machine on which the server runs: looked for and read without holding up other requests. */
import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDraftName } from '../check/recognise.js'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { UnreadableFile, type UnreadPlace, type WorkspaceFiles } from './runtime.js'
import { uriIn } from './uris.js'

/** A team's files on this disk. */
export const diskTeamFiles: TeamFiles = {
  async read(uri) {
    return missingOrFault(async () => ({ text: await diskFiles.readText(uri) }), { text: null })
  },
  async list(folder) {
    const names = async () => (await reading(() => readdir(fileURLToPath(folder)))).sort()
    return missingOrFault(async () => ({ uris: (await names()).map((name) => uriIn(folder, name)) }), { uris: null })
  },
  async realUri(uri) {
    try {
      return pathToFileURL(await realpath(fileURLToPath(uri))).href
    } catch {
      return uri
    }
  },
}

async function missingOrFault<Found, Missing>(
  read: () => Promise<Found>,
  missing: Missing,
): Promise<Found | Missing | { readonly fault: string }> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return error.isMissing ? missing : { fault: error.message }
  }
}

/**
 * The drafts on this disk, for URIs whose scheme is `file`. Folders called `node_modules` or beginning with a dot are
 * not entered, nor are symbolic links to folders, so that no walk can go in a circle.
 */
export const diskFiles: WorkspaceFiles = {
  async findDrafts(folder) {
    const uris: string[] = []
    const unread: UnreadPlace[] = []
    await walk(folder, uris, unread)
    return { uris, unread }
  },
  async readText(uri) {
    const bytes = await reading(() => readRegularFile(fileURLToPath(uri)))
    try {
      // Without the byte order mark, which the decoder takes away: editors do not count it.
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new UnreadableFile('This is not UTF-8. Save it as UTF-8.')
    }
  },
}

/** Bytes: no draft comes near, and an editor opens no larger file as text either. */
const largest = 50 << 20

/** The bytes of an ordinary file: pipes and devices may never come to an end, or never begin. */
async function readRegularFile(path: string): Promise<Uint8Array> {
  // Not blocking: to open a pipe would wait until somebody writes to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) throw new UnreadableFile('This is a folder.')
    if (!stats.isFile()) throw new UnreadableFile('This is no ordinary file.')
    if (stats.size > largest) throw new UnreadableFile('This file is too large: more than 50 MB.')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

async function walk(folder: string, uris: string[], unread: UnreadPlace[]): Promise<void> {
  const entries = await reading(() => readdir(fileURLToPath(folder), { withFileTypes: true }))
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const uri = uriIn(folder, entry.name)
    if (!entry.isDirectory()) {
      if (isDraftName(entry.name)) uris.push(uri)
    } else if (!isPassedOver(entry.name)) await enter(uri, uris, unread)
  }
}

/** Walks a folder within, and says so where it cannot be entered: the others still can. */
async function enter(folder: string, uris: string[], unread: UnreadPlace[]): Promise<void> {
  try {
    await walk(folder, uris, unread)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    unread.push({ uri: folder, reason: error.message })
  }
}

function isPassedOver(folderName: string): boolean {
  return folderName === 'node_modules' || folderName.startsWith('.')
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'There is no such file or folder.'],
  ['ENOTDIR', 'This is no folder.'],
  ['EISDIR', 'This is a folder.'],
  ['EACCES', 'It may not be read: permission is denied.'],
  ['EPERM', 'It may not be read: permission is denied.'],
])

async function reading<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new UnreadableFile(reasons.get(code) ?? `It cannot be read (${code}).`, isMissing)
  }
}
