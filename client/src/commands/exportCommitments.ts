/** Saves the commitments of all responses of the workspace for a spreadsheet or a calendar. */
import * as vscode from 'vscode'
import { type CommitmentLogResult, commitmentLogRequest } from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'

type Format = 'csv' | 'ics'

export async function exportCommitments(desk: Desk): Promise<void> {
  const { t } = vscode.l10n
  const choices: (vscode.QuickPickItem & { readonly format: Format })[] = [
    { label: 'CSV', description: t('for a spreadsheet: all commitments'), format: 'csv' },
    { label: 'iCalendar', description: t('for a calendar: commitments that have a day'), format: 'ics' },
  ]
  const format = (await vscode.window.showQuickPick(choices, { title: t('Export commitments as') }))?.format
  if (format === undefined) return
  const { text, count, unread } = await desk.request<CommitmentLogResult>(commitmentLogRequest, { uri: null, format })
  const target = await vscode.window.showSaveDialog({
    title: t('Export Commitments'),
    ...defaultTarget(format),
    filters: format === 'csv' ? { CSV: ['csv'] } : { iCalendar: ['ics'] },
  })
  if (target === undefined) return
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
  const saved = count === 1 ? t('1 commitment is exported.') : t('{0} commitments are exported.', count)
  for (const { uri, reason } of unread) desk.log.warn(`${uri}: ${reason}`)
  const missing = t(
    '{0} files could not be read, so their commitments are missing; the log says which and why.',
    unread.length,
  )
  if (unread.length === 0) void vscode.window.showInformationMessage(saved)
  else void vscode.window.showWarningMessage(`${saved} ${missing}`)
}

function defaultTarget(format: Format): Pick<vscode.SaveDialogOptions, 'defaultUri'> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  return folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `commitments.${format}`) }
}
