/** The entry of `response-desk-language-server`, and of the editor that starts it as a process of node. */
// Before all else: these count for what is loaded after them.
import { optimiseLate, optimiseSoon } from '../engine.node.js'
import { growYoungRoom, keepYoungRoom } from './memory.node.js'
import './sharedBundle.node.js'
import { createConnection } from 'vscode-languageserver/node'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { localDay } from '../localDay.js'
import { version } from '../version.js'
import { faultOf } from './answering.js'
import { createClientFiles, createClientTeamFiles } from './clientFiles.js'
import { diskFiles, diskTeamFiles } from './diskFiles.node.js'
import type { WorkspaceFiles } from './runtime.js'
import { sharedBundle } from './sharedBundle.node.js'
import { startServer } from './startServer.js'

const usage = `Usage: response-desk-language-server --stdio

The language server of Response Desk, for any editor that speaks the Language Server Protocol.

  --stdio          speaks over standard input and output
  --node-ipc       speaks over the channel of the node process that started it
  --socket=PORT    connects to a port of this machine
  --pipe=NAME      connects to a pipe or socket file
  --code-cache=FOLDER
                   keeps compiled code in this folder instead of among your caches
  --version        prints the version
  --help           prints this
`

const transport = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/
const couldNotRun = 2
/** As the library has it for input that ends without a word. */
const channelLost = 1

const args = process.argv.slice(2)
if (args.some((arg) => transport.test(arg))) serve()
else if (args.includes('--version')) process.stdout.write(`${version}\n`)
else if (args.includes('--help')) process.stdout.write(usage)
else {
  process.stderr.write(usage)
  process.exitCode = couldNotRun
}

/**
 * The library takes the transport from the arguments, and ends the process with `exit`, when its input ends, or some
 * seconds after the process that the client named is gone.
 */
function serve(): void {
  const connection = createConnection()
  // A fault in one request must not end the server: every other draft would lose its findings with it.
  process.on('unhandledRejection', (error) => connection.console.error(`Unexpected: ${faultOf(error)}`))
  process.on('disconnect', () => process.exit(channelLost))
  startServer(connection, {
    soon(callback) {
      let immediate: NodeJS.Immediate
      const after = (turns: number) => {
        immediate = setImmediate(turns === 1 ? callback : () => after(turns - 1))
      }
      // One turn for messages that are read already, one for those that they bring about, one for what came meanwhile.
      after(3)
      return { dispose: () => clearImmediate(immediate) }
    },
    today: () => localDay(new Date()),
    draftChecked: startIsOver,
    files: filesByScheme(diskFiles, createClientFiles(connection)),
    teamFiles: teamFilesByScheme(diskTeamFiles, createClientTeamFiles(connection)),
  })
}

/** By then the writer has the first findings, and has stopped to read them; it takes some hundredths of a second. */
const untilKept = 3_000
let isStarting = true

/** Once the first draft has been checked, the functions that every start needs have run; from then on letters are waited for. */
function startIsOver(): void {
  if (!isStarting) return
  isStarting = false
  waitForLetters()
  if (sharedBundle !== undefined) setTimeout(keepCompiledCode, untilKept).unref()
}

/** The engine takes compiled code only under the flags under which it was made: those of the start. */
function keepCompiledCode(): void {
  optimiseLate()
  keepYoungRoom()
  void sharedBundle?.keep()
  waitForLetters()
}

/** Sets the engine up for letters, one after the other. */
function waitForLetters(): void {
  optimiseSoon()
  growYoungRoom()
}

function teamFilesByScheme(disk: TeamFiles, others: TeamFiles): TeamFiles {
  const filesOf = (uri: string): TeamFiles => (uri.startsWith('file:') ? disk : others)
  return {
    read: (uri) => filesOf(uri).read(uri),
    list: (folder) => filesOf(folder).list(folder),
    realUri: async (uri) => (await filesOf(uri).realUri?.(uri)) ?? uri,
  }
}

/** What is on this disk is read from it; an editor may well show folders that are not. */
function filesByScheme(disk: WorkspaceFiles, others: WorkspaceFiles): WorkspaceFiles {
  const filesOf = (uri: string): WorkspaceFiles => (uri.startsWith('file:') ? disk : others)
  return {
    findDrafts: (folder) => filesOf(folder).findDrafts(folder),
    readText: (uri) => filesOf(uri).readText(uri),
  }
}
