// `npm start`: sets up a fresh clone, then checks the example drafts in seeds/ and prints what it finds. The findings
// are the demonstration, so they are no failure. `--check-only` asks for just that, whatever else start comes to do.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setUp } from './setup.mjs'

parseArgs({ options: { 'check-only': { type: 'boolean' } } })
setUp()
const { status } = spawnSync(process.execPath, ['server/dist/cli.js', 'check', 'seeds'], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  stdio: 'inherit',
})
const foundSomething = 1
process.exitCode = status === foundSomething ? 0 : (status ?? 2)
