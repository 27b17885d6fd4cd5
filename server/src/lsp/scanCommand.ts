/** The command by which a client has the whole workspace checked, with progress that the writer can stop. */
import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver'
import type { ClientAbilities } from './capabilities.js'
import type { Command } from './commands.js'
import { WorkDoneProgressReporter } from './library.js'
import { scanWorkspace, type Workspace } from './workspaceScan.js'

/** The command, for the workspace whose folders `folders` gives. */
export function scanCommand(
  connection: Connection,
  folders: () => Promise<readonly string[]>,
  workspace: Workspace,
): Command {
  return async (_, token, progress) => {
    const within = await folders()
    const shown = await shownProgress(connection, progress)
    shown.progress.begin('Checking responses', 0, undefined, true)
    try {
      const report = (done: number, all: number): void =>
        shown.progress.report(Math.round((100 * done) / all), `${done} of ${all}`)
      return await scanWorkspace(within, workspace, report, [token, ...shown.tokens])
    } finally {
      shown.progress.done()
    }
  }
}

/** The progress that the client asked for, or else one of our own, which the writer can stop. */
async function shownProgress(
  connection: Connection,
  asked: WorkDoneProgressReporter,
): Promise<{ readonly progress: WorkDoneProgressReporter; readonly tokens: readonly CancellationToken[] }> {
  if (!WorkDoneProgressReporter.isNullInstance(asked)) return { progress: asked, tokens: [] }
  try {
    const created = await connection.window.createWorkDoneProgress()
    return { progress: created, tokens: [created.token] }
  } catch {
    // The client would not show it: the scan goes on all the same.
    return { progress: asked, tokens: [] }
  }
}

/** The folders of the workspace as they are now. */
export async function foldersOf(
  connection: Connection,
  { rootUri, workspaceFolders }: InitializeParams,
  { hasWorkspaceFolders }: ClientAbilities,
): Promise<readonly string[]> {
  if (hasWorkspaceFolders) return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri)
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri)
  return rootUri ? [rootUri] : []
}
