import { sign } from '../model/signs.js'
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
    const told = new Set(planned.map(({ fault }) => fault.span.start))
    for (const { flow, recommendation } of departmentText(response)) {
      if (!flow.hasSign(sign.figure)) continue
      for (const { start, text, weekdayEnd, actual } of flow.onceInText(wrongWeekdaysIn)) {
        const span = flow.sourceSpan(start, weekdayEnd)
        if (told.has(span.start)) continue
        report({
          span,
          message: `${leadIn(recommendation, schema)}${quoted(text)} is a ${actual}. Correct the weekday, or the day.`,
          fixes: changeTo(span, actual),
        })
      }
    }
  },
}
