/** Counts how often each block of the product's code runs, by the engine's precise coverage: what no clock disturbs. */
import { Session } from 'node:inspector'

export interface Coverage {
  /** How often each block ran since this was last asked, by the block's place: those that ran. */
  take(): ReadonlyMap<string, number>
}

const ofProduct = '/server/src/'

/**
 * Counts from now on. Only code that is loaded afterwards is seen block by block: import the product behind this call. It
 * costs the product about as much time again.
 */
export function startCoverage(): Coverage {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    take() {
      const counts = new Map<string, number>()
      // A session of the own thread answers before `post` returns.
      session.post('Profiler.takePreciseCoverage', (error, answer) => {
        if (error !== null) throw error
        for (const { url, functions } of answer.result) {
          const file = url.indexOf(ofProduct)
          if (file < 0) continue
          for (const { ranges } of functions)
            for (const { startOffset, endOffset, count } of ranges)
              if (count > 0) counts.set(`${url.slice(file + ofProduct.length)}:${startOffset}-${endOffset}`, count)
        }
      })
      return counts
    },
  }
}
