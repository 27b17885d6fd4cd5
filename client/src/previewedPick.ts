/** Has the writer choose one of several texts, and shows below the draft what the one in question would put in. */
import * as vscode from 'vscode'

export interface PreviewedItem extends vscode.QuickPickItem {
  readonly preview: string
}

const scheme = 'response-desk-preview'

/**
 * The chosen item; undefined where the writer left. The page with the preview goes away with the list. `whenShown` is
 * called as soon as the draft has its new, lower place.
 */
export async function pickWithPreview<Item extends PreviewedItem>(
  items: readonly Item[],
  title: string,
  whenShown: () => void,
): Promise<Item | undefined> {
  const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Preview of the Answer')}.md` })
  let shown = items[0]?.preview ?? ''
  const changes = new vscode.EventEmitter<vscode.Uri>()
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: () => shown,
  })
  const pick = vscode.window.createQuickPick<Item>()
  pick.title = title
  pick.items = items
  pick.matchOnDescription = true
  pick.matchOnDetail = true
  // A look at the page must not close the list.
  pick.ignoreFocusOut = true
  try {
    return await new Promise<Item | undefined>((resolve) => {
      pick.onDidChangeActive(([active]) => {
        shown = active?.preview ?? ''
        changes.fire(uri)
      })
      pick.onDidAccept(() => resolve(pick.activeItems[0]))
      pick.onDidHide(() => resolve(undefined))
      const show = () => {
        whenShown()
        pick.show()
      }
      // Without the page the list still says what each is.
      showBelow(uri).then(show, show)
    })
  } finally {
    pick.dispose()
    await close(uri)
    provider.dispose()
    changes.dispose()
  }
}

/** Below, and not beside: lists come up at the top, in the middle of the window. */
async function showBelow(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.newGroupBelow')
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Active, preview: true })
}

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs)
  const ours = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  )
  await vscode.window.tabGroups.close(ours, true)
}
