/** A draft that several schemas read at once, of which each keeps what it knows from one version to the next. */
import assert from 'node:assert/strict'
import { DocumentMemory } from '../../../server/src/reading/documentMemory.js'
import { grammarOf } from '../../../server/src/reading/grammar.js'
import { readOutline, readResponse } from '../../../server/src/reading/readResponse.js'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'

const draft = `# Response to an inspection of ferries

The department thanks the inspectors for their report.

Recommendation 1: Noted

The department counts the ferries.

Recommendation 2

Train all staff.

Agreed

The department will train all staff.

Recommendation 3

Keep a log.

Accepted

The department keeps one. Planned delivery date: May 2025

Key concern 4

Count the boats.

Response: The boats are counted.
`

const schemas = [...shippedSchemas().values()]
const pairs = schemas.map((one, at) => [one, schemas[at + 1] ?? schemas[0] ?? one] as const)

const verdictsOf = ({ verdicts }: ResponseSchema) => verdicts.map(({ printed }) => printed)

/** What is written instead of something in `draft`: words that are a verdict to one schema and not to others, and such. */
const edits: readonly (readonly [string, string])[] = [
  ...schemas
    .flatMap(verdictsOf)
    .flatMap((verdict) => [
      ['Noted', verdict] as const,
      ['Agreed', verdict] as const,
      [' The boats are', ` ${verdict}. The boats are`] as const,
    ]),
  ['Planned delivery date', 'Planned delivery data'],
  ['Key concern', 'Key concerns'],
  ['Train all', 'Trains all'],
]

describe('a draft that two schemas read', () => {
  it('is by each, after an edit, what that alone makes of it', () => {
    for (const [one, other] of pairs)
      for (const [old, now] of edits) {
        const memory = new DocumentMemory()
        const text = draft.replace(old, () => now)
        for (const version of [draft, text, draft])
          for (const schema of [one, other]) {
            const outline = readOutline(version, schema, {}, memory.under(schema))
            const why = `“${now}” for “${old}”, by ${schema.id} beside ${one.id} and ${other.id}`
            assert.deepEqual(plain(outline.complete()), plain(readResponse(version, schema)), why)
          }
      }
  })

  it('is one where both read alike', () => {
    const memory = new DocumentMemory()
    const [first, second] = schemas.map((schema) => memory.under(schema).read(draft, grammarOf(schema), null).pieces)
    const shared = second
      ?.filter((piece, at) => piece === first?.[at])
      .map(({ start }) => draft.slice(start, start + 9))
    assert.deepEqual(shared?.slice(0, 2), ['# Respons', 'The depar'])
    assert.notDeepEqual(second, first)
    assert.ok((shared?.length ?? 0) > draft.split('\n\n').length / 2)
  })

  it('can be told by a schema whose outline was let go of', () => {
    for (const schema of schemas) {
      const outline = readOutline(draft, schema, {}, new DocumentMemory().under(schema))
      const before = plain(outline.recommendations)
      outline.forget()
      assert.deepEqual(plain(outline.recommendations), before)
    }
  })
})

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
