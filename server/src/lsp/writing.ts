/** Knows where in each open document the writer is at work, so that what is not finished there is not held against it. */
import type { Connection } from 'vscode-languageserver'
import { inOneBlock } from '../features/writing.js'
import { type CursorParams, cursorNotification } from '../protocol.js'
import type { Answering } from './answering.js'
import type { Drafts } from './drafts.js'
import type { OpenDocuments } from './openDocuments.js'

export interface Writing {
  /**
   * The offset in the newest version of the document at which it was edited last; null where nobody is at work on it:
   * it has not been edited, it was saved since, or the writer's cursor has left the recommendation.
   */
  at(uri: string): number | null
}

/**
 * Follows the writer from here on, and calls `movedOn` when what was not finished counts. The cursor is told by clients
 * that know our notification; with others the writer moves on by editing elsewhere, or by saving.
 */
export function followWriting(
  connection: Pick<Connection, 'onNotification'>,
  documents: OpenDocuments,
  drafts: Pick<Drafts, 'open'>,
  answering: Answering,
  movedOn: (uri: string) => void,
): Writing {
  const places = new Map<string, number>()
  const moveOn = (uri: string): void => {
    if (places.delete(uri)) movedOn(uri)
  }
  documents.onEdit((uri, offset) => {
    if (offset === null) moveOn(uri)
    else places.set(uri, offset)
  })
  documents.onClose((uri) => void places.delete(uri))
  documents.onSave(moveOn)
  connection.onNotification(
    cursorNotification,
    answering.notification(cursorNotification, async ({ textDocument: { uri }, position }: CursorParams) => {
      if (position === null) moveOn(uri)
      if (position === null || !places.has(uri)) return
      const draft = await drafts.open(uri)
      // Only now: an edit may have come meanwhile.
      const place = places.get(uri)
      if (draft === undefined || place === undefined) return
      if (!inOneBlock(draft.analysis.response, place, draft.document.offsetAt(position))) moveOn(uri)
    }),
  )
  return { at: (uri) => places.get(uri) ?? null }
}
