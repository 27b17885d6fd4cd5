/** Answers with the edits that bring labels and numbers into the schema's style, and with those that follow an Enter. */
import type { Connection } from 'vscode-languageserver'
import { formatting } from '../features/formatting.js'
import { afterEnter } from '../features/typing.js'
import { spanOfRange } from './convert.js'
import { textEditsOf } from './convertWriting.js'
import type { OnDraft } from './onDraft.js'

export function answerFormatting(
  connection: Pick<Connection, 'onDocumentFormatting' | 'onDocumentRangeFormatting' | 'onDocumentOnTypeFormatting'>,
  onDraft: OnDraft,
): void {
  connection.onDocumentFormatting(
    onDraft('textDocument/formatting', [], ({ analysis, document }) =>
      textEditsOf(formatting(analysis.response, analysis.schema), document),
    ),
  )
  connection.onDocumentRangeFormatting(
    onDraft('textDocument/rangeFormatting', [], ({ analysis, document }, { range }) =>
      textEditsOf(formatting(analysis.response, analysis.schema, spanOfRange(document, range)), document),
    ),
  )
  connection.onDocumentOnTypeFormatting(
    onDraft('textDocument/onTypeFormatting', [], ({ analysis, document }, { position, ch }) =>
      ch === '\n' ? textEditsOf(afterEnter(analysis.response, document.offsetAt(position)), document) : [],
    ),
  )
}
