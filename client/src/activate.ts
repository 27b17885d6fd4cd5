/** Puts the extension together. Nothing of it costs anything until a draft is opened, or somebody asks. */
import * as vscode from 'vscode'
import { registerCommands } from './commands.js'
import { followCurrentDocument } from './currentDocument.js'
import { followCursor } from './cursor.js'
import { type CreateClient, createDesk, type Desk } from './desk.js'
import { isServedScheme, isTeamFile, looksLikeResponse } from './documents.js'
import { followOtherYamlServer } from './otherYamlServer.js'
import { createPages } from './pages.js'
import { settingOf } from './settings.js'
import { showStatus } from './status.js'
import { helpTyping } from './typing.js'
import { CommitmentStore } from './views/commitmentStore.js'
import { registerCommitmentsView } from './views/commitmentsView.js'
import { registerRecommendationsView } from './views/recommendationsView.js'
import { registerTimeline } from './views/timelineView.js'

export function activateDesk(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const desk = createDesk(createClient)
  const pages = createPages(context)
  const current = followCurrentDocument()
  const commitments = new CommitmentStore(desk)
  context.subscriptions.push(
    desk,
    pages,
    current,
    startWhenNeeded(desk),
    followCursor(desk),
    followOtherYamlServer(desk),
    helpTyping(desk),
    showStatus(desk, current),
    registerRecommendationsView(desk, current),
    commitments,
    registerCommitmentsView(desk, commitments),
    registerTimeline(desk, commitments),
    registerCommands(context, { desk, pages, current }),
  )
}

/** How long a writer pauses before what they have written so far is looked at. */
const pause = 1_000

/** Starts the server as soon as a document looks like a response; from then on it looks at documents itself. */
function startWhenNeeded(desk: Desk): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const startFor = (document: vscode.TextDocument): void => {
    if (desk.isStarted || !isServedScheme(document.uri.scheme) || !isOurs(document)) return
    if (!settingOf('enable', document)) return
    // What fails has been told; the next document tries again.
    if (looksLikeResponse({ path: document.uri.path, text: document.getText() })) desk.start().catch(() => {})
  }
  for (const document of vscode.workspace.textDocuments) startFor(document)
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (desk.isStarted) return
      clearTimeout(waiting)
      waiting = setTimeout(() => startFor(document), pause)
    }),
    { dispose: () => clearTimeout(waiting) },
  )
}

function isOurs({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' || /\.response\.md$/i.test(uri.path) || isTeamFile(uri.path)
}
