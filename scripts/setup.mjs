// Makes a fresh clone ready to run: dependencies as package-lock.json has them, and bundles no older than their
// sources. Does nothing, and says nothing, where all of that is there.
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundles } from './build.mjs'
import { run, runNpm } from './run.mjs'

const root = new URL('../', import.meta.url)
const bundleSources = ['server/src', 'client/src', 'schemas', 'scripts/build.mjs', 'package.json', 'package-lock.json']

/** Installs and builds what is missing or stale; ends the process where either fails. */
export function setUp() {
  if (modifiedAt('node_modules/.package-lock.json') < modifiedAt('package-lock.json')) {
    console.log('Set-up: installing dependencies (npm ci)')
    runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  const outfiles = bundles.flatMap(({ outfile, twin }) => [outfile, ...(twin === undefined ? [] : [twin.outfile])])
  const oldestBundle = Math.min(...outfiles.map(modifiedAt))
  if (oldestBundle < Math.max(...bundleSources.map(newestIn))) {
    console.log(`Set-up: building ${outfiles.join(', ')}`)
    run(process.execPath, ['scripts/build.mjs'])
  }
}

/** When the file was last written, in milliseconds; 0 where there is none. */
function modifiedAt(path) {
  return statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** When the newest file in the folder, or the file itself, was last written. A folder counts too: files leave it. */
function newestIn(path) {
  const url = new URL(path, root)
  if (!statSync(url).isDirectory()) return modifiedAt(path)
  const names = readdirSync(url, { recursive: true })
  return Math.max(modifiedAt(path), ...names.map((name) => modifiedAt(`${path}/${name}`)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp()
