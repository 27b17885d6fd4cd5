/** How the files of a team are read, whoever hosts us: by URI, and only those that may be. */

/** What the hosts give: a disk, a virtual file system, the text of an open editor before what is on the disk. */
export interface TeamFiles {
  /** Never rejects. */
  read(uri: string): Promise<FileText>
  /** The URIs of the files in `folder`, not of those in folders within. Never rejects. */
  list(folder: string): Promise<FolderList>
  /**
   * The URI of what `uri` leads to through symbolic links and `..`; of what is not there, `uri` itself. Left out by hosts
   * whose files have no links. Never rejects.
   */
  realUri?(uri: string): Promise<string>
}

/** Where neither is there, there is no such file. */
export type FileText =
  | { readonly text: string }
  /** It cannot be read, and why, as a whole sentence without its name. */
  | { readonly fault: string; readonly refused?: true }
  | { readonly text: null }

export type FolderList = { readonly uris: readonly string[] } | { readonly fault: string } | { readonly uris: null }

/** For hosts and tests without files. */
export const noFiles: TeamFiles = {
  read: async () => ({ text: null }),
  list: async () => ({ uris: null }),
}

/** Larger files are none that a person wrote. */
const longest = 1_000_000

/**
 * `files`, each read once, however many drafts ask for it. `mayRead` says why a file may not be read, in a whole
 * sentence; undefined where it may. `asked` collects what was asked for, there or not: when one of these is changed,
 * made or removed, what was made of them is stale.
 */
export function readOnce(
  files: TeamFiles,
  mayRead: (uri: string) => Promise<string | undefined>,
  asked: Set<string>,
  keyOf: (uri: string) => string,
): TeamFiles {
  const texts = new Map<string, Promise<FileText>>()
  const lists = new Map<string, Promise<FolderList>>()
  const once = <Value>(kept: Map<string, Promise<Value>>, uri: string, get: () => Promise<Value>): Promise<Value> => {
    const key = keyOf(uri)
    asked.add(key)
    const promise = kept.get(key) ?? get()
    kept.set(key, promise)
    return promise
  }
  return {
    async read(uri) {
      const refusal = await mayRead(uri)
      if (refusal !== undefined) return { fault: refusal, refused: true }
      return once(texts, uri, async () => {
        const found = await files.read(uri)
        const isTooLong = 'text' in found && found.text !== null && found.text.length > longest
        return isTooLong ? { fault: 'It is too long: more than a million characters.' } : found
      })
    },
    async list(folder) {
      const refusal = await mayRead(folder)
      return refusal !== undefined ? { fault: refusal } : once(lists, folder, () => files.list(folder))
    },
  }
}
