// `npm run bench` and `npm run bench:peers`: bundles a benchmark as the product is bundled, for a loader that translates
// each file anew would be measured with it, and runs it in the project's folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const [name = 'bench'] = process.argv.slice(2)
const root = new URL('../', import.meta.url)
const folder = new URL('node_modules/.cache/response-desk-bench/', root)
mkdirSync(folder, { recursive: true })

const { build } = await import('esbuild')
/** Bundles `test/bench/${entry}.ts`, packages left out where `options` say nothing else, and gives the bundle's path. */
async function bundle(entry, { extension = 'mjs', ...options } = {}) {
  const outfile = fileURLToPath(new URL(`${entry}.${extension}`, folder))
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: [`test/bench/${entry}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    ...options,
  })
  return outfile
}

// What the benchmarks start as programs: the product as it is shipped, and the server that does nothing.
run(process.execPath, ['scripts/build.mjs', '--production'])
const idleServer = await bundle('idleServer', { extension: 'cjs', format: 'cjs', packages: 'bundle', minify: true })
// Compiled code that programs keep is that of this run; where a benchmark wants none, or some, it says so itself.
const kept = mkdtempSync(join(tmpdir(), 'response-desk-bench-'))
run(process.execPath, [await bundle(name)], {
  env: { ...process.env, NODE_ENV: 'production', IDLE_SERVER: idleServer, XDG_CACHE_HOME: kept },
})
rmSync(kept, { recursive: true })
