/** The built language server for browsers, in a worker that this process plays. */
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  Emitter,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver/node'

/** The script that browsers run. */
export const browserBundle = readFileSync(
  new URL('../../../../server/dist/languageServer.browser.js', import.meta.url),
  'utf8',
)

/**
 * A worker in which the bundle runs: it has what browsers give to workers and nothing of node's. Of the names that are
 * `forbidden` each asking throws, and is told to `onForbidden`.
 */
export function startBrowserServer(
  forbidden: readonly string[] = [],
  onForbidden: (name: string) => void = () => {},
): ProtocolConnection {
  const fromWorker = new Emitter<Message>()
  const worker: Record<string, unknown> & { onmessage?: (event: { readonly data: unknown }) => void } = {
    postMessage: (data: Message) => setImmediate(() => fromWorker.fire(structuredClone(data))),
    addEventListener: () => {},
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    URL,
    console,
  }
  worker.self = worker
  for (const name of forbidden)
    Object.defineProperty(worker, name, {
      get() {
        onForbidden(name)
        throw new Error(`${name} is forbidden`)
      },
    })
  runInContext(browserBundle, createContext(worker), { filename: 'languageServer.browser.js' })

  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      return fromWorker.event(callback)
    }
  }
  class Writer extends AbstractMessageWriter {
    async write(message: Message): Promise<void> {
      const data = structuredClone(message)
      setImmediate(() => worker.onmessage?.({ data }))
    }
    end(): void {}
  }
  return createProtocolConnection(new Reader(), new Writer())
}
