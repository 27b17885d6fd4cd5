import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Context, contextAfter } from './context.js'
import { type Note, readNote } from './notes.js'
import { type Outcome, readClause } from './readings.js'
import type { Scene } from './scene.js'
import { describe, type KnownNames, type Subject, subjectOf } from './subject.js'
import { datesOfClause, type PlacedDate, placeDates } from './timing.js'
import { mayUndertake } from './triggers.js'
import { at, type Word, wordsOf } from './words.js'

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

/** Reads the clauses of one sentence. Its dates are looked for only if it may undertake something; `before` is what the sentences before it left behind. */
export function readSentence(
  flow: FlowedText,
  findDates: () => readonly PlannedDate[],
  names: KnownNames,
  before: Context,
): ReadSentence {
  const words = wordsOf(flow.text)
  if (!mayUndertake(words)) return { words, clauses: [], dates: [], context: contextAfter(flow.text, [], before) }
  const dates = placeDates(flow, findDates())
  const clauses = clausesOf(words)
  const read: ReadClause[] = []
  clauses.forEach((clause, index) => {
    const subject = subjectOf(
      words,
      clause,
      names,
      read.map((other) => other.subject),
    )
    const afterOngoing = read.at(-1)?.outcome.class === 'continuing'
    const scene = {
      words,
      clause,
      subject,
      conditional: tellsOfCase(words, clause),
      before,
      afterOngoing,
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
    if (note !== undefined) read.push(asClause(words, note, dates))
  }
  return { words, clauses: read, dates, context: contextAfter(flow.text, read, before) }
}

function deedOf({ verb }: Clause): Pick<Scene, 'deed' | 'lead'> {
  return { deed: verb.verbs.at(-1) ?? '', lead: verb.verbs[0] ?? '' }
}

/** `if`, `unless`, `where a`: the statement of which `clause` is a part, between semicolons, tells what is done in a case. */
function tellsOfCase(words: readonly Word[], clause: Clause): boolean {
  const from = words.findLastIndex(({ lower }, index) => lower === ';' && index < clause.verb.first)
  const to = words.findIndex(({ lower }, index) => lower === ';' && index > clause.verb.first)
  return words.slice(from + 1, to < 0 ? words.length : to).some(({ lower }, index, part) => {
    const next = at(part, index + 1)
    if (lower === 'if' || lower === 'unless')
      return !/^(?:possible|necessary|appropriate|required|needed|any)$/.test(next) && at(part, index - 1) !== 'as'
    return (
      (lower === 'when' && /^(?:a|an|any)$/.test(next)) ||
      (lower === 'where' && /^(?:a|an|any|there|this|they|it|such|no|these)$/.test(next))
    )
  })
}

/** A note as a clause of its own, without a subject. */
function asClause(words: readonly Word[], note: Note, dates: readonly PlacedDate[]): ReadClause {
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
    subject: describe(words, phrase, new Set()),
    outcome: { class: note.class, what: note.what },
    dates,
    first: note.first,
    last: note.last,
  }
}
