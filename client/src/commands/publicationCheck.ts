/** The gate before publication: says whether anything stands in the way, and leads to it. */
import * as vscode from 'vscode'
import { type PublicationCheckResult, publicationCheckRequest } from '../../../server/src/protocol.js'
import type { CurrentDocument } from '../currentDocument.js'
import type { Desk } from '../desk.js'
import type { Pages } from '../pages.js'
import { documentOrAdvice, ofDocument, tellNoResponse } from './activeDraft.js'
import { goTo } from './goTo.js'

export async function checkForPublication(desk: Desk, current: CurrentDocument, pages: Pages): Promise<void> {
  const document = documentOrAdvice(current)
  if (document === undefined) return
  const result = await desk.request<PublicationCheckResult | null>(publicationCheckRequest, ofDocument(document))
  if (result === null) return tellNoResponse()
  const { t } = vscode.l10n
  const { ready, obstacles, markdown } = result
  const report = t('Show Report')
  const first = t('Go to the First')
  const chosen = await (ready
    ? vscode.window.showInformationMessage(t('Nothing stands in the way of publication.'), report)
    : vscode.window.showWarningMessage(notReady(obstacles.length), ...(obstacles.length > 0 ? [first] : []), report))
  const [obstacle] = obstacles
  if (chosen === first && obstacle !== undefined) await goTo(document.uri.toString(), obstacle.range)
  if (chosen === report) await pages.show(t('Publication Check'), markdown)
}

function notReady(obstacles: number): string {
  const { t } = vscode.l10n
  if (obstacles === 0) return t('Not ready for publication: there is no recommendation, or not all are answered.')
  return obstacles === 1
    ? t('Not ready for publication: 1 finding stands in the way.')
    : t('Not ready for publication: {0} findings stand in the way.', obstacles)
}
