// A second editor on the same server: Neovim attaches over standard input and output, and knows what VS Code knows.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { programOnPath } from '../../scripts/editor.mjs'
import { faultyDraft } from './drafts.js'

const run = promisify(execFile)
const server = fileURLToPath(new URL('../../server/dist/languageServer.js', import.meta.url))
const commandLine = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url))
const probe = fileURLToPath(new URL('neovim.lua', import.meta.url))

describe('Neovim', function () {
  this.timeout(60_000)
  const neovim = programOnPath('nvim')
  let folder = ''

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'response-desk-neovim-'))
  })

  after(() => rmSync(folder, { recursive: true, force: true }))

  it('has the findings of the command line, the outline, and the quick fix', async () => {
    assert(neovim !== undefined, 'Neovim is not installed')
    const draft = join(folder, 'post.response.md')
    writeFileSync(draft, faultyDraft)
    const seen = await probed(neovim, draft)

    assert.deepEqual(seen.diagnostics.map(inNeovim), await findingsOnCommandLine(draft))
    assert.deepEqual(
      seen.symbols.map(({ name, detail }) => `${name}: ${detail}`),
      ['Recommendation 1: Accepted', 'Recommendation 2: Partially accepted', 'Recommendation 3: Not accepted'],
    )
    assert.equal(seen.fix, 'Take out the second “letter”')
    assert.equal(seen.mended.join('\n'), faultyDraft.replace('letter letter', 'letter').trimEnd())
  })
})

interface NeovimDiagnostic {
  readonly lnum: number
  readonly col: number
  readonly message: string
  readonly severity: number
  readonly source: string
}

interface Seen {
  readonly diagnostics: readonly NeovimDiagnostic[]
  readonly symbols: readonly { readonly name: string; readonly detail: string }[]
  readonly fix: string
  readonly mended: readonly string[]
}

/** What the probe saw of the draft at the path `draft` in the Neovim at the path `neovim`. */
async function probed(neovim: string, draft: string): Promise<Seen> {
  const SERVER_COMMAND = JSON.stringify([process.execPath, server, '--stdio'])
  // Neither the developer's own settings nor traces of this run in them.
  const alone = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n']
  const { stdout } = await run(neovim, [...alone, draft, '-c', `luafile ${probe}`], {
    cwd: dirname(draft),
    env: { ...process.env, SERVER_COMMAND },
  })
  const seen = JSON.parse(stdout)
  assert.equal(seen.problem, undefined)
  return seen
}

/** Severity, place (1-based line and column; Neovim counts bytes) and words of a diagnostic. */
function inNeovim({ lnum, col, message, severity, source }: NeovimDiagnostic): string {
  const line = faultyDraft.split('\n')[lnum] ?? ''
  const column = Buffer.from(line).subarray(0, col).toString().length + 1
  return `${['', 'error', 'warning', 'information', 'hint'][severity]} ${lnum + 1}:${column} ${message} (${source})`
}

async function findingsOnCommandLine(draft: string): Promise<string[]> {
  const arguments_ = [commandLine, 'check', '--format', 'json', '--fail-on', 'error', draft]
  // Findings make it fail; it prints them all the same.
  const { stdout } = await run(process.execPath, arguments_).catch((failure: { stdout: string }) => failure)
  const [file] = JSON.parse(stdout).files
  return file.diagnostics.map(
    ({ severity, line, column, message }: { severity: string; line: number; column: number; message: string }) =>
      `${severity} ${line}:${column} ${message} (response-desk)`,
  )
}
