/** Keeps the last value made of each document, so that one analysis serves every question about a version. */
import type { SourceText } from './model/sourceText.js'

/** All that a value was made of. */
export interface CacheKey {
  readonly version: number
  /** Compared too: versions begin anew when a document is opened again. */
  readonly text: string | SourceText
  /** Everything else that went in. */
  readonly inputs: string
}

export interface DocumentCache<Value, Memory> {
  /**
   * The value kept for `uri` where it was made of the same key, else the one that `make` makes now, with the memory of
   * the document: what making the last value left there.
   */
  get(uri: string, key: CacheKey, make: (memory: Memory) => Value): Value
  /** Drops what is kept for `uri`, as when its document is closed. */
  forget(uri: string): void
}

/**
 * A cache of at most `mostDocuments` values, one for each document; the one that was asked for longest ago goes first, and
 * its memory with it.
 */
export function createDocumentCache<Value, Memory>(
  mostDocuments: number,
  createMemory: () => Memory,
): DocumentCache<Value, Memory> {
  // A map keeps its entries in the order in which they were put in: the first is the oldest.
  const kept = new Map<string, CacheKey & { readonly value: Value; readonly memory: Memory }>()
  return {
    get(uri, { version, text, inputs }, make) {
      const last = kept.get(uri)
      const isSame = last?.version === version && last.inputs === inputs && last.text === text
      const memory = last?.memory ?? createMemory()
      const entry = last !== undefined && isSame ? last : { version, text, inputs, value: make(memory), memory }
      kept.delete(uri)
      kept.set(uri, entry)
      const [oldest] = kept.keys()
      if (kept.size > mostDocuments && oldest !== undefined) kept.delete(oldest)
      return entry.value
    },
    forget: (uri) => void kept.delete(uri),
  }
}
