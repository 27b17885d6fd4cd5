/** The one way in which requests are answered and notifications taken, so that no fault of ours ends the server. */
import type { CancellationToken } from 'vscode-languageserver'
import { ErrorCodes, LSPErrorCodes, ResponseError } from './library.js'
import type { Runtime } from './runtime.js'

export interface Answering {
  /**
   * A handler that answers with what `work` makes, once changes and cancellations that have arrived are dealt with.
   * A cancelled request is answered with the error RequestCancelled, never with a value that looks like a result. One
   * that breaks down is logged, and answered with `neutral`; without it, where any value would look like a clean
   * result, with an error.
   */
  request<Params, Result>(
    method: string,
    work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
    neutral?: () => Result,
  ): (params: Params, token: CancellationToken) => Promise<Result>
  /** A handler that does `work`, and logs where it breaks down. */
  notification<Params>(method: string, work: (params: Params) => unknown): (params: Params) => Promise<void>
  /** Does `work` of our own accord, and logs where it breaks down. */
  own(name: string, work: () => unknown): Promise<void>
}

export function createAnswering({ soon }: Pick<Runtime, 'soon'>, log: (message: string) => void): Answering {
  const guarded = async (name: string, work: () => unknown): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log(`${name} failed: ${faultOf(error)}`)
    }
  }
  return {
    request: (method, work, neutral) => async (params, token) => {
      await new Promise<void>((resolve) => soon(resolve))
      stopIfCancelled(token)
      try {
        const result = await work(params, token)
        stopIfCancelled(token)
        return result
      } catch (error) {
        stopIfCancelled(token)
        if (error instanceof ResponseError) throw error
        log(`${method} failed: ${faultOf(error)}`)
        if (neutral !== undefined) return neutral()
        throw new ResponseError(ErrorCodes.InternalError, `${method} failed; the log of the server says where.`)
      }
    },
    notification: (method, work) => (params) => guarded(method, () => work(params)),
    own: guarded,
  }
}

/** Throws what tells the client that its request was cancelled, where it was. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
}

const stackFrame = /^\s+at .*:\d+:\d+\)?$/

/** The kind of `error` and where it happened. Its message is left out: it may quote the draft, which is confidential. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const frames = (error.stack ?? '').split('\n').filter((line) => stackFrame.test(line))
  return [error.name, ...frames].join('\n')
}
