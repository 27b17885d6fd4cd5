/** Reads the department's own sentences for what they undertake: class, date, owner, and the words that say so. */
import type { Commitment, CommitmentClass } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { Passage } from '../model/response.js'
import { awaitedEvent } from './commitments/circumstance.js'
import { ownerOf } from './commitments/owner.js'
import type { Context } from './commitments/scene.js'
import { type ReadClause, type ReadSentence, readSentence } from './commitments/sentence.js'
import type { KnownNames } from './commitments/subject.js'
import { endingDate } from './commitments/timing.js'
import { findDates } from './dates.js'
import { splitSentences } from './sentences.js'

/** What the reader of commitments has to know of the response. */
export interface CommitmentContext {
  /** The day of publication, from which relative dates count; null where unknown. */
  readonly anchor: Day | null
  /** Whom `we` and `the department` mean: `the Home Office`. */
  readonly department: string
  /** Other names of the department: `HO`. */
  readonly departmentNames: readonly string[]
  /** Teams, commands and partners that the schema or the draft names. */
  readonly knownOwners: readonly string[]
}

/**
 * The commitments of `passage`, which must be in the department's voice, in the order of its sentences. Any text will
 * do: what undertakes nothing gives none.
 */
export function readCommitments(passage: Passage, context: CommitmentContext): Commitment[] {
  const names = knownNames(context)
  const commitments: Commitment[] = []
  let before: Context = { remit: false, practice: false }
  for (const sentence of splitSentences(passage.flow)) {
    const read = readSentence(sentence, () => findDates(sentence, context.anchor), names, before)
    before = read.context
    const strongest = sentence.text.endsWith('?') ? undefined : strongestOf(read.clauses)
    if (strongest === undefined) continue
    const { clause, subject, outcome } = strongest
    const date = dateOf(sentence, read, strongest)
    commitments.push({
      text: sentence.text,
      span: sentence.span,
      recommendation: passage.recommendation,
      class: outcome.class === 'none' ? 'firm' : outcome.class,
      date,
      otherDates: read.dates.filter((other) => other.date !== date).map((other) => other.date),
      owner: ownerOf({
        flow: sentence,
        words: read.words,
        clause,
        subject,
        dates: read.dates,
        names,
        department: context.department,
      }),
      reason: reasonOf(sentence, read.words, strongest),
    })
  }
  return commitments
}

const strength: Readonly<Record<CommitmentClass | 'none', number>> = { firm: 3, soft: 2, continuing: 1, none: 0 }

function strongestOf(clauses: readonly ReadClause[]): ReadClause | undefined {
  let strongest: ReadClause | undefined
  for (const clause of clauses) {
    if (strength[clause.outcome.class] > strength[strongest?.outcome.class ?? 'none']) strongest = clause
  }
  return strongest
}

/** The date by which what the sentence undertakes ends: of the dates of its undertakings, else an event that they wait for. */
function dateOf(sentence: FlowedText, read: ReadSentence, { clause, outcome }: ReadClause): PlannedDate | null {
  const undertaken = read.clauses.filter((other) => other.outcome.class !== 'none')
  const date = endingDate(undertaken.flatMap((other) => other.dates))
  if (date !== null || outcome.class === 'continuing') return date?.date ?? null
  return awaitedEvent(sentence, read.words, clause, read.words.length)
}

function reasonOf(
  sentence: FlowedText,
  words: readonly { readonly start: number; readonly end: number }[],
  { first, last, outcome }: ReadClause,
) {
  const start = words[first]?.start ?? 0
  const end = words[last]?.end ?? start
  const text = sentence.text.slice(start, end)
  return { span: sentence.sourceSpan(start, end), text, what: `${outcome.what}: "${text}"` }
}

function knownNames(context: CommitmentContext): KnownNames {
  const names = [context.department, ...context.departmentNames, ...context.knownOwners, 'the Department', 'HO']
  return new Set(names.map((name) => name.toLowerCase().replace(/^the /, '')))
}
