/** The extension on the desktop, and wherever node runs: the server is a process of its own. */
import * as vscode from 'vscode'
import { activateDesk } from './activate.js'
import { serverArgs } from './serverProcess.js'

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'languageServer.js').fsPath
  const { scheme, fsPath } = context.globalStorageUri
  activateDesk(context, async (options) => {
    // Only now: most of the time that it takes to load the extension is the library's.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
    const server = {
      module,
      transport: TransportKind.ipc,
      args: scheme === 'file' ? [...serverArgs(fsPath)] : [],
    }
    return new LanguageClient('responseDesk', 'Response Desk', { run: server, debug: server }, options)
  })
}
