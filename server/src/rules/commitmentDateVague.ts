import { dateFieldsById } from './answers.js'
import { leadIn, quoted, undertaking } from './messageWords.js'
import type { Rule } from './rule.js'

/** A firm undertaking with words of time that fix nothing: `in due course`, `shortly`, `following evaluation`. */
export const commitmentDateVague: Rule = {
  id: 'commitment/date-vague',
  title: 'A firm commitment whose words of time fix no date.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const fields = dateFieldsById(response)
    for (const commitment of response.commitments) {
      const { recommendation, class: strength, date, otherDates } = commitment
      if (strength !== 'firm' || date?.kind !== 'vague') continue
      if (otherDates.some(({ kind }) => kind !== 'vague')) continue
      if (recommendation !== null && fields.get(recommendation)?.date) continue
      const way = date.form === 'event' ? 'Give the date by which that is expected' : 'Give a month and year, or a day'
      report({
        span: date.span,
        message: `${leadIn(recommendation, schema)}${quoted(date.text)} fixes no date for ${undertaking(commitment)}. ${way}.`,
      })
    }
  },
}
