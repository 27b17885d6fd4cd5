/** The entry of `response-desk`: gives the command line this process's arguments, streams and exit status. */
import '../engine.node.js'
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

function main(): void {
  // Whoever reads the output may stop early, as `head` does: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  // Not process.exit: it would cut off what is still on its way into a pipe.
  void runCommandLine(process.argv.slice(2), terminal, __filename).then((status) => {
    process.exitCode = status
  })
}

if (isMainThread) main()
else void serveCheck()
