// `npm test`: sets up, then format and lint, types, generated files and all tests. Each step is one line of TAP; of the
// tests only those that fail are printed (all of them with --verbose). The last line counts steps and tests together.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setUp } from './setup.mjs'

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
const counts = { passed: 0, failed: 0, steps: 0 }

setUp()
await step('format and lint', () => succeeds('node_modules/@biomejs/biome/bin/biome', 'check', '.'))
await step('types', () => succeeds('node_modules/typescript/bin/tsc', '--build'))
for (const generator of readdirSync(new URL('.', import.meta.url)).filter((name) => name.startsWith('generate-')))
  await step(`fresh: ${generator}`, () => succeeds('--import', 'tsx', `scripts/${generator}`, '--check'))
await step('tests', () => runTests('test/{architecture,client,server}/**/*.test.ts'))
console.log(`1..${counts.steps}`)
process.exitCode = counts.failed === 0 ? 0 : 1
console.log(`${counts.passed} passed, ${counts.failed} failed`)

/** Runs `task`, which answers whether all went well, and prints what came of it and how long it took. */
async function step(name, task) {
  const started = performance.now()
  const passed = await task()
  counts.steps++
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${passed ? 'ok' : 'not ok'} ${counts.steps} - ${name} # ${seconds} s`)
}

/** Whether node with these arguments succeeds; what it prints is shown where it does not. */
async function succeeds(...args) {
  const lines = []
  const status = await runNode(args, (line) => lines.push(line))
  counts[status === 0 ? 'passed' : 'failed']++
  if (status !== 0) for (const line of lines) console.log(`  ${line}`)
  return status === 0
}

/** Runs mocha on `files` (a glob), counts its tests, and prints those that fail with their reasons. */
async function runTests(files) {
  let failing = false
  const failedBefore = counts.failed
  const status = await runNode(['node_modules/mocha/bin/mocha.js', '--reporter=tap', files], (line) => {
    const result = /^(not )?ok \d+ /.exec(line)
    if (result !== null) {
      failing = result[1] !== undefined
      counts[failing ? 'failed' : 'passed']++
    } else if (/^(?:# |1\.\.)/.test(line)) failing = false
    const outsideTests = result === null && !line.startsWith(' ') && !/^(?:# |1\.\.)/.test(line)
    if (failing || outsideTests || values.verbose) console.log(`  ${line}`)
  })
  // A test file that does not even load is no test that failed, and must not pass for none.
  if (status !== 0 && counts.failed === failedBefore) counts.failed++
  return status === 0
}

/** Runs node with `args`, hands each line that it prints to `onLine`, and gives its exit status. */
function runNode(args, onLine) {
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine)
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (status) => resolve(status ?? 1)))
}
