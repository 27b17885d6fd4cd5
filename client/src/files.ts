/** Finds and reads files for a server that has no disk, or whose disk does not hold them. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type FolderResult,
  findDraftsRequest,
  listFolderRequest,
  readTeamFileRequest,
  readTextRequest,
  type TeamFileResult,
  type TrustParams,
  trustNotification,
} from '../../server/src/protocol.js'

const drafts = '**/*.response.md'
const foldersPassedOver = '**/{node_modules,.*}/**'

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(findDraftsRequest, async ({ folder }: { folder: string }, token: vscode.CancellationToken) => {
    const uri = vscode.Uri.parse(folder)
    const found = await vscode.workspace.findFiles(
      new vscode.RelativePattern(uri, drafts),
      foldersPassedOver,
      undefined,
      token,
    )
    // Not every file system can be searched; those that cannot find nothing.
    return (found.length > 0 ? found : await walk(uri, token)).map(String)
  })
  client.onRequest(readTextRequest, async ({ uri }: { uri: string }) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  })
}

/** Reads a team's files: what is not there is told from what cannot be read. */
export function answerTeamFileRequests(client: BaseLanguageClient): void {
  client.onRequest<TeamFileResult, void>(
    readTeamFileRequest,
    async ({ uri }: { uri: string }): Promise<TeamFileResult> => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
      } catch (error) {
        return isMissing(error) ? { text: null } : { fault: 'The editor cannot read it as UTF-8 text.' }
      }
    },
  )
  client.onRequest<FolderResult, void>(
    listFolderRequest,
    async ({ folder }: { folder: string }): Promise<FolderResult> => {
      const uri = vscode.Uri.parse(folder)
      try {
        const entries = await vscode.workspace.fs.readDirectory(uri)
        return { uris: entries.map(([name]) => vscode.Uri.joinPath(uri, name).toString()) }
      } catch (error) {
        return isMissing(error) ? { uris: null } : { fault: 'The editor cannot list what is in it.' }
      }
    },
  )
  vscode.workspace.onDidGrantWorkspaceTrust(() => {
    const params: TrustParams = { trusted: true }
    // A client that was stopped meanwhile says it when it starts again.
    client.sendNotification(trustNotification, params).catch(() => {})
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound'
}

/** More folders than any workspace of drafts has. */
const mostFolders = 10_000

async function walk(root: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = []
  const folders = [root]
  for (let entered = 0; entered < mostFolders && !token.isCancellationRequested; entered++) {
    const folder = folders.pop()
    if (folder === undefined) break
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name)
      if (type === vscode.FileType.File && /\.response\.md$/i.test(name)) found.push(uri)
      if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) folders.push(uri)
    }
  }
  return found
}
