/** What is known of the commitments of the workspace: asked for when somebody looks, and then only what changed. */
import * as vscode from 'vscode'
import { type CommitmentsResult, commitmentsRequest, type DraftCommitments } from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { hasResponse } from '../responses.js'

export class CommitmentStore implements vscode.Disposable {
  /** What has to be asked for: all of them, or those drafts that changed. */
  #stale: 'all' | Set<string> = 'all'
  #loading: Promise<void> | undefined
  #today = ''
  #unread = 0
  readonly #drafts = new Map<string, DraftCommitments>()
  readonly #changes = new vscode.EventEmitter<void>()
  readonly #following: vscode.Disposable

  constructor(private readonly desk: Desk) {
    this.#following = vscode.Disposable.from(
      this.#changes,
      desk.onDidChange(({ uri }) => this.forget(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget(null)),
    )
  }

  /** Something is no longer as it was: whoever looks should `load`. */
  readonly onDidChange = this.#changes.event

  /** What is known of the draft (null: of all) is no longer so. */
  forget(uri: string | null): void {
    if (uri === null) this.#stale = 'all'
    else if (this.#stale !== 'all') this.#stale.add(uri)
    this.#changes.fire()
  }

  /** Asks for what is stale. The server is started only where the workspace has a response. */
  async load(): Promise<void> {
    // Two that look at once ask once.
    this.#loading ??= this.#ask().finally(() => {
      this.#loading = undefined
    })
    await this.#loading
  }

  get drafts(): readonly DraftCommitments[] {
    return [...this.#drafts.values()]
  }

  /** How many files could not be read: their commitments are missing. */
  get unread(): number {
    return this.#unread
  }

  /** The server's day, as ISO 8601; empty before anything was loaded. */
  get today(): string {
    return this.#today
  }

  async #ask(): Promise<void> {
    if (!this.desk.isStarted && !(await hasResponse())) return
    const stale = this.#stale
    this.#stale = new Set()
    try {
      for (const uri of stale === 'all' ? [null] : stale) await this.#askFor(uri)
    } catch (error) {
      this.#stale = 'all'
      throw error
    }
    // What changed while it was asked for has to be asked for again.
    if (this.#isStale()) this.#changes.fire()
  }

  #isStale(): boolean {
    return this.#stale === 'all' || this.#stale.size > 0
  }

  async #askFor(uri: string | null): Promise<void> {
    const { today, drafts, unread } = await this.desk.request<CommitmentsResult>(commitmentsRequest, { uri })
    this.#today = today
    if (uri === null) {
      this.#drafts.clear()
      this.#unread = unread.length
    } else this.#drafts.delete(sameForAll(uri))
    for (const draft of drafts) this.#drafts.set(sameForAll(draft.uri), draft)
  }

  dispose(): void {
    this.#following.dispose()
  }
}

/** The URI as the editor writes it: a server that lists files may write the same one in another way. */
function sameForAll(uri: string): string {
  return vscode.Uri.parse(uri).toString()
}
