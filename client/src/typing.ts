/** Helps while the writer types: the next number after Enter, numbers for paragraphs that were pasted. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { numberKind } from '../../server/src/protocol.js'
import { applyRefactoring, refactoringFor } from './commands/refactoring.js'
import type { Desk } from './desk.js'
import { isServedScheme } from './documents.js'
import { pastedParagraphs } from './pastedParagraphs.js'
import { settingOf } from './settings.js'

export function helpTyping(desk: Desk): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change] = contentChanges
    // Only what was typed or pasted at one place just now: undone and redone text stays as it was.
    if (!desk.isStarted || change === undefined || contentChanges.length > 1 || reason !== undefined) return
    if (document !== vscode.window.activeTextEditor?.document || !isServedScheme(document.uri.scheme)) return
    if (/^\r?\n[ \t]*$/.test(change.text)) void logged(desk, (client) => formatAfterEnter(client, document, change))
    else if (pastedParagraphs(change.text) > 1)
      void logged(desk, (client) => offerNumbers(client, document, change.range.start, change.text))
  })
}

async function logged(desk: Desk, work: (client: BaseLanguageClient) => Promise<void>): Promise<void> {
  try {
    await work(await desk.start())
  } catch (error) {
    desk.log.debug(String(error))
  }
}

/**
 * Has the server format what was typed, as the editor would by itself were `editor.formatOnType` on, which it is not for
 * most writers, and is not ours to switch on for all that they write.
 */
async function formatAfterEnter(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { range, text }: vscode.TextDocumentContentChangeEvent,
): Promise<void> {
  const formatsByItself = vscode.workspace.getConfiguration('editor', document).get('formatOnType', false)
  if (formatsByItself || !settingOf('numberOnEnter', document)) return
  const { version } = document
  // The cursor follows what was typed, but the editor tells of it later, and under load much later.
  const position = document.positionAt(document.offsetAt(range.start) + text.length)
  const { DocumentOnTypeFormattingRequest } = await import('vscode-languageclient')
  const edits = await client.sendRequest(DocumentOnTypeFormattingRequest.type, {
    textDocument: { uri: document.uri.toString() },
    position: client.code2ProtocolConverter.asPosition(position),
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  })
  // The writer has gone on: what was made for the text before must not be put into this one.
  const editor = vscode.window.activeTextEditor
  if (document.version !== version || editor?.document !== document) return
  const changes = (await client.protocol2CodeConverter.asTextEdits(edits)) ?? []
  await editor.edit(
    (builder) => {
      for (const { range, newText } of changes) builder.replace(range, newText)
    },
    { undoStopBefore: false, undoStopAfter: false },
  )
}

async function offerNumbers(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  start: vscode.Position,
  text: string,
): Promise<void> {
  const range = new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length))
  const action = await refactoringFor(client, document, range, numberKind)
  if (action === undefined || action.disabled !== undefined) return
  const { version } = document
  if (
    (await vscode.window.showInformationMessage(vscode.l10n.t('You pasted several paragraphs.'), action.title)) ===
    undefined
  )
    return
  // Made anew, should anything have been written since; the range is still about the same lines then.
  const now = document.version === version ? action : await refactoringFor(client, document, range, numberKind)
  if (now !== undefined && now.disabled === undefined) await applyRefactoring(client, now)
}
