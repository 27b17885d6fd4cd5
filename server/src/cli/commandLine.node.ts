/** Gives the command line this process's arguments, streams and exit status. */
import { isMainThread } from 'node:worker_threads'
import { runCommandLine } from './program.js'
import { type Terminal, wantsColour } from './terminal.js'
import { serveCheck } from './threads.js'

/** Where standard output is no terminal, excerpts still must end somewhere. */
const columnsOfFile = 120
const fewestColumns = 40

const terminal: Terminal = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  colour: wantsColour(process.env, process.stdout.isTTY === true),
  columns: Math.max(process.stdout.columns ?? columnsOfFile, fewestColumns),
  async readInput() {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
}

/**
 * Runs the command line that this process was started with, or does a thread's share of one. `script` starts this program, for
 * other threads too; `keepCode` has the next start find compiled what has run.
 */
export function start(script: string, keepCode: () => Promise<void>): void {
  if (isMainThread) runOnce(script, keepCode)
  else void serveCheck()
}

function runOnce(script: string, keepCode: () => Promise<void>): void {
  // Whoever reads the output may stop early, as `head` does: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  let isDraftChecked = false
  const draftChecked = () => {
    isDraftChecked = true
  }
  const program = { script, bundle: __filename }
  void runCommandLine(process.argv.slice(2), { ...terminal, draftChecked }, program).then((status) => {
    // Not process.exit: it would cut off what is still on its way into a pipe.
    process.exitCode = status
    // What has not run is not compiled: of use is what a check has left, and of little use that of a look at the help.
    if (isDraftChecked) void keepCode()
  })
}
