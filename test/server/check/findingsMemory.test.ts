import assert from 'node:assert/strict'
import { FindingsMemory } from '../../../server/src/check/findingsMemory.js'
import { runRules } from '../../../server/src/check/runRules.js'
import type { Day } from '../../../server/src/model/day.js'
import { textAt, textFor, textIn } from '../../../server/src/model/draftText.js'
import type { Response } from '../../../server/src/model/response.js'
import { spanOf } from '../../../server/src/model/span.js'
import { DocumentMemory } from '../../../server/src/reading/documentMemory.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import type { Rule } from '../../../server/src/rules/rule.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'

const draft = `# Response to an inspection of the ports

## Recommendation 1

> The Home Office should count the boats.

Accepted

1.1 The boats are counted by hand at every port.

1.2 The Home Office will publish the count by June 2027. It is short.
`
const schema = schemaByDefault()

/** Runs one rule over `draft` and then over other versions of it, as an editor does. */
function typing(check: Rule['check']) {
  const reading = new DocumentMemory()
  const findings = new FindingsMemory()
  let asked = 0
  const rule: Rule = {
    id: 'test/rule',
    title: '',
    severity: 'warning',
    scope: 'response',
    check: (context) => {
      asked++
      check(context)
    },
  }
  const run = (text: string, today = '2026-03-01') => {
    asked = 0
    const response = readResponse(text, schema, {}, reading.under(schema))
    const context = {
      response,
      schema,
      today: today as Day,
      published: null,
      register: null,
      registerFault: null,
      lineEnding: '\n',
    }
    const found = runRules([rule], context, findings).found.flatMap(({ values }) => values)
    return { asked, places: found.map(({ span }) => text.slice(span.start, span.end)), found }
  }
  assert.equal(run(draft).asked, 1)
  return run
}

function replaced(words: string, written: string): string {
  assert.equal(draft.split(words).length, 2)
  return draft.replace(words, written)
}

/** The paragraph that begins with `words`. */
function passageOf({ passages }: Response, words: string) {
  const passage = passages.find(({ flow }) => flow.text.startsWith(words))
  assert.ok(passage)
  return passage
}

const edited = replaced('by hand', 'by one hand')
const tellCommitments: Rule['check'] = ({ response, report }) => {
  for (const { span } of response.commitments) report({ span, message: '.', fixes: [], related: [] })
}

describe('what is kept of what rules found', () => {
  it('stands where it is now, without the rule being asked, when something else is typed', () => {
    const run = typing(tellCommitments)
    const { asked, places } = run(edited)
    assert.deepEqual([asked, places], [0, ['The Home Office will publish the count by June 2027.']])
    assert.equal(run(edited.replace('one hand', 'two hands')).asked, 0)
    assert.equal(run(edited.replace('hand at', 'hand')).asked, 0)
  })

  it('moves related places and fixes too', () => {
    const run = typing(({ response, report }) => {
      const [commitment] = response.commitments
      if (commitment === undefined) return
      const { span, date } = commitment
      const at = spanOf(span.end, span.end)
      const fixes = [{ title: '', safety: 'ask' as const, edits: [{ span: at, newText: '!' }] }]
      report({ span, message: '.', related: [{ span: date?.span ?? span, message: '' }], fixes })
    })
    const { asked, found } = run(edited)
    const [finding] = found
    assert.equal(asked, 0)
    assert.equal(edited.slice(finding?.related[0]?.span.start, finding?.related[0]?.span.end), 'by June 2027')
    assert.equal(finding?.fixes[0]?.edits[0]?.span.start, edited.indexOf(' It is short'))
  })

  it('is found anew where what the rule looked at says something else', () => {
    const run = typing(tellCommitments)
    assert.equal(run(replaced('will publish', 'will print')).asked, 1)
    const { asked, places } = run(draft)
    assert.deepEqual([asked, places.length], [1, 1])
  })

  it('is found anew where somebody writes at the very place of a finding', () => {
    const run = typing(({ response, report }) => {
      const { flow } = passageOf(response, 'The boats')
      const at = flow.onceInText(placeOfHand)
      report({ span: flow.sourceSpan(at, at + 4), message: '.' })
    })
    assert.equal(run(replaced('by hand at', 'by hand-held at')).asked, 1)
  })

  it('is found anew on another day', () => {
    const run = typing(tellCommitments)
    assert.equal(run(edited, '2026-03-02').asked, 1)
    assert.equal(run(edited, '2026-03-02').asked, 0)
  })

  it('stands where it is now after a paragraph more or less, unless the rule looked at paragraphs', () => {
    const more = edited.replace('1.2 The', 'This is new.\n\n1.2 The')
    const run = typing(tellCommitments)
    for (const text of [more, edited]) {
      const { asked, places } = run(text)
      assert.deepEqual([asked, places], [0, ['The Home Office will publish the count by June 2027.']])
    }
    assert.equal(run(more.replace('This is new', 'We will do this')).asked, 1)
    for (const look of ['passages', 'recommendations'] as const) {
      const looking = typing(({ response }) => void response[look])
      assert.equal(looking(more).asked, 1)
      assert.equal(looking(edited).asked, 1)
    }
  })

  it('is found anew where text was read that is gone with its paragraph', () => {
    const place = draft.indexOf('by hand')
    const run = typing(({ response }) => void textIn(response, spanOf(place, place + 7)))
    assert.equal(run(draft.replace('1.1 The boats are', '1.0 New.\n\n1.1 The boats are')).asked, 0)
    assert.equal(run(draft.replace('1.1 The boats are counted by hand at every port.\n\n', '')).asked, 1)
  })

  it('stands where it is when white space is written, unless that was looked at', () => {
    const versions = ['by hand at every port. ', 'by hand at every port.\n', 'by hand at every port. \n \n'].map(
      (end) => replaced('by hand at every port.', end),
    )
    const place = draft.indexOf('every port.')
    const run = typing(tellCommitments)
    const within = typing(({ response }) => void textIn(response, spanOf(place, place + 11)))
    const across = typing(({ response }) => void textIn(response, spanOf(place, place + 14)))
    const around = typing(({ response }) => void textAt(response, place))
    for (const text of versions)
      assert.deepEqual(
        [run, within, across, around].map((each) => each(text).asked),
        [0, 0, 1, 1],
      )
    assert.deepEqual(run(versions[2] ?? '').places, ['The Home Office will publish the count by June 2027.'])
  })

  it('hangs on the text of a paragraph only where that was read', () => {
    const last = typing(({ response }) => void response.passages.at(-1)?.flow.text)
    assert.equal(last(edited).asked, 0)
    assert.equal(last(edited.replace('short', 'long')).asked, 1)
  })

  it('hangs on what was made of words, not on the words', () => {
    const run = typing(({ response }) => {
      for (const { flow } of response.passages) flow.onceInText(countOfFigures)
    })
    assert.equal(run(edited).asked, 0)
    assert.equal(run(edited.replace('one', '1')).asked, 1)
  })

  it('hangs on the stretches of text that were read, wherever they move', () => {
    const place = draft.indexOf('at every')
    const run = typing(({ response }) => void textIn(response, spanOf(place, place + 8)))
    assert.equal(run(edited).asked, 0)
    assert.equal(run(edited.replace('one hand', 'both hands')).asked, 0)
    assert.equal(run(edited.replace('every port', 'each port')).asked, 1)
  })

  it('hangs on a paragraph around which the draft was looked at, and on what was asked of all', () => {
    const around = typing(({ response }) => void textAt(response, draft.indexOf('It is short')))
    assert.equal(around(edited).asked, 0)
    assert.equal(around(edited.replace('short', 'long')).asked, 1)
    const shouting = typing(({ response }) => void textFor(response, ({ text }) => /[A-Z]{5}/.test(text)))
    assert.equal(shouting(edited).asked, 0)
    assert.equal(shouting(edited.replace('one hand', 'DRAFT')).asked, 1)
    const all = typing(({ response }) => void response.text)
    assert.equal(all(edited).asked, 1)
  })
})

function placeOfHand(text: string): number {
  return text.indexOf('hand')
}

function countOfFigures(text: string): number {
  return text.match(/\d/g)?.length ?? 0
}
