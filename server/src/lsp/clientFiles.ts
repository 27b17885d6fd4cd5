/** Files as the client sees them, for a server without a disk, or whose disk does not hold them. */
import type { Connection } from 'vscode-languageserver'
import { findDraftsRequest, readTextRequest } from '../protocol.js'
import { UnreadableFile, type WorkspaceFiles } from './runtime.js'

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
