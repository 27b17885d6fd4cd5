/** The extension on the desktop, and wherever node runs: the server is a process of its own. */
import * as vscode from 'vscode'
import { activateDesk } from './activate.js'

/**
 * What the server makes while one types is gone with the next letter: with less room for it a quarter of the memory is
 * saved, and no time is lost (docs/performance.md).
 */
const execArgv = ['--max-semi-space-size=2']

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'languageServer.js').fsPath
  activateDesk(context, async (options) => {
    // Only now: most of the time that it takes to load the extension is the library's.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
    const server = { module, transport: TransportKind.ipc, options: { execArgv } }
    return new LanguageClient('responseDesk', 'Response Desk', { run: server, debug: server }, options)
  })
}
