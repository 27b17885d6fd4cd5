import assert from 'node:assert/strict'
import { codeLenses } from '../../../server/src/features/codeLens.js'
import { tallyInShort, tallyRewrite, tallySentence, trueTally } from '../../../server/src/features/tallyText.js'
import { edited } from '../support/findings.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

/** Four recommendations, two of them accepted, under the sentence that counts them. */
function draftWith(tally: string): string {
  const answer = (number: number, verdict: string) =>
    `## Recommendation ${number}\n\n> Go.\n\n${verdict}\n\nWe cannot go, since it is late, but will go by 30 June 2024.\n`
  const verdicts = ['Accepted', 'Accepted', 'Partially accepted', 'Not accepted']
  const answers = verdicts.map((verdict, index) => answer(index + 1, verdict)).join('\n')
  return `# Home Office response to an inspection of ports\n\n${tally}\n\n${answers}`
}

/** What a draft counts, and what it counts after the rewrite; or why there is none. */
const rewrites: readonly (readonly [tally: string, afterwards: string])[] = [
  [
    'The Home Office accepts 3 recommendations and does not accept 1.',
    'The Home Office accepts 2 recommendations and does not accept 1.',
  ],
  [
    'Thank you. The Home Office accepts three of the four recommendations.',
    'Thank you. The Home Office accepts two of the four recommendations.',
  ],
  [
    'The Home Office accepts all recommendations, on the basis that work is under way.',
    'The Home Office accepts two of the four recommendations, partially accepts one and does not accept one, on the basis that work is under way.',
  ],
  [
    'We accept or partially accept all 4 recommendations.',
    'The Home Office accepts 2 of the 4 recommendations, partially accepts 1 and does not accept 1.',
  ],
  [
    'The ICIBI made 4 recommendations.',
    'The ICIBI made 4 recommendations. The Home Office accepts 2 of the 4 recommendations, partially accepts 1 and does not accept 1.',
  ],
  [
    'Thank you.',
    'Thank you. The Home Office accepts 2 of the 4 recommendations, partially accepts 1 and does not accept 1.',
  ],
  [
    'The Home Office accepts 2 recommendations, partially accepts 1 and does not accept 1.',
    'The tally is right as it stands.',
  ],
  [
    'All recommendations are accepted, which is good.',
    '“All recommendations are accepted, which…” counts in words of its own. Correct it by hand: 4 recommendations: 2 accepted, 1 partially accepted, 1 not accepted.',
  ],
]

describe('the tally of a draft', () => {
  for (const [tally, afterwards] of rewrites)
    it(`“${tally}” becomes “${afterwards}”`, () => {
      for (const [name, text] of variantsOf(draftWith(tally))) {
        const { response, schema } = analysed(text)
        const { edits, unavailable } = tallyRewrite(response, schema)
        const changed = withEdits(text, edits)
        const [, introduction = ''] = /ports\s+([\s\S]*?)\s+## Recommendation 1/.exec(changed) ?? []
        assert.equal(unavailable ?? introduction.replace(/\s+/g, ' '), afterwards, name)
        if (text.includes('\r\n')) assert.doesNotMatch(changed, /[^\r]\n/)
      }
    })

  it('is right, once it is rewritten, in every published layout', () => {
    let rewritten = 0
    for (const { name, text } of layoutFixtures()) {
      const { response, schema } = analysed(text)
      const { edits, unavailable } = tallyRewrite(response, schema)
      assert.equal(edits.length === 0, unavailable !== null, name)
      if (unavailable !== null) continue
      rewritten++
      const after = analysed(withEdits(text, edits))
      assert.deepEqual(
        after.findings.filter(({ rule }) => rule === 'tally/wrong'),
        [],
        name,
      )
      assert.equal(tallyRewrite(after.response, schema).unavailable, 'The tally is right as it stands.', name)
    }
    assert.ok(rewritten > 10)
  })

  it('is written once of one recommendation, which nobody counts', () => {
    const one = '# Response to an inspection\n\nThank you.\n\n## Recommendation 1\n\n> Go.\n\nAccepted\n\nWe will.\n'
    const rewrite = (text: string) => {
      const { response, schema } = analysed(text)
      return tallyRewrite(response, schema)
    }
    const written = edited(one, rewrite(one).edits)
    assert.ok(written.includes('Thank you.\n\nThe Home Office accepts the recommendation.\n'), written)
    assert.equal(rewrite(written).unavailable, 'The tally is right as it stands.')
  })

  it('waits for all verdicts', () => {
    const { response, schema } = analysed(readingDraft)
    assert.equal(tallyRewrite(response, schema).unavailable, '1 of 4 answers has no verdict yet. Decide them first.')
    assert.equal(tallySentence(response, schema), undefined)
    const empty = analysed('# Home Office response to an inspection\n')
    assert.equal(tallyRewrite(empty.response, schema).unavailable, 'The draft has no recommendations to count.')
  })

  it('counts parts that are answered one by one, and says so', () => {
    const text = readingDraft.replace('Acepted', 'Accepted')
    const { response, schema } = analysed(text)
    assert.equal(
      tallyInShort(trueTally(response, schema)),
      '3 recommendations, 4 answers: 2 accepted, 1 partially accepted, 1 not accepted',
    )
    assert.equal(
      tallySentence(response, schema),
      'The Home Office accepts 2 of the 4 recommendations and parts of recommendations, partially accepts 1 and does not accept 1.',
    )
  })
})

describe('code lenses', () => {
  for (const [name, text] of variantsOf(readingDraft))
    it(`say above each recommendation how it stands, in a draft ${name}`, () => {
      const lenses = codeLenses(analysed(text)).map(({ span, text: said }) => `${wordsAt(text, span)}: ${said}`)
      assert.deepEqual(lenses.slice(1), [
        'Recommendation 1: Accepted · 3 commitments · by 30 November 2024',
        'Recommendation 2: Not accepted · 1 commitment',
        'Recommendation 3: 2 parts, 1 answered',
        'Recommendation 3 (a): Acepted · 1 commitment · by 31 August 2024',
        'Recommendation 3 (b): Partially accepted · 1 commitment · by 31 March 2025',
      ])
      assert.match(
        lenses[0] ?? '',
        /^(?:🛂 )?Home Office response to an inspection of ferry ports: 3 recommendations, 4 answers: 1 accepted, /,
      )
    })

  it('offer to put a tally right only where that can be done', () => {
    const offers = (text: string) => codeLenses(analysed(text)).map(({ appliesTally }) => appliesTally)
    assert.deepEqual(offers(draftWith('The Home Office accepts 3.')), [true, false, false, false, false])
    assert.ok(!offers(readingDraft).includes(true))
  })

  it('stand on the title that a reader sees, and on that of the front matter where there is no other', () => {
    const headed = `---\ntitle: Ports\nresponse-schema: home-office-icibi\n---\n\n${draftWith('Thank you.')}`
    const place = (text: string) => wordsAt(text, codeLenses(analysed(text))[0]?.span ?? { start: 0, end: 0 })
    assert.equal(place(headed), 'Home Office response to an inspection of ports')
    assert.equal(place(headed.replace('# Home Office response to an inspection of ports\n\n', '')), 'Ports')
  })

  it('have nothing to say of a text without recommendations', () => {
    assert.deepEqual(codeLenses(analysed('# Home Office response to an inspection\n\nNot yet.\n')), [])
  })

  it('say of an unfinished recommendation that it has no verdict', () => {
    const text = '# Response to an inspection\n\n## Recommendation 1\n\n> Go.\n'
    const lenses = codeLenses(analysed(text))
    assert.deepEqual(
      lenses.map(({ text: said }) => said),
      ['1 recommendation: 1 without a verdict', 'No verdict'],
    )
    assert.equal(lenses[1]?.span.start, offsetOf(text, '¦Recommendation 1'))
  })
})

function withEdits(text: string, edits: ReturnType<typeof tallyRewrite>['edits']): string {
  return [...edits]
    .reverse()
    .reduce((before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end), text)
}
