/** What differs between the hosts of the server: a process on a disk, a worker in a browser, a test. Nothing else does. */
import type { Disposable } from 'vscode-languageserver'
import type { TeamFiles } from '../configuration/teamFiles.js'
import type { Day } from '../model/day.js'

export interface Runtime {
  /** Calls `callback` when the messages that have arrived by then are dealt with; never, once disposed of. */
  soon(callback: () => void): Disposable
  /** The day that counts as today, where the writer is. */
  today(): Day
  /** Told of each draft that has been checked, before its diagnostics go out. */
  draftChecked?(): void
  readonly files: WorkspaceFiles
  /** Configurations, schemas, registers and templates. */
  readonly teamFiles: TeamFiles
}

/** Drafts that no editor has open. */
export interface WorkspaceFiles {
  /** All `NAME.response.md` in `folder` (a URI), at any depth. Rejects with an `UnreadableFile` where it cannot be entered. */
  findDrafts(folder: string): Promise<FoundDrafts>
  /** The text of the file `uri`, without a byte order mark. Rejects with an `UnreadableFile`. */
  readText(uri: string): Promise<string>
}

export interface FoundDrafts {
  /** Each URI begins as the folder's does. */
  readonly uris: readonly string[]
  /** Folders within that cannot be entered: what is in them is unknown. */
  readonly unread: readonly UnreadPlace[]
}

/** A file or folder that could not be read, and why, as a whole sentence. */
export interface UnreadPlace {
  readonly uri: string
  readonly reason: string
}

/** A file or folder that cannot be read: its message is a whole sentence for the writer, without the name. */
export class UnreadableFile extends Error {
  /** There is no such file or folder. */
  readonly isMissing: boolean

  constructor(message: string, isMissing = false) {
    super(message)
    this.isMissing = isMissing
  }
}
