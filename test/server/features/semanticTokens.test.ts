import assert from 'node:assert/strict'
import { semanticTokens } from '../../../server/src/features/semanticTokens.js'
import { spanOf } from '../../../server/src/model/span.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

describe('semantic tokens', () => {
  for (const [name, text] of variantsOf(readingDraft))
    it(`are labels, verdicts, the words that promise, and dates, in a draft ${name}`, () => {
      const tokens = semanticTokens(analysed(text).response, spanOf(0, text.length))
      assert.deepEqual(
        tokens.map(({ kind, span }) => `${kind} ${wordsAt(text, span)}`),
        [
          'label Recommendation 1',
          'verdict Accepted',
          'promise will publish',
          'date by the autumn',
          'promise will be sent',
          'promise will consider',
          'date in due course',
          'date 30 November 2024',
          'label Recommendation 2',
          'verdict Not accepted',
          'promise will continue',
          'label Recommendation 3',
          'label Recommendation 3 (a)',
          'verdict Acepted',
          'promise will open',
          'date from August',
          'label Recommendation 3 (b)',
          'verdict Partially accepted',
          'promise are to be put',
          'date in 2024/25',
        ],
      )
    })

  it('are made for a part of the draft, where only that is shown', () => {
    const from = offsetOf(readingDraft, '¦## Recommendation 2')
    const tokens = semanticTokens(analysed(readingDraft).response, spanOf(from, offsetOf(readingDraft, '¦2.1 Staff')))
    assert.deepEqual(
      tokens.map(({ kind }) => kind),
      ['label', 'verdict'],
    )
  })

  it('stand apart from one another, in order, and in few words, in every published layout', () => {
    for (const { name, text } of layoutFixtures()) {
      let end = 0
      for (const { span } of semanticTokens(analysed(text).response, spanOf(0, text.length))) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, name)
        assert.ok(span.end - span.start < 150, `${name}: ${wordsAt(text, span)}`)
        end = span.end
      }
    }
  })
})
