/** How the language client behaves: which documents it sends, when it asks for findings, where their links lead. */
import * as vscode from 'vscode'
import {
  DiagnosticPullMode,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from 'vscode-languageclient'
import type { ClientOptions } from '../../server/src/protocol.js'
import { draftSelector, isServedScheme, teamFileSelector } from './documents.js'
import { runsOtherYamlServer } from './otherYamlServer.js'
import { settingOf } from './settings.js'

// For those who are to load the library only together with this.
export { State } from 'vscode-languageclient'

const initializationOptions = (): ClientOptions => ({
  views: true,
  snippets: true,
  trusted: vscode.workspace.isTrusted,
  otherYamlServer: runsOtherYamlServer(),
})

export function languageClientOptions(): LanguageClientOptions {
  return {
    documentSelector: [...draftSelector, ...teamFileSelector],
    initializationOptions: initializationOptions(),
    middleware,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => mode === DiagnosticPullMode.onType && settingOf('run', document) === 'onSave',
    },
    // What goes wrong is said in a message of its own; the log is there for whoever asks.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  }
}

const unlessLeftAlone = async (document: vscode.TextDocument, next: () => Promise<void>): Promise<void> => {
  if (isServedScheme(document.uri.scheme)) await next()
}

/** A selector can only say which schemes it wants, not which it does not: the documents left alone are never sent. */
const middleware: Middleware = {
  didOpen: (document, next) => unlessLeftAlone(document, () => next(document)),
  didChange: (event, next) => unlessLeftAlone(event.document, () => next(event)),
  didSave: (document, next) => unlessLeftAlone(document, () => next(document)),
  didClose: (document, next) => unlessLeftAlone(document, () => next(document)),
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(linkedToPage)),
  async provideDiagnostics(document, previousResultId, token, next) {
    const report = await next(document, previousResultId, token)
    if (report && 'items' in report) report.items = report.items.map(linkedToPage)
    return report
  },
}

/** `diagnostic` with its rule linked to the page that came with the extension: it opens without a network. */
function linkedToPage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic
  if (typeof code !== 'object') return diagnostic
  const query = encodeURIComponent(JSON.stringify([code.value]))
  diagnostic.code = { value: code.value, target: vscode.Uri.parse(`command:responseDesk.showRule?${query}`) }
  return diagnostic
}
