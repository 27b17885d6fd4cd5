import type { Span } from '../model/span.js'

/** What is wrong with a response schema's YAML, and where in that YAML: offsets are UTF-16, 0-based, end exclusive. */
export interface SchemaProblem {
  /** What is wrong and the way out, for the person who wrote the file. */
  readonly message: string
  readonly span: Span
  /** `error`: the words could not be used, what was there before stands. `warning`: used, but likely not as meant. */
  readonly severity: 'error' | 'warning'
  /** No checker of YAML can find it by the JSON Schema of the file's kind. */
  readonly beyondShape?: true
}
