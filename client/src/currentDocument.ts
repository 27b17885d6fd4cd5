/** The document that views and commands are about: a page beside it, or a view, may have the keyboard meanwhile. */
import * as vscode from 'vscode'

export interface CurrentDocument extends vscode.Disposable {
  /** That of the active editor; where a page or nothing has the keyboard, the last one that had, unless it was closed. */
  get(): vscode.TextDocument | undefined
  readonly onDidChange: vscode.Event<void>
}

export function followCurrentDocument(): CurrentDocument {
  const changes = new vscode.EventEmitter<void>()
  let last = vscode.window.activeTextEditor?.document
  const following = vscode.Disposable.from(
    changes,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined || editor.document === last) return
      last = editor.document
      changes.fire()
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document !== last) return
      last = vscode.window.activeTextEditor?.document
      changes.fire()
    }),
    // A change of its language closes a document and opens it again, as another one, in the same editor.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document !== vscode.window.activeTextEditor?.document) return
      last = document
      changes.fire()
    }),
  )
  return { get: () => last, onDidChange: changes.event, dispose: () => following.dispose() }
}
