import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { dayStyles, ordinalDay, plainDay } from './terms/dateStyles.js'
import { reportPhrases } from './terms/phrases.js'
import { termIndexOf } from './terms/termIndex.js'

/** `1st April 2020`. GOV.UK: `1 April 2020`. Where a draft has both, `consistency/dates` speaks. */
export const styleOrdinalDate: Rule = {
  id: 'style/ordinal-date',
  title: 'A day with “st”, “nd”, “rd” or “th” behind it.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    if (dayStyles(termIndexOf(context.response)).size > 1) return
    reportPhrases(context, {
      pattern: ordinalDay,
      where: { signs: sign.figure },
      message: ({ text }) => `GOV.UK style has the figure alone in a date. Write “${plainDay(text)}”.`,
      instead: ({ text }) => plainDay(text),
    })
  },
}
