import assert from 'node:assert/strict'
import type { Tally } from '../../../server/src/model/response.js'
import type { Span } from '../../../server/src/model/span.js'
import { readTallies } from '../../../server/src/reading/tallies.js'
import { schemaByDefault, shippedSchema } from '../../../server/src/schema/shippedSchemas.js'
import { passagesOf, recommendationsOf } from '../support/passages.js'

const nine = recommendationsOf('1', '2', '3', '4', '5', '6', '7(a)', '7(b)', '8')

/** The tallies of `text`, which answers nine recommendations and parts: `accepted 5 "five"; of 6 "six"`, with the number's words. */
function claimsIn(text: string, schema = schemaByDefault()): string {
  const tallies = readTallies(passagesOf(text), nine, schema)
  return tallies.map((tally) => claims(tally, text)).join(' | ')
}

function claims({ total, totalSpan, counts, combined }: Tally, text: string): string {
  const words = (span: Span) => `"${text.slice(span.start, span.end).replace(/\s+/g, ' ')}"`
  const told = [...counts].map(([key, { count, span, listed }]) =>
    [`${key} ${count} ${words(span)}`, ...(listed.length > 0 ? [`= ${listed.join(', ')}`] : [])].join(' '),
  )
  if (combined !== null) told.push(`${combined.keys.join(' or ')} ${combined.count} ${words(combined.span)}`)
  if (total !== null) told.push(`of ${total} ${totalSpan === null ? '' : words(totalSpan)}`)
  return told.join('; ')
}

/** Each sentence with what it claims. */
const claiming: readonly (readonly [sentence: string, claims: string])[] = [
  // Words, figures, both.
  [
    'The Home Office accepts five and partially accepts one of the six recommendations.',
    'accepted 5 "five"; partially-accepted 1 "one"; of 6 "six"',
  ],
  [
    'Border Force accepts 4 of the Chief Inspector’s recommendations and partially accepts 2.',
    'accepted 4 "4"; partially-accepted 2 "2"',
  ],
  [
    'The Home Office has accepted 4 (four) recommendations and partially accepted 1 (one).',
    'accepted 4 "4"; partially-accepted 1 "1"',
  ],
  ['The report contains twenty-five recommendations.', 'of 25 "twenty-five"'],
  ['The Home Office accepts 20 of the thirty two recommendations.', 'accepted 20 "20"; of 32 "thirty two"'],
  // The total.
  ['The ICIBI made 25 recommendations covering 7 themes.', 'of 25 "25"'],
  ['The ICIBI has made a total of nine recommendations.', 'of 9 "nine"'],
  ['The ICIBI made 15 findings and 6 recommendations.', 'of 6 "6"'],
  ['The ICIBI has made five further recommendations for the Department to address.', 'of 5 "five"'],
  ['The Home Office welcomes the report and its nine recommendations.', 'of 9 "nine"'],
  ['The report makes a single recommendation, which the Home Office accepts.', 'accepted 1 "single"; of 1 "single"'],
  ['Nine recommendations were made. All are accepted.', 'of 9 "Nine" | accepted 9 "All"'],
  // All of them, or all but some.
  ['The Home Office accepts all the recommendations in the report without demur.', 'accepted 9 "all the"'],
  ['We have accepted every recommendation.', 'accepted 9 "every"'],
  ['The Home Office fully accepts all 6 of the recommendations.', 'accepted 6 "all 6"; of 6 "6"'],
  [
    'All five of the ICIBI’s recommendations have been accepted and an action plan is being carried out.',
    'accepted 5 "All five"; of 5 "five"',
  ],
  ['The Home Office accepts both recommendations.', 'accepted 2 "both"; of 2 "both"'],
  ['The Home Office accepts the six recommendations.', 'accepted 6 "six"; of 6 "six"'],
  ['The Home Office accepts none of the recommendations.', 'accepted 0 "none"'],
  ['The ICIBI makes six recommendations and the Home Office has accepted all of them.', 'accepted 6 "all"; of 6 "six"'],
  ['The ICIBI made nine recommendations, all of which the Home Office accepts.', 'accepted 9 "all"; of 9 "nine"'],
  [
    'The Home Office accepts all but two of the nine recommendations, and rejects the other two.',
    'accepted 7 "all but two"; not-accepted 2 "two"; of 9 "nine"',
  ],
  ['The Home Office accepts all the recommendations apart from 3 and 4.', 'accepted 7 "all the"'],
  [
    'All of the nine recommendations, with the exception of recommendation 8, have been accepted.',
    'accepted 8 "All"; of 9 "nine"',
  ],
  // Lists.
  [
    'The Home Office has accepted five recommendations (2, 3, 5, 6 and 7b) and partially accepted three (1, 4 and 7a).',
    'accepted 5 "five" = 2, 3, 5, 6, 7(b); partially-accepted 3 "three" = 1, 4, 7(a)',
  ],
  [
    'The Home Office partially accepts the ICIBI’s first and second recommendations and does not accept the third.',
    'partially-accepted 2 "first and second" = 1, 2; not-accepted 1 "third" = 3',
  ],
  [
    'The Home Office accepts the first five recommendations and partially accepts the sixth.',
    'accepted 5 "first five" = 1, 2, 3, 4, 5; partially-accepted 1 "sixth" = 6',
  ],
  [
    'The Home Office has partially accepted recommendations 2b and 3a and accepted all other recommendations.',
    'partially-accepted 2 "2b and 3a" = 2(b), 3(a); accepted 7 "all other"',
  ],
  [
    'The Home Office accepts recommendations 1, 2 and 4 to 6 and partially accepts 3 and 7(a).',
    'accepted 5 "1, 2 and 4 to 6" = 1, 2, 4, 5, 6; partially-accepted 2 "3 and 7(a)" = 3, 7(a)',
  ],
  [
    'Recommendations 1, 2 and 5 are accepted and recommendation four is not accepted.',
    'accepted 3 "1, 2 and 5" = 1, 2, 5; not-accepted 1 "four" = 4',
  ],
  [
    'The Home Office does not accept recommendation 4. It accepts all the others.',
    'not-accepted 1 "4" = 4 | accepted 8 "all the others"',
  ],
  // Verdicts added together.
  [
    'The Home Office has accepted or partially accepted five of the ICIBI’s six recommendations.',
    'accepted or partially-accepted 5 "five"; of 6 "six"',
  ],
  [
    'The Home Office has accepted, in full or in part, all nine recommendations.',
    'accepted or partially-accepted 9 "all nine"; of 9 "nine"',
  ],
  [
    'The Home Office fully or partially accepts 9 of the 10 recommendations and does not accept 1.',
    'not-accepted 1 "1"; accepted or partially-accepted 9 "9"; of 10 "10"',
  ],
  [
    'The Department has accepted all 9 recommendations, 3 of them in part.',
    'partially-accepted 3 "3"; accepted or partially-accepted 9 "all 9"; of 9 "9"',
  ],
  // The verb behind, understood, or left out by mistake.
  [
    'Of the six recommendations answered below, four are accepted, one partially accepted and one is not accepted.',
    'accepted 4 "four"; partially-accepted 1 "one"; not-accepted 1 "one"; of 6 "six"',
  ],
  [
    'The Home Office accepts four recommendations in full, two in part and rejects three.',
    'accepted 4 "four"; partially-accepted 2 "two"; not-accepted 3 "three"',
  ],
  ['We have accepted 2 recommendations and partially 3 recommendations.', 'accepted 2 "2"; partially-accepted 3 "3"'],
  ['The two recommendations that we do not accept would need a change in the law.', 'not-accepted 2 "two"'],
  // From one sentence, paragraph or list item into the next.
  [
    'The Home Office has accepted 7 recommendations\nand partially accepted one. It has not\naccepted one.',
    'accepted 7 "7"; partially-accepted 1 "one" | not-accepted 1 "one"',
  ],
  [
    'The ICIBI has made nine recommendations:\n\n- accepted: 6\n- partially accepted: 2\n- one is not accepted',
    'of 9 "nine" | accepted 6 "6" | partially-accepted 2 "2" | not-accepted 1 "one"',
  ],
]

const silent = [
  // No number, or no verdict that the schema has.
  'The Home Office accepts the recommendations in full.',
  'The Home Office accepts five of the recommendations in principle.',
  'The Home Office does not fully accept two of the recommendations.',
  'The Home Office would accept three recommendations if money allowed.',
  // Other reports.
  'The five previous recommendations that this report confirms have been implemented reflect the progress made.',
  'Six recommendations were made about ROM the first time, and eight about FNOs.',
  'Five of the eight recommendations about FNOs could be closed.',
  'Of the 14 recommendations in the 2016 report, the Home Office accepted 12.',
  'In the 2017 report the ICIBI made 8 recommendations.',
  'The Home Office had previously accepted five recommendations on this subject.',
  'Following recommendation four of the 2017 inspection, two teams were merged.',
  // Counts of other things.
  'Intelligence is shared with 15 Government and law enforcement bodies, as the recommendations ask.',
  'The Home Office accepts two points made in the recommendations.',
  'We have made progress on five recommendations.',
  'Of the five answers below, three accept what is asked and one does not accept it.',
  'Four housekeeping points were accepted.',
  // Some only.
  'The ICIBI made three recommendations on detention and two on returns.',
  'The two recommendations on data will be taken forward by the data team.',
  'Recommendation 4 is not accepted, for reasons given below.',
  'Recommendation 4 is not accepted, because of its cost. Recommendation 6 is not accepted, because of its date.',
  // No sentence before it speaks of recommendations.
  'Of these, five have been accepted.',
]

describe('tallies', () => {
  for (const [sentence, expected] of claiming) {
    it(`read what is claimed: ${sentence}`, () => assert.equal(claimsIn(sentence), expected))
  }

  for (const sentence of silent) it(`claim nothing: ${sentence}`, () => assert.equal(claimsIn(sentence), ''))

  it('know the verbs of each schema', () => {
    const text =
      'The Committee made six recommendations. The government agrees with five of them and disagrees with one.'
    assert.equal(
      claimsIn(text, shippedSchema('treasury-minute')),
      'of 6 "six" | accepted 5 "five"; not-accepted 1 "one"',
    )
  })

  it('are looked for in the introduction and the closing alone', () => {
    const text = 'The Home Office accepts five of the six recommendations.'
    const sections = ['front', 'introduction', 'recommendation', 'answer', 'closing'] as const
    const read = sections.filter((section) => {
      return readTallies(passagesOf(text, { section }), nine, schemaByDefault()).length > 0
    })
    assert.deepEqual(read, ['front', 'introduction', 'closing'])
  })

  it('say nothing of all where nothing is answered yet', () => {
    const passages = passagesOf('The Home Office accepts all recommendations.')
    assert.deepEqual(
      readTallies(passages, [], schemaByDefault()).map(({ counts }) => counts.size),
      [],
    )
  })
})
