/** What the client can do, and what this server offers to it: asked and said once, when they meet. */
import {
  type ClientCapabilities,
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { diagnosticSource, fixAllKind, scanWorkspaceCommand } from './names.js'

/**
 * What the client can do, where the answer differs by it. What a client merely leaves unread (related places, tags,
 * links to rule pages) is sent to all.
 */
export interface ClientAbilities {
  /** Asks for diagnostics itself; else they are sent to it. */
  readonly pullsDiagnostics: boolean
  /** Can be told to ask for all diagnostics anew. */
  readonly refreshesDiagnostics: boolean
  readonly answersConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly registersFileWatchers: boolean
  readonly hasWorkspaceFolders: boolean
  /** Takes edits with the version of the document that they are made for. */
  readonly versionedEdits: boolean
  /** Takes edits that leave a part of what they insert selected. */
  readonly snippetEdits: boolean
  /** Shows why an action cannot be taken. */
  readonly disabledActions: boolean
}

/** What a client with `capabilities` can do; what it does not mention, it cannot. */
export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
  }
}

/** What this server does for a client with these abilities. */
export function serverCapabilities({ pullsDiagnostics, hasWorkspaceFolders }: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    documentSymbolProvider: { label: 'Response Desk' },
    executeCommandProvider: { commands: [scanWorkspaceCommand], workDoneProgress: true },
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: diagnosticSource,
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    ...(hasWorkspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  }
}
