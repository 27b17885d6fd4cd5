import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import { type Clause, clausesOf } from './clauses.js'
import { base, isForm, past, third } from './inflection.js'
import { expectedAdjectives, plannedAdjectives } from './lexicon.js'
import { type Note, readNote } from './notes.js'
import { type Outcome, readClause } from './readings.js'
import type { Context, Scene } from './scene.js'
import { describe, type KnownNames, type Subject, subjectOf } from './subject.js'
import { datesBetween, type PlacedDate, placeDates } from './timing.js'
import { mayUndertake } from './triggers.js'
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

/** Reads the clauses of one sentence. Its dates are looked for only if it may undertake something; `before` is what the sentences before it left behind. */
export function readSentence(
  flow: FlowedText,
  findDates: () => readonly PlannedDate[],
  names: KnownNames,
  before: Context,
): ReadSentence {
  const words = wordsOf(flow.text)
  if (!mayUndertake(words)) return { words, clauses: [], dates: [], context: contextOf(flow.text, [], before) }
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
      ...datesOf(words, clauses, index, dates),
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
  return { words, clauses: read, dates, context: contextOf(flow.text, read, before) }
}

function deedOf({ verb }: Clause): Pick<Scene, 'deed' | 'lead'> {
  return { deed: verb.verbs.at(-1) ?? '', lead: verb.verbs[0] ?? '' }
}

/** The dates of the clause at `index`: from where it begins up to the next clause that states something of its own. */
function datesOf(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  dates: readonly PlacedDate[],
): Pick<Scene, 'dates' | 'datesBehind'> {
  const clause = clauses[index]
  if (clause === undefined) return { dates: [], datesBehind: [] }
  const next = clauses.slice(index + 1).find((other) => other.role === 'main' && other.verb.mood !== 'present')
  const behind = datesBetween(
    words,
    dates,
    clause.verb.first,
    next === undefined ? words.length : Math.max(next.start, clause.verb.last),
  )
  const from = tellsPresent(words, clause, index) ? 0 : clause.start
  const lead = datesBetween(words, dates, from, clause.verb.first).filter((date) => isLeadDate(words, clause, date))
  return { dates: [...lead, ...behind], datesBehind: behind }
}

/** `A table comes into force in May and will be used`: what is coordinated with the undertaking is of the present. */
function tellsPresent(words: readonly Word[], clause: Clause, index: number): boolean {
  if (!clause.sharesSubject || index > 0) return false
  return words.slice(1, clause.start).some(({ lower }) => isForm(lower, third) && !isForm(lower, base | past))
}

/** A date before the subject leads in to the undertaking; within it, a date tells which thing is meant (`Cases opened before 1 March`). */
function isLeadDate(words: readonly Word[], clause: Clause, date: PlacedDate): boolean {
  const subject = words[clause.subject.from]?.start ?? 0
  if (date.start < subject || clause.sharesSubject) return true
  // `This activity, due to complete by the end of the year, will inform`
  const planned = words.findLast(
    ({ lower, start }) => start < date.start && (plannedAdjectives.has(lower) || expectedAdjectives.has(lower)),
  )
  return planned !== undefined && planned.start >= subject
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

const practiceWords =
  /\b(?:already (?:has|have)|(?:has|have) (?:a|an|its) [a-z-]+(?: [a-z-]+){0,5} in place|existing|under the current)\b/i

/** Whether the sentence tells how things are done already. */
export function tellsOfPractice(text: string): boolean {
  return practiceWords.test(text)
}

function contextOf(text: string, read: readonly ReadClause[], before: Context): Context {
  const undertakes = read.some(({ outcome }) => outcome.class === 'firm' || outcome.class === 'soft')
  const practice = read.some(({ outcome }) => outcome.what === 'how things are done') || tellsOfPractice(text)
  return {
    remit: read.some(({ outcome }) => outcome.what === 'a remit' || outcome.what === 'more on a remit'),
    practice: !undertakes && (practice || before.practice),
  }
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
