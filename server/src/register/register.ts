/** The register of an inspection: what the inspectorate recommended, word by word, apart from any answer to it. */
import type { Day } from '../model/day.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { Span } from '../model/span.js'

export interface Register {
  /** The title of the inspectorate's report; null where the register does not say it. */
  readonly report: string | null
  readonly inspectorate: string | null
  /** When the report was published, from which its time limits count. */
  readonly published: Day | null
  /** The numbers of the report's paragraphs, `5.32` or `5.1-5.40`; null where the register does not list them. */
  readonly paragraphs: readonly string[] | null
  /** How many pages the report has; null where unknown. */
  readonly pages: number | null
  /** Whole recommendations and their parts, each whole before its parts. */
  readonly entries: readonly RegisterEntry[]
}

export interface RegisterEntry {
  readonly id: RecommendationId
  /** What is recommended; of a whole with parts, the words before them. */
  readonly text: string
  /** Who should do it; null: the department that responds. */
  readonly addressee: string | null
  readonly deadline: RegisterDeadline | null
  /** Where the entry stands in the register's YAML, and its id. */
  readonly span: Span
  readonly idSpan: Span
}

export interface RegisterDeadline {
  /** As the register has it: `Within 3 months`, `2024-06-30`. */
  readonly text: string
  /** The last day in time; null where the words name none, or nobody knows when the report was published. */
  readonly day: Day | null
}

export const registerFileEnding = '.recommendations.yaml'
