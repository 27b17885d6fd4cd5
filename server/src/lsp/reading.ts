/** Answers what an editor shows in and beside the text: hovers, lenses, hints, colours, links. */
import type { Connection, DocumentLink, HoverParams } from 'vscode-languageserver'
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
import type { TeamFileReading } from './teamFileReading.js'

export function answerReading(
  connection: Pick<Connection, 'onHover' | 'onCodeLens' | 'onDocumentLinks' | 'languages'>,
  { hoversInMarkdown, appliesEdits }: ClientAbilities,
  teamFiles: Pick<TeamFileReading, 'hover'>,
  onDraft: OnDraft,
): void {
  const onDraftHover = onDraft('textDocument/hover', null, ({ analysis, document }, { position }: HoverParams) => {
    const hover = hoverAt(analysis, document.offsetAt(position))
    return hover === undefined ? null : hoverOf(hover, document, hoversInMarkdown)
  })
  connection.onHover(async (params, token) => {
    const ofTeam = await teamFiles.hover(params.textDocument.uri, params.position)
    return ofTeam === undefined ? onDraftHover(params, token) : ofTeam
  })
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
      semanticTokensOf(semanticTokens(analysis.response, spanOf(0, analysis.response.source.length)), document),
    ),
  )
  tokens.onRange(
    onDraft('textDocument/semanticTokens/range', { data: [] }, ({ analysis, document }, { range }) =>
      semanticTokensOf(semanticTokens(analysis.response, spanOfRange(document, range)), document),
    ),
  )
}
