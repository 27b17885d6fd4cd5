/** The one connection to the language server: started when somebody needs it, and for all who ask it for something. */
import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { type ChangedParams, changedNotification, pingRequest } from '../../server/src/protocol.js'
import { answerFileRequests, answerTeamFileRequests } from './files.js'
import { type Watch, watchOver } from './watchdog.js'

/** Makes a client that has not been started: how, is what differs between the desktop and the browser. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>

export interface Desk extends vscode.Disposable {
  /** The server has been asked to start, and has not failed to. */
  readonly isStarted: boolean
  /** Starts the server where it does not run yet. Rejects where it cannot be started; the writer has been told then. */
  start(): Promise<BaseLanguageClient>
  /** Stops the server, where it runs, and starts a new one: all it knows it reads anew. */
  restart(): Promise<void>
  /** Asks the server, which is started for it. */
  request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result>
  /** Tells the server, where it runs. */
  notify(method: string, params: object): void
  /** What is known of the document (null: of all) may be something else now. */
  readonly onDidChange: vscode.Event<ChangedParams>
  readonly log: vscode.LogOutputChannel
}

export function createDesk(create: CreateClient): Desk {
  const log = vscode.window.createOutputChannel('Response Desk', { log: true })
  const changes = new vscode.EventEmitter<ChangedParams>()
  let running: Promise<BaseLanguageClient> | undefined
  let watch: Watch | undefined

  const startNew = async (): Promise<BaseLanguageClient> => {
    const { languageClientOptions, State } = await import('./clientOptions.js')
    const client = await create({ ...languageClientOptions(), outputChannel: log })
    client.onNotification(changedNotification, (params: ChangedParams) => changes.fire(params))
    answerFileRequests(client)
    answerTeamFileRequests(client)
    // Also after a crash: what the views show came from a server that is gone.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) changes.fire({ uri: null })
    })
    await client.start()
    watch?.dispose()
    watch = watchOver({ ask: () => client.sendRequest(pingRequest, {}), tell: tellOfHanging, later })
    return client
  }
  const start = (): Promise<BaseLanguageClient> => {
    if (running !== undefined) return running
    const starting = startNew()
    running = starting
    starting.catch((error: unknown) => {
      // A client that failed to start cannot be started again: the next one who asks makes a new one.
      if (running === starting) running = undefined
      log.error(error instanceof Error ? error : String(error))
      void offerRestart()
    })
    return starting
  }
  const tellOfHanging = async (): Promise<void> => {
    const restart = vscode.l10n.t('Restart Server')
    const wait = vscode.l10n.t('Wait')
    const message = vscode.l10n.t(
      'Response Desk has not answered for a while. What you have written is safe, but what it shows may be out of date.',
    )
    const chosen = await vscode.window.showWarningMessage(message, restart, wait)
    if (chosen === restart) await stop().then(start)
  }
  const edits = vscode.workspace.onDidChangeTextDocument(() => watch?.look())
  const offerRestart = async (): Promise<void> => {
    const again = vscode.l10n.t('Try Again')
    const show = vscode.l10n.t('Show Log')
    const message = vscode.l10n.t('Response Desk could not start its language server, so no draft is checked.')
    const chosen = await vscode.window.showErrorMessage(message, again, show)
    if (chosen === again) await start().catch(() => {})
    if (chosen === show) log.show()
  }
  const stop = async (): Promise<void> => {
    const stopping = running
    running = undefined
    watch?.dispose()
    watch = undefined
    const client = await stopping?.catch(() => undefined)
    // One that hangs, or has crashed, must not keep a new one from starting.
    await client?.dispose(2_000).catch((error: unknown) => log.warn(String(error)))
  }

  return {
    get isStarted() {
      return running !== undefined
    },
    start,
    async restart() {
      await stop()
      await start()
    },
    async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
      const client = await start()
      // The library would take a token that is undefined for another parameter.
      return token === undefined
        ? client.sendRequest<Result>(method, params)
        : client.sendRequest<Result>(method, params, token)
    },
    notify(method, params) {
      running
        ?.then((client) => client.sendNotification(method, params))
        .catch((error: unknown) => log.debug(String(error)))
    },
    onDidChange: changes.event,
    log,
    dispose() {
      edits.dispose()
      void stop()
      changes.dispose()
      log.dispose()
    },
  }
}

function later(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}
