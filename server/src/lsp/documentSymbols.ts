/** Answers with the outline of a draft. */
import type { Connection } from 'vscode-languageserver'
import { documentSymbols } from '../features/documentSymbols.js'
import type { Answering } from './answering.js'
import { documentSymbolOf } from './convert.js'
import type { Drafts } from './drafts.js'
import type { TeamFileReading } from './teamFileReading.js'

export function answerDocumentSymbols(
  connection: Pick<Connection, 'onDocumentSymbol'>,
  drafts: Drafts,
  teamFiles: Pick<TeamFileReading, 'symbols'>,
  answering: Answering,
): void {
  connection.onDocumentSymbol(
    answering.request(
      'textDocument/documentSymbol',
      async ({ textDocument }) => {
        const ofTeam = await teamFiles.symbols(textDocument.uri)
        if (ofTeam !== undefined) return ofTeam
        const draft = await drafts.open(textDocument.uri)
        if (draft === undefined) return []
        const { document, analysis } = draft
        return documentSymbols(analysis.response, analysis.schema).map((entry) => documentSymbolOf(entry, document))
      },
      () => [],
    ),
  )
}
