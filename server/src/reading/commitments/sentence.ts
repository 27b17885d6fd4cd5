import type { Day } from '../../model/day.js'
import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Context, contextAfter } from './context.js'
import type { KnownNames } from './names.js'
import { type Note, readNote } from './notes.js'
import { predicateAt, verbGroupOf } from './predicate.js'
import { type Outcome, readClause } from './readings.js'
import type { ReadClause, Scene } from './scene.js'
import { describe, type Subject, subjectOf } from './subject.js'
import { type ClauseDates, datesOfClause, type PlacedDate, placeDates } from './timing.js'
import { mayUndertake } from './triggers.js'
import { type Word, wordsOf } from './words.js'

/** What a sentence is read with. */
export interface SentenceSources {
  /** The day of publication; null where unknown. */
  readonly anchor: Day | null
  readonly names: KnownNames
  readonly findDates: (flow: FlowedText, anchor: Day | null) => readonly PlannedDate[]
}

/** A sentence with its clauses read. */
export class ReadSentence {
  readonly words: readonly Word[]
  readonly clauses: ReadClause[] = []
  /** What it leaves behind for the next sentence of its passage. */
  readonly context: Context
  private found: readonly PlacedDate[] | undefined

  /** `before` is what the sentences before it left behind. */
  constructor(
    private readonly flow: FlowedText,
    readonly sources: SentenceSources,
    readonly before: Context,
  ) {
    this.words = wordsOf(flow.text)
    // Most sentences undertake nothing, and their words show it: they are read no further.
    if (mayUndertake(this.words)) this.readClauses()
    this.context = contextAfter(flow.text, this.words, this.clauses, before)
  }

  /** Its words of time. They are looked for when they are first asked for: most sentences undertake nothing at any time. */
  get dates(): readonly PlacedDate[] {
    this.found ??= placeDates(this.flow, this.sources.findDates(this.flow, this.sources.anchor))
    return this.found
  }

  private readClauses(): void {
    const clauses = clausesOf(this.words)
    clauses.forEach((clause, index) => {
      this.clauses.push(new ClauseReading(this, clauses, index, clause))
    })
    if (this.clauses.some(({ outcome }) => outcome.class !== 'none')) return
    const note = readNote(this.words, clauses, () => this.dates, fullStop.test(this.flow.text))
    if (note !== undefined) this.clauses.push(asClause(this.words, note, this.dates, this.sources.names))
  }
}

const fullStop = /[.;]['’”")\]]{0,2}\d{0,2}$/

/** Reads one sentence; `before` is what the sentences before it left behind. */
export function readSentence(flow: FlowedText, sources: SentenceSources, before: Context): ReadSentence {
  return new ReadSentence(flow, sources, before)
}

/** A clause as its readings see it, and what they make of it. */
class ClauseReading implements Scene, ReadClause {
  readonly words: readonly Word[]
  readonly subject: Subject
  readonly deed: string
  readonly lead: string
  readonly before: Context
  readonly previous: ReadClause | null
  readonly anchor: Day | null
  readonly outcome: Outcome
  private timing: ClauseDates | undefined

  /** `sentence` holds the clauses before it, which have been read. */
  constructor(
    private readonly sentence: ReadSentence,
    private readonly all: readonly Clause[],
    private readonly index: number,
    readonly clause: Clause,
  ) {
    const { verbs } = clause.verb
    const read = sentence.clauses
    this.words = sentence.words
    this.subject = subjectOf(sentence.words, clause, sentence.sources.names, read)
    this.deed = verbs.at(-1) ?? ''
    this.lead = verbs[0] ?? ''
    this.before = sentence.before
    this.previous = read.findLast((other) => other.clause.role === 'main') ?? null
    this.anchor = sentence.sources.anchor
    this.outcome = readClause(this)
  }

  get dates(): readonly PlacedDate[] {
    return this.times.dates
  }

  get datesBehind(): readonly PlacedDate[] {
    return this.times.datesBehind
  }

  private get times(): ClauseDates {
    const { words, all, index, sentence, anchor } = this
    this.timing ??= datesOfClause(words, all, index, sentence.dates, anchor)
    return this.timing
  }
}

/** A note as a clause of its own, without a subject. */
function asClause(words: readonly Word[], note: Note, dates: readonly PlacedDate[], names: KnownNames): ReadClause {
  const subject = { from: note.first, to: note.first }
  const clause: Clause = {
    verb: verbGroupOf(predicateAt(note.last), note.first, 'planned'),
    role: 'main',
    start: 0,
    governor: -1,
    subject,
    sharesSubject: false,
    end: words.length,
  }
  return { clause, subject: describe(words, subject, names), outcome: { class: note.class, what: note.what }, dates }
}
