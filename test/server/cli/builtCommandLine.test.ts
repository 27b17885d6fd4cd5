import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { draftWithError } from '../drafts.js'
import { run as runHere, temporaryFolder } from './commandLine.js'

const root = new URL('../../../', import.meta.url)
const cli = fileURLToPath(new URL('server/dist/cli.js', root))

function run(args: readonly string[], input = '') {
  const environment = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    env: environment,
  })
  return { status, out: stdout, err: stderr }
}

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

  it('can be run by itself', function () {
    if (process.platform === 'win32') this.skip()
    assert.equal(readFileSync(cli, 'utf8').startsWith('#!/usr/bin/env node\n'), true)
    assert.equal((statSync(cli).mode & 0o111) !== 0, true)
  })

  it('needs nothing but Node', () => {
    const needed = [...readFileSync(cli, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name)
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
