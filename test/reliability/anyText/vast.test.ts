// Drafts of which one part is larger than any writer makes it: they keep every promise, and cost what they are long.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { figure, inLongRun, isLong, scaled } from '../support/scale.js'
import type { Growth } from './growth.js'
import { assertFeatures, assertFixesConverge, assertReadsAndChecks, assertSameAgain } from './promises.js'
import { emptyDraft, vastDrafts } from './vast.js'

/** Twice as much for each character, of four times as many, is more than any table or cache of ours explains. */
const mostGrowth = 2

/** What the program `growth.ts` tells, in a process of its own whose memory has an end. */
function growthOf(...options: string[]): readonly Growth[] {
  const program = fileURLToPath(new URL('growth.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=3000', '--import', 'tsx', program, ...options],
    { encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line): Growth => JSON.parse(line))
}

describe('a vast draft', () => {
  for (const [name, { most, make }] of Object.entries(vastDrafts))
    it(`keeps every promise: ${name}`, function () {
      this.timeout(0)
      const text = make(scaled(Math.ceil(most / 2_000), most))
      const analysis = assertReadsAndChecks(text, null)
      assertSameAgain(analysis)
      assertFixesConverge(analysis)
      for (const part of isLong ? [0.5] : [0.5, 1]) assertFeatures(analysis, Math.floor(part * text.length))
    })

  inLongRun.it('may hold more of one thing than a call takes arguments, which broke the reader once', () => {
    const { references } = assertReadsAndChecks(`${emptyDraft}1.1 ${'see 1.1. '.repeat(130_000)}\n`, null).response
    assert.equal(references.length, 130_000)
  })

  it('takes work in proportion to its length', function () {
    this.timeout(0)
    const growths = growthOf(...(isLong ? ['--timed'] : []))
    assert.ok(growths.length > Object.keys(vastDrafts).length)
    for (const { name, characters, work, growth } of growths)
      figure(`${name}: ${characters} characters, ${work.toFixed(0)} ms, growth ${growth.toFixed(2)}`)
    assert.deepEqual(
      growths.filter(({ growth }) => !(growth < mostGrowth)),
      [],
    )
  })
})
