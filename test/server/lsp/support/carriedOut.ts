/** Carries out what an editor was offered. */
import assert from 'node:assert/strict'
import { type CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** What the editor has after it carried `action`, which has an edit of one document, out on `text`. */
export function carriedOut(action: CodeAction | undefined, text: string): string {
  const [change] = action?.edit?.documentChanges ?? []
  if (change === undefined || !TextDocumentEdit.is(change)) assert.fail('no edit of a document')
  const document = TextDocument.create('file:///any.md', 'markdown', 0, text)
  return TextDocument.applyEdits(document, change.edits.filter(TextEdit.is))
}
