/** The view of what all responses of the workspace promise, by day, owner or recommendation. */
import * as vscode from 'vscode'
import type { Desk } from '../desk.js'
import { printDay, printShortDay } from '../printDay.js'
import { whenQuiet } from '../quiet.js'
import {
  type CommitmentGroup,
  type CommitmentRow,
  countOverdue,
  type Grouping,
  groupCommitments,
} from './commitmentGroups.js'
import type { CommitmentStore } from './commitmentStore.js'

const viewId = 'responseDesk.commitments'
const groupings = { day: 'groupByDay', owner: 'groupByOwner', recommendation: 'groupByRecommendation' } as const

export function registerCommitmentsView(desk: Desk, store: CommitmentStore): vscode.Disposable {
  const list = new CommitmentList(store)
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: list, showCollapseAll: true })
  const load = whenQuiet(async () => {
    if (!view.visible) return
    await store.load()
    list.redraw()
    view.badge = badgeOf(countOverdue(store.drafts))
    view.message = unreadMessage(store.unread)
  }, desk.log)
  const group = (grouping: Grouping): void => {
    list.grouping = grouping
    list.redraw()
    void vscode.commands.executeCommand('setContext', `${viewId}.grouping`, grouping)
  }
  group('day')
  return vscode.Disposable.from(
    view,
    load,
    list,
    view.onDidChangeVisibility(load.soon),
    store.onDidChange(load.soon),
    vscode.commands.registerCommand(`${viewId}.refresh`, () => store.forget(null)),
    ...(['day', 'owner', 'recommendation'] as const).map((grouping) =>
      vscode.commands.registerCommand(`${viewId}.${groupings[grouping]}`, () => group(grouping)),
    ),
  )
}

function badgeOf(overdue: number): vscode.ViewBadge | undefined {
  if (overdue === 0) return undefined
  const { t } = vscode.l10n
  return {
    value: overdue,
    tooltip: overdue === 1 ? t('1 commitment is overdue') : t('{0} commitments are overdue', overdue),
  }
}

/** What could not be read is missing from the list, which must not look complete. */
function unreadMessage(unread: number): string {
  const { t } = vscode.l10n
  if (unread === 0) return ''
  return unread === 1 ? t('1 file could not be read.') : t('{0} files could not be read.', unread)
}

type Node = CommitmentGroup | CommitmentRow

class CommitmentList implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  grouping: Grouping = 'day'
  #groups: readonly CommitmentGroup[] = []
  readonly #changes = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changes.event

  constructor(private readonly store: CommitmentStore) {}

  redraw(): void {
    this.#groups = groupCommitments(this.store.drafts, this.grouping, { printDay, printShortDay, t: vscode.l10n.t })
    this.#changes.fire()
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.#groups]
    return 'rows' in node ? [...node.rows] : []
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'rows' in node ? groupItem(node, this.grouping) : rowItem(node)
  }

  dispose(): void {
    this.#changes.dispose()
  }
}

const groupIcons: Readonly<Record<Grouping, string>> = { day: 'calendar', owner: 'person', recommendation: 'comment' }

function groupItem(group: CommitmentGroup, grouping: Grouping): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Expanded)
  item.id = `${grouping} ${group.key}`
  item.description = group.description
  item.iconPath = group.overdue
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'))
    : new vscode.ThemeIcon(groupIcons[grouping])
  item.accessibilityInformation = { label: `${group.label}, ${group.description}` }
  return item
}

function rowItem({ uri, item: commitment, label, description, spoken, icon }: CommitmentRow): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None)
  item.description = description
  item.tooltip = spoken
  item.iconPath = new vscode.ThemeIcon(icon.name, icon.color === null ? undefined : new vscode.ThemeColor(icon.color))
  item.accessibilityInformation = { label: spoken }
  item.command = {
    command: 'responseDesk.goTo',
    title: vscode.l10n.t('Go to the Commitment'),
    arguments: [uri, commitment.range],
  }
  return item
}
