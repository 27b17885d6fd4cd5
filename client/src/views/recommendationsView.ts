/** The view of the recommendations of the draft in the active editor: a tree that goes with the cursor, and leads to it. */
import * as vscode from 'vscode'
import { type RecommendationItem, recommendationsRequest } from '../../../server/src/protocol.js'
import type { CurrentDocument } from '../currentDocument.js'
import type { Desk } from '../desk.js'
import { printDay } from '../printDay.js'
import { whenQuiet } from '../quiet.js'
import { allRows, countRows, type RecommendationRow, recommendationRows, rowAtLine } from './recommendationRows.js'

const viewId = 'responseDesk.recommendations'

export function registerRecommendationsView(desk: Desk, current: CurrentDocument): vscode.Disposable {
  const tree = new RecommendationTree()
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true })
  const load = whenQuiet(async () => {
    if (!view.visible) return
    const document = current.get()
    const items = document === undefined ? null : await recommendationsOf(desk, document)
    tree.show(items === null ? undefined : document?.uri, items ?? [])
    view.message = tree.message
    view.description = tree.description
    await follow(view, tree)
  }, desk.log)

  const redraw = (): void => {
    tree.redraw()
    view.message = tree.message
    void vscode.commands.executeCommand('setContext', `${viewId}.filtered`, tree.filter !== '')
    void vscode.commands.executeCommand('setContext', `${viewId}.unansweredFirst`, tree.unansweredFirst)
  }
  return vscode.Disposable.from(
    view,
    load,
    tree,
    view.onDidChangeVisibility(load.soon),
    current.onDidChange(load.soon),
    desk.onDidChange(load.soon),
    vscode.window.onDidChangeTextEditorSelection(() => {
      if (view.visible) void follow(view, tree)
    }),
    vscode.commands.registerCommand(`${viewId}.filter`, async () => {
      const filter = await vscode.window.showInputBox({
        title: vscode.l10n.t('Show only recommendations that say'),
        placeHolder: vscode.l10n.t('Words of the recommendation, a verdict, “not answered”'),
        value: tree.filter,
      })
      if (filter === undefined) return
      tree.filter = filter.trim()
      redraw()
    }),
    vscode.commands.registerCommand(`${viewId}.clearFilter`, () => {
      tree.filter = ''
      redraw()
    }),
    ...[true, false].map((first) =>
      vscode.commands.registerCommand(`${viewId}.${first ? 'unansweredFirst' : 'documentOrder'}`, () => {
        tree.unansweredFirst = first
        redraw()
      }),
    ),
    vscode.commands.registerCommand(`${viewId}.revealInTree`, async () => {
      const document = current.get()
      if (document === undefined) return
      tree.show(document.uri, (await recommendationsOf(desk, document)) ?? [])
      const row = rowOfCursor(tree)
      if (row === undefined) await vscode.commands.executeCommand(`${viewId}.focus`)
      else await view.reveal(row, { select: true, focus: true, expand: true })
    }),
  )
}

/** Selects the recommendation in which the cursor stands, without taking the keyboard away from the writer. */
async function follow(view: vscode.TreeView<RecommendationRow>, tree: RecommendationTree): Promise<void> {
  const row = rowOfCursor(tree)
  if (row === undefined || view.selection.some(({ key }) => key === row.key)) return
  try {
    await view.reveal(row, { select: true, focus: false })
  } catch {
    // The tree was drawn anew meanwhile; the next move of the cursor finds its row.
  }
}

function rowOfCursor(tree: RecommendationTree): RecommendationRow | undefined {
  const editor = vscode.window.activeTextEditor
  if (editor === undefined || editor.document.uri.toString() !== tree.uri?.toString()) return undefined
  return rowAtLine(tree.inDraftOrder(), editor.selection.active.line)
}

/** Null where the document is no response, or nobody has needed the server yet: this view does not start it. */
async function recommendationsOf(
  desk: Desk,
  document: vscode.TextDocument,
): Promise<readonly RecommendationItem[] | null> {
  if (!desk.isStarted) return null
  const params = { textDocument: { uri: document.uri.toString() } }
  return desk.request<readonly RecommendationItem[] | null>(recommendationsRequest, params)
}

class RecommendationTree implements vscode.TreeDataProvider<RecommendationRow>, vscode.Disposable {
  uri: vscode.Uri | undefined
  filter = ''
  unansweredFirst = false
  private items: readonly RecommendationItem[] = []
  private rows: readonly RecommendationRow[] = []
  private readonly parents = new Map<string, RecommendationRow>()
  private readonly changes = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.changes.event

  /** Shows the recommendations of the draft `uri`, or, with undefined, none. */
  show(uri: vscode.Uri | undefined, items: readonly RecommendationItem[]): void {
    this.uri = uri
    this.items = items
    this.redraw()
  }

  redraw(): void {
    const { filter, unansweredFirst } = this
    this.rows = recommendationRows(this.items, { filter, unansweredFirst, printDay, t: vscode.l10n.t })
    this.parents.clear()
    for (const row of allRows(this.rows)) for (const child of row.children) this.parents.set(child.key, row)
    this.changes.fire()
  }

  get message(): string {
    if (this.filter === '' || this.uri === undefined) return ''
    const all = recommendationRows(this.items, { ...plain, filter: '' })
    return vscode.l10n.t('Only “{0}”: {1} of {2}', this.filter, allRows(this.rows).length, allRows(all).length)
  }

  get description(): string {
    const { answered, total } = countRows(recommendationRows(this.items, { ...plain, filter: '' }))
    return total === 0 ? '' : vscode.l10n.t('{0} of {1} answered', answered, total)
  }

  /** The rows that are shown, by their place in the draft. */
  inDraftOrder(): readonly RecommendationRow[] {
    return [...this.rows].sort((a, b) => a.item.range.start.line - b.item.range.start.line)
  }

  getChildren(row?: RecommendationRow): RecommendationRow[] {
    return [...(row?.children ?? this.rows)]
  }

  getParent(row: RecommendationRow): RecommendationRow | undefined {
    return this.parents.get(row.key)
  }

  getTreeItem(row: RecommendationRow): vscode.TreeItem {
    const { item, icon } = row
    const state = vscode.TreeItemCollapsibleState
    const treeItem = new vscode.TreeItem(row.label, row.children.length > 0 ? state.Expanded : state.None)
    treeItem.id = `${this.uri?.toString() ?? ''}${row.key}`
    treeItem.description = row.description
    treeItem.tooltip = row.spoken
    treeItem.iconPath = new vscode.ThemeIcon(
      icon.name,
      icon.color === null ? undefined : new vscode.ThemeColor(icon.color),
    )
    treeItem.contextValue = item.standing
    treeItem.accessibilityInformation = { label: row.spoken }
    treeItem.command = {
      command: 'responseDesk.goTo',
      title: vscode.l10n.t('Go to the Recommendation'),
      arguments: [this.uri?.toString(), item.labelRange],
    }
    return treeItem
  }

  dispose(): void {
    this.changes.dispose()
  }
}

const plain = { unansweredFirst: false, printDay: (day: string) => day, t: (message: string) => message }
