/** The entry of the server in a worker of a browser: no disk, no process, messages by `postMessage`. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { localDay } from '../localDay.js'
import { createClientFiles, createClientTeamFiles } from './clientFiles.js'
import { startServer } from './startServer.js'

/** The worker itself; the types of node, which this is checked with, know none. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]

// Node's language server takes the engine out of the same bundle, and is no worker.
if (typeof self === 'object') serve()

function serve(): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))
  startServer(connection, {
    soon(callback) {
      // One turn for messages that are read already, and one for those that they bring about.
      let timer = setTimeout(() => {
        timer = setTimeout(callback)
      })
      return { dispose: () => clearTimeout(timer) }
    },
    today: () => localDay(new Date()),
    files: createClientFiles(connection),
    teamFiles: createClientTeamFiles(connection),
  })
}
