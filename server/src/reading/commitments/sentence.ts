import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Note, readNote } from './notes.js'
import { type Outcome, readClause } from './readings.js'
import type { Context, Scene } from './scene.js'
import { describe, type KnownNames, type Subject, subjectOf } from './subject.js'
import { datesBetween, type PlacedDate, placeDates } from './timing.js'
import { at, textOf, type Word, wordsOf } from './words.js'

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

/** Reads the clauses of one sentence; `before` is what the sentences before it left behind. */
export function readSentence(flow: FlowedText, found: readonly PlannedDate[], names: KnownNames, before: Context): ReadSentence {
  const words = wordsOf(flow.text)
  const dates = placeDates(flow, found)
  const clauses = clausesOf(words)
  const conditional = tellsOfCase(words)
  const read: ReadClause[] = []
  clauses.forEach((clause, index) => {
    const subject = subjectOf(words, clause, names, read.map((other) => other.subject))
    const afterOngoing = read.at(-1)?.outcome.class === 'continuing'
    const scene = { words, clause, subject, conditional, before, afterOngoing, ...deedOf(clause), ...datesOf(words, clauses, index, dates) }
    read.push({ clause, subject, outcome: readClause(scene), dates: scene.dates, first: clause.verb.first, last: clause.verb.last })
  })
  if (read.every(({ outcome }) => outcome.class === 'none')) {
    const note = readNote(words, clauses, dates)
    if (note !== undefined) read.push(asClause(words, note, dates))
  }
  return { words, clauses: read, dates, context: contextOf(words, read, before) }
}

function deedOf({ verb }: Clause): Pick<Scene, 'deed' | 'lead'> {
  return { deed: verb.verbs.at(-1) ?? '', lead: verb.verbs[0] ?? '' }
}

/** The dates of the clause at `index`: from where it begins up to the next clause that states something of its own. */
function datesOf(words: readonly Word[], clauses: readonly Clause[], index: number, dates: readonly PlacedDate[]): Pick<Scene, 'dates' | 'datesBehind'> {
  const clause = clauses[index]
  if (clause === undefined) return { dates: [], datesBehind: [] }
  const next = clauses.slice(index + 1).find((other) => other.role === 'main' && other.verb.mood !== 'present')
  const to = next === undefined ? words.length : startOf(next, clause)
  const before = clauses[index - 1]
  const lead = datesBetween(words, dates, before === undefined ? startOf(clause, undefined) : startOf(clause, before), clause.verb.first)
  const behind = datesBetween(words, dates, clause.verb.first, to)
  // A date within the subject tells which thing is meant: `Cases opened before 1 March 2019 will be given`.
  const subjectStart = words[clause.subject.from]?.start ?? 0
  return { dates: [...lead.filter((date) => date.start < subjectStart), ...behind], datesBehind: behind }
}

/** Index of the first word of `clause`: its subject's, or its verb's where it shares the subject of `before`. */
function startOf(clause: Clause, before: Clause | undefined): number {
  if (before === undefined) return clause.sharesSubject ? clause.verb.first : 0
  return clause.subject.from > before.verb.last ? clause.subject.from : clause.verb.first
}

/** `if`, `unless`, `where a`: the sentence tells what is done in a case. */
function tellsOfCase(words: readonly Word[]): boolean {
  return words.some(({ lower }, index) => {
    const next = at(words, index + 1)
    if (lower === 'if' || lower === 'unless') return !/^(?:possible|necessary|appropriate|required|needed|any)$/.test(next) && at(words, index - 1) !== 'as'
    return lower === 'where' && /^(?:a|an|any|there|this|they|it|such|no|these)$/.test(next)
  })
}

const practiceWords = /\b(?:already (?:has|have)|(?:has|have) (?:a|an|its) [a-z -]{1,40} in place|existing|under the current)\b/

function contextOf(words: readonly Word[], read: readonly ReadClause[], before: Context): Context {
  const undertakes = read.some(({ outcome }) => outcome.class === 'firm' || outcome.class === 'soft')
  const practice = read.some(({ outcome }) => outcome.what === 'how things are done') || practiceWords.test(textOf(words, 0, words.length))
  return {
    remit: read.some(({ outcome }) => outcome.what === 'a remit' || outcome.what === 'more on a remit'),
    practice: !undertakes && (practice || before.practice),
  }
}

/** A note as a clause of its own, without a subject. */
function asClause(words: readonly Word[], note: Note, dates: readonly PlacedDate[]): ReadClause {
  const phrase = { from: note.first, to: note.first }
  const clause: Clause = {
    verb: { first: note.first, last: note.last, mood: 'planned', verbs: [], passive: false, perfect: false, progressive: false, copula: false, negative: false, adverbs: [] },
    role: 'main',
    governor: -1,
    subject: phrase,
    sharesSubject: false,
    end: words.length,
  }
  return { clause, subject: describe(words, phrase, new Set()), outcome: { class: note.class, what: note.what }, dates, first: note.first, last: note.last }
}
