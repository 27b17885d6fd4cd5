/** Shows what counts for the draft in the active editor, and where each value comes from. */
import * as vscode from 'vscode'
import { configurationRequest, type MarkdownPage } from '../../../server/src/protocol.js'
import type { CurrentDocument } from '../currentDocument.js'
import type { Desk } from '../desk.js'
import type { Pages } from '../pages.js'
import { documentOrAdvice, ofDocument } from './activeDraft.js'

export async function showConfiguration(desk: Desk, current: CurrentDocument, pages: Pages): Promise<void> {
  const document = documentOrAdvice(current)
  if (document === undefined) return
  const page = await desk.request<MarkdownPage | null>(configurationRequest, ofDocument(document))
  if (page !== null) return pages.show(vscode.l10n.t('Effective Configuration'), page.markdown)
  await vscode.window.showInformationMessage(
    vscode.l10n.t('Response Desk looks at Markdown documents only, and not at cells of notebooks.'),
  )
}
