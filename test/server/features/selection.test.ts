import assert from 'node:assert/strict'
import { selectionsAt } from '../../../server/src/features/selection.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, shortWords, variantsOf } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

/** Where the cursor stands, and what is selected when the selection is widened again and again, to the whole draft. */
const selections: readonly (readonly [cursor: string, words: readonly string[]])[] = [
  [
    'sent to the IC¦IBI',
    [
      'ICIBI',
      'It will be sent to the ICIBI first.',
      'UK Visas and Immigra …  to the ICIBI first.',
      '1.1 UK Visas and Imm …  to the ICIBI first.',
      '1.1 UK Visas and Imm … aragraph 2.1 below).',
      'Accepted 1.1 UK Visa … aragraph 2.1 below).',
      '## Recommendation 1  … te: 30 November 2024',
    ],
  ],
  [
    'Open the p¦ort',
    [
      'port',
      'Open the port at night.',
      '### Recommendation 3 … mendation 3(b) says.',
      '## Recommendation 3  … orce; see 9.9 below.',
    ],
  ],
  ['Target ¦date', ['date', 'Target date: 30 November 2024', '## Recommendation 1  … te: 30 November 2024']],
  [
    'Not¦ accepted',
    [
      'Not',
      'Not accepted',
      'Not accepted 2.1 Sta … uld cost £2 million.',
      '## Recommendation 2  … uld cost £2 million.',
    ],
  ],
  [
    'thanks ¦the',
    ['the', 'The Home Office than … IBI) for the report.', 'The Home Office than …  2.2 below says why.'],
  ],
]

describe('selection', () => {
  for (const [name, text] of variantsOf(readingDraft))
    it(`widens from the word to the document, in a draft ${name}`, () => {
      const { response } = analysed(text)
      for (const [cursor, words] of selections) {
        const found = selectionsAt(response, offsetOf(text, cursor))
        assert.deepEqual(
          found.slice(0, -1).map((span) => shortWords(text, span)),
          words,
          cursor,
        )
        assert.deepEqual(found.at(-1), { start: 0, end: text.length }, cursor)
      }
    })

  it('keeps words together that a hyphen or an apostrophe joins, and surrogate pairs', () => {
    const text = '# Response to an inspection\n\nThe re-inspection’s 🛂 𝐁order.\n'
    const { response } = analysed(text)
    const first = (cursor: string) =>
      shortWords(text, selectionsAt(response, offsetOf(text, cursor))[0] ?? { start: 0, end: 0 })
    assert.equal(first('inspec¦tion’s'), 're-inspection’s')
    assert.equal(first('𝐁o¦rder'), '𝐁order')
  })

  it('holds the cursor and grows with each step, in every published layout', () => {
    for (const { name, text } of layoutFixtures()) {
      const { response } = analysed(text)
      for (let offset = 0; offset <= text.length; offset += 211) {
        let inner = { start: offset, end: offset }
        for (const span of selectionsAt(response, offset)) {
          const grows =
            span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start
          assert.ok(grows, `${name} ${offset}`)
          inner = span
        }
        assert.deepEqual(inner, { start: 0, end: text.length }, name)
      }
    }
  })

  it('has nothing to widen in an empty text', () => assert.deepEqual(selectionsAt(analysed('').response, 0), []))
})
