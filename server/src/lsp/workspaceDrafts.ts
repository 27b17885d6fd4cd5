/** Gathers the drafts that a list of all commitments is made of: those that are open, and those in files. */
import type { CancellationToken } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { stopIfCancelled } from './answering.js'
import type { Draft, Drafts } from './drafts.js'
import type { OpenDocuments } from './openDocuments.js'
import type { Runtime, UnreadPlace } from './runtime.js'
import { isSameUri, uriKey } from './uris.js'
import { findDrafts, readOrExplain } from './workspaceScan.js'

export interface GatheredDrafts {
  readonly drafts: readonly Draft[]
  /** What could not be read: it is missing from `drafts`, and not empty. */
  readonly unread: readonly UnreadPlace[]
}

export interface DraftSources {
  readonly documents: OpenDocuments
  readonly drafts: Drafts
  readonly runtime: Runtime
  /** The folders of the workspace as they are now. */
  folders(): Promise<readonly string[]>
}

/**
 * The draft `uri`, or, with null, all drafts in the folders of the workspace and all that are open elsewhere, by URI. Of
 * open ones the text in the editor counts. Rejects with RequestCancelled as soon as `token` is.
 */
export async function gatherDrafts(
  uri: string | null,
  sources: DraftSources,
  token: CancellationToken,
): Promise<GatheredDrafts> {
  const { documents, drafts, runtime } = sources
  const found = uri === null ? await findDrafts(await sources.folders(), runtime) : { uris: [uri], unread: [] }
  const open = uri === null ? documents.all().map((document) => document.uri) : []
  const byKey = new Map([...found.uris, ...open].map((each) => [uriKey(each), each]))
  const unread: UnreadPlace[] = [...found.unread]
  const gathered: Draft[] = []
  for (const [, each] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    stopIfCancelled(token)
    const opened = documents.all().find((document) => isSameUri(document.uri, each))
    const draft = await (opened === undefined
      ? readOrExplain(each, unread, async () => drafts.closed(fileDocument(each, await runtime.files.readText(each))))
      : drafts.open(opened.uri))
    if (draft !== undefined) gathered.push(draft)
    // Other requests are answered in between.
    await new Promise<void>((resolve) => runtime.soon(resolve))
  }
  return { drafts: gathered, unread }
}

/** A file has no version of its own. */
function fileDocument(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, 'markdown', 0, text)
}
