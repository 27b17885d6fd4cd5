import type { PlannedDate } from '../model/plannedDate.js'
import { answerable, commitmentsIn, dateFieldsById } from './answers.js'
import { vagueDateReplaced, vagueFieldReplaced } from './fillIns.js'
import { leadIn, nameOf, quoted, undertaking } from './messageWords.js'
import { placeholdersIn } from './placeholders.js'
import type { Rule, RuleContext } from './rule.js'

/** A firm undertaking with words of time that fix nothing: `in due course`, `shortly`, `following evaluation`. */
export const commitmentDateVague: Rule = {
  id: 'commitment/date-vague',
  title: 'A firm commitment whose words of time fix no date.',
  severity: 'warning',
  scope: 'answer',
  check(context) {
    reportSentences(context)
    reportFields(context)
  },
}

function reportSentences({ response, schema, report }: RuleContext): void {
  const fields = dateFieldsById(response)
  for (const commitment of response.commitments) {
    const { recommendation, class: strength, date, otherDates, text } = commitment
    if (strength !== 'firm' || date?.kind !== 'vague') continue
    if (otherDates.some(({ kind }) => kind !== 'vague') || placeholdersIn(text).length > 0) continue
    // Where the field is vague as well, it is told there.
    if (recommendation !== null && fields.get(recommendation)?.date) continue
    report({
      span: date.span,
      message: `${leadIn(recommendation, schema)}${quoted(date.text)} fixes no date for ${undertaking(commitment)}. ${wayOut(date)}.`,
      fixes: vagueDateReplaced(commitment, date, response),
    })
  }
}

/** Date fields that say `Ongoing` or `in due course`, where a firm commitment has no other date. */
function reportFields({ response, schema, report }: RuleContext): void {
  const seen = new Set<number>()
  for (const recommendation of answerable(response)) {
    const field = recommendation.dateField
    const date = field?.date ?? null
    if (field === null || date?.kind !== 'vague' || seen.has(date.span.start)) continue
    seen.add(date.span.start)
    const undated = commitmentsIn(recommendation, response).some(
      (commitment) => commitment.class === 'firm' && (commitment.date === null || commitment.date.kind === 'vague'),
    )
    if (!undated) continue
    report({
      span: date.span,
      message: `${nameOf(recommendation.id, schema)}: ${quoted(date.text)} in the date field fixes no date. ${wayOut(date)}.`,
      fixes: vagueFieldReplaced(field),
    })
  }
}

function wayOut({ form }: PlannedDate): string {
  return form === 'event' ? 'Give the date by which that is expected' : 'Give a month and year, or a day'
}
