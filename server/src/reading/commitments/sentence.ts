import type { Day } from '../../model/day.js'
import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Context, contextAfter } from './context.js'
import type { KnownNames } from './names.js'
import { type Note, readNote } from './notes.js'
import { predicateAt } from './predicate.js'
import { readClause } from './readings.js'
import type { ReadClause } from './scene.js'
import { describe, subjectOf } from './subject.js'
import { datesOfClause, type PlacedDate, placeDates } from './timing.js'
import { mayUndertake } from './triggers.js'
import { type Word, wordsOf } from './words.js'

/** A sentence with its clauses read. */
export interface ReadSentence {
  readonly words: readonly Word[]
  readonly clauses: readonly ReadClause[]
  readonly dates: readonly PlacedDate[]
  /** What it leaves behind for the next sentence of its passage. */
  readonly context: Context
}

/** What a sentence is read with. */
export interface SentenceSources {
  /** The day of publication; null where unknown. */
  readonly anchor: Day | null
  readonly names: KnownNames
  readonly findDates: (flow: FlowedText, anchor: Day | null) => readonly PlannedDate[]
}

const fullStop = /[.;]['’”")\]]{0,2}\d{0,2}$/

/**
 * Reads the clauses of one sentence for what they undertake. Most sentences undertake nothing, and their words show it:
 * they are read no further, and their dates are not looked for. `before` is what the sentences before it left behind.
 */
export function readSentence(flow: FlowedText, sources: SentenceSources, before: Context): ReadSentence {
  const words = wordsOf(flow.text)
  if (!mayUndertake(words))
    return { words, clauses: [], dates: [], context: contextAfter(flow.text, words, [], before) }
  const dates = placeDates(flow, sources.findDates(flow, sources.anchor))
  const clauses = clausesOf(words)
  const read: ReadClause[] = []
  for (const index of clauses.keys()) {
    const clause = readAt(words, clauses, index, dates, read, sources, before)
    if (clause !== undefined) read.push(clause)
  }
  if (read.every(({ outcome }) => outcome.class === 'none')) {
    const note = readNote(words, clauses, dates, fullStop.test(flow.text))
    if (note !== undefined) read.push(asClause(words, note, dates, sources.names))
  }
  return { words, clauses: read, dates, context: contextAfter(flow.text, words, read, before) }
}

/** Reads the clause at `index`; `read` are those before it. */
function readAt(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  dates: readonly PlacedDate[],
  read: readonly ReadClause[],
  { anchor, names }: SentenceSources,
  before: Context,
): ReadClause | undefined {
  const clause = clauses[index]
  if (clause === undefined) return undefined
  const { verbs } = clause.verb
  const subject = subjectOf(words, clause, names, read)
  const timing = datesOfClause(words, clauses, index, dates, anchor)
  const outcome = readClause({
    words,
    clause,
    subject,
    deed: verbs.at(-1) ?? '',
    lead: verbs[0] ?? '',
    before,
    previous: read.findLast((other) => other.clause.role === 'main') ?? null,
    anchor,
    ...timing,
  })
  return { clause, subject, outcome, dates: timing.dates }
}

/** A note as a clause of its own, without a subject. */
function asClause(words: readonly Word[], note: Note, dates: readonly PlacedDate[], names: KnownNames): ReadClause {
  const subject = { from: note.first, to: note.first }
  const clause: Clause = {
    verb: { ...predicateAt(note.last), first: note.first, mood: 'planned' },
    role: 'main',
    start: 0,
    governor: -1,
    subject,
    sharesSubject: false,
    end: words.length,
  }
  return { clause, subject: describe(words, subject, names), outcome: { class: note.class, what: note.what }, dates }
}
