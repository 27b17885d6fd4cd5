import { overlaps } from '../model/span.js'
import { wrongWeekdaysIn } from './calendarWords.js'
import { departmentText } from './departmentText.js'
import { leadIn, quoted } from './messageWords.js'
import { changeTo, datesWithFault } from './plannedDates.js'
import type { Rule } from './rule.js'

/** A day that is not the weekday it is said to be: one of the two is wrong, and only the writer knows which. */
export const dateWeekdayWrong: Rule = {
  id: 'date/weekday-wrong',
  title: 'A date that falls on another day of the week than the one before it.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const planned = datesWithFault(response, 'wrong-weekday')
    for (const { date, fault, recommendation } of planned) {
      const actual = fault.suggestion === null ? 'another weekday' : `a ${fault.suggestion}`
      report({
        span: fault.span,
        message: `${leadIn(recommendation, schema)}${quoted(date.text)} is ${actual}. Correct the weekday, or the day.`,
        fixes: changeTo(fault.span, fault.suggestion),
      })
    }
    for (const { flow, recommendation } of departmentText(response)) {
      for (const { start, end, text, weekdayEnd, actual } of wrongWeekdaysIn(flow.text)) {
        if (planned.some(({ date }) => overlaps(date.span, flow.sourceSpan(start, end)))) continue
        const span = flow.sourceSpan(start, weekdayEnd)
        report({
          span,
          message: `${leadIn(recommendation, schema)}${quoted(text)} is a ${actual}. Correct the weekday, or the day.`,
          fixes: changeTo(span, actual),
        })
      }
    }
  },
}
