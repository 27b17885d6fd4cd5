/** What the client can do, and what this server offers to it: asked and said once, when they meet. */
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver'
import { tokenLegend } from './convertReading.js'
import { refactoringActionKinds } from './convertWriting.js'
import { CodeActionKind, MarkupKind, PositionEncodingKind, TextDocumentSyncKind } from './library.js'
import { applyTallyCommand, diagnosticSource, fixAllKind, scanWorkspaceCommand } from './names.js'

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
  /** Also for files in a folder that is not of the workspace. */
  readonly watchesFolders: boolean
  readonly hasWorkspaceFolders: boolean
  /** Takes edits with the version of the document that they are made for. */
  readonly versionedEdits: boolean
  /** Takes edits that leave a part of what they insert selected. */
  readonly snippetEdits: boolean
  /** Shows why an action cannot be taken. */
  readonly disabledActions: boolean
  /** Asks for the edit of an action once it is chosen, and hands back what the server put with the action. */
  readonly resolvesActions: boolean
  readonly hoversInMarkdown: boolean
  /** Takes completions with places to fill in. */
  readonly completesSnippets: boolean
  readonly completesInMarkdown: boolean
  /** Asks what would be renamed before it asks for the name. */
  readonly preparesRename: boolean
  /** Takes edits that the server sends of its own accord. */
  readonly appliesEdits: boolean
  /** Can be told to ask for these anew. */
  readonly refreshesLenses: boolean
  readonly refreshesHints: boolean
  readonly refreshesTokens: boolean
}

/** What a client with `capabilities` can do; what it does not mention, it cannot. */
export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
      workspace.didChangeWatchedFiles.relativePatternSupport === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    hoversInMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    completesInMarkdown:
      textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
  }
}

/** What this server does for a client with these abilities; `completionCharacters` ask for completion when typed. */
export function serverCapabilities(
  abilities: ClientAbilities,
  completionCharacters: readonly string[],
): ServerCapabilities {
  const { pullsDiagnostics, hasWorkspaceFolders, preparesRename } = abilities
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...refactoringActionKinds],
      resolveProvider: abilities.resolvesActions,
    },
    completionProvider: { triggerCharacters: [...completionCharacters], resolveProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentSymbolProvider: { label: 'Response Desk' },
    executeCommandProvider: { commands: [scanWorkspaceCommand, applyTallyCommand], workDoneProgress: true },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
    documentLinkProvider: { resolveProvider: false },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
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
