import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { findingsIn } from '../support/findings.js'

const folder = new URL('../../fixtures/rules/', import.meta.url)
const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
const oddities = [
  '((((',
  ']]]]',
  '[',
  '31 June',
  'that that',
  'XX ____ [date',
  '🛃',
  '\u0000',
  '1.',
  '1.1',
  '| 1 | Accepted |',
  '',
]

describe('the rules on any text', () => {
  it('never break down, and mark and mend nothing outside the text', () => {
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.constantFrom(...oddities) },
      { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
    )
    const draft = fc
      .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\n\n'))
      .map(([all, ending]) => all.join(ending))
    fc.assert(
      fc.property(draft, (text) => {
        for (const { rule, span, message, related, fixes } of findingsIn(text, { published: '2024-02-29' })) {
          assert.notEqual(rule, 'check/rule-failed', message)
          const edits = fixes.flatMap((fix) => fix.edits)
          for (const { start, end } of [span, ...related.map((place) => place.span), ...edits.map((edit) => edit.span)])
            assert.ok(0 <= start && start <= end && end <= text.length, `${rule} ${start} ${end}`)
        }
      }),
      { numRuns: 300 },
    )
  })
})
