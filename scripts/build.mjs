// Bundles what runs: the command line, the language server and the extension, each one file with its dependencies in it.
// With --production the bundles are small, and come without the maps by which a debugger finds their sources.
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { giveShared, givingFooter, takeShared } from './sharedModules.mjs'

const root = new URL('../', import.meta.url)

/**
 * What is built: entry and bundle, paths within the project, and the host in which it runs. Where there is a `twin`, both
 * share the modules that both hold: the twin, which is for browsers, gives, and is built with it.
 */
export const bundles = [
  { entry: 'server/src/cli/main.node.ts', outfile: 'server/dist/cli.js', host: 'node' },
  { entry: 'server/src/cli/commandLine.node.ts', outfile: 'server/dist/commandLine.js', host: 'program' },
  {
    entry: 'server/src/lsp/main.node.ts',
    outfile: 'server/dist/languageServer.js',
    host: 'node',
    twin: { entry: 'server/src/lsp/main.browser.ts', outfile: 'server/dist/languageServer.browser.js', host: 'worker' },
  },
  {
    entry: 'client/src/extension.node.ts',
    outfile: 'client/dist/extension.node.js',
    host: 'editor',
    twin: { entry: 'client/src/extension.browser.ts', outfile: 'client/dist/extension.browser.js', host: 'webEditor' },
  },
]

const forNode = { platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] }
const forBrowser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] }

/**
 * What differs by where a bundle runs. `yaml` and the language server library ship ES modules too, which bundle smaller.
 * A browser's bundle fails to build where it reaches for anything of node's. The editor itself gives `vscode` to its
 * extensions.
 */
const hosts = {
  node: { ...forNode, banner: { js: '#!/usr/bin/env node' } },
  program: forNode,
  worker: { ...forBrowser, format: 'iife', footer: givingFooter },
  editor: { ...forNode, external: ['vscode'] },
  webEditor: { ...forBrowser, format: 'cjs', external: ['vscode'] },
}

async function build({ production }) {
  // Not at the top: set-up reads the list above before the dependencies are there.
  const esbuild = await import('esbuild')
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  const folder = fileURLToPath(root)
  const bundle = ({ entry, outfile, host }, options = {}) =>
    esbuild.build({
      absWorkingDir: folder,
      entryPoints: [entry],
      outfile,
      bundle: true,
      ...hosts[host],
      sourcemap: !production,
      minify: production,
      define: { responseDeskVersion: JSON.stringify(version) },
      logLevel: 'warning',
      ...options,
    })

  for (const { twin, ...own } of bundles) {
    if (twin === undefined) await bundle(own)
    else {
      const { metafile } = await bundle(twin, { metafile: true, write: false })
      const others = new Set(Object.keys(metafile.inputs))
      const shared = new Set()
      await bundle(own, { plugins: [takeShared(`./${basename(twin.outfile)}`, folder, others, shared)] })
      await bundle(twin, giveShared(twin.entry, folder, shared, metafile.inputs))
    }
    if (production)
      for (const { outfile } of twin === undefined ? [own] : [own, twin]) await escapeSigns(new URL(outfile, root))
    if (own.host === 'node') await chmod(new URL(own.outfile, root), 0o755)
  }
}

/**
 * Writes as escapes what a bundle holds beyond ASCII: for one such sign the engine would keep the whole script in twice the
 * room. The bundler does so itself, but in regular expressions and in `String.raw`, which here makes nothing else; there
 * an escape says the same as the sign.
 */
async function escapeSigns(bundle) {
  const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  await writeFile(bundle, (await readFile(bundle, 'utf8')).replace(/[^\0-\x7f]/g, escaped))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build({ production: process.argv.includes('--production') })
