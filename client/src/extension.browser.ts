/** The extension in a browser: the server is a worker. */
import * as vscode from 'vscode'
import type { MessageTransports } from 'vscode-languageclient'
import { activateDesk } from './activate.js'

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'dist', 'languageServer.browser.js')
  activateDesk(context, async (options) => {
    // Only now: most of the time that it takes to load the extension is the library's.
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser')
    let worker: Worker | undefined
    // The editor gives extensions a `Worker` of its own, which the library does not know for one, so that it is given the
    // way to it.
    const connect = async (): Promise<MessageTransports> => {
      worker = await workerOf(script)
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
    }
    return new (class extends LanguageClient {
      /** A worker does not end by itself, and one that hangs would go on for ever. */
      override async dispose(timeout?: number): Promise<void> {
        try {
          await super.dispose(timeout)
        } finally {
          worker?.terminate()
        }
      }
    })('responseDesk', 'Response Desk', connect, options)
  })
}

/** Only what the web serves can be named to a worker; else the script is read first. */
async function workerOf(script: vscode.Uri): Promise<Worker> {
  if (script.scheme === 'http' || script.scheme === 'https') return new Worker(script.toString(true))
  const source = await vscode.workspace.fs.readFile(script)
  const address = URL.createObjectURL(new Blob([source as BlobPart], { type: 'text/javascript' }))
  const worker = new Worker(address)
  // Its first message shows that the script was fetched.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  return worker
}
