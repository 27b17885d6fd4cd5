import assert from 'node:assert/strict'
import { nearestOf } from '../../../server/src/schema/nearest.js'

const known = ['verdict/missing', 'verdict/unknown', 'commitment/date-missing', 'numbering/gap']

describe('nearestOf', () => {
  const guesses: readonly [word: string, nearest: string | undefined][] = [
    ['verdict/mising', 'verdict/missing'],
    ['Verdict/Missing', 'verdict/missing'],
    ['verdict-missing', 'verdict/missing'],
    ['numbering/gpa', 'numbering/gap'],
    ['commit', 'commitment/date-missing'],
    ['committment/date-missing', 'commitment/date-missing'],
    ['something else entirely', undefined],
    ['', undefined],
  ]
  for (const [word, nearest] of guesses) {
    it(`guesses ${nearest ?? 'nothing'} for “${word}”`, () => assert.equal(nearestOf(word, known), nearest))
  }

  it('takes a word for itself, however long', () => {
    const long = 'x'.repeat(100_000)
    assert.equal(nearestOf(long, ['y', long]), long)
  })
})
