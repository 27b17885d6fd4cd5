/** Answers what an editor shows in and beside the text: hovers, lenses, hints, colours, links. */
import type { Connection, DocumentLink } from 'vscode-languageserver'
import { codeLenses } from '../features/codeLens.js'
import { documentLinks } from '../features/documentLinks.js'
import { hoverAt } from '../features/hover.js'
import { inlayHints } from '../features/inlayHints.js'
import { semanticTokens } from '../features/semanticTokens.js'
import { spanOf } from '../model/span.js'
import type { ClientAbilities } from './capabilities.js'
import { spanOfRange } from './convert.js'
import { codeLensOf, documentLinkOf, hoverOf, inlayHintOf, semanticTokensOf } from './convertReading.js'
import type { OnDraft } from './onDraft.js'

export function answerReading(
  connection: Pick<Connection, 'onHover' | 'onCodeLens' | 'onDocumentLinks' | 'languages'>,
  { hoversInMarkdown, appliesEdits }: ClientAbilities,
  onDraft: OnDraft,
): void {
  connection.onHover(
    onDraft('textDocument/hover', null, ({ analysis, document }, { position }) => {
      const hover = hoverAt(analysis, document.offsetAt(position))
      return hover === undefined ? null : hoverOf(hover, document, hoversInMarkdown)
    }),
  )
  connection.onCodeLens(
    onDraft('textDocument/codeLens', [], ({ analysis, document }) =>
      codeLenses(analysis).map((lens) => codeLensOf(lens, document, appliesEdits)),
    ),
  )
  connection.onDocumentLinks(
    onDraft('textDocument/documentLink', [], ({ analysis, document }): DocumentLink[] =>
      documentLinks(analysis.response)
        .map((link) => documentLinkOf(link, document))
        .filter((link) => link !== undefined),
    ),
  )
  const { inlayHint, semanticTokens: tokens } = connection.languages
  inlayHint.on(
    onDraft('textDocument/inlayHint', [], ({ analysis, document }, { range }) =>
      inlayHints(analysis.response, analysis.published, spanOfRange(document, range)).map((hint) =>
        inlayHintOf(hint, document),
      ),
    ),
  )
  tokens.on(
    onDraft('textDocument/semanticTokens/full', { data: [] }, ({ analysis, document }) =>
      semanticTokensOf(semanticTokens(analysis.response, spanOf(0, analysis.response.text.length)), document),
    ),
  )
  tokens.onRange(
    onDraft('textDocument/semanticTokens/range', { data: [] }, ({ analysis, document }, { range }) =>
      semanticTokensOf(semanticTokens(analysis.response, spanOfRange(document, range)), document),
    ),
  )
}
