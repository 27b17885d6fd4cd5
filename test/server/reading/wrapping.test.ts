import assert from 'node:assert/strict'
import { layoutFixtures } from '../support/layouts.js'
import { variantsOf } from '../support/places.js'
import { analysed } from '../support/readingDraft.js'

/** What is said of a draft, without places: recommendations, their verdicts and answers, what is referred to, findings. */
function saidOf(text: string): readonly string[] {
  const { response, findings } = analysed(text)
  return [
    ...response.recommendations.map(
      ({ id, verdict, dateField, answer, statement }) =>
        `${id}: ${verdict?.key}, ${dateField?.date?.end}, ${statement.length} and ${answer.length} paragraphs`,
    ),
    ...response.references.flatMap(({ targets }) =>
      targets.map(({ id, definition }) => `${id} ${definition !== null}`),
    ),
    ...findings.map(({ rule, message }) => `${rule}: ${message}`),
  ]
}

/** A draft whose first answer has these lines. */
const answeredWith = (...answer: readonly string[]) => `# Response to an inspection

29 February 2024

The Home Office has looked at both recommendations.

## Recommendation 1

> Publish the times.

Accepted

${answer.join('\n')}

## Recommendation 2

> Train all staff.

Accepted

All staff will be trained by May 2025.
`

describe('a draft whose lines are broken', () => {
  for (const { name, text } of layoutFixtures()) {
    it(`says what it said before: ${name}`, () => {
      assert.deepEqual(saidOf(new Map(variantsOf(text)).get('hard-wrapped') ?? ''), saidOf(text))
    })
  }

  for (const [first, second] of [
    ['The work is described in our answer to', 'Recommendation 2.'],
    ['We will publish the times by May 2025; see also', 'Recommendations 1 and 2.'],
    ['The second point goes on below, as', 'Recommendation 2 says in so many words.'],
    ['We agree: the part of it that speaks of times is', 'accepted in full.'],
    ['We will publish the times by the end of', 'March 2025 at all the ports.'],
  ] as const)
    it(`goes on with the sentence: ${second}`, () => {
      const { response } = analysed(answeredWith(first, second))
      assert.deepEqual(
        response.recommendations.map(({ id, verdict, answer }) => `${id} ${verdict?.key} ${answer.length}`),
        ['1 accepted 1', '2 accepted 1'],
      )
      assert.equal(response.recommendations[0]?.answer[0]?.flow.text, `${first} ${second}`)
    })

  for (const [first, second] of [
    ['Target date: 30 November', '2025'],
    ['Target date: 30', 'November 2025'],
  ] as const)
    it(`has the date of a field whole: ${first}, ${second}`, () => {
      const [one] = analysed(answeredWith(first, second)).response.recommendations
      assert.equal(one?.dateField?.date?.end, '2025-11-30')
      assert.deepEqual(one?.answer, [])
    })

  it('has no paragraph’s number in a day', () => {
    for (const { number } of analysed(answeredWith('31 May', '2025.')).response.passages) assert.equal(number, null)
  })
})
