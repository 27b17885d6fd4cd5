import assert from 'node:assert/strict'
import { recommendationBlocks } from '../../../server/src/features/recommendationBlocks.js'
import { draftUnits, draftUnitsIn } from '../../../server/src/features/refactorings/draftUnits.js'
import { spanOf } from '../../../server/src/model/span.js'
import { lineStartOf } from '../../../server/src/model/textLines.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { exampleDrafts } from '../support/layouts.js'

describe('the units of a part of a draft', () => {
  it('are those of the whole that stand there', () => {
    let compared = 0
    for (const { name, text } of exampleDrafts())
      for (const schema of shippedSchemas().values()) {
        const response = readResponse(text, schema)
        for (const { span } of recommendationBlocks(response)) {
          const { start, end } = spanOf(lineStartOf(text, span.start), span.end)
          const wanted = draftUnits(response).filter(({ lines }) => lines.start >= start && lines.start < end)
          assert.deepEqual(draftUnitsIn({ start, end }, response), wanted, name)
          compared += wanted.length
        }
      }
    assert.ok(compared > 1000)
  })
})
