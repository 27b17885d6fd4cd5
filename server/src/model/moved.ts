/**
 * What was read of a draft, as it stands elsewhere. Each function gives the very object where nothing of it moves. What
 * stands within something is looked at only where that moves itself.
 */

import { type Change, endsBefore, movedAcross, roomOf, sideOfChange, startsBehind } from './change.js'
import type { Commitment } from './commitment.js'
import type { PlannedDate } from './plannedDate.js'
import type { RecommendationId } from './recommendationId.js'
import type {
  Acronym,
  AcronymDefinition,
  Comment,
  CrossReference,
  DateField,
  Label,
  Passage,
  Recommendation,
  SummaryRow,
  Tally,
  Verdict,
} from './response.js'
import { behindAnyText, type Move, type Span } from './span.js'

/** What is done with places on either side of a change. */
export interface Movement {
  readonly move: Move
  /** Something stood where the change is, so that nobody can say where it is now: what was moved is of no use. */
  readonly isTorn: boolean
}

/** Moves what stands before and behind a change to where it stands after it. */
export class MovedAcross implements Movement {
  isTorn = false

  constructor(private readonly change: Change) {}

  readonly move: Move = (span) => {
    const moved = movedAcross(span, this.change)
    if (moved === undefined) this.isTorn = true
    return moved ?? span
  }
}

/**
 * Moves nothing, but finds out how far from a change the next places begin and end: what changes within these bounds
 * touches none of them. Of what holds the change it gives a copy, so that what stands in it is looked at too.
 */
export class Surroundings implements Movement {
  isTorn = false
  #from = -1
  #to = behindAnyText

  constructor(private readonly change: Change) {}

  /** Whether `change`, of the same text, touches none of the places either. */
  hold(change: Change): boolean {
    return !this.isTorn && endsBefore(this.#from, change) && startsBehind(this.#to, change)
  }

  readonly move: Move = (span) => {
    const { change } = this
    const side = sideOfChange(span, change)
    if (side === 'before') return this.#bound(roomOf(span).end, this.#to, span)
    if (side === 'behind') return this.#bound(this.#from, roomOf(span).start, span)
    if (span.start < change.start && span.end > change.oldEnd) return this.#bound(span.start, span.end, { ...span })
    this.isTorn = true
    return span
  }

  #bound(from: number, to: number, span: Span): Span {
    if (from > this.#from) this.#from = from
    if (to < this.#to) this.#to = to
    return span
  }
}

/** What the passages of a draft are where it stands now, and to where its recommendations reach. */
interface PassagesMove {
  readonly move: Move
  readonly passage: (passage: Passage) => Passage
  /** As `move`, for what reaches to the end of the passages in it. */
  readonly reach: Move
}

/** `values` as `move` moves each: the same list where none moves. */
export function movedAll<Value>(values: readonly Value[], move: (value: Value) => Value): readonly Value[] {
  let moved: Value[] | undefined
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value
    const one = move(value)
    if (moved === undefined && one !== value) moved = values.slice(0, at)
    moved?.push(one)
  }
  return moved ?? values
}

function movedOrNull<Value>(value: Value | null, move: (value: Value) => Value): Value | null {
  return value === null ? null : move(value)
}

/** What has a span and nothing else that moves. */
export function movedPlace<Place extends { readonly span: Span }>(place: Place, move: Move): Place {
  const span = move(place.span)
  return span === place.span ? place : { ...place, span }
}

/** A passage that stands before or behind the change, by which its words move whole. */
export function movedPassage(passage: Passage, move: Move): Passage {
  const span = move(passage.span)
  if (span === passage.span) return passage
  const { number } = passage
  const flow = passage.flow.moved(span.start - passage.span.start)
  return { ...passage, span, flow, number: number === null ? null : movedPlace(number, move) }
}

/** A date, with what is wrong in it. */
export function movedDate(date: PlannedDate, move: Move): PlannedDate {
  const span = move(date.span)
  if (span === date.span) return date
  const { kind, text, start, end, form, fault } = date
  return { kind, text, span, start, end, form, fault: fault === null ? null : movedPlace(fault, move) }
}

/** A commitment, with its dates, its owner and its reason; as one of the answer to `recommendation`. */
export function movedCommitment(
  commitment: Commitment,
  move: Move,
  recommendation: RecommendationId | null = commitment.recommendation,
): Commitment {
  const span = move(commitment.span)
  if (span === commitment.span && recommendation === commitment.recommendation) return commitment
  const { text, class: held, date, otherDates, owner, reason } = commitment
  return {
    text,
    span,
    recommendation,
    class: held,
    date: date === null ? null : movedDate(date, move),
    otherDates: otherDates.length === 0 ? otherDates : movedAll(otherDates, (other) => movedDate(other, move)),
    owner: owner === null ? null : { text: owner.text, span: move(owner.span), name: owner.name },
    reason: { span: move(reason.span), text: reason.text, what: reason.what },
  }
}

/** A tally, with its counts. */
export function movedTally(tally: Tally, move: Move): Tally {
  const span = move(tally.span)
  if (span === tally.span) return tally
  const { text, total, counts, combined, totalSpan } = tally
  return {
    span,
    text,
    total,
    counts: new Map(Array.from(counts, ([key, count]) => [key, movedPlace(count, move)])),
    combined: combined === null ? null : movedPlace(combined, move),
    totalSpan: movedOrNull(totalSpan, move),
  }
}

/** A reference, and, which may move without it, what it refers to. */
export function movedReference(reference: CrossReference, move: Move): CrossReference {
  const span = move(reference.span)
  const targets = movedAll(reference.targets, (target) => {
    const [place, definition] = [move(target.span), movedOrNull(target.definition, move)]
    const isSame = place === target.span && definition === target.definition
    return isSame ? target : { id: target.id, span: place, definition }
  })
  if (span === reference.span && targets === reference.targets) return reference
  const { kind, text, direction, voice } = reference
  return { kind, text, span, targets, direction, voice }
}

/** The definition of a short form, in brackets or in a list of its own: either half may move without the other. */
export function movedDefinition(definition: AcronymDefinition, move: Move): AcronymDefinition {
  const [span, fullSpan] = [move(definition.span), move(definition.fullSpan)]
  if (span === definition.span && fullSpan === definition.fullSpan) return definition
  return { full: definition.full, fullSpan, span, voice: definition.voice }
}

/** A short form, with its definitions and uses all over the draft. */
export function movedAcronym(acronym: Acronym, move: Move): Acronym {
  const definition = movedOrNull(acronym.definition, (each) => movedDefinition(each, move))
  const repeated = movedAll(acronym.repeated, (each) => movedDefinition(each, move))
  const uses = movedAll(acronym.uses, (use) => movedPlace(use, move))
  const isSame = definition === acronym.definition && repeated === acronym.repeated && uses === acronym.uses
  return isSame ? acronym : { short: acronym.short, definition, repeated, uses }
}

/** A comment, with what it says. */
export function movedComment(comment: Comment, move: Move): Comment {
  const span = move(comment.span)
  return span === comment.span ? comment : { span, text: comment.text, textSpan: move(comment.textSpan) }
}

function movedVerdict(verdict: Verdict, move: Move): Verdict {
  const span = move(verdict.span)
  if (span === verdict.span) return verdict
  const { number, note } = verdict
  return {
    ...verdict,
    span,
    number: number === null ? null : movedPlace(number, move),
    note: note === null ? null : movedPlace(note, move),
  }
}

/** A row of a table that repeats the verdicts. */
export function movedSummaryRow(row: SummaryRow, move: Move): SummaryRow {
  const span = move(row.span)
  return span === row.span ? row : { id: row.id, verdict: movedVerdict(row.verdict, move), span }
}

function movedLabel(label: Label, move: Move): Label {
  return { text: label.text, span: move(label.span), idSpan: move(label.idSpan), style: label.style }
}

function movedDateField(field: DateField, move: Move): DateField {
  const { span, valueSpan, date } = field
  return {
    ...field,
    span: move(span),
    valueSpan: move(valueSpan),
    date: date === null ? null : movedDate(date, move),
  }
}

/**
 * `recommendations` where one unit of the draft, `was`, is now `is`: with the passages that `renewed` has for theirs, and all
 * that ended with the unit ends with it still.
 */
export function movedRecommendations(
  recommendations: readonly Recommendation[],
  renewed: ReadonlyMap<Passage, Passage>,
  { was, is }: { readonly was: { readonly span: Span }; readonly is: { readonly span: Span } },
  move: Move,
): readonly Recommendation[] {
  const at: PassagesMove = {
    move,
    passage: (passage) => renewed.get(passage) ?? passage,
    reach: (span) => (span.end === was.span.end ? { start: span.start, end: is.span.end } : move(span)),
  }
  return movedAll(recommendations, (recommendation) => movedRecommendation(recommendation, at))
}

/** A recommendation, with the passages that state and answer it as `at` has them. */
function movedRecommendation(recommendation: Recommendation, at: PassagesMove): Recommendation {
  const { move, passage, reach } = at
  const span = reach(recommendation.span)
  const statement = movedAll(recommendation.statement, passage)
  const answer = movedAll(recommendation.answer, passage)
  // Those that are taken together share passages that stand within the one and beside the other.
  const hasSamePassages = statement === recommendation.statement && answer === recommendation.answer
  if (span === recommendation.span && hasSamePassages) return recommendation
  const { parts, deadline, verdict, verdicts, dateField, owner } = recommendation
  const nowVerdicts = movedAll(verdicts, (each) => movedVerdict(each, move))
  return {
    ...recommendation,
    label: movedLabel(recommendation.label, move),
    statement,
    parts: movedAll(parts, (part) => ({ ...part, span: reach(part.span), markerSpan: move(part.markerSpan) })),
    deadline: deadline === null ? null : movedDate(deadline, move),
    verdict: verdict === null ? null : (nowVerdicts[verdicts.indexOf(verdict)] ?? null),
    verdicts: nowVerdicts,
    answer,
    dateField: dateField === null ? null : movedDateField(dateField, move),
    owner: owner === null ? null : movedPlace(owner, move),
    span,
  }
}
