/** Sends diagnostics to clients that do not ask for them. */
import type { Connection, Disposable } from 'vscode-languageserver'
import type { Answering } from './answering.js'
import type { Diagnose, DiagnosticDelivery } from './diagnostics.js'
import type { OpenDocuments } from './openDocuments.js'
import type { Runtime } from './runtime.js'

/**
 * Checks a document when the messages that have come in are dealt with, so that of a burst of edits only the last is
 * checked. While the settings are asked for, a newer check may begin: then the older is dropped. From reading the text
 * to sending its diagnostics nothing comes in between, so that they are never those of an older version.
 */
export function createPushDelivery(
  connection: Pick<Connection, 'sendDiagnostics'>,
  documents: OpenDocuments,
  diagnose: Diagnose,
  { soon }: Pick<Runtime, 'soon'>,
  answering: Answering,
): DiagnosticDelivery {
  const checks = new Map<string, Disposable>()

  const request = (uri: string): void => {
    checks.get(uri)?.dispose()
    const check = soon(() => void answering.own('textDocument/publishDiagnostics', () => run(uri, check)))
    checks.set(uri, check)
  }
  const run = async (uri: string, check: Disposable): Promise<void> => {
    const { document, diagnostics } = await diagnose(uri)
    if (checks.get(uri) !== check || document === undefined) return
    checks.delete(uri)
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics })
  }
  return {
    documentChanged: request,
    documentReconsidered: request,
    documentClosed(uri) {
      checks.get(uri)?.dispose()
      checks.delete(uri)
      void answering.own('textDocument/publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics: [] }))
    },
    refresh() {
      for (const { uri } of documents.all()) request(uri)
    },
  }
}
