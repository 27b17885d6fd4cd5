/** Answers searches by name through all responses of the workspace, open or not. */
import type { Connection } from 'vscode-languageserver'
import { isMeant } from '../features/workspaceSymbols.js'
import type { Answering } from './answering.js'
import type { WorkspaceIndex } from './workspaceIndex.js'

/** Answers `workspace/symbol`. What cannot be read is left out: the command that scans the workspace says what that is. */
export function answerWorkspaceSymbols(
  connection: Pick<Connection, 'onWorkspaceSymbol'>,
  index: WorkspaceIndex,
  answering: Answering,
): void {
  connection.onWorkspaceSymbol(
    answering.request('workspace/symbol', async ({ query }, token) => {
      const { drafts } = await index.drafts(null, token)
      return drafts.flatMap(({ symbols }) => symbols.filter(({ name }) => isMeant(name, query)))
    }),
  )
}
