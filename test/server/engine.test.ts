import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const engine = new URL('../../server/src/engine.node.ts', import.meta.url).href

/** Whether an expression matches that was used before the engine is set up, and then on words put together of parts. */
const usedBefore = `
const looks = /^recommendation \\d/
looks.test('recommendation 1')
await import(${JSON.stringify(engine)})
const number = String(process.pid)
console.log(looks.test(\`recommendation \${number} is accepted in full\`))
`

/** Writes at the end which of node's own modules were loaded behind the first flag. */
const tellLate = `
const v8 = require('node:v8')
const { setFlagsFromString } = v8
let before
v8.setFlagsFromString = (flags) => {
  before ??= new Set(process.moduleLoadList)
  setFlagsFromString(flags)
}
process.on('exit', () => {
  const late = process.moduleLoadList.filter((name) => name.startsWith('NativeModule ') && !before.has(name))
  require('node:fs').writeSync(2, JSON.stringify(late))
})
`

describe('the engine, set up for short runs', () => {
  it('goes on with expressions that were used before', () => {
    const { status, stdout, signal } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', usedBefore],
      { cwd: root, encoding: 'utf8' },
    )
    assert.deepEqual({ status, signal, stdout: stdout.trim() }, { status: 0, signal: null, stdout: 'true' })
  })

  it('has loaded what the server needs of node before it takes flags, under which that would be compiled again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'response-desk-'))
    try {
      const hook = join(folder, 'tellLate.cjs')
      writeFileSync(hook, tellLate)
      const args = [
        '--require',
        hook,
        'server/dist/languageServer.js',
        '--stdio',
        `--code-cache=${join(folder, 'cache')}`,
      ]
      const { stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input: '' })
      assert.deepEqual(JSON.parse(stderr), [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
