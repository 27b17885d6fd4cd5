import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { shippedSchema } from '../../../server/src/schema/shippedSchemas.js'

const schema = shippedSchema('home-office-icibi')
assert.ok(schema)

/** The answer to the only recommendation of a draft whose answer is `answer`. */
function answerOf(answer: string): string[] {
  assert.ok(schema)
  const response = readResponse(`Recommendation 1\n\nSearch more lorries.\n\nAccepted\n\n${answer}\n`, schema)
  return response.recommendations[0]?.answer.map(({ flow }) => flow.text) ?? []
}

describe('what a page leaves behind', () => {
  it('joins a paragraph that ends in mid-phrase to what follows, though that begins with a name', () => {
    const whole =
      'Border Force has set up a line on which whoever runs a harbour can say at any hour what has been seen there. A trial of the line in the North region is to end in June 2019.'
    assert.deepEqual(answerOf(whole.replace('the North', 'the\n\nNorth')), [whole])
  })

  it('leaves a heading alone that ends in such a word: no page ends with so little of a paragraph', () => {
    const parts = ['Define what reporting is for', 'A statement of purpose was agreed in March 2019.']
    assert.deepEqual(answerOf(parts.join('\n\n')), parts)
  })

  it('joins what a running head with the number of its page broke', () => {
    const broken =
      'A form of words has been agreed and will\n\nBORDER FORCE: PORTS      Page 2 of 3\n\nbe used from May 2019.'
    assert.deepEqual(answerOf(broken), ['A form of words has been agreed and will be used from May 2019.'])
  })

  it('joins what has no number to the numbered paragraph before it that has not ended', () => {
    const broken =
      '1.2 There is already a system by which whatever is urgent is told from the rest. If an item is a priority under the Border Force\n\nControl Strategy they will send it to the police.'
    assert.equal(answerOf(broken).length, 1)
    assert.equal(answerOf(broken.replace('Force\n\nControl', 'Force.\n\nControl')).length, 2)
  })

  it('leaves paragraphs that end alone', () => {
    assert.deepEqual(answerOf('This is the first\n\nBorder Force will see to it.'), [
      'This is the first',
      'Border Force will see to it.',
    ])
  })

  it('does not take a sentence that names a page for a running head', () => {
    assert.deepEqual(answerOf('The figure is on Page 2 of 3.\n\nIt is right.'), [
      'The figure is on Page 2 of 3.',
      'It is right.',
    ])
  })
})
