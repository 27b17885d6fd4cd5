/** Answers searches by name through all responses of the workspace, open or not. */
import type { Connection, WorkspaceSymbol } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { isMeant, workspaceSymbols } from '../features/workspaceSymbols.js'
import { type Answering, stopIfCancelled } from './answering.js'
import { workspaceSymbolOf } from './convertReading.js'
import type { Draft } from './drafts.js'
import { isSameUri, uriKey } from './uris.js'
import type { DraftSources } from './workspaceDrafts.js'
import { findDrafts, readOrExplain } from './workspaceScan.js'

/** What files hold, so that each letter of a search costs no new analysis of them. */
export interface SymbolIndex {
  /** Forgets everything: the settings may be others. */
  clear(): void
}

/** Answers `workspace/symbol`. What cannot be read is left out: the command that scans the workspace says what that is. */
export function answerWorkspaceSymbols(
  connection: Pick<Connection, 'onWorkspaceSymbol'>,
  sources: DraftSources,
  answering: Answering,
): SymbolIndex {
  /** By what a file is; good for this very text, and until the settings change. */
  let known = new Map<string, { readonly text: string; readonly symbols: readonly WorkspaceSymbol[] }>()

  const inFile = async (uri: string, indexed: typeof known): Promise<readonly WorkspaceSymbol[]> => {
    const text = await readOrExplain(uri, [], () => sources.runtime.files.readText(uri))
    if (text === undefined) return []
    const last = indexed.get(uriKey(uri))
    if (last?.text === text) return last.symbols
    const symbols = symbolsOf(await sources.drafts.closed(TextDocument.create(uri, 'markdown', 0, text)))
    indexed.set(uriKey(uri), { text, symbols })
    // Other requests are answered in between.
    await new Promise<void>((resolve) => sources.runtime.soon(resolve))
    return symbols
  }
  connection.onWorkspaceSymbol(
    answering.request('workspace/symbol', async ({ query }, token) => {
      const indexed = known
      const symbols: WorkspaceSymbol[] = []
      const uris = await allDrafts(sources)
      for (const uri of uris) {
        stopIfCancelled(token)
        const open = sources.documents.all().find((document) => isSameUri(document.uri, uri))
        const found = open === undefined ? await inFile(uri, indexed) : symbolsOf(await sources.drafts.open(open.uri))
        for (const symbol of found) if (isMeant(symbol.name, query)) symbols.push(symbol)
      }
      const there = new Set(uris.map(uriKey))
      for (const key of indexed.keys()) if (!there.has(key)) indexed.delete(key)
      return symbols
    }),
  )
  return {
    clear() {
      known = new Map()
    },
  }
}

/** The files in the folders of the workspace, and what is open elsewhere, by URI. */
async function allDrafts({ documents, runtime, folders }: DraftSources): Promise<readonly string[]> {
  const { uris } = await findDrafts(await folders(), runtime)
  const open = documents.all().map(({ uri }) => uri)
  const byKey = new Map([...uris, ...open].map((uri) => [uriKey(uri), uri]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri)
}

function symbolsOf(draft: Draft | undefined): readonly WorkspaceSymbol[] {
  if (draft === undefined) return []
  return workspaceSymbols(draft.analysis).map((symbol) => workspaceSymbolOf(symbol, draft.document))
}
