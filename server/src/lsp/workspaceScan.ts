/** Checks all drafts of the workspace at once, open or not, and counts what is found. */
import type { CancellationToken } from 'vscode-languageserver'
import type { SpokenSeverity } from '../check/checkedFinding.js'
import { stopIfCancelled } from './answering.js'
import type { ClosedDrafts } from './closedDrafts.js'
import type { Draft, Drafts } from './drafts.js'
import type { OpenDocuments } from './openDocuments.js'
import type { Runtime, UnreadPlace } from './runtime.js'
import { isSameUri } from './uris.js'
import { findDrafts, readOrExplain } from './workspaceFiles.js'
import type { WorkspaceIndex } from './workspaceIndex.js'

/** What the command answers. */
export interface ScanResult {
  /** How many drafts were checked. */
  readonly drafts: number
  /** How many findings they have, by severity. */
  readonly findings: Readonly<Record<SpokenSeverity, number>>
  /** What could not be read: it is not checked, and not clean. */
  readonly unread: readonly UnreadPlace[]
}

export interface Workspace {
  readonly documents: OpenDocuments
  readonly drafts: Drafts
  readonly closedDrafts: ClosedDrafts
  /** Learns what the files hold, so that nobody has to read them again. */
  readonly index: Pick<WorkspaceIndex, 'learning'>
  readonly runtime: Runtime
}

/**
 * Checks the drafts in `folders` (URIs), one after the other, so that other requests are answered in between;
 * `report` is told how many of how many are done. Rejects with RequestCancelled as soon as one of `tokens` is.
 */
export async function scanWorkspace(
  folders: readonly string[],
  workspace: Workspace,
  report: (done: number, all: number) => void,
  tokens: readonly CancellationToken[],
): Promise<ScanResult> {
  const { uris, unread } = await findDrafts(folders, workspace.runtime)
  const findings = { error: 0, warning: 0, information: 0, hint: 0 }
  const notRead = [...unread]
  let drafts = 0
  for (const [done, uri] of uris.entries()) {
    tokens.forEach(stopIfCancelled)
    report(done, uris.length)
    const draft = await readOrExplain(uri, notRead, () => check(uri, workspace))
    if (draft !== undefined) drafts++
    for (const { severity } of draft?.analysis.findings ?? []) findings[severity]++
    await new Promise<void>((resolve) => workspace.runtime.soon(resolve))
  }
  tokens.forEach(stopIfCancelled)
  return { drafts, findings, unread: notRead }
}

/** Of an open draft the text that is being written is checked, and its diagnostics are left to whoever shows them. */
async function check(uri: string, { documents, drafts, closedDrafts, index }: Workspace): Promise<Draft | undefined> {
  const open = documents.all().find((document) => isSameUri(document.uri, uri))
  if (open !== undefined) return drafts.open(open.uri)
  const learn = index.learning()
  const draft = await closedDrafts.show(uri)
  if (draft !== undefined) learn(draft)
  return draft
}
