import { addMonths, printDay } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'
import { leadIn, quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** A date further from publication than responses of this kind may promise. */
export const dateTooLate: Rule = {
  id: 'date/too-late',
  title: 'A date further from publication than this kind of response allows.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, published, today, report }) {
    const { longestMonths } = schema.commitments
    if (longestMonths === null) return
    const latest = addMonths(published ?? today, longestMonths)
    const dates = [
      ...response.commitments.flatMap(({ recommendation, date, otherDates }) =>
        [date, ...otherDates].map((one) => ({ recommendation, date: one })),
      ),
      ...response.recommendations.map(({ id, dateField }) => ({ recommendation: id, date: dateField?.date ?? null })),
    ]
    const seen = new Set<number>()
    for (const { recommendation, date } of dates) {
      if (date?.start == null || date.start <= latest || seen.has(date.span.start)) continue
      seen.add(date.span.start)
      report({
        span: date.span,
        message: messageFor(date, leadIn(recommendation, schema), longestMonths, printDay(latest)),
      })
    }
  },
}

function messageFor({ text }: PlannedDate, lead: string, months: number, latest: string): string {
  return `${lead}${quoted(text)} is more than ${months} months after publication (${latest}). Bring it forward, or name a step within that time.`
}
