// Runs programs in the project's folder for the scripts, and throws where one fails.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Runs `command` with what it prints shown; throws where it cannot be started or fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

/** Runs npm. It names itself to the scripts that it runs; on its own it is looked for as a shell does. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args], options)
  else run('npm', args, { shell: process.platform === 'win32', ...options })
}
