// One editor for all tests of a run, tidied before each; what it looked like when a test failed is kept.
import { readFileSync } from 'node:fs'
import { keepFailure } from './screenshots.js'
import { type Host, startSession } from './session.js'
import { Workbench } from './workbench.js'

/** Where the extension runs in this run. */
export const host: Host = process.env.EDITOR_HOST === 'worker' ? 'worker' : 'node'

let current: Workbench | undefined
let lastFailed = false

/** The editor that the tests of this run share. */
export function workbench(): Workbench {
  if (current === undefined) throw new Error('The editor is started by the hooks, before the first test')
  return current
}

// Told to end, node would end without a word to the editor.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

export const mochaHooks = {
  async beforeAll(this: Mocha.Context) {
    // On a machine that has never run the editor, it is installed first.
    this.timeout(600_000)
    current = new Workbench(await startSession(host, packagedExtension()))
  },
  async beforeEach() {
    const { session } = workbench()
    if (lastFailed) {
      // Whatever a test left half done is not to make the next ones fail.
      session.resetSettings()
      await session.show(session.workspace)
    }
    await workbench().tidy()
  },
  async afterEach(this: Mocha.Context) {
    lastFailed = this.currentTest?.state === 'failed'
    if (lastFailed) await keepFailure(workbench(), this.currentTest?.fullTitle() ?? '')
  },
  async afterAll() {
    await current?.session.stop()
  },
}

/** The path of the .vsix that is tested: the one that `npm run package` makes, or another that the environment names. */
function packagedExtension(): string {
  const root = new URL('../../../', import.meta.url)
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  return process.env.EDITOR_VSIX ?? new URL(`${name}-${version}.vsix`, root).pathname
}
