import assert from 'node:assert/strict'
import { labelGrammarOf } from '../../../server/src/reading/labels.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'

describe('the labels of a schema', () => {
  const readWith = (words: readonly string[], text: string) => {
    const schema = schemaByDefault()
    return labelGrammarOf({ ...schema, labels: { ...schema.labels, words } }).read(text)?.ids
  }

  it('are read however short their words are', () => {
    assert.deepEqual(readWith(['R'], 'R1'), ['1'])
    assert.deepEqual(readWith(['Conclusion / recommendation'], 'Conclusion/recommendation 2'), ['2'])
    assert.deepEqual(readWith(['A / B'], 'A/B3'), ['3'])
    assert.equal(readWith(['A / B'], 'A3'), undefined)
  })
})
