/** What stays known of a draft after an edit within one paragraph, and after which edits nothing does. */
import assert from 'node:assert/strict'
import { ReadingMemory } from '../../../server/src/reading/documentMemory.js'
import { type Outline, readOutline, readResponse } from '../../../server/src/reading/readResponse.js'
import { chooseSchema } from '../../../server/src/schema/chooseSchema.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'

const draft = `# The Home Office response to an inspection of ferries

The Home Office thanks the Independent Chief Inspector. It accepts both recommendations.

## Recommendation 1

Publish the guidance on the Border Force (BF) ferries.

1.1 Accepted

1.2 The Home Office will publish the guidance by June 2025. As 2.2 says, BF staff know of it.

## Recommendation 2

Train all staff.

2.1 Accepted

2.2 The Home Office will train all staff of BF by May 2025, as 1.2 says.
`

const schema = [...shippedSchemas().values()][0] as Parameters<typeof readResponse>[1]

/** The outlines of `draft` and of what `old` in it becomes, as one reader sees them who keeps what he knows. */
function afterEdit(
  old: string,
  now: string,
): { readonly text: string; readonly before: Outline; readonly after: Outline } {
  assert.equal(draft.split(old).length, 2, `“${old}” stands in the draft once`)
  const memory = new ReadingMemory()
  const before = readOutline(draft, schema, {}, memory)
  before.complete()
  const text = draft.replace(old, () => now)
  return { text, before, after: readOutline(text, schema, {}, memory) }
}

describe('an edit within the words of a paragraph', () => {
  for (const [what, old, now] of [
    ['a letter in the midst of an answer', 'BF staff know', 'BF staffs know'],
    ['a letter at the end of an answer', 'as 1.2 says.', 'as 1.2 says.e'],
    ['a space at the end of an answer', 'as 1.2 says.', 'as 1.2 says. '],
    ['a blank line more', 'Train all staff.\n', 'Train all staff.\n\n'],
    ['a line end before the blank line', 'by May 2025, as 1.2 says.\n', 'by May 2025, as 1.2 says.\n\n \n'],
    ['a word less', 'will publish the guidance', 'will publish guidance'],
    ['a word of a recommendation', 'Train all staff.', 'Train most staff.'],
    ['another date', 'by June 2025', 'by July 2025'],
    ['another reference', 'As 2.2 says', 'As 2.1 says'],
    ['a short form less', 'BF staff know', 'B staff know'],
  ] as const) {
    it(`leaves the outline as it is: ${what}`, () => {
      const { text, before, after } = afterEdit(old, now)
      assert.equal(after.kind, before.kind)
      assert.deepEqual(plain(after.complete()), plain(readResponse(text, schema)))
    })
  }

  for (const [what, old, now] of [
    ['a verdict', '2.1 Accepted', '2.1 Not accepted'],
    ['the number of a paragraph', '2.2 The Home', '2.3 The Home'],
    ['the title', 'inspection of ferries', 'inspection of ports'],
    ['a label', '## Recommendation 2', '## Recommendation 3'],
    ['a paragraph more', 'by June 2025. As', 'by June 2025.\n\nAs'],
    ['the mark of a heading', 'Train all staff.', '# Train all staff.'],
    ['what ends the answers', 'Train all staff.', '## Annex'],
  ] as const) {
    it(`makes another outline: ${what}`, () => {
      const { text, before, after } = afterEdit(old, now)
      assert.notEqual(after.kind, before.kind)
      assert.deepEqual(plain(after.complete()), plain(readResponse(text, schema)))
    })
  }

  it('leaves the outline as it is while words are written at the end of an answer, spaces and all', () => {
    const memory = new ReadingMemory()
    const read = (text: string) => readOutline(text, schema, {}, memory)
    const { kind } = read(draft)
    let text = draft
    for (const letter of ' It will be so.\n') {
      text = text.replace(/(?=\n\n## Recommendation 2)/, letter)
      const outline = read(text)
      assert.equal(outline.kind, kind, `“${letter}”`)
      assert.deepEqual(plain(outline.complete()), plain(readResponse(text, schema)))
    }
  })

  it('leaves the outline as it is behind a label on the same line, and within words that the end of a page parts', () => {
    const inline = draft.replace('## Recommendation 2\n\nTrain', 'Recommendation 2: Train')
    // A short line beside the number of a page may be its head, so that all of its words count.
    const long =
      'once it has gone round all of the ports and each of them has said what it makes of every page of the draft'
    const broken = draft
      .replace('publish the guidance by', `publish, ${long}, the\n\n12\n\nguidance by`)
      .replace('staff know of it.', `staff know of it, ${long}.`)
    for (const [before, old, now] of [
      [inline, 'Train all staff', 'Train all the staff'],
      [inline, 'Train all staff.', 'Train all staff now'],
      [broken, 'guidance by June', 'guidances by June'],
      [broken, 'will publish, once', 'will publish it, once'],
    ] as const) {
      const memory = new ReadingMemory()
      const was = readOutline(before, schema, {}, memory)
      was.complete()
      const text = before.replace(old, () => now)
      const is = readOutline(text, schema, {}, memory)
      assert.equal(is.kind, was.kind, now)
      assert.deepEqual(plain(is.complete()), plain(readResponse(text, schema)), now)
    }
  })

  it('leaves what stands before it the very same, and moves what stands behind it', () => {
    const { before, after } = afterEdit('BF staff know', 'BF staffs know')
    const [was, is] = [before.complete(), after.complete()]
    const at = was.passages.findIndex(({ flow }) => flow.text.startsWith('The Home Office will publish'))
    was.passages.forEach((passage, index) => {
      if (index < at) assert.equal(is.passages[index], passage)
      else if (index > at) assert.equal(is.passages[index]?.span.start, passage.span.start + 1)
    })
    assert.equal(is.recommendations[1]?.answer[0], is.passages.at(-1), 'an answer is the passages themselves')
    assert.equal(is.acronyms[0]?.definition, was.acronyms[0]?.definition)
  })

  it('has an answer reach to its end', () => {
    const { after, text } = afterEdit('as 1.2 says.', 'as 1.2 says. We')
    assert.equal(after.recommendations[1]?.span.end, text.trimEnd().length)
  })

  it('has a schema tell but once how it fits versions of one kind', () => {
    let asked = 0
    const kind = {}
    const read = () => ({
      kind,
      title: null,
      get recommendations() {
        asked++
        return []
      },
    })
    const choose = () => chooseSchema({ named: null, wanted: null }, new Map([[schema.id, schema]]), read)
    assert.deepEqual(
      [choose(), choose()].map((choice) => choice.schema),
      [schema, schema],
    )
    assert.equal(asked, 1)
  })
})

/** All that a response says, without what is kept of its words. */
function plain(response: ReturnType<typeof readResponse>): unknown {
  return JSON.parse(
    JSON.stringify(response, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value)),
  )
}
