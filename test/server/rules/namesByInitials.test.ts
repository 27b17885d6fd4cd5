/** What a short form may stand for is asked anew only where a name comes or goes that has its letters. */
import assert from 'node:assert/strict'
import { acronymUndefined } from '../../../server/src/rules/acronymUndefined.js'
import { asked as askedOf } from '../support/askedRule.js'

const draft = (words: string) => `# Response to an inspection of the ports

## Recommendation 1

> The Home Office should count the boats.

Accepted

1.1 It was the Harbour Watch Command that told the HWC of the boats, and the RCU too.

1.2 They were told of${words} it in May.
`

/** How often the rule is asked while `versions` of words are written in turn, and what it would write for the short forms. */
function asked(versions: readonly string[]) {
  const { times, findings } = askedOf(acronymUndefined, ['', ...versions].map(draft))
  return { times, fixes: findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edits[0]?.newText)) }
}

const unknown = '[insert the full name] (RCU)'

describe('a name that a short form may stand for', () => {
  it('is found wherever it stands', () => {
    assert.deepEqual(asked([' nothing of']).fixes, ['Harbour Watch Command (HWC)', unknown])
  })

  it('has nobody asked while it has other initials, or stands elsewhere too', () => {
    const { times } = asked([' the Border', ' the Border F', ' the Border Force', ' the Harbour Watch Command', ''])
    assert.deepEqual(times, [0, 0, 0, 0, 0])
  })

  it('has the rule asked when it comes, when there is another, and when it goes', () => {
    const one = ' the Regional Crew Unit'
    const { times, fixes } = asked([one, `${one}, not the Royal Cargo Unit`, one])
    assert.deepEqual([times, fixes.at(-1)], [[1, 1, 1], 'Regional Crew Unit (RCU)'])
    assert.equal(asked([one, `${one}, not the Royal Cargo Unit`]).fixes.at(-1), unknown)
    assert.deepEqual(asked([one, '']).fixes.at(-1), unknown)
    assert.deepEqual(
      asked([' the Harbour Watch Command', ' the Harbour Works Council']).fixes[0],
      '[insert the full name] (HWC)',
    )
  })
})
