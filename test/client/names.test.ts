import assert from 'node:assert/strict'
import { draftFileName } from '../../client/src/draftFileName.js'
import { pastedParagraphs } from '../../client/src/pastedParagraphs.js'

describe('the name of a new draft', () => {
  it('is made of the words of its title', () => {
    assert.equal(draftFileName('the handling of original documents'), 'handling-original-documents.response.md')
    assert.equal(draftFileName('A re-inspection: “Café” & £ports, 2024'), 're-inspection-cafe-ports-2024.response.md')
  })

  it('is a name whatever the title is', () => {
    for (const title of ['', '///', '..', 'the of', '\u202E'])
      assert.equal(draftFileName(title), 'new.response.md', JSON.stringify(title))
    const long = draftFileName('very '.repeat(100))
    assert.ok(long.length <= 60 + '.response.md'.length)
    assert.match(long, /[a-z]\.response\.md$/)
  })
})

describe('pasted paragraphs', () => {
  it('are counted by the blank lines between them, in any line ending', () => {
    assert.equal(pastedParagraphs('One.\n\nTwo.\n \nThree.'), 3)
    assert.equal(pastedParagraphs('One.\r\n\r\nTwo.\r\n'), 2)
    assert.equal(pastedParagraphs('One\nand the same.'), 1)
  })

  it('are none in what is no running text, or a whole file', () => {
    assert.equal(pastedParagraphs('## Heading\n\nText.'), 0)
    assert.equal(pastedParagraphs('---\n\n---'), 0)
    assert.equal(pastedParagraphs('word\n\n'.repeat(10_000)), 0)
  })
})
