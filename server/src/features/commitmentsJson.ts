/** Writes the commitment log as JSON for other programs; every field is there, and null where it does not apply. */
import type { Day } from '../model/day.js'
import type { FiledCommitment } from './commitmentFiles.js'

/** A commitment as JSON has it; days are ISO 8601, lines 1-based. */
export interface CommitmentLogEntry
  extends Omit<FiledCommitment, 'uri' | 'text' | 'recommendation' | 'recommendationId'> {
  /** The bare id, as `inspect` has it: `1(a)`. */
  readonly recommendation: string | null
  /** The whole sentence. */
  readonly action: string
}

/** `commitments` in the order given, with the day by which they were judged overdue. */
export function commitmentsJson(commitments: readonly FiledCommitment[], today: Day): string {
  return `${JSON.stringify({ today, commitments: commitments.map(entryOf) }, null, 2)}\n`
}

function entryOf(commitment: FiledCommitment): CommitmentLogEntry {
  const { id, recommendationId, owner, text, when, dateFrom, start, due, overdue, done, draft, file, line } = commitment
  return {
    id,
    recommendation: recommendationId,
    owner,
    action: text,
    class: commitment.class,
    when,
    dateFrom,
    start,
    due,
    overdue,
    done,
    draft,
    file,
    line,
  }
}
