import { textIn } from '../model/draftText.js'
import { sign } from '../model/signs.js'
import { misspeltMonthsIn } from './calendarWords.js'
import { departmentText } from './departmentText.js'
import { leadIn, quoted } from './messageWords.js'
import { changeTo, datesWithFault } from './plannedDates.js'
import type { Rule } from './rule.js'

/** A month that no calendar has, and that can only be one: `31 Ocotber 2024`. */
export const dateMisspeltMonth: Rule = {
  id: 'date/misspelt-month',
  title: 'A date whose month is misspelt.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const planned = datesWithFault(response, 'misspelt-month')
    for (const { fault, recommendation } of planned) {
      const { span, suggestion } = fault
      report({
        span,
        message: messageOn(textIn(response, span), suggestion, leadIn(recommendation, schema)),
        fixes: changeTo(span, suggestion, 'safe'),
      })
    }
    const told = new Set(planned.map(({ fault }) => fault.span.start))
    for (const { flow, recommendation } of departmentText(response)) {
      if (!flow.hasSign(sign.figure)) continue
      for (const { start, end, text, meant } of flow.onceInText(misspeltMonthsIn)) {
        const span = flow.sourceSpan(start, end)
        if (told.has(span.start)) continue
        const message = messageOn(text, meant, leadIn(recommendation, schema))
        report({ span, message, fixes: changeTo(span, meant, 'safe') })
      }
    }
  },
}

function messageOn(written: string, meant: string | null, lead: string): string {
  return `${lead}${quoted(written)} is no month. ${meant === null ? 'Correct it' : `Write ${quoted(meant)}`}.`
}
