/** The extension on the desktop, and wherever node runs: the server is a process of its own. */
import * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateDesk } from './activate.js'

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'languageServer.js').fsPath
  activateDesk(context, async (options) => {
    const server = { module, transport: TransportKind.ipc }
    return new LanguageClient('responseDesk', 'Response Desk', { run: server, debug: server }, options)
  })
}
