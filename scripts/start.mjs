// `npm start`: sets up a fresh clone, checks the example drafts in seeds/ and prints what it finds, then shows them in
// an editor with the extension. The findings are the demonstration, so they are no failure. With `--check-only` it ends
// with the findings.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { showInEditor } from './serveEditor.mjs'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const { values } = parseArgs({ options: { 'check-only': { type: 'boolean' } } })
setUp()
const { status } = spawnSync(process.execPath, ['server/dist/cli.js', 'check', 'seeds'], {
  cwd: root,
  stdio: 'inherit',
})
const foundSomething = 1
process.exitCode = status === foundSomething ? 0 : (status ?? 2)
if (process.exitCode === 0 && !values['check-only']) await showInEditor(join(root, 'seeds'))
