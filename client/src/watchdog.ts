/** Notices that the server hangs: after an edit it is asked whether it is there, and an answer that is late is told. */

/** What a watch needs of its host. */
export interface Watched {
  /** Settles as soon as the server does anything at all: answers, or is found to be gone. */
  ask(): Promise<unknown>
  /** Tells the writer that no answer came, and fulfils when that has been read. */
  tell(): Promise<void>
  /** Calls `callback` later, once; gives what calls it off. */
  later(callback: () => void, milliseconds: number): () => void
}

export interface Watch {
  /** Something was sent to the server that it may hang in. */
  look(): void
  dispose(): void
}

/** Longer than the longest draft takes on the slowest machine. */
export const patience = 20_000

/** A watch over one server. While an answer is out no other is asked for; told is again after each `patience`. */
export function watchOver({ ask, tell, later }: Watched): Watch {
  let isAsked = false
  let isDisposed = false
  let callOff = () => {}
  const wait = (): void => {
    callOff = later(() => {
      const again = () => {
        if (isAsked && !isDisposed) wait()
      }
      tell().then(again, again)
    }, patience)
  }
  return {
    look() {
      if (isAsked || isDisposed) return
      isAsked = true
      wait()
      const answered = () => {
        isAsked = false
        callOff()
      }
      // One that is gone is started again by others.
      ask().then(answered, answered)
    },
    dispose() {
      isDisposed = true
      callOff()
    },
  }
}
