/** Gathers the planned dates of a draft, wherever they stand, for the rules that judge how a date is written. */
import { onceFor } from '../model/onceFor.js'
import type { DateFault, PlannedDate } from '../model/plannedDate.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import type { Fix } from './rule.js'

/** A date and the recommendation under which it stands; null in introduction and closing. */
export interface DatedPlace {
  readonly date: PlannedDate
  readonly recommendation: RecommendationId | null
}

/** Every planned date of `response`: of commitments in their order, then of date fields. A shared field comes once. */
export const plannedDates: (response: Response) => readonly DatedPlace[] = onceFor(datedPlaces)

function datedPlaces({ commitments, recommendations }: Response): readonly DatedPlace[] {
  const ofCommitments = commitments.flatMap(({ date, otherDates, recommendation }) =>
    [date, ...otherDates].flatMap((each) => (each === null ? [] : [{ date: each, recommendation }])),
  )
  const ofFields = recommendations.flatMap(({ dateField, id }) =>
    dateField?.date ? [{ date: dateField.date, recommendation: id }] : [],
  )
  return onceEach([...ofCommitments, ...ofFields], ({ date }) => date.span)
}

/** A fault of the kind asked for, with the date that has it. */
export interface FaultyDate extends DatedPlace {
  readonly fault: DateFault
}

/** The planned dates of `response` with a fault of `kind`, each place of a fault once. */
export function datesWithFault(response: Response, kind: DateFault['kind']): readonly FaultyDate[] {
  const faulty = plannedDates(response).flatMap(({ date, recommendation }) =>
    date.fault?.kind === kind ? [{ date, recommendation, fault: date.fault }] : [],
  )
  return onceEach(faulty, ({ fault }) => fault.span)
}

/** Without the second and later places that begin where an earlier one does. */
function onceEach<Placed>(places: readonly Placed[], spanOf: (place: Placed) => Span): readonly Placed[] {
  const seen = new Set<number>()
  return places.filter((place) => {
    const { start } = spanOf(place)
    return !seen.has(start) && seen.add(start)
  })
}

/** Writes `suggestion` in the place of what stands at `span`; nothing where there is none. */
export function changeTo(span: Span, suggestion: string | null, safety: Fix['safety'] = 'ask'): readonly Fix[] {
  if (suggestion === null) return []
  return [{ title: `Change to “${suggestion}”`, safety, edits: [{ span, newText: suggestion }] }]
}
