import assert from 'node:assert/strict'
import { checkResponse } from '../../../server/src/check/checkResponse.js'
import { applyFixes } from '../../../server/src/check/fix.js'
import { reasonSpanIn, silenceHere, silenceInFile } from '../../../server/src/check/silence.js'
import { defaultSchema } from '../../../server/src/schema/defaultSchema.js'
import { findingAt, handMadeResponse, ruleAgainst, today } from '../support/handMadeResponse.js'

const here = '<!-- response-desk-disable-next-line words/bad -- say why -->'
const file = '<!-- response-desk-disable-file words/bad -- say why -->'

/** Each draft with what the comment makes of it; `bad` is silenced where it first stands. */
const drafts: readonly { what: string; text: string; gives: string }[] = [
  { what: 'a paragraph', text: 'well\n\nbad\n', gives: `well\n\n${here}\nbad\n` },
  { what: 'the first line', text: 'bad', gives: `${here}\nbad` },
  {
    what: 'a hard-wrapped paragraph, above it',
    text: 'well\n\nIt is\nso\nbad\n',
    gives: `well\n\n${here}\nIt is\nso\nbad\n`,
  },
  { what: 'the first item of a list', text: 'well:\n\n- bad\n- well\n', gives: `well:\n\n${here}\n- bad\n- well\n` },
  { what: 'a later item, within the one before', text: '- well\n- bad\n', gives: `- well\n  ${here}\n- bad\n` },
  {
    what: 'a later item behind a list within the list',
    text: '- well\n  - fine\n- bad\n',
    gives: `- well\n  - fine\n  ${here}\n- bad\n`,
  },
  { what: 'an item of a list within a list', text: '- well\n  - bad\n', gives: `- well\n  ${here}\n  - bad\n` },
  { what: 'a paragraph within an item', text: '- well\n\n  bad\n', gives: `- well\n\n  ${here}\n  bad\n` },
  { what: 'an item of a numbered list', text: '10. well\n11. bad\n', gives: `10. well\n    ${here}\n11. bad\n` },
  {
    what: 'a table, above it',
    text: 'well\n\n| well |\n| --- |\n| bad |\n',
    gives: `well\n\n${here}\n| well |\n| --- |\n| bad |\n`,
  },
]

for (const [name, ending] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const) {
  describe(`the comment that silences a finding, ${name}`, () => {
    for (const { what, text, gives } of drafts) {
      it(`is written above ${what}, and silences it`, () => {
        const draft = text.replaceAll('\n', ending)
        const fix = silenceHere(findingAt(draft, 'bad'), handMadeResponse(draft))
        const silenced = applyFixes(draft, fix?.edits ?? [])
        // A draft of one line has no line ending of its own.
        assert.equal(silenced, text.includes('\n') ? gives.replaceAll('\n', ending) : gives)
        const { findings } = checkResponse(handMadeResponse(silenced), defaultSchema, {
          today,
          published: null,
          rules: [ruleAgainst('bad')],
        })
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          ['suppression/no-reason'],
        )
      })
    }
  })
}

describe('the comment that silences a finding', () => {
  it('cannot stand in front matter', () => {
    const text = '---\nschema: bad\n---\n\nwell\n'
    assert.equal(silenceHere(findingAt(text, 'bad'), handMadeResponse(text)), undefined)
  })

  it('has a place for the reason that can be found', () => {
    const text = 'bad'
    const newText = silenceHere(findingAt(text, 'bad'), handMadeResponse(text))?.edits[0]?.newText ?? ''
    const { start, end } = reasonSpanIn(newText)
    assert.equal(newText.slice(start, end), 'say why')
  })

  const files: readonly { what: string; text: string; gives: string }[] = [
    { what: 'at the top', text: 'well\n\nbad\n', gives: `${file}\n\nwell\n\nbad\n` },
    { what: 'below front matter', text: '---\na: b\n---\n\nbad\n', gives: `---\na: b\n---\n\n${file}\n\nbad\n` },
    {
      what: 'below front matter with nothing behind it',
      text: '---\na: bad\n---',
      gives: `---\na: bad\n---\n\n${file}\n`,
    },
    { what: 'in the draft’s own line ending', text: 'bad\r\n', gives: `${file}\r\n\r\nbad\r\n` },
  ]
  for (const { what, text, gives } of files) {
    it(`stands ${what} where it is for the whole draft`, () => {
      assert.equal(applyFixes(text, silenceInFile(findingAt(text, 'bad'), handMadeResponse(text)).edits), gives)
    })
  }
})
