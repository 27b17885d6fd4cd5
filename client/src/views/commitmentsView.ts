/** The view of what all responses of the workspace promise, by day, owner or recommendation. */
import * as vscode from 'vscode'
import { type CommitmentsResult, commitmentsRequest, type DraftCommitments } from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { printDay, printShortDay } from '../printDay.js'
import { whenQuiet } from '../quiet.js'
import { hasResponse } from '../responses.js'
import {
  type CommitmentGroup,
  type CommitmentRow,
  countOverdue,
  type Grouping,
  groupCommitments,
} from './commitmentGroups.js'

const viewId = 'responseDesk.commitments'
const groupings: readonly Grouping[] = ['day', 'owner', 'recommendation']

export function registerCommitmentsView(desk: Desk): vscode.Disposable {
  const list = new CommitmentList(desk)
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: list, showCollapseAll: true })
  const load = whenQuiet(async () => {
    if (!view.visible) return
    await list.load()
    view.badge = badgeOf(list.overdue)
    view.message = list.message
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
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      list.forget(null)
      load.soon()
    }),
    desk.onDidChange(({ uri }) => {
      list.forget(uri)
      load.soon()
    }),
    vscode.commands.registerCommand(`${viewId}.refresh`, () => {
      list.forget(null)
      load.soon()
    }),
    ...groupings.map((grouping) =>
      vscode.commands.registerCommand(`${viewId}.groupBy${grouping[0]?.toUpperCase()}${grouping.slice(1)}`, () =>
        group(grouping),
      ),
    ),
  )
}

function badgeOf(overdue: number): vscode.ViewBadge | undefined {
  if (overdue === 0) return undefined
  const tooltip =
    overdue === 1 ? vscode.l10n.t('1 commitment is overdue') : vscode.l10n.t('{0} commitments are overdue', overdue)
  return { value: overdue, tooltip }
}

type Node = CommitmentGroup | CommitmentRow

class CommitmentList implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  grouping: Grouping = 'day'
  private readonly drafts = new Map<string, DraftCommitments>()
  /** What has to be asked for: all of them, or those whose text changed. */
  private stale: 'all' | Set<string> = 'all'
  private unread = 0
  private groups: readonly CommitmentGroup[] = []
  private readonly changes = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.changes.event

  constructor(private readonly desk: Desk) {}

  /** What is known of the draft (null: of all) is no longer so. */
  forget(uri: string | null): void {
    if (uri === null) this.stale = 'all'
    else if (this.stale !== 'all') this.stale.add(uri)
  }

  /** Asks for what is stale. The server is started only where the workspace has a response. */
  async load(): Promise<void> {
    if (!this.desk.isStarted && !(await hasResponse())) return
    const { stale } = this
    this.stale = new Set()
    try {
      await this.ask(stale)
    } catch (error) {
      this.stale = 'all'
      throw error
    }
    this.redraw()
  }

  private async ask(stale: 'all' | ReadonlySet<string>): Promise<void> {
    for (const uri of stale === 'all' ? [null] : stale) {
      const { drafts, unread } = await this.desk.request<CommitmentsResult>(commitmentsRequest, { uri })
      if (uri === null) {
        this.drafts.clear()
        this.unread = unread.length
      } else this.drafts.delete(sameForAll(uri))
      for (const draft of drafts) this.drafts.set(sameForAll(draft.uri), draft)
    }
  }

  redraw(): void {
    const drafts = [...this.drafts.values()].filter(({ commitments }) => commitments.length > 0)
    this.groups = groupCommitments(drafts, this.grouping, { printDay, printShortDay, t: vscode.l10n.t })
    this.changes.fire()
  }

  get overdue(): number {
    return countOverdue([...this.drafts.values()])
  }

  /** What could not be read is missing from the list, which must not look complete. */
  get message(): string {
    if (this.unread === 0) return ''
    return this.unread === 1
      ? vscode.l10n.t('1 file could not be read.')
      : vscode.l10n.t('{0} files could not be read.', this.unread)
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.groups]
    return 'rows' in node ? [...node.rows] : []
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'rows' in node ? groupItem(node, this.grouping) : rowItem(node)
  }

  dispose(): void {
    this.changes.dispose()
  }
}

/** The URI as the editor writes it: a server that lists files may write the same one in another way. */
function sameForAll(uri: string): string {
  return vscode.Uri.parse(uri).toString()
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
