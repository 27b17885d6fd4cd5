import type { Day } from '../../model/day.js'
import type { FlowedText } from '../../model/flow.js'
import type { DateForm, PlannedDate } from '../../model/plannedDate.js'
import type { Clause } from './clauses.js'
import { have, past as pastAuxiliaries, wordSet } from './functionWords.js'
import { base, isForm, participle, past, third } from './inflection.js'
import { expectedAdjectives, plannedAdjectives } from './lexicon.js'
import { at, isCapital, isMark, type Word } from './words.js'

const sinceWhen = /^since\b/i
/** `within five days`, `the same day`: how quickly, each time. */
export const howQuickly =
  /^(?:within|(?:on )?the same|in [a-z\d]+ (?:working )?(?:minutes|hours|days)|in (?:around|about|under|less than) [a-z\d]+ (?:working )?(?:minutes|hours|days|weeks|months))\b/i
const ofYears = /^for (?!the )/i
const yearForms: ReadonlySet<DateForm> = new Set(['year', 'financial-year', 'span-of-time'])
/** What leads in to an undertaking and happened before it, or is the case of it. */
const pastLeads = wordSet(
  'following after based building further given since as whilst while although because having if unless',
)
/** Before these a participle belongs to a verb: `and published by March`, `to be published by March`. */
const ofVerb = /^(?:and|or|but|be|been|being|is|are|to|,|\w+ly)$/

/** A word of time of a sentence, with its place in the sentence's flowed text. */
export interface PlacedDate {
  readonly date: PlannedDate
  readonly start: number
  readonly end: number
}

/** `dates` of the sentence `flow` with their places in its flowed text; without those that only say since when. */
export function placeDates(flow: FlowedText, dates: readonly PlannedDate[]): PlacedDate[] {
  return dates
    .filter((date) => !sinceWhen.test(date.text))
    .map((date) => ({ date, start: offsetIn(flow, date.span.start), end: offsetIn(flow, date.span.end - 1) + 1 }))
}

/** The offset in `flow` that stands at `source` of the document: the inverse of its map, by halving. */
function offsetIn(flow: FlowedText, source: number): number {
  let low = 0
  let high = flow.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (flow.sourceOffset(middle) < source) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a date of `dates` bounds an action: a day or a period, neither a frequency nor a vague word. */
export function hasBound(dates: readonly PlacedDate[]): boolean {
  return dates.some(({ date }) => date.kind !== 'vague' && date.form !== 'recurring')
}

/**
 * Whether a date of `dates` ends something that is done again and again: `within five days` only says how quickly,
 * each time.
 */
export function hasEnd(dates: readonly PlacedDate[]): boolean {
  return hasBound(dates.filter(({ date }) => !howQuickly.test(date.text)))
}

/** The date by which an action ends: its last day on the calendar, else a count from publication, else a vague word. */
export function endingDate(dates: readonly PlacedDate[]): PlacedDate | null {
  let best: PlacedDate | null = null
  for (const date of dates) {
    if (best === null || rank(date.date) > rank(best.date)) best = date
    else if (rank(date.date) === rank(best.date) && (date.date.end ?? '') > (best.date.end ?? '')) best = date
  }
  return best
}

function rank(date: PlannedDate): number {
  if (date.kind === 'vague') return 0
  if (date.form === 'recurring') return 1
  return date.kind === 'relative' ? 2 : 3
}

/** The dates that stand with a clause: all of them, and those behind its verb. */
export interface ClauseDates {
  readonly dates: readonly PlacedDate[]
  readonly datesBehind: readonly PlacedDate[]
}

/**
 * The dates of the clause at `index`, from where it begins up to the next clause that states something of its own.
 * A date of something past (of none later than `anchor`, the day of publication, where that is known), or one that only tells which thing is meant, is none of them.
 */
export function datesOfClause(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  dates: readonly PlacedDate[],
  anchor: Day | null,
): ClauseDates {
  const clause = clauses[index]
  if (clause === undefined || dates.length === 0) return { dates: [], datesBehind: [] }
  const next = clauses.slice(index + 1).find(({ role, verb }) => role === 'main' && verb.mood !== 'present')
  const end = next === undefined ? words.length : Math.max(next.start, clause.verb.last)
  const start = tellsPresent(words, clause, index) || doesSo(words, clause) ? 0 : clause.start
  const lead: PlacedDate[] = []
  const datesBehind: PlacedDate[] = []
  for (const date of dates) {
    const word = wordAt(words, date.start)
    if (word >= start && word < clause.verb.first && leadsIn(words, clause, word)) lead.push(date)
    else if (word >= clause.verb.first && word < end && !isOfPast(words, clauses, clause, word, date.date, anchor))
      datesBehind.push(date)
  }
  return { dates: [...lead, ...datesBehind], datesBehind }
}

/** Index of the first word that begins at `offset` or behind it. */
function wordAt(words: readonly Word[], offset: number): number {
  const index = words.findIndex(({ end }) => end > offset)
  return index < 0 ? words.length - 1 : index
}

/** `A table comes into force in May and will be used`: what is coordinated with the undertaking is of the present. */
function tellsPresent(words: readonly Word[], clause: Clause, index: number): boolean {
  if (!clause.sharesSubject || index > 0) return false
  return words.slice(1, clause.start).some(({ lower }) => isForm(lower, third) && !isForm(lower, base | past))
}

/** `has been funded to run 16 courses over this year and will do so`: the date of what it will do stands before. */
function doesSo(words: readonly Word[], { verb }: Clause): boolean {
  return verb.verbs.at(-1) === 'do' && at(words, verb.last + 1) === 'so'
}

/**
 * Whether the date at `word`, before the verb, says when it will be done: `From January 2025, judgments will be
 * discussed`.
 */
function leadsIn(words: readonly Word[], clause: Clause, word: number): boolean {
  if (clause.sharesSubject || word === clause.start) return true
  if (word < clause.subject.from) return !leadsElsewhere(words, word)
  // `This activity, due to complete by the end of the year, will inform`; but `Cases opened before 1 March 2019 will
  // be`.
  // `The next meeting, in October, will agree`
  const isAside = isMark(words[word - 1]) && words.slice(word, clause.verb.first).some((next) => isMark(next))
  return isAside || words.slice(clause.subject.from, word).some(({ lower }) => isPlanned(lower))
}

function isPlanned(word: string): boolean {
  return plannedAdjectives.has(word) || expectedAdjectives.has(word)
}

/** `Following the inspection in March 2020, we will`: what leads in happened then. */
function leadsElsewhere(words: readonly Word[], word: number): boolean {
  let first = word
  while (first > 0 && !isMark(words[first - 1])) first--
  return word > first && pastLeads.has(at(words, first))
}

/**
 * Whether the date at `word`, behind the verb of `clause`, is of something past: `cases in which a report was received
 * in 2018`.
 */
function isOfPast(
  words: readonly Word[],
  clauses: readonly Clause[],
  clause: Clause,
  word: number,
  date: PlannedDate,
  anchor: Day | null,
): boolean {
  const holder = clauses.findLast(({ verb }) => verb.first <= word)
  // `publish a note of what has been done in Q4 2024`: what was done cannot be later than the response.
  const isToCome = anchor !== null && date.end !== null && date.end > anchor
  if (!isToCome && holder !== undefined && holder !== clause && holder.role !== 'main' && isPast(words, holder))
    return true
  // `the commitments made in May 2018`: a participle behind its noun.
  const before = word - 1
  // `the figures for 2021 to 2023`: years that belong to a noun.
  if (isYearsOf(date) && !isPlanned(at(words, before)) && before > clause.verb.last) return true
  if (before <= clause.verb.last || !isForm(at(words, before), participle) || isForm(at(words, before), base))
    return false
  // `at Stansted by June`
  if (isCapital(words[before])) return false
  // `aims to have all cases resolved by December 2020`
  if (clause.verb.verbs.at(-1) === 'have') return false
  return !isPlanned(at(words, before)) && !ofVerb.test(at(words, before - 1))
}

function isYearsOf(date: PlannedDate): boolean {
  return ofYears.test(date.text) && yearForms.has(date.form)
}

function isPast(words: readonly Word[], { verb }: Clause): boolean {
  const first = at(words, verb.first)
  return verb.mood === 'inert' && (pastAuxiliaries.has(first) || have.has(first))
}
