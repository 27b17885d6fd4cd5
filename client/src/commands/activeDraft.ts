/** The draft that commands are about, and what requests say of it. */
import * as vscode from 'vscode'
import type { Place } from '../../../server/src/protocol.js'
import type { CurrentDocument } from '../currentDocument.js'

/** The document that a command is about; undefined, and the writer is told what to do, where there is none. */
export function documentOrAdvice(current: CurrentDocument): vscode.TextDocument | undefined {
  const document = current.get()
  if (document === undefined)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the response first that this is to be done with.'))
  return document
}

/** Says that the document is no response as far as the desk can tell, and offers to say why. */
export async function tellNoResponse(): Promise<void> {
  const why = vscode.l10n.t('Why Not?')
  const message = vscode.l10n.t('This document is not taken for a response, so there is nothing to do.')
  if ((await vscode.window.showInformationMessage(message, why)) === why)
    await vscode.commands.executeCommand('responseDesk.showConfiguration')
}

/** `document` as requests name it. */
export function ofDocument(document: vscode.TextDocument): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri: document.uri.toString() } }
}

/** A place of the editor as requests name it: plain values, since a worker is sent nothing else. */
export function placeOf({ start, end }: vscode.Range): Place {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  }
}

/** A place of a request's result as the editor has it. */
export function rangeFrom({ start, end }: Place): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}
