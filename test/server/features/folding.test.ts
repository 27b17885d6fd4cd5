import assert from 'node:assert/strict'
import { folds } from '../../../server/src/features/folding.js'
import { layoutFixtures } from '../support/layouts.js'
import { shortWords, variantsOf } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

describe('folding', () => {
  for (const [name, text] of variantsOf(`---\nresponse-schema: home-office-icibi\n---\n\n${readingDraft}`))
    it(`takes front matter, recommendations, what they ask, how they are answered, comments, in a draft ${name}`, () => {
      assert.deepEqual(
        folds(analysed(text).response).map(({ kind, span }) => `${kind}: ${shortWords(text, span)}`),
        [
          'front-matter: --- response-schema: home-office-icibi ---',
          'recommendation: Recommendation 1 The … te: 30 November 2024',
          'statement: The Home Office shou … his report explains.',
          'answer: Accepted 1.1 UK Visa … te: 30 November 2024',
          'recommendation: Recommendation 2 Bor … uld cost £2 million.',
          'statement: Border Force should  … taff by summer 2025.',
          'answer: Not accepted 2.1 Sta … uld cost £2 million.',
          'comment: <!-- The figure is from finance. -->',
          'recommendation: Recommendation 3 ### … orce; see 9.9 below.',
          'recommendation: Recommendation 3 (a) … mendation 3(b) says.',
          'statement: Open the port at night.',
          'answer: Acepted 3.1 Border F … mendation 3(b) says.',
          'recommendation: Recommendation 3 (b) … orce; see 9.9 below.',
          'statement: Light the port.',
          'answer: Partially accepted 3 … orce; see 9.9 below.',
        ],
      )
    })

  it('begins and ends with words, in every published layout', () => {
    for (const { name, text } of layoutFixtures()) {
      const { response } = analysed(text)
      const all = folds(response)
      assert.equal(
        all.filter(({ kind }) => kind === 'recommendation').length,
        new Set(response.recommendations.map(({ span }) => span.start)).size,
        name,
      )
      for (const { span } of all) assert.match(text.slice(span.start, span.end), /^\S[\s\S]*\S$|^\S$/, name)
    }
  })

  it('has nothing to fold in an empty text', () => assert.deepEqual(folds(analysed('').response), []))
})
