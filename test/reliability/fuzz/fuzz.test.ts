// Texts are led to code that no text has reached: see `fuzz.ts`, which runs in a process of its own.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { seedOfThisRun } from '../support/random.js'
import { figure, scaled } from '../support/scale.js'
import type { Fuzzed } from './fuzz.js'

describe('texts that are made of those that reached new code', () => {
  it('reach more of it, and keep every promise', function () {
    this.timeout(0)
    const program = fileURLToPath(new URL('fuzz.ts', import.meta.url))
    const wanted = Number(process.env.RESPONSE_DESK_FUZZ ?? scaled(32, 50_000))
    const options = [`--texts=${wanted}`, `--drafts=${scaled(4, 1_000)}`, `--seed=${seedOfThisRun()}`]
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...options], {
      encoding: 'utf8',
    })
    assert.equal(status, 0, stderr)
    const { texts, seeded, reached, kept, broken }: Fuzzed = JSON.parse(stdout)
    figure(`${texts} texts, ${kept} kept; blocks reached: ${seeded} by the project’s drafts, ${reached} at the end`)
    assert.deepEqual(broken, [], `RESPONSE_DESK_SEED=${seedOfThisRun()} does it again`)
    assert.ok(texts >= wanted && reached > seeded && kept > 0, stdout)
  })
})
