/** The documents that the client has open, as it has them: what is being written, never what is on the disk. */
import type { Connection } from 'vscode-languageserver'
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import { DocumentVersion } from './documentVersion.js'
import { TextDocuments } from './library.js'
import { isSameUri } from './uris.js'

export interface OpenDocuments {
  /** The newest version of the document, or undefined where it is not open. It never changes: an edit makes a new one. */
  get(uri: string): TextDocument | undefined
  all(): readonly TextDocument[]
  /** Whether the file is open, however the client writes its URI. */
  isOpen(uri: string): boolean
  /** Calls `listener` with the URI of each document that is opened. */
  onOpen(listener: (uri: string) => void): void
  /** Calls `listener` with the URI of each document that is opened or changed. */
  onChange(listener: (uri: string) => void): void
  /**
   * Calls `listener` with the URI of each document that is edited, and the offset in its new text behind the last of the
   * edits; null where the client sent the whole text, so that nobody knows what was edited. It comes before `onChange`.
   */
  onEdit(listener: (uri: string, offset: number | null) => void): void
  /** Calls `listener` with the URI of each document that is saved. */
  onSave(listener: (uri: string) => void): void
  /** Calls `listener` with the URI of each document that is closed; a change of its language closes it, too. */
  onClose(listener: (uri: string) => void): void
}

/** Follows the client's open documents from here on. */
export function followOpenDocuments(connection: Connection): OpenDocuments {
  const editListeners: ((uri: string, offset: number | null) => void)[] = []
  const documents = new TextDocuments({
    create: DocumentVersion.open,
    update(document, changes, version) {
      const edited = document.edited(changes, version)
      for (const listener of editListeners) listener(edited.uri, endOfLast(changes, edited))
      return edited
    },
  })
  documents.listen(connection)
  return {
    get: (uri) => documents.get(uri),
    all: () => documents.all(),
    isOpen: (uri) => documents.get(uri) !== undefined || documents.keys().some((open) => isSameUri(open, uri)),
    onOpen: (listener) => void documents.onDidOpen(({ document }) => listener(document.uri)),
    onChange: (listener) => void documents.onDidChangeContent(({ document }) => listener(document.uri)),
    onEdit: (listener) => void editListeners.push(listener),
    onSave: (listener) => void documents.onDidSave(({ document }) => listener(document.uri)),
    onClose: (listener) => void documents.onDidClose(({ document }) => listener(document.uri)),
  }
}

/** Where the last of `changes`, which made `edited`, ends in it; null for one that brought the whole text. */
function endOfLast(changes: readonly TextDocumentContentChangeEvent[], edited: TextDocument): number | null {
  const last = changes.at(-1)
  return last !== undefined && 'range' in last ? edited.offsetAt(last.range.start) + last.text.length : null
}
