import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { edited, findingsIn, markedDraft, shapesOf, shown } from '../support/findings.js'

const folder = new URL('../../fixtures/rules/', import.meta.url)

/** What may only mean that the writer has not got there yet. */
const unfinished = new Set([
  'verdict/missing',
  'recommendation/unanswered',
  'recommendation/text-missing',
  'answer/reason-missing',
  'answer/only-considers',
  'answer/no-commitment',
  'commitment/date-missing',
  'commitment/soft-undated',
  'date/field-empty',
])

describe('the rules on drafts with carets under what they find', () => {
  for (const name of readdirSync(folder).sort()) {
    const { text, expected } = markedDraft(readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n'))
    const wanted = expected.map(({ rule, start, end }) => shown(text, { rule, span: { start, end } }))

    describe(name, () => {
      for (const shape of shapesOf(text)) {
        it(`finds the same ${shape.name}`, () => {
          const found = findingsIn(shape.text).map((finding) => shown(shape.text, finding))
          assert.deepEqual(found.sort(), [...wanted].sort())
        })
      }

      it('finds each where its carets stand', () => {
        const places = findingsIn(text).map(({ rule, span }) => ({ rule, start: span.start, end: span.end }))
        const byPlace = (a: (typeof places)[number], b: (typeof places)[number]) =>
          a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule)
        assert.deepEqual(places.sort(byPlace), [...expected].sort(byPlace))
      })

      it('says which recommendation, in two sentences at most', () => {
        for (const { message } of findingsIn(text)) {
          assert.match(message, /^[A-Z“].*\.$/)
          assert.ok((message.replace(/“[^”]*”/g, '“”').match(/[.!?](?= |$)/g) ?? []).length <= 2, message)
          for (const [, words = ''] of message.matchAll(/“([^”]*)”/g)) assert.ok(words.split(' ').length <= 5, message)
        }
      })

      it('says what may only be unfinished', () => {
        for (const { rule, span, incomplete } of findingsIn(text))
          assert.equal(incomplete, unfinished.has(rule) || text.charAt(span.start) === '(', rule)
      })

      it('has fixes that change what they say and nothing twice', () => {
        for (const { fixes } of findingsIn(text)) {
          for (const { edits } of fixes) {
            const sorted = [...edits].sort((a, b) => a.span.start - b.span.start)
            sorted.forEach(({ span, newText }, at) => {
              assert.ok(span.start >= (sorted[at - 1]?.span.end ?? 0) && span.end <= text.length)
              assert.notEqual(text.slice(span.start, span.end), newText)
            })
          }
        }
      })

      it('has no safe fix left when all of them are applied', () => {
        const safeEdits = (draft: string) =>
          findingsIn(draft).flatMap(({ fixes }) =>
            fixes.filter(({ safety }) => safety === 'safe').flatMap(({ edits }) => edits),
          )
        assert.deepEqual(safeEdits(edited(text, safeEdits(text))), [])
      })
    })
  }
})
