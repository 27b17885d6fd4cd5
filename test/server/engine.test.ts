import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const engine = new URL('../../server/src/engine.node.ts', import.meta.url).href

/** Whether an expression matches that was used before the engine is set up, and then on words put together of parts. */
const usedBefore = `
const looks = /^recommendation \\d/
looks.test('recommendation 1')
await import(${JSON.stringify(engine)})
const number = String(process.pid)
console.log(looks.test(\`recommendation \${number} is accepted in full\`))
`

describe('the engine, set up for short runs', () => {
  it('goes on with expressions that were used before', () => {
    const { status, stdout, signal } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', usedBefore],
      { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8' },
    )
    assert.deepEqual({ status, signal, stdout: stdout.trim() }, { status: 0, signal: null, stdout: 'true' })
  })
})
