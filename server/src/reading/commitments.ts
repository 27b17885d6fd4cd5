/** Reads the department's own sentences for what they undertake: class, date, owner, and the words that say so. */
import type { Commitment, CommitmentClass, CommitmentReason } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { Passage } from '../model/response.js'
import { awaitedEvent } from './commitments/circumstance.js'
import { type Context, noContext } from './commitments/context.js'
import { joinLead, leadOf } from './commitments/lead.js'
import { ownerOf } from './commitments/owner.js'
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
 * The commitments of all `passages` of a response, in their order: of those that speak in the department's voice,
 * headings apart. Items of a list go on from the paragraph that leads in to it (`Border Force will:`).
 */
export function readAllCommitments(passages: readonly Passage[], context: CommitmentContext): Commitment[] {
  const commitments: Commitment[] = []
  let lead: FlowedText | null = null
  for (const passage of passages) {
    if (passage.voice !== 'department' || passage.kind === 'heading') continue
    const isItem = passage.kind === 'list-item'
    commitments.push(...readCommitments(passage, context, isItem ? lead : null))
    if (!isItem) lead = passage.flow.text.endsWith(':') ? leadOf(splitSentences(passage.flow).at(-1)) : null
  }
  return commitments
}

/**
 * The commitments of `passage`, which must be in the department's voice, in the order of its sentences. `lead` is what
 * its first sentence goes on from, where it is an item of a list that leaves the verb to its items. Any text will do:
 * what undertakes nothing gives none.
 */
export function readCommitments(
  passage: Passage,
  context: CommitmentContext,
  lead: FlowedText | null = null,
): Commitment[] {
  const names = knownNames(context)
  const commitments: Commitment[] = []
  let before = noContext
  splitSentences(passage.flow).forEach((sentence, index) => {
    const scope = { passage, context, names, sentence, lead: index === 0 ? lead : null }
    const { commitment, after } = readOne(scope, before)
    before = after
    if (commitment !== null) commitments.push(commitment)
  })
  return commitments
}

interface Scope {
  readonly passage: Passage
  readonly context: CommitmentContext
  readonly names: KnownNames
  readonly sentence: FlowedText
  readonly lead: FlowedText | null
}

/** The commitment of one sentence, and what it leaves behind for the next. */
function readOne(scope: Scope, before: Context): { readonly commitment: Commitment | null; readonly after: Context } {
  const { passage, context, names, sentence, lead } = scope
  const flow = lead === null ? sentence : joinLead(lead, sentence)
  const read = readSentence(flow, () => findDates(flow, context.anchor), names, before)
  const strongest = sentence.text.endsWith('?') ? undefined : strongestOf(read.clauses)
  if (strongest === undefined || strongest.outcome.class === 'none') return { commitment: null, after: read.context }
  const { clause, subject, outcome } = strongest
  const date = dateOf(flow, read, strongest)
  const commitment = {
    text: sentence.text,
    span: sentence.span,
    recommendation: passage.recommendation,
    class: outcome.class,
    date,
    otherDates: read.dates.filter((other) => other.date !== date).map((other) => other.date),
    owner: ownerOf({
      flow,
      words: read.words,
      clause,
      subject,
      dates: read.dates,
      names,
      department: context.department,
    }),
    reason: reasonOf(flow, flow.text.length - sentence.text.length, read, strongest),
  }
  return { commitment, after: read.context }
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
function dateOf(flow: FlowedText, read: ReadSentence, { clause, outcome }: ReadClause): PlannedDate | null {
  const undertaken = read.clauses.filter((other) => other.outcome.class !== 'none')
  const date = endingDate(undertaken.flatMap((other) => other.dates))
  if (date !== null || outcome.class === 'continuing') return date?.date ?? null
  return awaitedEvent(flow, read.words, clause, read.words.length)
}

/** The words that decide; of an item of a list, those that stand in the item itself (from offset `from` on). */
function reasonOf(flow: FlowedText, from: number, read: ReadSentence, deciding: ReadClause): CommitmentReason {
  const start = Math.max(from, read.words[deciding.first]?.start ?? 0)
  const end = Math.max(start, read.words[deciding.last]?.end ?? start)
  const text = flow.text.slice(start, end)
  return { span: flow.sourceSpan(start, end), text, what: `${deciding.outcome.what}: "${text}"` }
}

function knownNames(context: CommitmentContext): KnownNames {
  const names = [context.department, ...context.departmentNames, ...context.knownOwners, 'the Department', 'HO']
  return new Set(names.map((name) => name.toLowerCase().replace(/^the /, '')))
}
