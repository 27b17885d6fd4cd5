/** Has all responses of the workspace checked, open or not, and sums up what was found. */
import * as vscode from 'vscode'
import type { SeverityCounts, UnreadDraft } from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { findingsText } from '../statusText.js'

interface ScanResult {
  readonly drafts: number
  readonly findings: SeverityCounts
  readonly unread: readonly UnreadDraft[]
}

export async function checkWorkspace(desk: Desk): Promise<void> {
  const client = await desk.start()
  const { ExecuteCommandRequest } = await import('vscode-languageclient')
  const { drafts, findings, unread }: ScanResult = await client.sendRequest(ExecuteCommandRequest.type, {
    command: 'responseDesk.scanWorkspace',
  })
  const { t } = vscode.l10n
  const checked = drafts === 1 ? t('1 response is checked') : t('{0} responses are checked', drafts)
  const problems = t('Show Problems')
  const show = (message: string, ...choices: string[]) =>
    unread.length === 0
      ? vscode.window.showInformationMessage(message, ...choices)
      : vscode.window.showWarningMessage(message, ...choices)
  for (const { uri, reason } of unread) desk.log.warn(`${uri}: ${reason}`)
  const missing =
    unread.length === 0 ? '' : ` ${t('{0} could not be read; the log says which and why.', unread.length)}`
  const chosen = await show(`${checked}: ${findingsText(findings, t)}.${missing}`, problems)
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems')
}
