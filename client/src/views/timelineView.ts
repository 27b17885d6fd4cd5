/** The timeline in the editor: a view of its own, and, where more room is wanted, a tab. */
import * as vscode from 'vscode'
import { timelineOf } from '../../../server/src/features/timeline.js'
import type { Desk } from '../desk.js'
import { printDay, printMonth } from '../printDay.js'
import { whenQuiet } from '../quiet.js'
import type { CommitmentStore } from './commitmentStore.js'
import { timelinePage } from './timelinePage.js'
import { type DrawnCommitment, type DrawnTimeline, timelineItems } from './timelineSvg.js'

const viewId = 'responseDesk.timeline'

export function registerTimeline(desk: Desk, store: CommitmentStore): vscode.Disposable {
  const shown = new Set<TimelineDrawing>()
  let tab: vscode.WebviewPanel | undefined
  const draw = whenQuiet(async () => {
    const visible = [...shown].filter(({ isVisible }) => isVisible())
    if (visible.length === 0) return
    await store.load()
    const commitments = store.drafts.flatMap(({ uri, title, commitments: items }) =>
      items.map((item): DrawnCommitment => ({ ...item, uri, draft: title })),
    )
    for (const each of visible) each.draw(timelineOf(commitments, store.today))
  }, desk.log)
  const add = (webview: vscode.Webview, isVisible: () => boolean): TimelineDrawing => {
    const drawing = new TimelineDrawing(webview, isVisible)
    shown.add(drawing)
    draw.soon()
    return drawing
  }
  const openTab = (): void => {
    if (tab !== undefined) return tab.reveal()
    const title = vscode.l10n.t('Timeline of Commitments')
    const panel = vscode.window.createWebviewPanel(viewId, title, vscode.ViewColumn.Active, options)
    const drawing = add(panel.webview, () => panel.visible)
    panel.onDidChangeViewState(draw.soon)
    panel.onDidDispose(() => {
      shown.delete(drawing)
      tab = undefined
    })
    tab = panel
  }
  return vscode.Disposable.from(
    draw,
    store.onDidChange(draw.soon),
    vscode.window.registerWebviewViewProvider(viewId, {
      resolveWebviewView(view) {
        const drawing = add(view.webview, () => view.visible)
        view.onDidChangeVisibility(draw.soon)
        view.onDidDispose(() => shown.delete(drawing))
      },
    }),
    vscode.commands.registerCommand('responseDesk.openTimeline', openTab),
  )
}

/** Only what stands in the page itself: no file, no command, nothing from elsewhere. */
const options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [] }

class TimelineDrawing {
  #items: readonly DrawnCommitment[] = []
  #drawn = ''

  constructor(
    private readonly webview: vscode.Webview,
    readonly isVisible: () => boolean,
  ) {
    webview.options = options
    webview.onDidReceiveMessage((message: unknown) => this.#open(message))
  }

  /** Draws `timeline`, unless it looks as what is drawn already does: the reader's place in it would be lost. */
  draw(timeline: DrawnTimeline): void {
    const content = JSON.stringify(timeline)
    if (content === this.#drawn) return
    this.#drawn = content
    this.#items = timelineItems(timeline)
    const { language } = vscode.env
    const { t } = vscode.l10n
    this.webview.html = timelinePage(timeline, { printDay, printMonth, t, nonce: createNonce(), language })
  }

  #open(message: unknown): void {
    const index = typeof message === 'object' && message !== null && 'open' in message ? message.open : undefined
    const item = typeof index === 'number' ? this.#items[index] : undefined
    if (item !== undefined) void vscode.commands.executeCommand('responseDesk.goTo', item.uri, item.range)
  }
}

/** 128 random bits: no text of a draft can guess it. */
function createNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
