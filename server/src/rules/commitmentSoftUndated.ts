import { dateFieldsById, idsOwingNoDate } from './answers.js'
import { datedElsewhere } from './datedElsewhere.js'
import { dateAdded, vagueDateReplaced } from './fillIns.js'
import { leadIn, quoted, undertaking } from './messageWords.js'
import { placeholdersIn } from './placeholders.js'
import type { Rule } from './rule.js'

/** An undertaking to consider, without a day by which the outcome is known: it can be considered for ever. */
export const commitmentSoftUndated: Rule = {
  id: 'commitment/soft-undated',
  title: 'An undertaking to consider that says no date, or a vague one.',
  severity: 'information',
  scope: 'answer',
  check({ response, schema, report }) {
    const fields = dateFieldsById(response)
    const refused = idsOwingNoDate(response, schema)
    const isDatedElsewhere = datedElsewhere(response)
    for (const commitment of response.commitments) {
      const { recommendation, class: strength, date, otherDates, span, text } = commitment
      if (strength !== 'soft' || (date !== null && date.kind !== 'vague')) continue
      if (otherDates.some(({ kind }) => kind !== 'vague') || placeholdersIn(text).length > 0) continue
      if (recommendation !== null && (fields.has(recommendation) || refused.has(recommendation))) continue
      if (date === null && isDatedElsewhere(commitment)) continue
      const lead = leadIn(recommendation, schema)
      report({
        span: date?.span ?? span,
        message:
          date === null
            ? `${lead}${undertaking(commitment)} has no date. Say by when the outcome will be known.`
            : `${lead}${quoted(date.text)} fixes no date for ${undertaking(commitment)}. Say by when the outcome will be known.`,
        fixes: date === null ? dateAdded(commitment, response) : vagueDateReplaced(commitment, date, response),
        incomplete: true,
      })
    }
  },
}
