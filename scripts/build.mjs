// Bundles what runs: the command line and the language server, each one file with its dependencies in it.
import { existsSync } from 'node:fs'
import { chmod, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

/** What is built: entry and bundle, paths within the project. An entry that is not written yet is left out. */
export const bundles = [
  { entry: 'server/src/cli/main.node.ts', outfile: 'server/dist/cli.js' },
  { entry: 'server/src/lsp/main.node.ts', outfile: 'server/dist/languageServer.js' },
  { entry: 'server/src/lsp/main.browser.ts', outfile: 'server/dist/languageServer.browser.js', platform: 'browser' },
].filter(({ entry }) => existsSync(new URL(entry, root)))

/**
 * What differs by where a bundle runs. `yaml` and the language server library ship ES modules too, which bundle smaller.
 * A browser's bundle is one script for a worker, and fails to build where it reaches for anything of node's.
 */
const hosts = {
  node: {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    mainFields: ['module', 'main'],
  },
  browser: { platform: 'browser', target: 'es2022', format: 'iife', mainFields: ['browser', 'module', 'main'] },
}

async function build() {
  // Not at the top: set-up reads the list above before the dependencies are there.
  const esbuild = await import('esbuild')
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  for (const { entry, outfile, platform = 'node' } of bundles) {
    await esbuild.build({
      absWorkingDir: fileURLToPath(root),
      entryPoints: [entry],
      outfile,
      bundle: true,
      ...hosts[platform],
      sourcemap: true,
      define: { responseDeskVersion: JSON.stringify(version) },
      logLevel: 'warning',
    })
    if (platform === 'node') await chmod(new URL(outfile, root), 0o755)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
