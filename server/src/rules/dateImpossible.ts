import type { DateFault, PlannedDate } from '../model/plannedDate.js'
import type { Response } from '../model/response.js'
import { overlaps, type Span } from '../model/span.js'
import { impossibleDaysIn } from './calendarWords.js'
import { leadIn, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A date that no calendar has: `31 June`, a month that does not exist, a weekday that is another. */
export const dateImpossible: Rule = {
  id: 'date/impossible',
  title: 'A date that no calendar has.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    const told: Span[] = []
    for (const {
      date: { fault, text },
      recommendation,
    } of plannedDates(response)) {
      if (fault === null || told.some((span) => overlaps(span, fault.span))) continue
      told.push(fault.span)
      const message = `${leadIn(recommendation, schema)}${quoted(text)} ${whatIsWrong[fault.kind]}. Correct the date.`
      report({ span: fault.span, message, fixes: changeTo(fault.span, fault.suggestion) })
    }
    for (const { flow, kind, recommendation, voice } of response.passages) {
      if (voice === 'inspectorate' || kind === 'code') continue
      for (const { start, end, text, why, lastDay } of impossibleDaysIn(flow.text)) {
        const span = flow.sourceSpan(start, end)
        if (told.some((other) => overlaps(other, span))) continue
        const message = `${leadIn(recommendation, schema)}there is no ${quoted(text)}: ${why}. Correct the date.`
        report({ span, message, fixes: changeTo(span, lastDay) })
      }
    }
  },
}

const whatIsWrong: Readonly<Record<DateFault['kind'], string>> = {
  'impossible-day': 'is no day of any calendar',
  'misspelt-month': 'names no month',
  'wrong-weekday': 'falls on another day of the week',
}

function changeTo(span: Span, suggestion: string | null): readonly Fix[] {
  if (suggestion === null) return []
  return [{ title: `Change to “${suggestion}”`, safety: 'ask', edits: [{ span, newText: suggestion }] }]
}

type Dated = Pick<Response['commitments'][number], 'recommendation'> & { readonly date: PlannedDate }

/** Every planned date that the department wrote, with the recommendation that it stands under. */
function plannedDates(response: Response): readonly Dated[] {
  const ofCommitments = response.commitments.flatMap(({ date, otherDates, recommendation }) =>
    [date, ...otherDates].flatMap((each) => (each === null ? [] : [{ date: each, recommendation }])),
  )
  const ofFields = response.recommendations.flatMap(({ dateField, id }) =>
    dateField?.date ? [{ date: dateField.date, recommendation: id }] : [],
  )
  return [...ofCommitments, ...ofFields]
}
