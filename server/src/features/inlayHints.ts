/** Shows, behind dates that have to be worked out, the day that they mean. */
import type { Day } from '../model/day.js'
import { printDay } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { Response } from '../model/response.js'
import { overlaps, type Span } from '../model/span.js'
import { dateNotes, daysOf, dayThatCounts, needsWorkingOut } from './dateWords.js'

export interface InlayHint {
  /** Behind the date. */
  readonly offset: number
  /** `30 November 2024` */
  readonly text: string
  /** All its days, and from where they are counted. */
  readonly tooltip: string
}

/** The hints for dates of plans that touch `within`, in the order of the draft; `published` anchors relative ones. */
export function inlayHints(response: Response, published: Day | null, within: Span): readonly InlayHint[] {
  return plannedDates(response).flatMap((date) => {
    const day = dayThatCounts(date)
    if (day === undefined || !needsWorkingOut(date) || !overlaps(date.span, within)) return []
    const notes = dateNotes(date, published).map((note) => `${note}.`)
    return [{ offset: date.span.end, text: printDay(day), tooltip: [`${daysOf(date)}.`, ...notes].join(' ') }]
  })
}

/** Every date of a plan, once: of commitments, of date fields, and the time limits of the inspectorate. */
export function plannedDates({ commitments, recommendations }: Response): readonly PlannedDate[] {
  const dates = [
    ...commitments.flatMap(({ date, otherDates }) => [date, ...otherDates]),
    ...recommendations.flatMap(({ dateField, deadline }) => [dateField?.date ?? null, deadline]),
  ].filter((date) => date !== null)
  return [...new Map(dates.map((date) => [date.span.start, date])).values()].sort((a, b) => a.span.start - b.span.start)
}
