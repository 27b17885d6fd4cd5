/** What the pipeline makes of findings: the values that editors, command line and reports show. */
import type { Span } from '../model/span.js'
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../schema/responseSchema.js'
import type { DraftFindings } from './draftFindings.js'

/** How loudly something is said; what is `off` is not said. */
export type SpokenSeverity = Exclude<Severity, 'off'>

/** A finding that is to be shown. */
export interface CheckedFinding extends Finding {
  readonly severity: SpokenSeverity
}

/** A finding that a comment in the draft keeps quiet. */
export interface SilencedFinding {
  readonly finding: CheckedFinding
  /** Where the comment stands. */
  readonly comment: Span
  /** Why, in the writer's words; null where none is given. */
  readonly reason: string | null
}

export interface CheckResult {
  /** The findings, for one who does not look at all of them. */
  readonly found: DraftFindings
  /** All of them, in the order of the draft. */
  readonly findings: readonly CheckedFinding[]
  readonly silenced: readonly SilencedFinding[]
  /** Ids of rules that broke down. */
  readonly failed: ReadonlySet<string>
}
