import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { draftWithError } from '../drafts.js'
import { run as runHere, temporaryFolder } from './commandLine.js'

const root = new URL('../../../', import.meta.url)
const cli = fileURLToPath(new URL('server/dist/cli.js', root))
const commandLine = fileURLToPath(new URL('server/dist/commandLine.js', root))

function run(args: readonly string[], input = '', { flags = [] as readonly string[], env = {} } = {}) {
  const environment = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, cli, ...args], {
    input,
    encoding: 'utf8',
    env: environment,
  })
  return { status, out: stdout, err: stderr }
}

const isCompiled = (name: string) => name.endsWith('.compiled')

/** Tells whether the engine rejected the compiled code that it was given: undefined where it was given none. */
const tellRejected = `
const vm = require('node:vm')
vm.Script = class extends vm.Script {
  constructor(...given) {
    super(...given)
    require('node:fs').writeSync(2, String(this.cachedDataRejected))
  }
}
`

/** Some 30 KB, with faults in other places in each of them. */
function longDraft(number: number): string {
  const paragraph = 'The port keeps its times by hand, and has done so for some years. '.repeat(20)
  const paragraphs = Array.from({ length: 22 }, (_, at) => (at === number % 22 ? `See (${at} ${paragraph}` : paragraph))
  return `${draftWithError}\n\n${paragraphs.join('\n\n')}\n`
}

/** What `npm run build` made; `npm test` builds it where it is stale. */
describe('the built command line', () => {
  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
    assert.deepEqual(run(['--version']), { status: 0, out: `${version}\n`, err: '' })
  })

  it('gives its statuses to the shell', () => {
    assert.equal(run(['check', '-'], '').status, 0)
    assert.equal(run(['check', '-'], draftWithError).status, 1)
    assert.equal(run(['check', 'no-such-file.md']).status, 2)
    assert.equal(run([]).status, 2)
  })

  it('prints no colour where nobody sees it', () => {
    assert.equal(run(['check', '-'], draftWithError).out.includes('\u001B'), false)
  })

  it('prints the same on several threads as on one, in the order of the files', async () => {
    const folder = temporaryFolder()
    try {
      // More text than one thread is to check alone.
      for (let at = 0; at < 30; at++) folder.write(`${at}.response.md`, longDraft(at))
      folder.write('31.response.md', new Uint8Array([0xff, 0xfe, 0]))
      for (const format of ['text', 'json']) {
        const args = ['check', folder.path, '--format', format, '--today', '2024-03-01']
        const onOne = await runHere(args, { columns: 120 })
        assert.deepEqual(run(args), onOne)
        const keeping = [...args, '--cache-location', folder.at('.kept')]
        assert.deepEqual([run(keeping), run(keeping)], [onOne, onOne])
        assert.equal(onOne.status, 2)
      }
    } finally {
      folder.remove()
    }
  })

  it('has at the next run compiled what a check has run, in a folder of the user’s own, and prints the same', () => {
    const folder = temporaryFolder()
    try {
      const hook = folder.write('tellRejected.cjs', tellRejected)
      const options = {
        flags: ['--require', hook],
        // The hook tells nothing of runs without compiled code.
        env: {
          NODE_DISABLE_COMPILE_CACHE: '',
          XDG_CACHE_HOME: folder.path,
          LOCALAPPDATA: folder.path,
          HOME: folder.path,
        },
      }
      const secret = 'Zanzibarquill'
      const kept = () => readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter(isCompiled)
      const check = () => run(['check', '-', '--today', '2024-03-01'], `${draftWithError}\n${secret} waits.\n`, options)
      assert.equal(run(['--version'], '', options).err, 'undefined')
      assert.deepEqual(kept(), [])
      const first = check()
      assert.equal(first.err, 'undefined')
      assert.equal(kept().length, 1)
      assert.ok(
        !readFileSync(folder.at(kept()[0] ?? ''), 'latin1').includes(secret),
        'code is kept, and nothing of a draft',
      )
      assert.deepEqual(check(), { ...first, err: 'false' })
      assert.equal(run(['--version'], '', options).err, 'false')
    } finally {
      folder.remove()
    }
  })

  it('can be run by itself', function () {
    if (process.platform === 'win32') this.skip()
    assert.equal(readFileSync(cli, 'utf8').startsWith('#!/usr/bin/env node\n'), true)
    assert.equal((statSync(cli).mode & 0o111) !== 0, true)
  })

  it('needs nothing but Node', () => {
    const source = readFileSync(cli, 'utf8') + readFileSync(commandLine, 'utf8')
    const needed = [...source.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name)
    assert.equal(needed.length > 0, true)
    assert.deepEqual(
      needed.filter((name) => !builtinModules.includes(name.replace(/^node:/, ''))),
      [],
    )
  })

  it('does not complain where its reader goes away', async () => {
    const child = spawn(process.execPath, [cli, 'rules', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    await new Promise((resolve) => child.on('close', resolve))
    assert.equal(err, '')
  })
})
