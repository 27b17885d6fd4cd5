import assert from 'node:assert/strict'
import fc from 'fast-check'
import { wordsOf } from '../../../server/src/reading/commitments/words.js'

/** What a word is, as a pattern: slower than the scanner, and easier to believe. */
const word =
  /[£$€]?\d+(?:[.,/-]\d+)*%?|['’](?:ll|re|ve|m)\b|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d]*(?:(?:[-/.]|['’](?!(?:ll|re|ve|m)\b))[A-Za-zÀ-ɏ\d]+)*(?:['’](?![A-Za-z]))?|[,;:–—]|-(?=\s)/g

/** Sentences without brackets and quotations, of what words are made of. */
const pieces = "a B é ll re ve m 's ' ’ - – — / . , ; : £ $ € % 1 20 _ \u00a0 × ɐ".split(' ').concat(' ', ' ', "'")
const sentence = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((each) => each.join(''))

describe('The words of a sentence', () => {
  it('are those that the pattern of a word finds', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const expected = [...text.matchAll(word)].map(({ 0: found, index }) => ({
          text: found,
          lower: found.toLowerCase().replace('’', "'"),
          start: index,
          end: index + found.length,
        }))
        const found = wordsOf(text).map(({ text, lower, start, end }) => ({ text, lower, start, end }))
        assert.deepEqual(found, expected)
      }),
      { numRuns: 3000 },
    )
  })
})
