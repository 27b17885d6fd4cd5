/** Runs the command line in this process, in a temporary folder, and gathers what it prints. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommandLine } from '../../../server/src/cli/program.js'

export interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** The outcome of `response-desk ...args`; `input` is standard input. The day is 1 March 2024 unless `args` say another. */
export async function run(
  args: readonly string[],
  {
    input = '',
    colour = false,
    columns = 100,
  }: { input?: string | Uint8Array; colour?: boolean; columns?: number } = {},
): Promise<Outcome> {
  let out = ''
  let err = ''
  const reads = ['check', 'commitments', 'inspect'].includes(args[0] ?? '')
  const status = await runCommandLine(reads && !args.includes('--today') ? [...args, '--today', '2024-03-01'] : args, {
    print: (text) => {
      out += text
    },
    complain: (text) => {
      err += text
    },
    colour,
    columns,
    readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
  })
  return { status, out, err }
}

/** A folder for one test. */
export interface Folder {
  readonly path: string
  /** The path of the file or folder called `name` in it. */
  at(name: string): string
  /** Writes a file, with the folders it needs, and gives its path. */
  write(name: string, content: string | Uint8Array): string
  remove(): void
}

/** A new, empty folder. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'response-desk-'))
  const at = (name: string): string => join(path, name)
  return {
    path,
    at,
    write(name, content) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), content)
      return at(name)
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
