import assert from 'node:assert/strict'
import { SpellingTable } from '../../../server/src/model/spellings.js'

describe('A table of spellings', () => {
  it('gives for each spelling the same value wherever it stands, and works it out once', () => {
    let made = 0
    const table = new SpellingTable((text) => ({ text, place: made++ }))
    const draft = 'the Team and the team'
    const the = table.at(draft, 0, 3)
    assert.equal(the.text, 'the')
    assert.equal(table.at(draft, 13, 16), the)
    assert.notEqual(table.at(draft, 4, 8), table.at(draft, 17, 21))
    assert.equal(made, 3)
  })

  it('keeps apart all of many, those of equal letters in another order too', () => {
    const table = new SpellingTable((text) => ({ text }))
    const spellings = Array.from({ length: 60_000 }, (_, at) => at.toString(5))
    for (const text of spellings) assert.equal(table.at(text, 0, text.length).text, text)
    // It was begun anew on the way, and still tells what it is asked.
    for (const text of spellings) assert.equal(table.at(`-${text}-`, 1, text.length + 1).text, text)
  })
})
