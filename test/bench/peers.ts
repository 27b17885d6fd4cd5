/**
 * `npm run bench:peers`: ours beside markdownlint and rumdl, in one run and on the same drafts. In process, the whole check
 * with all rules on; as a program, a folder of 200 drafts of 20 KB.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { lint } from 'markdownlint/sync'
import { draftOf, sizes } from './corpus.js'
import { checkWhole, draftsOf, onePass } from './engine.js'
import { figure, medians, printMachine, printTable } from './measure.js'

void peers()

async function peers(): Promise<void> {
  printMachine()
  await inProcess()
  asPrograms()
}

async function inProcess(): Promise<void> {
  const rows: string[][] = []
  for (const size of ['20 KB', '200 KB', '1 MB'] as const) {
    const next = draftsOf(sizes[size])
    const times = await medians([
      { name: 'pass', run: () => onePass(next()) },
      { name: 'ours', run: () => checkWhole(next()) },
      { name: 'markdownlint', run: () => lint({ strings: { draft: next() }, config: { default: true } }) },
    ])
    const [pass = 0, ours = 0, other = 0] = ['pass', 'ours', 'markdownlint'].map((name) => times.get(name))
    rows.push([size, figure(pass), figure(ours), figure(other), figure(ours / other), figure(ours / pass)])
  }
  printTable(
    'In process, no text seen twice, all rules on (processor time)',
    ['length', 'one pass, ms', 'ours, ms', 'markdownlint, ms', 'ours to markdownlint', 'ours to one pass'],
    rows,
  )
}

const drafts = 200
const rounds = 3

function asPrograms(): void {
  const folder = mkdtempSync(join(tmpdir(), 'response-desk-bench-'))
  try {
    for (let at = 0; at < drafts; at++)
      writeFileSync(join(folder, `${String(at).padStart(3, '0')}.response.md`), draftOf(sizes['20 KB'], at))
    writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), '{ "config": { "default": true } }')
    const require = createRequire(import.meta.url)
    const ours = ['server/dist/cli.js', 'check', folder]
    const kept = [...ours, '--cache-location', join(folder, '.kept')]
    const rumdl = ['check', '--no-config', folder]
    const keptByRumdl = [...rumdl, '--cache-dir', join(folder, '.rumdl')]
    // From here on all results are known.
    wallTime(process.execPath, kept)
    wallTime(rumdlIn(require), keptByRumdl)
    const programs: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
      ['Node, which does nothing', process.execPath, ['-e', '0']],
      ['ours', process.execPath, ours],
      ['ours, nothing changed since the last run (`--cache`)', process.execPath, kept],
      ['rumdl', rumdlIn(require), [...rumdl, '--no-cache']],
      ['rumdl, nothing changed since the last run', rumdlIn(require), keptByRumdl],
      ['markdownlint-cli2', process.execPath, [markdownlintIn(require), `${folder}/*.md`]],
    ]
    const times = new Map(programs.map(([name]) => [name, [] as number[]]))
    for (let round = 0; round < rounds; round++)
      for (let turn = 0; turn < programs.length; turn++) {
        const [name, command, args] = programs[(turn + round) % programs.length] ?? ['', '', []]
        times.get(name)?.push(wallTime(command, args))
      }
    const [ofOurs, ofKept] = programs.slice(1, 3).map(([name]) => least(times.get(name) ?? []))
    printTable(
      `As a program, over ${drafts} drafts of 20 KB (from start to end; the shortest of ${rounds} runs)`,
      ['program', 'ms', 'ours to it', 'ours to it, nothing changed'],
      programs.map(([name]) => {
        const time = least(times.get(name) ?? [])
        return [name, ...[time, (ofOurs ?? 0) / time, (ofKept ?? 0) / time].map(figure)]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What else the machine does only makes a program slower. */
function least(times: readonly number[]): number {
  return Math.min(...times)
}

/** From the start of the program to its end, in milliseconds. */
function wallTime(command: string, args: readonly string[]): number {
  const start = performance.now()
  const { error, status, stderr } = spawnSync(command, [...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  })
  const time = performance.now() - start
  // All of them end with 1 where they find something.
  if (error !== undefined || status === null || status > 1) throw error ?? new Error(`${command}: ${stderr}`)
  return time
}

/** The program itself, which its package for this platform holds, rather than the script that starts it. */
function rumdlIn(require: NodeJS.Require): string {
  const packages = join(dirname(require.resolve('rumdl/package.json')), '..', '@rumdl')
  const [platform = ''] = readdirSync(packages)
  return join(packages, platform, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl')
}

function markdownlintIn(require: NodeJS.Require): string {
  return join(dirname(require.resolve('markdownlint-cli2')), 'markdownlint-cli2-bin.mjs')
}
