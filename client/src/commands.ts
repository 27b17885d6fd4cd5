/** All commands of the extension: their names are those of the manifest. */
import * as vscode from 'vscode'
import { addMissingAnswersKind, recordWordingsKind, renumberKind, tallyKind } from '../../server/src/protocol.js'
import { checkWorkspace } from './commands/checkWorkspace.js'
import { exportCommitments } from './commands/exportCommitments.js'
import { goTo } from './commands/goTo.js'
import { insertAnswer } from './commands/insertAnswer.js'
import { createResponse } from './commands/newResponse.js'
import { checkForPublication } from './commands/publicationCheck.js'
import { runRefactoring } from './commands/refactoring.js'
import { saveTemplate } from './commands/saveTemplate.js'
import { showConfiguration } from './commands/showConfiguration.js'
import { showRule } from './commands/showRule.js'
import type { CurrentDocument } from './currentDocument.js'
import type { Desk } from './desk.js'
import type { Pages } from './pages.js'

/** What commands work with. */
export interface CommandParts {
  readonly desk: Desk
  readonly pages: Pages
  readonly current: CurrentDocument
}

export function registerCommands(
  context: vscode.ExtensionContext,
  { desk, pages, current }: CommandParts,
): vscode.Disposable {
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    newResponse: () => createResponse(desk),
    insertAnswer: (row: unknown) => insertAnswer(desk, current, row),
    answerRegister: () => runRefactoring(desk, current, addMissingAnswersKind),
    recordWordings: () => runRefactoring(desk, current, recordWordingsKind),
    saveTemplate: () => saveTemplate(desk),
    renumberParagraphs: () => runRefactoring(desk, current, renumberKind),
    writeTally: () => runRefactoring(desk, current, tallyKind),
    publicationCheck: () => checkForPublication(desk, current, pages),
    checkWorkspace: () => checkWorkspace(desk),
    showConfiguration: () => showConfiguration(desk, current, pages),
    showRule: (rule: unknown) => showRule(pages, rule),
    exportCommitments: () => exportCommitments(desk),
    restartServer: () => desk.restart(),
    showLog: () => desk.log.show(),
    openWalkthrough: () => openWalkthrough(context),
    goTo,
  }
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`responseDesk.${name}`, (...args: never[]) =>
        reporting(desk, () => run(...args)),
      ),
    ),
  )
}

/** Runs a command; where it breaks down, the writer is told so, and the log says more. */
async function reporting(desk: Desk, run: () => unknown): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof vscode.CancellationError) return
    desk.log.error(error instanceof Error ? error : String(error))
    const show = vscode.l10n.t('Show Log')
    const message = error instanceof Error ? error.message : String(error)
    const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('Response Desk: {0}', message), show)
    if (chosen === show) desk.log.show()
  }
}

function openWalkthrough({ extension }: vscode.ExtensionContext): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstResponse`)
}
