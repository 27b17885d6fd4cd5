import type { Day } from '../../model/day.js'
import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import { tellsOfCase } from './cases.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Context, contextAfter } from './context.js'
import type { KnownNames } from './names.js'
import { type Note, readNote } from './notes.js'
import { type Outcome, readClause } from './readings.js'
import type { Scene } from './scene.js'
import { describe, type Subject, subjectOf } from './subject.js'
import { datesOfClause, type PlacedDate, placeDates } from './timing.js'
import { mayUndertake } from './triggers.js'
import { type Word, wordsOf } from './words.js'

/** A clause, and what it undertakes. */
export interface ReadClause {
  readonly clause: Clause
  readonly subject: Subject
  readonly outcome: Outcome
  /** The dates that stand with it. */
  readonly dates: readonly PlacedDate[]
  /** The words that decide, as indexes; `last` inclusive. */
  readonly first: number
  readonly last: number
}

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

/** Reads the clauses of one sentence. Its dates are looked for only if it may undertake something; `before` is what the sentences before it left behind. */
export function readSentence(
  flow: FlowedText,
  { anchor, names, findDates }: SentenceSources,
  before: Context,
): ReadSentence {
  const words = wordsOf(flow.text)
  if (!mayUndertake(words)) return { words, clauses: [], dates: [], context: contextAfter(flow.text, [], before) }
  const dates = placeDates(flow, findDates(flow, anchor))
  const clauses = clausesOf(words)
  const read: ReadClause[] = []
  clauses.forEach((clause, index) => {
    const subject = subjectOf(
      words,
      clause,
      names,
      read.map((other) => other.subject),
    )
    const scene = {
      words,
      clause,
      subject,
      conditional: tellsOfCase(words, clause),
      before,
      previous: read.findLast((other) => other.clause.role === 'main') ?? null,
      anchor,
      ...deedOf(clause),
      ...datesOfClause(words, clauses, index, dates),
    }
    read.push({
      clause,
      subject,
      outcome: readClause(scene),
      dates: scene.dates,
      first: clause.verb.first,
      last: clause.verb.last,
    })
  })
  if (read.every(({ outcome }) => outcome.class === 'none')) {
    const note = readNote(words, clauses, dates, /[.;]['’”")\]]{0,2}\d{0,2}$/.test(flow.text))
    if (note !== undefined) read.push(asClause(words, note, dates, names))
  }
  return { words, clauses: read, dates, context: contextAfter(flow.text, read, before) }
}

function deedOf({ verb }: Clause): Pick<Scene, 'deed' | 'lead'> {
  return { deed: verb.verbs.at(-1) ?? '', lead: verb.verbs[0] ?? '' }
}

/** A note as a clause of its own, without a subject. */
function asClause(words: readonly Word[], note: Note, dates: readonly PlacedDate[], names: KnownNames): ReadClause {
  const phrase = { from: note.first, to: note.first }
  const clause: Clause = {
    verb: {
      first: note.first,
      last: note.last,
      mood: 'planned',
      verbs: [],
      passive: false,
      perfect: false,
      progressive: false,
      copula: false,
      negative: false,
      adverbs: [],
    },
    role: 'main',
    governor: -1,
    subject: phrase,
    sharesSubject: false,
    start: 0,
    end: words.length,
  }
  return {
    clause,
    subject: describe(words, phrase, names),
    outcome: { class: note.class, what: note.what },
    dates,
    first: note.first,
    last: note.last,
  }
}
