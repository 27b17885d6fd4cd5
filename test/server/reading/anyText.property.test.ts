import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Response } from '../../../server/src/model/response.js'
import type { Span } from '../../../server/src/model/span.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { layoutFixtures } from '../support/layouts.js'

/** Pieces of drafts, and pieces that no draft should hold, put together at random. */
const pieces = fc.oneof(
  fc.constantFrom(...layoutFixtures().flatMap(({ text }) => text.split(/(?<=\n)/).slice(0, 60))),
  fc.constantFrom(
    'Recommendation',
    'Recommendation 1',
    'Recommendation 2(a)(ii):',
    '1.1 Accepted',
    '2. ',
    '3 Not accepted',
    'a) ',
    '(iv) ',
    '• ',
    '\n\n',
    '\r\n',
    '\r',
    '[1a] – ',
    'TAKEN WITH',
    '| Recommendation | Home Office response |\n|---|---|\n| 1 | Accepted |\n',
    '```\n',
    '<!-- ',
    ' -->',
    '---\n',
    '> ',
    '**',
    '_',
    '`',
    '\\',
    'Target date: ',
    '31 June 2025',
    'see 1.2 above',
    '4.1 to 4.3',
    'The Home Office should:\n',
    '\uFEFF',
    '\u0000',
    '\uD83D',
    '😀',
    '\u00A0',
    '\u200B',
    '\f',
    '[',
    '](',
    '|',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const drafts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

/** Every span that the response holds, by the path that leads to it. */
function* spansOf(value: unknown, path: string): Generator<[string, Span]> {
  if (typeof value !== 'object' || value === null) return
  if (value instanceof Map) {
    for (const [key, item] of value) yield* spansOf(item, `${path}.${String(key)}`)
  } else if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    yield [path, { start: value.start, end: value.end }]
  } else {
    for (const [key, item] of Object.entries(value)) if (key !== 'flow') yield* spansOf(item, `${path}.${key}`)
  }
}

describe('the reader, on any text', () => {
  for (const [id, schema] of shippedSchemas()) {
    it(`does not throw, keeps every span inside the text, and reads the same twice (${id})`, () => {
      fc.assert(
        fc.property(drafts, (text) => {
          const response: Response = readResponse(text, schema)
          for (const [path, span] of spansOf({ ...response, text: '' }, '')) {
            assert.ok(
              0 <= span.start && span.start <= span.end && span.end <= text.length,
              `${path} ${JSON.stringify(span)}`,
            )
          }
          for (const passage of response.passages) assert.equal(passage.flow.text.includes('\n'), false)
          assert.deepEqual(readResponse(text, schema), response)
        }),
        { numRuns: 150 },
      )
    })
  }
})
