// `npm test`: sets up, then format and lint, types, generated files and all tests. Each step is one line of TAP; of the
// tests only those that fail are printed (all of them with --verbose). The last line counts steps and tests together.
// With --editors only the tests in real editors are run, with --long only those of test/reliability and what is tried at
// random, in full. A machine without those editors skips them, and is told so; where CI=true, as in .ci/run, they must be
// there.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { browserPath, programOnPath } from './editor.mjs'
import { setUp } from './setup.mjs'

const flag = { type: 'boolean', default: false }
const { values } = parseArgs({ options: { verbose: flag, editors: flag, long: flag } })
const counts = { passed: 0, failed: 0, steps: 0 }

setUp()
if (values.long) await testAtLength()
else {
  if (!values.editors) await checkSources()
  await testInEditors()
}
console.log(`1..${counts.steps}`)
process.exitCode = counts.failed === 0 ? 0 : 1
console.log(`${counts.passed} passed, ${counts.failed} failed`)

async function checkSources() {
  await step('format and lint', () => succeeds('node_modules/@biomejs/biome/bin/biome', 'check', '.'))
  await step('types', () => succeeds('node_modules/typescript/bin/tsc', '--build'))
  for (const generator of readdirSync(new URL('.', import.meta.url)).filter((name) => name.startsWith('generate-')))
    await step(`fresh: ${generator}`, () => succeeds('--import', 'tsx', `scripts/${generator}`, '--check'))
  await step('tests', () => runTests(['test/{architecture,client,reliability,server}/**/*.test.ts']))
}

/** What docs/reliability.md promises, with all the texts, edits and hours that it names; the figures are printed. */
async function testAtLength() {
  values.verbose = true
  await step('regular expressions judged anew', () =>
    succeeds('--import', 'tsx', 'test/reliability/regularExpressions/judge.ts', '--all'),
  )
  await step('reliability, at length', () =>
    runTests(['--timeout=0', 'test/reliability/**/*.test.ts', 'test/server/**/*.property.test.ts'], {
      RESPONSE_DESK_LONG: '1',
    }),
  )
  await auditPackages()
}

/** Asks the registry what is known against the packages that are used; where it does not answer, says so, and no more. */
async function auditPackages() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' })
  const answer = parsed(stdout)
  const known = answer?.metadata?.vulnerabilities?.total
  if (known === undefined) {
    const why = answer?.message ?? 'no answer'
    console.log(`ok ${++counts.steps} - npm audit # SKIP the registry could not be asked: ${why}`)
    return
  }
  await step('npm audit', () => {
    counts[known === 0 ? 'passed' : 'failed']++
    if (known !== 0) console.log(`  ${known} weaknesses are known: see npm audit`)
    return known === 0
  })
}

function parsed(json) {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The tests in real editors, last since they take longest: Neovim, and VS Code with the extension in either host. */
async function testInEditors() {
  if (await isAtHand('Neovim', programOnPath('nvim'), 'apt-get install neovim'))
    await step('tests in Neovim', () => runTests(['test/editor/neovim.test.ts']))
  const wayToBrowser = 'apt-get install chromium, or name a browser in RESPONSE_DESK_BROWSER'
  if (!(await isAtHand('VS Code', browserPath(), wayToBrowser))) return
  const ready = await step('embedded VS Code installed', () => succeeds('scripts/editor.mjs'))
  if (!ready || !(await step('extension packaged', () => succeeds('scripts/packaged.mjs')))) return
  for (const EDITOR_HOST of ['node', 'worker'])
    await step(`tests in VS Code, ${EDITOR_HOST} host`, () =>
      runTests(['--config=test/editor/vscode/mocharc.json'], { EDITOR_HOST }),
    )
}

/** Whether the program that the tests in `editor` need was found; where it was not, says how to get it. */
async function isAtHand(editor, program, wayToGet) {
  if (program !== undefined) return true
  const name = `tests in ${editor} (to run them: ${wayToGet})`
  if (process.env.CI === 'true') {
    counts.failed++
    await step(name, () => false)
  } else console.log(`ok ${++counts.steps} - ${name} # SKIP not installed here`)
  return false
}

/** Runs `task`, which answers whether all went well, and prints what came of it and how long it took; gives the answer. */
async function step(name, task) {
  const started = performance.now()
  const passed = await task()
  counts.steps++
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${passed ? 'ok' : 'not ok'} ${counts.steps} - ${name} # ${seconds} s`)
  return passed
}

/** Whether node with these arguments succeeds; what it prints is shown where it does not. */
async function succeeds(...args) {
  const lines = []
  const status = await runNode(args, (line) => lines.push(line))
  counts[status === 0 ? 'passed' : 'failed']++
  if (status !== 0) for (const line of lines) console.log(`  ${line}`)
  return status === 0
}

/** Runs mocha with `args` (globs or options), counts its tests, and prints those that fail with their reasons. */
async function runTests(args, environment = {}) {
  let failing = false
  const failedBefore = counts.failed
  const onLine = (line) => {
    const result = /^(not )?ok \d+ /.exec(line)
    if (result !== null) {
      failing = result[1] !== undefined
      counts[failing ? 'failed' : 'passed']++
    } else if (/^(?:# |1\.\.)/.test(line)) failing = false
    const outsideTests = result === null && !line.startsWith(' ') && !/^(?:# |1\.\.)/.test(line)
    if (failing || outsideTests || values.verbose) console.log(`  ${line}`)
  }
  const status = await runNode(['node_modules/mocha/bin/mocha.js', '--reporter=tap', ...args], onLine, environment)
  // A test file that does not even load is no test that failed, and must not pass for none.
  if (status !== 0 && counts.failed === failedBefore) counts.failed++
  return status === 0
}

/** Runs node with `args`, hands each line that it prints to `onLine`, and gives its exit status. */
function runNode(args, onLine, environment = {}) {
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine)
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (status) => resolve(status ?? 1)))
}
