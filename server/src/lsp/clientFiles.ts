/** Files as the client sees them, for a server without a disk, or whose disk does not hold them. */
import type { Connection } from 'vscode-languageserver'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { findDraftsRequest, listFolderRequest, readTeamFileRequest, readTextRequest } from '../protocol.js'
import { UnreadableFile, type WorkspaceFiles } from './runtime.js'

/** A team's files as the client sees them; where it does not know our requests, there are none. */
export function createClientTeamFiles(connection: Pick<Connection, 'sendRequest'>): TeamFiles {
  const ask = async (method: string, params: object): Promise<Readonly<Record<string, unknown>>> => {
    try {
      const answer: unknown = await connection.sendRequest(method, params)
      return typeof answer === 'object' && answer !== null ? { ...answer } : {}
    } catch {
      return {}
    }
  }
  return {
    async read(uri) {
      const { text, fault } = await ask(readTeamFileRequest, { uri })
      if (typeof fault === 'string') return { fault }
      return { text: typeof text === 'string' ? text.replace(/^\uFEFF/, '') : null }
    },
    async list(folder) {
      const { uris, fault } = await ask(listFolderRequest, { folder })
      if (typeof fault === 'string') return { fault }
      return { uris: Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : null }
    },
  }
}

/** Asks the client by requests of our own; where it does not know them, its files cannot be read. */
export function createClientFiles(connection: Pick<Connection, 'sendRequest'>): WorkspaceFiles {
  const ask = async (method: string, params: object): Promise<unknown> => {
    try {
      return await connection.sendRequest(method, params)
    } catch {
      throw new UnreadableFile('The editor does not give access to it.')
    }
  }
  return {
    async findDrafts(folder) {
      const uris = await ask(findDraftsRequest, { folder })
      if (!Array.isArray(uris)) throw new UnreadableFile('The editor does not list what is in it.')
      return { uris: uris.filter((uri) => typeof uri === 'string'), unread: [] }
    },
    async readText(uri) {
      const text = await ask(readTextRequest, { uri })
      if (typeof text !== 'string') throw new UnreadableFile('The editor does not give its text.')
      return text.startsWith('\uFEFF') ? text.slice(1) : text
    },
  }
}
