/** Carries out refactorings of the server, or says why they cannot be. */
import * as vscode from 'vscode'
import type { BaseLanguageClient, CodeAction, CodeActionParams } from 'vscode-languageclient'
import type { CurrentDocument } from '../currentDocument.js'
import type { Desk } from '../desk.js'
import { documentOrAdvice } from './activeDraft.js'

/** Does what the server offers of `kind`, a kind of code action, for the whole document. */
export async function runRefactoring(desk: Desk, current: CurrentDocument, kind: string): Promise<void> {
  const document = documentOrAdvice(current)
  if (document === undefined) return
  const client = await desk.start()
  const action = await refactoringFor(client, document, new vscode.Range(0, 0, document.lineCount, 0), kind)
  if (action !== undefined && action.disabled === undefined) return applyRefactoring(client, action)
  const nothing = vscode.l10n.t('There is nothing to change here.')
  await vscode.window.showInformationMessage(action?.disabled?.reason ?? nothing)
}

/** The first code action of `kind` that the server offers for `range`; it may be disabled, and says why. */
export async function refactoringFor(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<CodeAction | undefined> {
  const { CodeActionRequest, CodeActionTriggerKind } = await import('vscode-languageclient')
  const params: CodeActionParams = {
    textDocument: { uri: document.uri.toString() },
    range: client.code2ProtocolConverter.asRange(range),
    context: { diagnostics: [], only: [kind], triggerKind: CodeActionTriggerKind.Invoked },
  }
  const offered = (await client.sendRequest(CodeActionRequest.type, params)) ?? []
  return offered.find((one): one is CodeAction => 'kind' in one && one.kind?.startsWith(kind) === true)
}

/**
 * Carries out `action`, which is worked out first where that was left. An edit of an older version of the document is
 * refused, not forced upon a newer one.
 */
export async function applyRefactoring(client: BaseLanguageClient, action: CodeAction): Promise<void> {
  const { CodeActionResolveRequest } = await import('vscode-languageclient')
  const isPending = action.edit === undefined && action.data !== undefined
  const { edit } = isPending ? await client.sendRequest(CodeActionResolveRequest.type, action) : action
  // What turns out to be impossible, the server has told.
  if (edit === undefined) return
  const isApplied = await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit))
  if (!isApplied) throw new Error(vscode.l10n.t('The document has changed meanwhile. Try again.'))
}
