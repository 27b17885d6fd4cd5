/** Does what many events ask for only once, when they have come to rest. */
import type * as vscode from 'vscode'

export interface WhenQuiet extends vscode.Disposable {
  /** Does it soon; what was asked for before and has not begun is not done in addition. */
  readonly soon: () => void
}

/** Long enough for a burst of keys, short enough to seem at once. */
const rest = 150

/** `work` whenever things have come to rest. What fails is logged: the next event tries again. */
export function whenQuiet(work: () => Promise<void>, log: Pick<vscode.LogOutputChannel, 'debug'>): WhenQuiet {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return {
    soon() {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        work().catch((error: unknown) => log.debug(String(error)))
      }, rest)
    },
    dispose: () => clearTimeout(waiting),
  }
}
