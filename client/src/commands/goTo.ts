/** Opens a draft at a place: where rows of views and bars of the timeline lead. */
import * as vscode from 'vscode'
import type { Place } from '../../../server/src/protocol.js'
import { rangeFrom } from './activeDraft.js'

/** Shows the document `uri` with the cursor at the start of `place`. */
export async function goTo(uri: string, place: Place): Promise<void> {
  const range = rangeFrom(place)
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: new vscode.Range(range.start, range.start),
    preview: true,
  })
}
