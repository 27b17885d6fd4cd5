import type { PlannedDate } from './plannedDate.js'
import type { RecommendationId } from './recommendationId.js'
import type { Span } from './span.js'

/** How binding the words are: an undertaking, a look without one, or something done already that goes on. */
export type CommitmentClass = 'firm' | 'soft' | 'continuing'

/** Words of the sentence that made it a commitment, and what they are: `will publish`, an undertaking. */
export interface CommitmentReason {
  readonly span: Span
  readonly text: string
  /** In plain words, for the hover: `undertakes: "will publish"`. */
  readonly what: string
}

/** A sentence of the department's own words that says what it, or a body it answers for, is going to do. */
export interface Commitment {
  /** The whole sentence, flowed. */
  readonly text: string
  readonly span: Span
  /** The recommendation in whose answer it stands; null in introduction and closing. */
  readonly recommendation: RecommendationId | null
  readonly class: CommitmentClass
  /** The date by which the action ends; null where the sentence has no word of time. */
  readonly date: PlannedDate | null
  /** Every other word of time in the sentence. */
  readonly otherDates: readonly PlannedDate[]
  readonly owner: CommitmentOwner | null
  readonly reason: CommitmentReason
}

/** Who undertakes it: as it stands (`we`), and whom that means (`the Home Office`). */
export interface CommitmentOwner {
  readonly text: string
  readonly span: Span
  readonly name: string
}
