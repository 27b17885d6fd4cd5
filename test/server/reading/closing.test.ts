/** The end of a response: whose words stand there. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'

const answered = '## Recommendation 1\n\nPublish the list.\n\n**Accepted**\n\nThis has been done.\n'

function lastVoice(text: string) {
  const last = readResponse(text, schemaByDefault()).passages.at(-1)
  return `${last?.voice}, ${last?.section}`
}

describe('the end of a response', () => {
  for (const heading of ['Conclusion', 'Closing remarks', 'Next steps']) {
    it(`is the department’s, under ${heading}`, () => {
      assert.equal(
        lastVoice(`${answered}\n## ${heading}\n\nWe will write to the inspectorate in June 2026.\n`),
        'department, closing',
      )
    })
  }
  it('does not begin with the conclusion that leads to a recommendation', () => {
    const text = '## Conclusion\n\nThe list is not known.\n\n## Recommendation 1\n\nPublish the list.\n\n**Accepted**\n'
    const [, conclusion] = readResponse(text, schemaByDefault()).passages
    assert.equal(conclusion?.voice, 'inspectorate')
  })
})
