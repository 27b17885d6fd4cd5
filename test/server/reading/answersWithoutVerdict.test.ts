import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { shippedSchema } from '../../../server/src/schema/shippedSchemas.js'

const schema = shippedSchema('select-committee')
assert.ok(schema)

/** Of each recommendation of `draft`, in their order: its text and its answer. */
function read(draft: string): [string, string][] {
  assert.ok(schema)
  return readResponse(draft, schema).recommendations.map(({ statement, answer }) => [
    statement.map(({ flow }) => flow.text).join(' '),
    answer.map(({ flow }) => flow.text).join(' '),
  ])
}

const head = 'THE GOVERNMENT RESPONSE TO THE FIFTH REPORT FROM THE HOME AFFAIRS COMMITTEE\n\n'

describe('an answer that no verdict opens', () => {
  it('begins behind the paragraph of the report from which the committee’s words are taken', () => {
    const draft = `${head}CONCLUSION/RECOMMENDATION 1\n\nWe were surprised by the queues. (Paragraph 9)\n\nQueues differ because halls do.\n\nHalls are to be widened.\n`
    assert.deepEqual(read(draft), [
      ['We were surprised by the queues. (Paragraph 9)', 'Queues differ because halls do. Halls are to be widened.'],
    ])
  })

  it('is that of all the recommendations that it answers together', () => {
    const draft = `${head}CONCLUSION/RECOMMENDATION 1\n\nQueues are long. (Paragraph 9)\n\nTAKEN WITH CONCLUSION/RECOMMENDATION 2\n\nHalls are small. (Paragraphs 10 and 12)\n\nHalls are to be widened.\n`
    assert.deepEqual(read(draft), [
      ['Queues are long. (Paragraph 9)', 'Halls are to be widened.'],
      ['Halls are small. (Paragraphs 10 and 12)', 'Halls are to be widened.'],
    ])
  })

  it('leaves a committee’s second paragraph with the first', () => {
    const draft = `${head}CONCLUSION/RECOMMENDATION 1\n\nQueues are long. (Paragraph 9)\n\nThe port was built in 1970. (Paragraph 10)\n\nHalls are to be widened.\n`
    assert.deepEqual(read(draft)[0]?.[1], 'Halls are to be widened.')
  })
})

describe('recommendations that one label names', () => {
  it('all reach to the end of what they say', () => {
    assert.ok(schema)
    const draft = `${head}CONCLUSION/RECOMMENDATION 8 TAKEN WITH CONCLUSION/RECOMMENDATION 9\n\nQueues are long. (Paragraph 9)`
    const { recommendations } = readResponse(draft, schema)
    assert.deepEqual(
      recommendations.map(({ id, span }) => [id, span]),
      ['8', '9'].map((id) => [id, { start: head.length, end: draft.length }]),
    )
  })
})
