/** Shows how the draft in the active editor stands, in the editor's language status. */
import * as vscode from 'vscode'
import { type OverviewResult, overviewRequest } from '../../server/src/protocol.js'
import type { CurrentDocument } from './currentDocument.js'
import type { Desk } from './desk.js'
import { draftSelector } from './documents.js'
import { whenQuiet } from './quiet.js'
import { type DraftStatus, draftStatus, type StatusText } from './statusText.js'

const weights = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
}

export function showStatus(desk: Desk, current: CurrentDocument): vscode.Disposable {
  const items = {
    answered: itemFor('answered', vscode.l10n.t('Response Desk: Answers'), {
      title: vscode.l10n.t('Publication Check'),
      command: 'responseDesk.publicationCheck',
    }),
    findings: itemFor('findings', vscode.l10n.t('Response Desk: Findings'), {
      title: vscode.l10n.t('Show Problems'),
      command: 'workbench.actions.view.problems',
    }),
    schema: itemFor('schema', vscode.l10n.t('Response Desk: Schema'), {
      title: vscode.l10n.t('Show Effective Configuration'),
      command: 'responseDesk.showConfiguration',
    }),
  }
  const show = (status: DraftStatus | undefined): void => {
    for (const name of ['answered', 'findings', 'schema'] as const) write(items[name], status?.[name])
    void vscode.commands.executeCommand('setContext', 'responseDesk.isResponse', status !== undefined)
  }
  const draw = whenQuiet(async () => {
    const document = current.get()
    if (document === undefined || !desk.isStarted) return show(undefined)
    const overview = await overviewOf(desk, document)
    // While the server was asked, the writer may have turned to another document.
    if (document !== current.get()) return
    show(overview === null ? undefined : draftStatus(overview, vscode.l10n.t))
  }, desk.log)
  draw.soon()
  return vscode.Disposable.from(
    ...Object.values(items),
    draw,
    current.onDidChange(draw.soon),
    desk.onDidChange(({ uri }) => {
      if (uri === null || uri === current.get()?.uri.toString()) draw.soon()
    }),
  )
}

/** What the server makes of `document`; null where it does not look at it. */
export function overviewOf(desk: Desk, document: vscode.TextDocument): Promise<OverviewResult | null> {
  return desk.request<OverviewResult | null>(overviewRequest, { textDocument: { uri: document.uri.toString() } })
}

function itemFor(id: string, name: string, command: vscode.Command): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`responseDesk.${id}`, [])
  item.name = name
  item.command = command
  return item
}

/** With nothing to say an item belongs to no document, which is the way to hide it. */
function write(item: vscode.LanguageStatusItem, status: StatusText | undefined): void {
  item.selector = status === undefined ? [] : draftSelector
  if (status === undefined) return
  item.text = status.text
  item.detail = status.detail
  item.severity = weights[status.weight]
  item.accessibilityInformation = { label: `${item.name ?? ''}: ${status.text}. ${status.detail}` }
}
