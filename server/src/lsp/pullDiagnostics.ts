/** Answers clients that ask for diagnostics themselves. */
import type { Connection, Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver'
import { hashOf } from '../model/hash.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import type { Diagnose, DiagnosticDelivery } from './diagnostics.js'
import { DocumentDiagnosticReportKind } from './library.js'

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
 * server was started again, too.
 */
function resultIdOf(version: number, diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics)
  return `${version}-${text.length}-${hashOf(text)}`
}
