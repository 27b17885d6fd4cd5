/** Shows what is found in drafts that no editor has open: those that a scan of the workspace came upon. */
import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { Answering } from './answering.js'
import { diagnosticsOf } from './diagnostics.js'
import type { Draft, Drafts } from './drafts.js'
import type { OpenDocuments } from './openDocuments.js'
import { type Runtime, UnreadableFile } from './runtime.js'
import { isIn, uriKey } from './uris.js'
import { fileDocument } from './workspaceFiles.js'

export interface ClosedDrafts {
  /**
   * Checks the file, and shows what is found in it from here on, except while it is open. Undefined where it is no
   * draft, or is open. Rejects with an `UnreadableFile`.
   */
  show(uri: string): Promise<Draft | undefined>
  /** Shows nothing while an editor has the file open. */
  withdraw(uri: string): void
  /** Checks the file anew, where it is one of those shown: it was closed, or is another on the disk. */
  recheck(uri: string): void
  recheckAll(): void
  /** Shows nothing any more of what stood in a folder that left the workspace. */
  forgetFolder(folder: string): void
}

export function createClosedDrafts(
  connection: Pick<Connection, 'sendDiagnostics'>,
  documents: OpenDocuments,
  drafts: Drafts,
  { files }: Pick<Runtime, 'files'>,
  answering: Answering,
): ClosedDrafts {
  /** The files that are shown, by what they are: the URI under which, and the newest check, which alone may speak. */
  const shown = new Map<string, { readonly uri: string }>()

  const send = (uri: string, diagnostics: Diagnostic[]): void =>
    void answering.own('textDocument/publishDiagnostics', () => connection.sendDiagnostics({ uri, diagnostics }))
  const forget = (key: string): void => {
    const check = shown.get(key)
    if (check === undefined) return
    shown.delete(key)
    if (!documents.isOpen(check.uri)) send(check.uri, [])
  }
  const show = async (asked: string): Promise<Draft | undefined> => {
    const key = uriKey(asked)
    const before = shown.get(key)
    const check = { uri: before?.uri ?? asked }
    shown.set(key, check)
    try {
      const draft = await drafts.closed(fileDocument(check.uri, await files.readText(asked)))
      if (documents.isOpen(asked)) return undefined
      if (shown.get(key) === check) send(check.uri, draft === undefined ? [] : diagnosticsOf(draft))
      return draft
    } catch (error) {
      if (shown.get(key) !== check) throw error
      // What can no longer be read must not go on showing what was once found in it.
      if (before === undefined) shown.delete(key)
      else forget(key)
      throw error
    }
  }
  const recheck = (uri: string): void => {
    const check = shown.get(uriKey(uri))
    if (check === undefined || documents.isOpen(uri)) return
    void answering.own('Checking a closed draft', () =>
      show(check.uri).catch((error) => {
        if (!(error instanceof UnreadableFile)) throw error
      }),
    )
  }
  return {
    show,
    withdraw(uri) {
      const check = shown.get(uriKey(uri))
      if (check !== undefined) send(check.uri, [])
    },
    recheck,
    recheckAll() {
      for (const { uri } of [...shown.values()]) recheck(uri)
    },
    forgetFolder(folder) {
      for (const key of [...shown.keys()]) if (isIn(folder, key)) forget(key)
    },
  }
}
