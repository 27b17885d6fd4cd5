/** Shows what is wrong in a team's files that no editor has open: a broken configuration must not go unseen. */
import type { Connection } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { FileProblem } from '../configuration/fileProblem.js'
import type { TeamFiles } from '../configuration/teamFiles.js'
import type { Answering } from './answering.js'
import { diagnosticOfProblem } from './convert.js'
import type { OpenDocuments } from './openDocuments.js'
import { uriKey } from './uris.js'

export interface TeamProblems {
  /** Shows `problems`, which were come upon with a draft, each in its file, except in those that are open. */
  show(problems: readonly FileProblem[]): Promise<void>
  /** The file was opened: from here on it has its own diagnostics. */
  withdraw(uri: string): void
  /** All may be mended: nothing is shown until it is come upon again. */
  clear(): void
}

export function createTeamProblems(
  connection: Pick<Connection, 'sendDiagnostics'>,
  documents: OpenDocuments,
  files: () => TeamFiles,
  answering: Answering,
): TeamProblems {
  /** What is shown: of each file its URI and its problems, as text to compare. */
  const shown = new Map<string, { readonly uri: string; readonly problems: string }>()
  const forget = (key: string): void => {
    const file = shown.get(key)
    if (file === undefined) return
    shown.delete(key)
    void answering.own('textDocument/publishDiagnostics', () =>
      connection.sendDiagnostics({ uri: file.uri, diagnostics: [] }),
    )
  }
  return {
    async show(problems) {
      const byFile = new Map<string, FileProblem[]>()
      for (const problem of problems) byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problem])
      for (const [uri, inFile] of byFile) {
        const key = uriKey(uri)
        const asText = JSON.stringify(inFile)
        if (documents.isOpen(uri) || shown.get(key)?.problems === asText) continue
        shown.set(key, { uri, problems: asText })
        const found = await files().read(uri)
        const text = 'text' in found ? (found.text ?? '') : ''
        if (shown.get(key)?.problems !== asText || documents.isOpen(uri)) continue
        const document = TextDocument.create(uri, 'yaml', 0, text)
        const diagnostics = inFile.map((problem) => diagnosticOfProblem(problem, document))
        await connection.sendDiagnostics({ uri, diagnostics })
      }
    },
    withdraw: (uri) => forget(uriKey(uri)),
    clear() {
      for (const key of [...shown.keys()]) forget(key)
    },
  }
}
