/** Reads the department's own sentences for what they undertake: class, date, owner, and the words that say so. */
import type { Commitment, CommitmentClass, CommitmentReason } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import { type FlowedText, rereadBy } from '../model/flow.js'
import { movedCommitment } from '../model/moved.js'
import type { PlannedDate } from '../model/plannedDate.js'
import { areSame } from '../model/readings.js'
import type { Passage } from '../model/response.js'
import { sentencesOf } from '../model/sentences.js'
import { movedBy } from '../model/span.js'
import { awaitedEvent } from './commitments/circumstance.js'
import { type Context, leavesTheSame, noContext } from './commitments/context.js'
import { joinLead, leadOf } from './commitments/listLead.js'
import { type Actors, type KnownNames, namesOf } from './commitments/names.js'
import { ownerOf } from './commitments/owner.js'
import type { ReadClause } from './commitments/scene.js'
import { type ReadSentence, readSentence } from './commitments/sentence.js'
import { endingDate } from './commitments/timing.js'
import { findDates } from './dates.js'

/** What the reader of commitments has to know of the response. */
export interface CommitmentContext extends Actors {
  /** The day of publication, from which relative dates count; null where unknown. */
  readonly anchor: Day | null
}

/** What the items of a list go on from: the last words of the paragraph before it, and where that begins. */
interface ListLead {
  readonly words: FlowedText
  readonly origin: number
}

/**
 * The commitments of all `passages` of a response, in their order: of those that speak in the department's voice,
 * headings apart. Items of a list go on from the paragraph that leads in to it (`Border Force will:`).
 */
export function readAllCommitments(passages: readonly Passage[], context: CommitmentContext): Commitment[] {
  const commitments: Commitment[] = []
  let lead: ListLead | null = null
  for (const passage of passages) {
    if (!speaks(passage)) continue
    const isItem = passage.kind === 'list-item'
    for (const commitment of readCommitments(passage, context, isItem ? lead : null)) commitments.push(commitment)
    if (!isItem) lead = leadOfItems(passage)
  }
  return commitments
}

/** Whether the department undertakes something in `passage`, if it is said there. */
function speaks({ voice, kind }: Passage): boolean {
  return voice === 'department' && kind !== 'heading'
}

function endsInColon(text: string): boolean {
  return text.endsWith(':')
}

function leadOfItems({ flow }: Passage): ListLead | null {
  if (!flow.onceInText(endsInColon)) return null
  // The items behind it go by its words, not by what is made of them here.
  flow.dependOnText()
  const words = flow.once(openEnd)
  return words === null ? null : { words, origin: flow.origin }
}

function openEnd(paragraph: FlowedText): FlowedText | null {
  return leadOf(sentencesOf(paragraph).at(-1))
}

/**
 * The commitments of `passage`, which must be in the department's voice, in the order of its sentences. `lead` is what
 * its first sentence goes on from, where it is an item of a list that leaves the verb to its items. Any text will do:
 * what undertakes nothing gives none.
 */
export function readCommitments(
  passage: Passage,
  context: CommitmentContext,
  lead: ListLead | null = null,
): Commitment[] {
  return placed(passage.flow.once(commitmentsIn, ...inputsOf(passage, context, lead)), passage)
}

/** What the commitments of `passage` hang on beside its words. */
function inputsOf({ flow }: Passage, context: CommitmentContext, lead: ListLead | null) {
  return [context, lead?.words ?? null, lead === null ? 0 : lead.origin - flow.origin] as const
}

/** What was found in the words of `passage`, where these stand. */
function placed(found: readonly Commitment[], { flow, recommendation }: Passage): Commitment[] {
  const move = movedBy(flow.origin)
  return found.map((commitment) => movedCommitment(commitment, move, recommendation))
}

/**
 * The commitments of `is`, which was `was` in the version before, with all that it hangs on as it was, `before` being the
 * passages before it; undefined where what follows it may hang on its words.
 */
export function rereadCommitments(
  was: Passage,
  is: Passage,
  before: readonly Passage[],
  context: CommitmentContext,
): readonly Commitment[] | undefined {
  if (!speaks(is)) return []
  const leadsIn = [was, is].some(({ flow }) => flow.onceInText(endsInColon))
  if (leadsIn && is.kind !== 'list-item') return undefined
  const inputs = inputsOf(is, context, is.kind === 'list-item' ? leadAmong(before) : null)
  return placed(is.flow.onceAfter(was.flow, commitmentsIn, ...inputs), is)
}

/** What an item behind `passages` goes on from, as `readAllCommitments` has it. */
function leadAmong(passages: readonly Passage[]): ListLead | null {
  const last = passages.findLast((passage) => speaks(passage) && passage.kind !== 'list-item')
  return last === undefined ? null : leadOfItems(last)
}

/** The commitments in a passage's `words`; its list's `lead` begins `distance` units from where they begin. */
function commitmentsIn(
  words: FlowedText,
  context: CommitmentContext,
  lead: FlowedText | null,
  distance: number,
): readonly Commitment[] {
  return commitmentsOf(readSentences(words, [], context, lead, distance))
}

// Of an edited paragraph only the sentence is read anew in which the writer is at work.
rereadBy(commitmentsIn, (words, was, ...inputs) => {
  const last = rereadSentences.get(was.words)
  const sentences = readSentences(
    words,
    last !== undefined && areSame(last.inputs, inputs) ? last.sentences : [],
    ...inputs,
  )
  rereadSentences.set(words.words, { inputs, sentences })
  return commitmentsOf(sentences)
})

/** What was read of each sentence of words that were edited, and with what. */
const rereadSentences = new WeakMap<
  object,
  { readonly inputs: readonly unknown[]; readonly sentences: readonly SentenceRead[] }
>()

/** What was read of a sentence, of which `before` was left by those before it. */
interface SentenceRead {
  readonly sentence: FlowedText
  readonly before: Context
  readonly commitment: Commitment | null
  /** What it leaves behind for the next. */
  readonly after: Context
}

function commitmentsOf(sentences: readonly SentenceRead[]): readonly Commitment[] {
  return sentences.flatMap(({ commitment }) => commitment ?? [])
}

/** What is read of the sentences in `words`: of those that are as they were in `last`, read with the same, what was read then. */
function readSentences(
  words: FlowedText,
  last: readonly SentenceRead[],
  context: CommitmentContext,
  lead: FlowedText | null,
  distance: number,
): readonly SentenceRead[] {
  const names = namesOf(context)
  const sentences = sentencesOf(words)
  const read: SentenceRead[] = []
  let before = noContext
  for (const [index, sentence] of sentences.entries()) {
    // As far from the first, or else from the last: in between the writer is at work. A list's lead is but for the first.
    const fromLast = last.length - sentences.length + index
    const known =
      readBefore(sentence, before, last[index]) ??
      readBefore(sentence, before, index > 0 && fromLast > 0 ? last[fromLast] : undefined)
    const scope = { context, names, sentence, lead: index === 0 ? (lead?.moved(distance) ?? null) : null }
    const { commitment, after } = known ?? readOne(scope, before)
    read.push({ sentence, before, commitment, after })
    before = after
  }
  return read
}

/** What was read as `known`, where `sentence` is written as that was and as much is left to it. */
function readBefore(
  sentence: FlowedText,
  before: Context,
  known: SentenceRead | undefined,
): Pick<SentenceRead, 'commitment' | 'after'> | undefined {
  if (known === undefined || !sentence.isWrittenAs(known.sentence) || !leavesTheSame(before, known.before))
    return undefined
  const move = movedBy(sentence.origin - known.sentence.origin)
  return { commitment: known.commitment && movedCommitment(known.commitment, move), after: known.after }
}

interface Scope {
  readonly context: CommitmentContext
  readonly names: KnownNames
  readonly sentence: FlowedText
  readonly lead: FlowedText | null
}

/** The commitment of one sentence, and what it leaves behind for the next. */
function readOne(scope: Scope, before: Context): Pick<SentenceRead, 'commitment' | 'after'> {
  const { context, names, sentence, lead } = scope
  const flow = lead === null ? sentence : joinLead(lead, sentence)
  const read = readSentence(flow, { anchor: context.anchor, names, findDates }, before)
  const strongest = sentence.text.endsWith('?') ? undefined : strongestOf(read.clauses)
  if (strongest === undefined) return { commitment: null, after: read.context }
  const { clause, subject } = strongest.deciding
  const date = dateOf(flow, read, strongest)
  const commitment: Commitment = {
    text: sentence.text,
    span: sentence.span,
    recommendation: null,
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
