/** Reads the department's own sentences for what they undertake: class, date, owner, and the words that say so. */
import type { Commitment, CommitmentClass, CommitmentReason } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { Passage } from '../model/response.js'
import { awaitedEvent } from './commitments/circumstance.js'
import { type Context, noContext } from './commitments/context.js'
import { joinLead, leadOf } from './commitments/listLead.js'
import { type Actors, type KnownNames, namesOf } from './commitments/names.js'
import { ownerOf } from './commitments/owner.js'
import type { ReadClause } from './commitments/scene.js'
import { type ReadSentence, readSentence } from './commitments/sentence.js'
import { endingDate } from './commitments/timing.js'
import { findDates } from './dates.js'
import { splitSentences } from './sentences.js'

/** What the reader of commitments has to know of the response. */
export interface CommitmentContext extends Actors {
  /** The day of publication, from which relative dates count; null where unknown. */
  readonly anchor: Day | null
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
  const names = namesOf(context)
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
  const read = readSentence(flow, { anchor: context.anchor, names, findDates }, before)
  const strongest = sentence.text.endsWith('?') ? undefined : strongestOf(read.clauses)
  if (strongest === undefined) return { commitment: null, after: read.context }
  const { clause, subject } = strongest.deciding
  const date = dateOf(flow, read, strongest)
  const commitment: Commitment = {
    text: sentence.text,
    span: sentence.span,
    recommendation: passage.recommendation,
    class: strongest.class,
    date,
    otherDates: read.dates.filter((other) => other.date !== date).map((other) => other.date),
    owner: ownerOf({ flow, words: read.words, clause, subject, dates: read.dates, names }),
    reason: reasonOf(flow, flow.text.length - sentence.text.length, read, strongest.deciding),
  }
  return { commitment, after: read.context }
}

/** From the strongest class to the weakest: a sentence takes the strongest that it holds. */
const classes: readonly CommitmentClass[] = ['firm', 'soft', 'continuing']

interface Strongest {
  readonly class: CommitmentClass
  /** The first clause of that class, whose words decide. */
  readonly deciding: ReadClause
}

function strongestOf(clauses: readonly ReadClause[]): Strongest | undefined {
  for (const held of classes) {
    const deciding = clauses.find(({ outcome }) => outcome.class === held)
    if (deciding !== undefined) return { class: held, deciding }
  }
  return undefined
}

/**
 * The date by which what the sentence undertakes ends: of the dates of its undertakings, else an event that they wait
 * for.
 */
function dateOf(flow: FlowedText, read: ReadSentence, strongest: Strongest): PlannedDate | null {
  const undertaken = read.clauses.filter((other) => other.outcome.class !== 'none')
  const date = endingDate(undertaken.flatMap((other) => other.dates))
  // What goes on has no end: a word of time with it says how or how often.
  if (strongest.class === 'continuing') return null
  if (date !== null) return date.date
  return awaitedEvent(flow, read.words, strongest.deciding.clause)
}

/** The words that decide; of an item of a list, those that stand in the item itself (from offset `from` on). */
function reasonOf(flow: FlowedText, from: number, read: ReadSentence, deciding: ReadClause): CommitmentReason {
  const start = Math.max(from, read.words[deciding.clause.verb.first]?.start ?? 0)
  const end = Math.max(start, read.words[deciding.clause.verb.last]?.end ?? start)
  const text = flow.text.slice(start, end)
  return { span: flow.sourceSpan(start, end), text, what: `${deciding.outcome.what}: "${text}"` }
}
