import type { PlannedDate } from '../../model/plannedDate.js'
import type { Clause } from './clauses.js'
import type { Word } from './words.js'

/** A word of time of the sentence, with its place in the sentence's flowed text. */
export interface SentenceDate {
  readonly date: PlannedDate
  readonly start: number
  readonly end: number
}

/** How often, not by when. */
export function isRecurring(date: PlannedDate): boolean {
  return date.form === 'recurring'
}

/** Whether `date` bounds an action: a day or a period, not a frequency and not a vague word. */
export function isBound(date: PlannedDate): boolean {
  return date.kind !== 'vague' && !isRecurring(date)
}

/** The dates that stand with the verb of `clause`: behind it up to the next clause, or before it in its own clause. */
export function datesWith(words: readonly Word[], clause: Clause, dates: readonly SentenceDate[], from: number): SentenceDate[] {
  const start = words[from]?.start ?? 0
  const end = words[clause.end]?.start ?? Number.POSITIVE_INFINITY
  return dates.filter((date) => date.start >= start && date.start < end)
}

/**
 * The date by which the action of a sentence ends: of its calendar dates the last, else a date that counts from
 * publication, else a vague word. Null where there is none.
 */
export function endingDate(dates: readonly SentenceDate[]): SentenceDate | null {
  let best: SentenceDate | null = null
  for (const date of dates) {
    if (best === null || rank(date.date) > rank(best.date)) best = date
    else if (rank(date.date) === rank(best.date) && (date.date.end ?? '') > (best.date.end ?? '')) best = date
  }
  return best
}

function rank(date: PlannedDate): number {
  if (date.kind === 'vague') return 0
  if (isRecurring(date)) return 1
  return date.kind === 'relative' ? 2 : 3
}
