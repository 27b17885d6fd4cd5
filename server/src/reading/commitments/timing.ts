import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import type { Word } from './words.js'

/** A word of time of a sentence, with its place in the sentence's flowed text. */
export interface PlacedDate {
  readonly date: PlannedDate
  readonly start: number
  readonly end: number
}

/** `dates` of the sentence `flow` with their places in its flowed text; without those that only say since when. */
export function placeDates(flow: FlowedText, dates: readonly PlannedDate[]): PlacedDate[] {
  return dates
    .filter((date) => !/^since\b/i.test(date.text))
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

/** The dates from word `from` to word `to` (exclusive). */
export function datesBetween(
  words: readonly Word[],
  dates: readonly PlacedDate[],
  from: number,
  to: number,
): PlacedDate[] {
  const start = from <= 0 ? 0 : (words[from]?.start ?? Number.POSITIVE_INFINITY)
  const end = words[to]?.start ?? Number.POSITIVE_INFINITY
  return dates.filter((date) => date.start >= start && date.start < end)
}

/** The date by which the action of a sentence ends: its last day on the calendar, else a count from publication, else a vague word. */
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
