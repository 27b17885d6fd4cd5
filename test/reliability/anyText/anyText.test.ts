// Whatever text it is given, the desk reads it, checks it and answers about it: see `promises.ts`.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { type Random, randomFrom, seedOfThisRun } from '../support/random.js'
import { figure, scaled } from '../support/scale.js'
import { keepText } from './foundTexts.js'
import { honestDrafts, madeText, materialOf } from './mutation.js'
import { assertFeatures, assertFixesConverge, assertReadsAndChecks, assertSameAgain } from './promises.js'

const crashes = new URL('crashes/', import.meta.url)
const schemas = [...shippedSchemas().keys()]

/** How many texts are also read again, asked everything about, and mended: one in so many. */
const asked = { again: 20, features: 25, fixes: 25 }

function assertAll(text: string, random: Random, isThorough: boolean): void {
  const analysis = assertReadsAndChecks(text, random.onceIn(20) ? null : random.one(schemas))
  if (isThorough || random.onceIn(asked.again)) assertSameAgain(analysis)
  if (isThorough || random.onceIn(asked.features)) assertFeatures(analysis, random.below(text.length + 1))
  if (isThorough || random.onceIn(asked.fixes)) assertFixesConverge(analysis)
}

describe('any text', () => {
  it('that broke a promise once breaks it no more', () => {
    for (const name of readdirSync(crashes).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(new URL(name, crashes), 'utf8')
      for (const schema of [null, ...schemas]) {
        const analysis = assertReadsAndChecks(text, schema)
        assertSameAgain(analysis)
        assertFixesConverge(analysis)
        for (let at = 0; at <= text.length; at += Math.ceil(text.length / 10) || 1) assertFeatures(analysis, at)
      }
    }
  })

  it('is read and checked, features answer, and fixes come to an end', function () {
    this.timeout(0)
    const seed = seedOfThisRun()
    const random = randomFrom(seed)
    const material = materialOf(honestDrafts())
    const wanted = Number(process.env.RESPONSE_DESK_TEXTS ?? scaled(1_500, 1_000_000))
    const started = performance.now()
    const failures: string[] = []
    let characters = 0
    for (let count = 1; count <= wanted; count++) {
      const text = madeText(random, material)
      characters += text.length
      try {
        assertAll(text, random, false)
      } catch (error) {
        failures.push(`${keepText(text, `${seed}-${count}`)}: ${error instanceof Error ? error.message : error}`)
        if (failures.length >= 20) break
      }
      if (count % 100_000 === 0) figure(`${count} texts, ${failures.length} failures`)
    }
    const minutes = (performance.now() - started) / 60_000
    figure(`${wanted} texts, ${characters} characters, seed ${seed}: ${minutes.toFixed(1)} minutes`)
    assert.deepEqual(failures, [], `RESPONSE_DESK_SEED=${seed} does it again`)
  })
})
