import assert from 'node:assert/strict'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { rangeOf, spanOfRange } from '../../../server/src/lsp/convert.js'
import { splitLines } from '../../../server/src/reading/lines.js'

const text = fc
  .array(fc.constantFrom('a', 'fees', ' ', '\n', '\r\n', '\r', '🛂', 'é', '\u2028', '\t', '\uFEFF'), { maxLength: 30 })
  .map((parts) => parts.join(''))

/** A text and a span in it. */
const place = text.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length), fc.nat(whole.length))
    .map(([a, b]) => ({ whole, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
)

function open(whole: string): TextDocument {
  return TextDocument.create('untitled:1', 'markdown', 1, whole)
}

/** The end of the line, where `offset` is between the two halves of its ending, which no editor can point at. */
function pointable(whole: string, offset: number): number {
  return whole[offset - 1] === '\r' && whole[offset] === '\n' ? offset - 1 : offset
}

describe('positions', () => {
  it('lead there and back', () => {
    fc.assert(
      fc.property(place, ({ whole, span }) => {
        const document = open(whole)
        assert.deepEqual(spanOfRange(document, rangeOf(document, span)), {
          start: pointable(whole, span.start),
          end: pointable(whole, span.end),
        })
      }),
    )
  })

  it('count lines and columns as the reader and the command line do', () => {
    fc.assert(
      fc.property(place, ({ whole, span }) => {
        const { start } = rangeOf(open(whole), span)
        const at = pointable(whole, span.start)
        const line = splitLines(whole)[start.line]
        assert.ok(line)
        assert.equal(line.start + start.character, at)
        assert.ok(at <= line.end)
      }),
    )
  })

  it('outside the text are its nearest end', () => {
    const document = open('one\r\ntwo')
    assert.deepEqual(rangeOf(document, { start: -3, end: 99 }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 3 },
    })
    assert.deepEqual(spanOfRange(document, { start: { line: 0, character: 99 }, end: { line: 7, character: 0 } }), {
      start: 3,
      end: 8,
    })
  })

  it('are UTF-16: a character outside the first plane takes two', () => {
    assert.deepEqual(rangeOf(open('🛂fees'), { start: 2, end: 6 }).start, { line: 0, character: 2 })
  })
})
