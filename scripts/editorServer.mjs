// Runs the embedded VS Code with an extension of ours in it, on loopback, in folders of its own.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorCommand } from './editor.mjs'

/**
 * Where one embedded VS Code keeps what it knows: folders under `root`, made here, with its settings in them.
 *
 * @param {string} root an absolute path
 * @param {Record<string, unknown>} settings the user's settings, added to those that keep the workbench quiet
 */
export function prepareEditor(root, settings = {}) {
  const home = { user: join(root, 'user'), extensions: join(root, 'extensions'), config: join(root, 'config.yaml') }
  mkdirSync(join(home.user, 'User'), { recursive: true })
  mkdirSync(home.extensions, { recursive: true })
  writeFileSync(home.config, 'bind-addr: 127.0.0.1:0\nauth: none\ncert: false\n')
  writeFileSync(join(home.user, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2))
  return home
}

/** Nothing that greets, advertises, asks, or calls another machine. */
const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/**
 * Installs the packaged extension into the editor; throws with what the editor printed where that fails.
 *
 * @param {ReturnType<typeof prepareEditor>} home
 * @param {string} vsix the package's path
 */
export async function installExtension(home, vsix) {
  const editor = runEditor(home, ['--install-extension', vsix, '--force'])
  const status = await editor.ended
  if (status !== 0) throw new Error(`The embedded VS Code could not install ${vsix}\n${editor.printed()}`)
}

/**
 * Serves the editor on a free port of loopback, with `folder` open in it where an address names none. Gives its
 * address, without a slash at the end, when it listens; `pid` names its process, and the process group of all that it starts; `stop` ends that group; `ended` says when the
 * editor has ended by itself.
 *
 * @param {ReturnType<typeof prepareEditor>} home
 * @param {string} folder an absolute path
 */
export async function serveEditor(home, folder) {
  const quiet = ['telemetry', 'update-check', 'workspace-trust', 'getting-started-override', 'proxy']
  const arguments_ = ['--bind-addr', '127.0.0.1:0', '--auth', 'none', ...quiet.map((name) => `--disable-${name}`)]
  const editor = runEditor(home, [...arguments_, folder])
  const address = await editor.listening
  return { address, pid: editor.pid, stop: editor.stop, ended: editor.ended, printed: editor.printed }
}

/** Starts the editor's program in a process group of its own, so that all that it starts can be ended with it. */
function runEditor(home, arguments_) {
  const places = ['--config', home.config, '--user-data-dir', home.user, '--extensions-dir', home.extensions]
  const { program, entry } = editorCommand
  const child = spawn(program, [entry, ...places, ...arguments_], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    // Without a gallery nothing is asked of an extension registry.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  })
  let printed = ''
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('close', resolve))
  /** @type {Promise<string>} */
  const listening = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        printed += piece
        const address = /HTTP server listening on (http:\/\/\S+?)\/?\s/.exec(printed)?.[1]
        if (address !== undefined) resolve(address)
      })
    child.on('error', reject)
    child.on('close', (status) => reject(new Error(`The embedded VS Code ended with ${status}\n${printed}`)))
  })
  // An installation ends without listening; that is no failure.
  listening.catch(() => {})
  // A process group of its own outlives us unless it is ended.
  const endWithUs = () => signalGroup(child, 'SIGKILL')
  process.once('exit', endWithUs)
  ended.then(() => process.off('exit', endWithUs))
  return { pid: child.pid, printed: () => printed, ended, listening, stop: () => endGroup(child, ended) }
}

const graceMilliseconds = 5000

/** Ends the child's process group, by force where it does not end when asked. */
async function endGroup(child, ended) {
  if (child.exitCode !== null) return
  signalGroup(child, 'SIGTERM')
  const force = setTimeout(signalGroup, graceMilliseconds, child, 'SIGKILL')
  await ended
  clearTimeout(force)
  // Extension hosts may outlive what started them.
  signalGroup(child, 'SIGKILL')
}

function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch {
    // The group has ended meanwhile.
  }
}
