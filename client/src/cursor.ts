/** Tells the server where the writer's cursor is, so that it knows when unfinished answers are left for others. */
import * as vscode from 'vscode'
import { type CursorParams, cursorNotification } from '../../server/src/protocol.js'
import type { Desk } from './desk.js'
import { isServedScheme } from './documents.js'
import { settingOf } from './settings.js'

/**
 * Follows the cursor in documents that were edited and not saved since: only there anything is kept back. It is told by
 * lines, since answers are made of whole ones.
 */
export function followCursor(desk: Desk): vscode.Disposable {
  /** The line that was told last, by document; null where none has been told since the last edit began. */
  const lines = new Map<string, number | null>()
  const tell = (document: vscode.TextDocument, position: CursorParams['position']): void =>
    desk.notify(cursorNotification, { textDocument: { uri: document.uri.toString() }, position } satisfies CursorParams)

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const uri = document.uri.toString()
      if (contentChanges.length === 0 || lines.has(uri) || !isServedScheme(document.uri.scheme)) return
      if (settingOf('run', document) === 'onType') lines.set(uri, null)
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      const uri = document.uri.toString()
      const [selection] = selections
      if (selection === undefined || !lines.has(uri) || lines.get(uri) === selection.active.line) return
      lines.set(uri, selection.active.line)
      tell(document, { line: selection.active.line, character: selection.active.character })
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // Without an editor the writer looks at something else for a moment: a view, a list.
      if (editor === undefined) return
      for (const document of vscode.workspace.textDocuments)
        if (document !== editor.document && lines.delete(document.uri.toString())) tell(document, null)
    }),
    vscode.workspace.onDidSaveTextDocument((document) => void lines.delete(document.uri.toString())),
    vscode.workspace.onDidCloseTextDocument((document) => void lines.delete(document.uri.toString())),
  )
}
