/** Answers clients that ask for diagnostics themselves. */
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import type { Diagnose, DiagnosticDelivery } from './diagnostics.js'

/** The handler of `textDocument/diagnostic`. */
export function answerPulls(connection: Connection, diagnose: Diagnose, answering: Answering): void {
  connection.languages.diagnostics.on(
    answering.request(
      'textDocument/diagnostic',
      async ({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
        const { document, diagnostics } = await diagnose(textDocument.uri)
        const full: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: diagnostics }
        // What is not open may be so in a moment: no result to hold on to.
        if (document === undefined) return full
        const resultId = resultIdOf(document.version, diagnostics)
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { ...full, resultId }
      },
    ),
  )
}

/** Leaves the asking to the client, and tells it when all answers may have changed. */
export function createPullDelivery(
  connection: Connection,
  { refreshesDiagnostics }: ClientAbilities,
  answering: Answering,
): DiagnosticDelivery {
  const refresh = (): void => {
    if (!refreshesDiagnostics) return
    void answering.own('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh())
  }
  return { documentChanged: () => {}, documentReconsidered: refresh, documentClosed: () => {}, refresh }
}

/**
 * The same for the same diagnostics of the same version, made of them and nothing else: so that it holds after the
 * server was started again, too. (FNV-1a, 32 bits, over UTF-16 units.)
 */
function resultIdOf(version: number, diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics)
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${version}-${text.length}-${(hash >>> 0).toString(16)}`
}
