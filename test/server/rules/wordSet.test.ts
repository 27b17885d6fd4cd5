import assert from 'node:assert/strict'
import { numberOf, WordCounts, WordSet } from '../../../server/src/rules/terms/wordSet.js'

describe('Words by number', () => {
  it('are told from those that are none of a set', () => {
    const set = new WordSet(['port', 'ports'])
    for (const word of ['port', 'ports']) assert.ok(set.mayHave(numberOf(word)))
    for (const word of ['airport', 'a later word']) assert.ok(!set.mayHave(numberOf(word)))
  })

  it('may be any where they have no number', () => {
    assert.ok(new WordSet([]).mayHave(0))
  })

  it('are counted as they come and go, with a number or without', () => {
    const counts = new WordCounts()
    for (const [word, number] of [
      ['gatekeeper', numberOf('gatekeeper')],
      ['unnumbered', 0],
    ] as const) {
      assert.ok(counts.add(word, number))
      assert.ok(!counts.add(word, number))
      assert.ok(counts.has(word))
      assert.deepEqual(counts.words(), [word])
      assert.ok(!counts.remove(word, number))
      assert.ok(counts.remove(word, number))
      assert.ok(!counts.has(word))
      assert.deepEqual(counts.words(), [])
    }
  })
})
