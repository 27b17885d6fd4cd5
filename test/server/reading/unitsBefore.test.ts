import assert from 'node:assert/strict'
import { changeBetween } from '../../../server/src/model/change.js'
import { SourceText } from '../../../server/src/model/sourceText.js'
import { type Grammar, grammarOf } from '../../../server/src/reading/grammar.js'
import { readPieces, rereadPieces } from '../../../server/src/reading/readPieces.js'
import { shippedSchema } from '../../../server/src/schema/shippedSchemas.js'

const schema = shippedSchema('home-office-icibi')
assert.ok(schema)
const grammar = grammarOf(schema)

/** Numbered paragraphs of two lines each, without a blank line between them. */
const draft = Array.from(
  { length: 30 },
  (_, at) => `${at + 1}.1 The Home Office will look at\nthe guidance for port ${at + 1}.`,
).join('\n')

/** `draft` after an edit, as it is read by what is known of it before; and how often words were looked at for a label. */
function edited(before: string, after: string) {
  let looks = 0
  const counting: Grammar = {
    ...grammar,
    labels: {
      ...grammar.labels,
      read: (words) => {
        looks++
        return grammar.labels.read(words)
      },
      isWordAlone: (words) => grammar.labels.isWordAlone(words),
    },
  }
  const last = readPieces(SourceText.of(before), 0, counting, undefined)
  const all = looks
  looks = 0
  const now = rereadPieces(SourceText.of(after), 0, counting, last, changeBetween(before, after), undefined)
  return { last, now, all, looks }
}

describe('a paragraph in the midst of others without a blank line', () => {
  it('is read alone, with the lines beside it, when it is edited', () => {
    const { last, now, all, looks } = edited(draft, draft.replace('for port 15.', 'for the port 15.'))
    assert.deepEqual(
      now.all.map(({ units }) => units.map(({ flow }) => flow.text)),
      readPieces(now.text, 0, grammar, undefined).all.map(({ units }) => units.map(({ flow }) => flow.text)),
    )
    assert.ok(all >= 60 && looks <= 10, `${looks} looks after the edit, ${all} before`)
    const [was, is] = [last, now].map(({ all: [piece] }) => piece?.units.map(({ flow }) => flow.words))
    assert.deepEqual(
      was?.map((words, at) => words === is?.[at]),
      Array.from({ length: 30 }, (_, at) => at !== 14),
    )
  })

  const edit = (from: string, to: string) => [draft, draft.replace(from, to)] as const
  const commented = draft.replace('for port 3.', 'for port 3. <!-- ask the port -->')
  const ruled = (rule: string) => draft.replace('\n16.1', `\n${rule}\n16.1`)
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'words behind the last line of the one before': edit('for port 15.', 'for port 15 and'),
    'a number with which the one behind begins': edit('16.1 The', 'The'),
    'white space before the one behind': edit('\n16.1', '\n   16.1'),
    'a bullet before the one behind': edit('\n16.1', '\n- 16.1'),
    'a comment that begins in the one before': edit('for port 15.', 'for port 15. <!-- not yet'),
    'a blank line between two': edit('\n16.1', '\n\n16.1'),
    'the same words as another has': edit('15.1 The', '14.1 The'),
    'a letter, where another has a comment': [commented, commented.replace('port 15.', 'ports 15.')],
    'words behind white space at the end of the last': [`${draft}   `, `${draft}   and more`],
    'a rule between two': [ruled('***'), ruled('')],
    'the row that makes a table of the line before': [`${draft}\nand | more\n--- | ---`, `${draft}\nand | more\nwords`],
  }
  for (const [what, [one, other]] of Object.entries(cases))
    it(`is what it is from scratch: ${what}`, () => {
      for (const [before, after] of [
        [one, other],
        [other, one],
      ] as const) {
        const { now } = edited(before, after)
        assert.deepEqual(now.all.map(facts), readPieces(SourceText.of(after), 0, grammar, undefined).all.map(facts))
      }
    })
})

/** All of a piece that tells it from another. */
function facts({ start, next, units, comments }: ReturnType<typeof readPieces>['all'][number]) {
  return {
    start,
    next,
    comments,
    units: units.map(({ flow, body, ...others }) => ({ ...others, flow: [flow.text, flow.span], body: body.span })),
  }
}
