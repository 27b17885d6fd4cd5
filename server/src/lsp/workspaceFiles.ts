/** Finds and reads the drafts of a workspace, and says what could not be read. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type FoundDrafts, type Runtime, UnreadableFile, type UnreadPlace } from './runtime.js'
import { uriKey } from './uris.js'

/** The text of a file as a document; a file has no version of its own. */
export function fileDocument(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, 'markdown', 0, text)
}

/** What stands in any of the folders, each draft once: a folder of the workspace may stand within another. */
export async function findDrafts(folders: readonly string[], { files }: Runtime): Promise<FoundDrafts> {
  const found = new Map<string, string>()
  const unread: UnreadPlace[] = []
  for (const folder of folders) {
    const inFolder = await readOrExplain(folder, unread, () => files.findDrafts(folder))
    for (const place of inFolder?.unread ?? []) unread.push(place)
    for (const uri of inFolder?.uris ?? []) if (!found.has(uriKey(uri))) found.set(uriKey(uri), uri)
  }
  return { uris: [...found.values()], unread }
}

/** What `read` makes of the file or folder `uri`; undefined where it cannot be read, which `unread` then tells. */
export async function readOrExplain<Value>(
  uri: string,
  unread: UnreadPlace[],
  read: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    unread.push({ uri, reason: error.message })
    return undefined
  }
}
