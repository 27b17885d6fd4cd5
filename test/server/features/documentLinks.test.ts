import assert from 'node:assert/strict'
import { documentLinks } from '../../../server/src/features/documentLinks.js'
import { offsetOf, variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

describe('document links', () => {
  for (const [name, text] of variantsOf(readingDraft))
    it(`lead from references to what they name, in a draft ${name}`, () => {
      const links = documentLinks(analysed(text).response).map(({ span, target, tooltip }) => {
        const to = 'offset' in target ? wordsAt(text, { start: target.offset, end: target.offset + 3 }) : target.path
        return `${wordsAt(text, span)} to ${to}: ${tooltip}`
      })
      assert.deepEqual(links, [
        '2.2 to 2.2: Go to paragraph 2.2',
        '3 (a) to Rec: Go to recommendation 3(a)',
        '2.1 to 2.1: Go to paragraph 2.1',
        '1.1 to 1.1: Go to paragraph 1.1',
        '1.2 to 1.2: Go to paragraph 1.2',
        'three to Rec: Go to recommendation 3',
        '3(b) to Rec: Go to recommendation 3(b)',
      ])
    })

  it('make one link of each figure of a range', () => {
    const text = readingDraft
      .replace('as 1.1 and 1.2 above', 'as 1.1 to 1.3 above')
      .replace('\nTarget date', '\n1.3 So do we.\n\nTarget date')
    const links = documentLinks(analysed(text).response).map(({ span, tooltip }) => `${wordsAt(text, span)} ${tooltip}`)
    assert.ok(links.includes('1.1 Go to paragraph 1.1') && links.includes('1.3 Go to paragraph 1.3'))
    assert.ok(!links.some((link) => link.endsWith('1.2')))
  })

  it('lead from front matter to the files that it names', () => {
    const text = `---\nresponse-schema: home-office-icibi\nreport: ../reports/ports 2024.pdf\nregister: ports.recommendations.yaml\n---\n\n${readingDraft}`
    const [report, register] = documentLinks(analysed(text).response)
    assert.deepEqual([report?.target, report?.tooltip], [{ path: '../reports/ports 2024.pdf' }, 'Open the report'])
    assert.deepEqual(
      [register?.target, register?.tooltip],
      [{ path: 'ports.recommendations.yaml' }, 'Open the register'],
    )
    assert.equal(report?.span.start, offsetOf(text, 'report: ¦../reports'))
  })

  for (const value of [
    'https://example.org/a.pdf',
    'command:quit.pdf',
    '/etc/a.pdf',
    'C:\\a.pdf',
    '\\\\server\\a.pdf',
    'the report',
    '[a.pdf]',
    '',
  ])
    it(`make no link of “report: ${value}”`, () => {
      assert.deepEqual(
        documentLinks(analysed(`---\nresponse-schema: home-office-icibi\nreport: ${value}\n---\n\n# A\n`).response),
        [],
      )
    })
})
