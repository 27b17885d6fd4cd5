/** Checks all drafts of the workspace at once, open or not, and counts what is found. */
import type { CancellationToken } from 'vscode-languageserver'
import type { SpokenSeverity } from '../check/checkedFinding.js'
import { stopIfCancelled } from './answering.js'
import type { ClosedDrafts } from './closedDrafts.js'
import type { Draft, Drafts } from './drafts.js'
import type { OpenDocuments } from './openDocuments.js'
import { type FoundDrafts, type Runtime, UnreadableFile, type UnreadPlace } from './runtime.js'
import { isSameUri, uriKey } from './uris.js'

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

/** Of an open draft the text that is being written is checked, and its diagnostics are left to whoever shows them. */
function check(uri: string, { documents, drafts, closedDrafts }: Workspace): Promise<Draft | undefined> {
  const open = documents.all().find((document) => isSameUri(document.uri, uri))
  return open === undefined ? closedDrafts.show(uri) : drafts.open(open.uri)
}

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
