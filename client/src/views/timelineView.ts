/** The timeline in the editor: a view of its own, and, where more room is wanted, a tab. */
import * as vscode from 'vscode'
import { type TimelineItem, type TimelineResult, timelineRequest } from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { printDay, printMonth } from '../printDay.js'
import { whenQuiet } from '../quiet.js'
import { hasResponse } from '../responses.js'
import { timelinePage } from './timelinePage.js'
import { timelineItems } from './timelineSvg.js'

const viewId = 'responseDesk.timeline'

export function registerTimeline(desk: Desk): vscode.Disposable {
  const shown = new Set<Timeline>()
  let tab: vscode.WebviewPanel | undefined
  const draw = whenQuiet(async () => {
    const visible = [...shown].filter(({ isVisible }) => isVisible())
    if (visible.length === 0) return
    const isNeeded = desk.isStarted || (await hasResponse())
    const timeline = isNeeded ? await desk.request<TimelineResult>(timelineRequest, { uri: null }) : nothing
    for (const each of visible) each.draw(timeline)
  }, desk.log)
  const add = (webview: vscode.Webview, isVisible: () => boolean): Timeline => {
    const timeline = new Timeline(webview, isVisible)
    shown.add(timeline)
    draw.soon()
    return timeline
  }
  return vscode.Disposable.from(
    draw,
    desk.onDidChange(draw.soon),
    vscode.window.registerWebviewViewProvider(viewId, {
      resolveWebviewView(view) {
        const timeline = add(view.webview, () => view.visible)
        view.onDidChangeVisibility(draw.soon)
        view.onDidDispose(() => shown.delete(timeline))
      },
    }),
    vscode.commands.registerCommand('responseDesk.openTimeline', () => {
      if (tab !== undefined) return tab.reveal()
      const title = vscode.l10n.t('Timeline of Commitments')
      const panel = vscode.window.createWebviewPanel(viewId, title, vscode.ViewColumn.Active, options)
      const timeline = add(panel.webview, () => panel.visible)
      panel.onDidChangeViewState(draw.soon)
      panel.onDidDispose(() => {
        shown.delete(timeline)
        tab = undefined
      })
      tab = panel
    }),
  )
}

/** Only what stands in the page itself: no file, no command, nothing from elsewhere. */
const options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: [] }

const nothing: TimelineResult = { from: null, to: null, today: '', lanes: [], undated: 0 }

class Timeline {
  private items: readonly TimelineItem[] = []
  private drawn = ''

  constructor(
    private readonly webview: vscode.Webview,
    readonly isVisible: () => boolean,
  ) {
    webview.options = options
    webview.onDidReceiveMessage((message: unknown) => this.open(message))
  }

  /** Draws `timeline`, unless it looks as what is drawn already does: the reader's place in it would be lost. */
  draw(timeline: TimelineResult): void {
    const content = JSON.stringify(timeline)
    if (content === this.drawn) return
    this.drawn = content
    this.items = timelineItems(timeline)
    const language = vscode.env.language
    this.webview.html = timelinePage(timeline, {
      printDay,
      printMonth,
      t: vscode.l10n.t,
      nonce: createNonce(),
      language,
    })
  }

  private open(message: unknown): void {
    const index = typeof message === 'object' && message !== null && 'open' in message ? message.open : undefined
    const item = typeof index === 'number' ? this.items[index] : undefined
    if (item !== undefined) void vscode.commands.executeCommand('responseDesk.goTo', item.uri, item.range)
  }
}

/** 128 random bits: no text of a draft can guess it. */
function createNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
