/** Answers wishes to rename: with the edits, or with an error that tells the writer why not. */
import type { Connection } from 'vscode-languageserver'
import type { Refusal } from '../features/newNames.js'
import { rename, renameableAt } from '../features/rename.js'
import type { ClientAbilities } from './capabilities.js'
import { rangeOf, workspaceEditOf } from './convert.js'
import { LSPErrorCodes, ResponseError } from './library.js'
import type { OnDraft } from './onDraft.js'

export function answerRename(
  connection: Pick<Connection, 'onPrepareRename' | 'onRenameRequest'>,
  abilities: ClientAbilities,
  onDraft: OnDraft,
): void {
  connection.onPrepareRename(
    onDraft('textDocument/prepareRename', null, ({ analysis, document }, { position }) => {
      const { span, name } = granted(renameableAt(analysis, document.offsetAt(position)))
      return { range: rangeOf(document, span), placeholder: name }
    }),
  )
  connection.onRenameRequest(
    onDraft('textDocument/rename', null, ({ analysis, document }, { position, newName }) => {
      const { edits } = granted(rename(analysis, document.offsetAt(position), newName))
      return workspaceEditOf(document, edits, abilities, null)
    }),
  )
}

/** `answer` unless it is a refusal: editors show the message of an error to the writer. */
function granted<Granted extends object>(answer: Granted | Refusal): Granted {
  if ('refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal)
  return answer
}
