import assert from 'node:assert/strict'
import fc from 'fast-check'
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import { DocumentVersion } from '../../../server/src/lsp/documentVersion.js'

const words = fc
  .array(fc.constantFrom('a', 'bc ', '\n', '\r', '\r\n', '\n\n', '😀', ''), { maxLength: 12 })
  .map((parts) => parts.join(''))
const position = fc.record({ line: fc.integer({ min: -1, max: 9 }), character: fc.integer({ min: -1, max: 12 }) })
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text: words }) },
  { weight: 1, arbitrary: fc.record({ text: words }) },
)

describe('a version of a document', () => {
  it('is what the library makes of the same edits, places included, and stays so when it is edited further', () => {
    fc.assert(
      fc.property(words, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (text, edits) => {
        let version = DocumentVersion.open('file:///a.md', 'markdown', 0, text)
        const versions = [version]
        let library = TextDocument.create('file:///a.md', 'markdown', 0, text)
        const copies = [library]
        for (const [index, changes] of edits.entries()) {
          version = version.edited(changes, index + 1)
          versions.push(version)
          // One by one, each on a copy: the library's own lines go wrong behind an edit of a line that is not there.
          for (const each of changes) library = copyOf(TextDocument.update(copyOf(library), [each], index + 1))
          if (changes.length === 0) library = TextDocument.update(copyOf(library), [], index + 1)
          copies.push(library)
        }
        for (const [index, copy] of copies.entries()) assertSame(versions[index], copy)
      }),
    )
  })
})

function copyOf(document: TextDocument): TextDocument {
  return TextDocument.create(document.uri, document.languageId, document.version, document.getText())
}

function assertSame(version: DocumentVersion | undefined, document: TextDocument): void {
  assert.ok(version !== undefined)
  assert.equal(version.getText(), document.getText())
  assert.equal(version.version, document.version)
  assert.equal(version.lineCount, document.lineCount)
  const length = document.getText().length
  for (let offset = -1; offset <= length + 1; offset++)
    assert.deepEqual(version.positionAt(offset), document.positionAt(offset))
  for (let line = -1; line <= document.lineCount; line++) {
    assert.deepEqual(version.getLineRange(line), document.getLineRange(line))
    assert.equal(version.getEOLCharacters(line), document.getEOLCharacters(line))
    for (let character = -1; character < 14; character++) {
      const place = { line, character }
      assert.equal(version.offsetAt(place), document.offsetAt(place))
      assert.equal(
        version.getText({ start: place, end: version.positionAt(length) }),
        document.getText({ start: place, end: document.positionAt(length) }),
      )
    }
  }
}
