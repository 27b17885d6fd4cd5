import { sign } from '../model/signs.js'
import { spanIndexOf } from '../model/spanIndex.js'
import { impossibleDaysIn } from './calendarWords.js'
import { leadIn, quoted } from './messageWords.js'
import { changeTo, datesWithFault } from './plannedDates.js'
import type { Rule } from './rule.js'

/** A date that no calendar has: `31 June`, `29 February 2023`. */
export const dateImpossible: Rule = {
  id: 'date/impossible',
  title: 'A date that no calendar has.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    const planned = datesWithFault(response, 'impossible-day')
    for (const { date, fault, recommendation } of planned) {
      const message = `${leadIn(recommendation, schema)}${quoted(date.text)} is no day of any calendar. Correct the date.`
      report({ span: fault.span, message, fixes: changeTo(fault.span, fault.suggestion) })
    }
    const told = spanIndexOf(planned.map(({ fault }) => fault))
    for (const { flow, kind, recommendation, voice } of response.passages) {
      if (voice === 'inspectorate' || kind === 'code' || !flow.hasSign(sign.figure)) continue
      for (const { start, end, text, why, lastDay } of flow.onceInText(impossibleDaysIn)) {
        const span = flow.sourceSpan(start, end)
        if (told.touching(span.start, span.end - 1).length > 0) continue
        const message = `${leadIn(recommendation, schema)}there is no ${quoted(text)}: ${why}. Correct the date.`
        report({ span, message, fixes: changeTo(span, lastDay) })
      }
    }
  },
}
