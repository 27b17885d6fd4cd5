import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyFixes } from '../../../server/src/check/fix.js'
import { differencesBetween } from '../../../server/src/features/textDifference.js'

/** The edits, as `offset: taken out → put in`. */
function shown(before: string, after: string): readonly string[] {
  return differencesBetween(before, after).map(
    ({ span, newText }) => `${span.start}: ${before.slice(span.start, span.end)} → ${newText}`,
  )
}

/** Texts of few different words, as drafts and their mended selves are, with all that must not be parted. */
const words = fc.array(fc.constantFrom('the', ' ', 'fees', '\r\n', '\n', '🛂', '’', '1.2', 'é', '👩‍⚖️'), {
  maxLength: 40,
})
const text = words.map((parts) => parts.join(''))

describe('the difference of two texts', () => {
  for (const { what, before, after, edits } of [
    { what: 'nothing', before: 'the fees', after: 'the fees', edits: [] },
    { what: 'a word that goes', before: 'on the the fees', after: 'on the fees', edits: ['7: the  → '] },
    { what: 'a word that changes', before: 'Acepted.\r\n', after: 'Accepted.\r\n', edits: ['0: Acepted → Accepted'] },
    {
      what: 'two places, and nothing in between',
      before: 'It accepts 2 of the the 3.',
      after: 'It accepts 1 of the 3.',
      edits: ['11: 2 → 1', '15:  the → '],
    },
    { what: 'a line that comes', before: 'a\r\nb', after: 'a\r\nc\r\nb', edits: ['3:  → c\r\n'] },
    { what: 'all of it', before: '', after: 'the fees', edits: ['0:  → the fees'] },
  ])
    it(`is ${what}`, () => assert.deepEqual(shown(before, after), edits))

  it('makes the one of the other, in order, apart, and parts no pair of units', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = differencesBetween(before, after)
        assert.equal(applyFixes(before, edits), after)
        let last = -1
        for (const { span, newText } of edits) {
          assert.ok(span.start > last && (span.end > span.start || newText !== ''))
          last = span.end
          for (const at of [span.start, span.end]) {
            assert.notEqual(before.slice(at - 1, at + 1), '\r\n')
            assert.doesNotMatch(before.slice(at - 1, at + 1), /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/)
          }
        }
      }),
    )
  })

  it('is small where the change is small', () => {
    fc.assert(
      fc.property(text, text, (head, tail) => {
        const edits = differencesBetween(`${head}\nold\n${tail}`, `${head}\nnew\n${tail}`)
        assert.deepEqual(
          edits.map(({ newText }) => newText),
          ['new'],
        )
      }),
    )
  })

  it('of texts that have next to nothing in common is one edit between what they have', () => {
    const before = Array.from({ length: 900 }, (_, index) => `a${index}`).join(' ')
    const after = Array.from({ length: 900 }, (_, index) => `b${index}`).join('\t')
    assert.deepEqual(differencesBetween(`<${before}>`, `<${after}>`), [
      { span: { start: 1, end: before.length + 1 }, newText: after },
    ])
  })
})
