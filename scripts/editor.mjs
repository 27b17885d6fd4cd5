// The embedded VS Code: its server and web workbench, as the npm registry has them (code-server), with the Node that
// they need. The editor tests drive it, and `npm start` serves it where no desktop VS Code is at hand. It lives in a
// folder of its own, since `npm ci` of the project would wipe what is nested in node_modules.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNpm } from './run.mjs'

/** Where the embedded VS Code stands; git ignores it. */
export const editorFolder = fileURLToPath(new URL('../.editor/', import.meta.url))

// code-server 4.N is VS Code 1.N; it asks for Node 24.
const packages = [`node-${process.platform}-${process.arch}@24.21.0`, 'code-server@4.139.1']
const codeServer = join(editorFolder, 'node_modules/code-server')
const installedStamp = join(editorFolder, 'installed.json')

/** The command that runs the embedded VS Code: its program, and the first of its arguments. */
export const editorCommand = {
  program: join(editorFolder, `node_modules/${packages[0].replace(/@.*/, '')}/bin/node`),
  entry: join(codeServer, 'out/node/entry.js'),
}

/** Installs the embedded VS Code where this version of it does not stand yet; throws where that fails. */
export function installEditor() {
  const wanted = JSON.stringify(packages)
  if (existsSync(installedStamp) && readFileSync(installedStamp, 'utf8') === wanted) return
  console.log('Set-up: installing the embedded VS Code into .editor (about 800 MB, once)')
  rmSync(editorFolder, { recursive: true, force: true })
  mkdirSync(editorFolder, { recursive: true })
  writeFileSync(join(editorFolder, 'package.json'), '{ "private": true }\n')
  // Install scripts would compile native modules. Only the terminal needs those, and nothing here opens one.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  runNpm(['install', ...quiet, ...packages], { cwd: editorFolder })
  // What such a script would have installed besides. `npm ci` refuses the lock files that are published there.
  for (const folder of ['lib/vscode', 'lib/vscode/extensions'])
    runNpm(['install', '--omit=dev', ...quiet], { cwd: join(codeServer, folder) })
  // Last, so that an installation that was broken off is begun anew.
  writeFileSync(installedStamp, wanted)
}

/**
 * The path of `name` among the programs that a shell would find, or `undefined`.
 *
 * @param {string} name
 */
export function programOnPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(existsSync)
}

/**
 * The browser that the editor tests drive: any of the Chromium family that a shell would find, or what the environment
 * names in RESPONSE_DESK_BROWSER; `undefined` where there is none.
 *
 * @returns {string | undefined}
 */
export function browserPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return process.env.RESPONSE_DESK_BROWSER ?? names.map(programOnPath).find((path) => path !== undefined)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installEditor()
