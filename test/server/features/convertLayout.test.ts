import assert from 'node:assert/strict'
import { convertLayout } from '../../../server/src/features/refactorings/convertLayout.js'
import { workedOut } from '../../../server/src/features/refactorings/refactoring.js'
import type { Response } from '../../../server/src/model/response.js'
import { edited } from '../support/findings.js'
import { layoutFixtures } from '../support/layouts.js'
import { variantsOf } from '../support/places.js'
import { readOnly } from '../support/readOnly.js'

/** Drafts that are answered in a table, or several recommendations together: no heading of one could stand for that. */
const refused = ['33-2024-contingency', 'hmpps-2023-foreign-nationals', 'sc1-2014-reporting-centres']

const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** All words of a draft in their order, but for those by which layouts differ: labels, and the verdicts themselves. */
function said({ passages, recommendations }: Response): string {
  const verdicts = recommendations.flatMap((recommendation) => recommendation.verdicts)
  return words(
    passages
      .filter(({ kind }) => kind !== 'label' && kind !== 'verdict' && kind !== 'date-field')
      .map(({ flow }) => {
        const first = verdicts.find(({ form, span }) => form === 'first-word' && span.start === flow.span.start)
        return first === undefined ? flow.text : flow.text.slice(first.text.length)
      })
      .join(' '),
  )
}

function standings({ recommendations }: Response): unknown {
  return recommendations.map(({ id, answerable, verdict, dateField, takenWith }) => {
    return { id, answerable, verdict: verdict?.key, date: dateField?.date?.end ?? null, takenWith }
  })
}

describe('converting every published layout', () => {
  for (const { name, text } of layoutFixtures()) {
    const [[, wrapped] = ['', text]] = variantsOf(text).slice(-1)
    for (const [shape, draft] of [
      ['as it is', text],
      ['hard-wrapped and with CRLF', wrapped.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${refused.includes(name) ? 'is refused for' : 'loses nothing of'} ${name}, ${shape}`, () => {
        const before = readOnly(draft)
        const { edits, unavailable } = workedOut(convertLayout(before))
        if (refused.includes(name)) {
          assert.match(unavailable ?? '', /table|would not read as it does now/)
          return
        }
        assert.equal(unavailable, null)
        const converted = edited(draft, edits)
        const after = readOnly(converted)
        assert.deepEqual(standings(after.response), standings(before.response))
        assert.equal(said(after.response), said(before.response))
        for (const { label } of after.response.recommendations)
          assert.match(converted.slice(0, label.span.end), /(?:^|\n)#{2,4} [^\r\n]*$|\n> [^\r\n]*$/)
      })
    }
  }
})

describe('a draft in the recommended layout', () => {
  const part = (from: number, to: number, write: (number: number) => string) =>
    Array.from({ length: to - from }, (_, at) => write(from + at)).join('\n\n')
  const recommended = (number: number) =>
    `## Recommendation ${number}\n\n> The Home Office should review post ${number}.\n\nAccepted.\n\nWe will review post ${number} by 31 March 2027, and say what we found.`
  const other = (number: number) =>
    `**Recommendation ${number}** The Home Office should review post ${number}.\n\nAccepted. We will review it by 31 March 2027.`

  it('is not offered what it has, however long it is', () => {
    for (const count of [2, 400]) {
      const { unavailable } = workedOut(convertLayout(readOnly(part(1, count + 1, recommended))))
      assert.equal(unavailable, 'The draft has the recommended layout already.')
    }
  })

  it('is offered it where only its end has another', () => {
    const draft = `${part(1, 400, recommended)}\n\n${part(400, 402, other)}`
    const { unavailable, edits } = workedOut(convertLayout(readOnly(draft)))
    assert.equal(unavailable, null)
    assert.ok(edits.every(({ span }) => span.start > draft.indexOf('Recommendation 399')))
    assert.match(edited(draft, edits), /\n## Recommendation 401\n\n> The Home Office should review post 401\./)
  })

  it('is known for that wherever a look at its beginning ends, be it within a quotation', () => {
    const quoted = Array.from({ length: 8 }, (_, at) => `> - review post ${at} and say what was found`).join('\n')
    const draft = recommended(1).replace('\n\nAccepted', `\n${quoted}\n\nAccepted`)
    // Some letters more before the end of the look, again and again.
    for (let more = 0; more < 500; more += 25) {
      const head = `${'Words of no recommendation. '.repeat(700)}${'x'.repeat(more)}\n\n`
      const { unavailable } = workedOut(convertLayout(readOnly(head + draft)))
      assert.equal(unavailable, 'The draft has the recommended layout already.', `${more}`)
    }
  })
})
