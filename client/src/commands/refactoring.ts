/** Carries out a refactoring of the server on the whole document, or says why it cannot be done. */
import * as vscode from 'vscode'
import { type CodeAction, type CodeActionParams, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageclient'
import type { Desk } from '../desk.js'
import { activeEditor } from './activeDraft.js'

/** `kind` is the kind of the code action: the first that the server offers is carried out. */
export async function runRefactoring(desk: Desk, kind: string): Promise<void> {
  const document = activeEditor()?.document
  if (document === undefined) return
  const client = await desk.start()
  const params: CodeActionParams = {
    textDocument: { uri: document.uri.toString() },
    range: { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } },
    context: { diagnostics: [], only: [kind], triggerKind: CodeActionTriggerKind.Invoked },
  }
  const offered = (await client.sendRequest(CodeActionRequest.type, params)) ?? []
  const action = offered.find((one): one is CodeAction => 'kind' in one && one.kind?.startsWith(kind) === true)
  if (action?.edit !== undefined && action.disabled === undefined) {
    // An edit of an older version of the document is refused by the editor, not forced upon a newer one.
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action.edit)
    const isApplied = await vscode.workspace.applyEdit(edit)
    if (!isApplied) throw new Error(vscode.l10n.t('The document has changed meanwhile. Try again.'))
    return
  }
  await vscode.window.showInformationMessage(
    action?.disabled?.reason ?? vscode.l10n.t('There is nothing to change here.'),
  )
}
