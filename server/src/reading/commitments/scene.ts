import type { Day } from '../../model/day.js'
import type { Clause } from './clauses.js'
import type { Context } from './context.js'
import type { Outcome } from './readings.js'
import type { Subject } from './subject.js'
import type { PlacedDate } from './timing.js'
import { textOf, type Word } from './words.js'

/** A clause, and what it undertakes. */
export interface ReadClause {
  readonly clause: Clause
  readonly subject: Subject
  readonly outcome: Outcome
  /** The dates that stand with it. */
  readonly dates: readonly PlacedDate[]
}

/** All that a reading of a clause may look at. */
export interface Scene {
  readonly words: readonly Word[]
  readonly clause: Clause
  readonly subject: Subject
  /** The verb that is done, behind its leading verbs: `review` of `will continue to review`; empty for a copula. */
  readonly deed: string
  /** The verb that leads: `continue` of `will continue to review`; the deed itself where nothing leads. */
  readonly lead: string
  /** The dates of the clause, before its verb or behind it; and those behind it alone. They are looked for when asked for. */
  readonly dates: readonly PlacedDate[]
  readonly datesBehind: readonly PlacedDate[]
  /** What the sentences before were about. */
  readonly before: Context
  /** The last main clause before it in the sentence; null where there is none. */
  readonly previous: ReadClause | null
  /** The day of publication; null where unknown. */
  readonly anchor: Day | null
}

/** The words behind the verb of the clause, in lower case: at most `width`, and none of the next finite verb's. */
export function behind({ words, clause }: Scene, width = 12): string {
  return textOf(words, clause.verb.last + 1, Math.min(clause.end, clause.verb.last + 1 + width))
}

/** Whether one of the verb's adverbs is in `table`. */
export function hasAdverb({ clause }: Scene, table: ReadonlySet<string>): boolean {
  return clause.verb.adverbs.some((adverb) => table.has(adverb))
}
