import assert from 'node:assert/strict'
import { formatting } from '../../../server/src/features/formatting.js'
import type { Response } from '../../../server/src/model/response.js'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { atCursor } from '../support/cursor.js'
import { edited } from '../support/findings.js'
import { layoutFixtures } from '../support/layouts.js'
import { variantsOf } from '../support/places.js'
import { readOnly } from '../support/readOnly.js'

const head = '# Home Office response to an inspection of ports\n\n'

interface Case {
  readonly it: string
  readonly draft: string
  readonly after: string
  /** What differs from the schema of responses to the ICIBI. */
  readonly style?: { readonly label?: string; readonly number?: string }
}

const cases: readonly Case[] = [
  {
    it: 'writes labels in the style of the schema',
    draft: '### Recommendation 1 (a)\n\nx\n\n**Rec 1b**\n\ny\n\nRECOMMENDATION 2: z\n',
    after: '### Recommendation 1(a)\n\nx\n\n**Recommendation 1(b)**\n\ny\n\nRecommendation 2: z\n',
  },
  {
    it: 'writes numbers in the style of the schema, and leaves the space behind them',
    draft: 'Recommendation 1\n\nx\n\n**1.1.** Accepted\n\n(1.2)  It will be done.\n\n- 1.3: It is done.\n',
    after: 'Recommendation 1\n\nx\n\n**1.1** Accepted\n\n1.2  It will be done.\n\n- 1.3 It is done.\n',
  },
  {
    it: 'follows another style',
    draft: 'Recommendation 1(a)\n\nx\n\n1.1 Accepted\n\n1.2 It will be done.\n',
    after: 'RECOMMENDATION 1[a]\n\nx\n\n1.1. Accepted\n\n1.2. It will be done.\n',
    style: { label: 'RECOMMENDATION {number}[{letter}]', number: '{recommendation}.{paragraph}.' },
  },
  {
    it: 'leaves labels alone that name several, have no word, or words of their own between',
    draft:
      'Recommendations 1 and 2\n\nx\n\nAccepted\n\nIt will be done.\n\n**Recommendation** 3\n\ny\n\nAccepted\n\nIt will be done.\n',
    after:
      'Recommendations 1 and 2\n\nx\n\nAccepted\n\nIt will be done.\n\n**Recommendation** 3\n\ny\n\nAccepted\n\nIt will be done.\n',
  },
  {
    it: 'leaves numbers alone that run through the draft, and wrong ones',
    draft:
      '1. We thank them.\n\n2. We do.\n\nRecommendation 1\n\nx\n\nAccepted\n\n3. It will be done.\n\n5. It is done.\n',
    after:
      '1. We thank them.\n\n2. We do.\n\nRecommendation 1\n\nx\n\nAccepted\n\n3. It will be done.\n\n5. It is done.\n',
  },
]

function styled(schema: ResponseSchema, { label, number }: NonNullable<Case['style']>): ResponseSchema {
  return {
    ...schema,
    labels: { ...schema.labels, style: label ?? schema.labels.style },
    numbering: { ...schema.numbering, style: number ?? schema.numbering.style },
  }
}

/** What is read of a draft, labels and numbers in their normal form. */
function read({ recommendations, references, commitments, tallies }: Response): unknown {
  return {
    recommendations: recommendations.map(({ id, answerable, verdict, statement, answer, dateField }) => {
      const words = (passages: typeof answer) => passages.map(({ flow, number }) => [number?.text, flow.text])
      return {
        id,
        answerable,
        verdict: verdict?.key,
        statement: words(statement),
        answer: words(answer),
        date: dateField?.value,
      }
    }),
    references: references.flatMap(({ targets }) => targets.map(({ id, definition }) => [id, definition !== null])),
    commitments: commitments.map(({ text }) => text),
    tallies: tallies.map(({ text }) => text),
  }
}

describe('formatting', () => {
  for (const { it: does, draft, after, style = {} } of cases) {
    for (const ending of ['\n', '\r\n']) {
      it(`${does}${ending === '\n' ? '' : ', with CRLF'}`, () => {
        const text = (head + draft).replaceAll('\n', ending)
        const { response, schema } = readOnly(text)
        const formatted = edited(text, formatting(response, styled(schema, style)))
        assert.equal(formatted, (head + after).replaceAll('\n', ending))
        assert.deepEqual(formatting(readOnly(formatted).response, styled(schema, style)), [])
      })
    }
  }

  it('of a range touches nothing outside it', () => {
    const { text, place } = atCursor(`${head}### Recommendation 1 (a)\n\nx\n\n⟦### Recommendation 1 (b)⟧\n\ny\n`)
    const { response, schema } = readOnly(text)
    const [edit, ...others] = formatting(response, schema, place)
    assert.equal(edit?.newText, 'Recommendation 1(b)')
    assert.deepEqual(others, [])
  })

  for (const { name, text } of layoutFixtures()) {
    it(`of ${name} keeps what is read, changes no white space, and has nothing left to do`, () => {
      for (const [, shape] of variantsOf(text)) {
        const { response, schema } = readOnly(shape)
        const edits = formatting(response, schema)
        for (const { span, newText } of edits) {
          const before = shape.slice(span.start, span.end)
          assert.match(before, /\d/)
          assert.equal(newText.replace(/[^\da-z]/gi, '').toLowerCase(), before.replace(/[^\da-z]/gi, '').toLowerCase())
        }
        const formatted = edited(shape, edits)
        const again = readOnly(formatted)
        assert.deepEqual(read(again.response), read(response))
        assert.deepEqual(formatting(again.response, schema), [])
      }
    })
  }
})
