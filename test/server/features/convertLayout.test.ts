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
