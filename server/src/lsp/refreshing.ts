/** Has the client ask anew for what depends on settings and not on the text alone. */
import type { Connection } from 'vscode-languageserver'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import { CodeLensRefreshRequest } from './library.js'

/** A function to be called when settings changed: lenses, hints and colours may be others. */
export function createRefresh(
  connection: Pick<Connection, 'languages' | 'sendRequest'>,
  { refreshesLenses, refreshesHints, refreshesTokens }: ClientAbilities,
  answering: Answering,
): () => void {
  const { inlayHint, semanticTokens } = connection.languages
  const refreshLenses = () => connection.sendRequest(CodeLensRefreshRequest.type)
  return () => {
    if (refreshesLenses) void answering.own('workspace/codeLens/refresh', refreshLenses)
    if (refreshesHints) void answering.own('workspace/inlayHint/refresh', () => inlayHint.refresh())
    if (refreshesTokens) void answering.own('workspace/semanticTokens/refresh', () => semanticTokens.refresh())
  }
}
