/** Tells whether the workspace has anything for the desk, before a server is started to look. */
import * as vscode from 'vscode'

/** Whether any folder of the workspace holds a file that is called a response. */
export async function hasResponse(): Promise<boolean> {
  const found = await vscode.workspace.findFiles('**/*.response.md', '**/node_modules/**', 1)
  return found.length > 0
}
