import assert from 'node:assert/strict'
import fc from 'fast-check'
import { lineEndingOf, lineEndOf, lineStartOf, nextLineStartOf } from '../../../server/src/check/lines.js'

const anyText = fc.array(fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '\u{1F600}')).map((pieces) => pieces.join(''))

/** Start, end and start of the next line, of every line, found by the regular expression for line endings. */
function linesOf(text: string): { start: number; end: number; next: number | undefined }[] {
  const lines: { start: number; end: number; next: number | undefined }[] = []
  let start = 0
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index, next: index + ending.length })
    start = index + ending.length
  }
  return [...lines, { start, end: text.length, next: undefined }]
}

describe('lines', () => {
  it('are found from any place on them, their ending included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, next } of linesOf(text)) {
          for (let at = start; at < (next ?? end + 1); at++) {
            const found = [lineStartOf(text, at), lineEndOf(text, at), nextLineStartOf(text, at)]
            assert.deepEqual(found, [start, end, next], JSON.stringify({ text, at }))
          }
        }
      }),
    )
  })

  it('end as the first one does', () => {
    fc.assert(fc.property(anyText, (text) => assert.equal(lineEndingOf(text), /\r\n|\r|\n/.exec(text)?.[0] ?? '\n')))
  })
})
