import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeFolder } from '../../server/src/makeFolder.node.js'
import { type Folder, temporaryFolder } from './cli/commandLine.js'

describe('a folder to keep things in', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => folder.remove())

  it('is made with what it stands in, once, for the user alone', () => {
    assert.equal(makeFolder(folder.at('a/b/c')), true)
    assert.equal(makeFolder(folder.at('a/b/c')), false)
    if (process.platform !== 'win32') assert.equal(statSync(folder.at('a/b')).mode & 0o777, 0o700)
  })

  it('cannot be made within a file', () => {
    folder.write('file', '')
    assert.throws(() => makeFolder(folder.at('file')), { code: 'EEXIST' })
    assert.throws(() => makeFolder(folder.at('file/a/b')), { code: 'ENOTDIR' })
  })

  it('is given up where none can be made, and the command line goes on without it', function () {
    if (process.platform !== 'linux') this.skip()
    assert.throws(() => makeFolder('/proc/response-desk/a'), { code: 'ENOENT' })
    const cli = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url))
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', XDG_CACHE_HOME: '/proc' }
    const input = '# A response\n\n## Recommendation 1\n\nDo it.\n\nAccepted\n\nWe will do it by May 2030.\n'
    for (const args of [[], ['--cache-location', '/proc/response-desk']]) {
      const { status, signal } = spawnSync(process.execPath, [cli, 'check', ...args, '-'], {
        input,
        env,
        timeout: 30_000,
      })
      assert.deepEqual({ status, signal }, { status: 0, signal: null })
    }
  })
})
