import { answerable, dateFieldsById, isDone, oncePerAnswer, owes } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** An answer that owes a date, in a kind of response that gives dates in a field, and has no such field. */
export const dateFieldMissing: Rule = {
  id: 'date/field-missing',
  title: 'An answer without the date field that this kind of response must have.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    if (!schema.dateFields.required) return
    const fields = dateFieldsById(response)
    for (const recommendation of oncePerAnswer(answerable(response))) {
      const { id, label, verdict } = recommendation
      // A cell that is empty, or a table without the column, is the fault of the table.
      if (label.style === 'cell' || fields.has(id) || isDone(recommendation, schema)) continue
      if (!owes(recommendation, 'date', schema)) continue
      report({
        span: verdict?.span ?? label.span,
        message: `${nameOf(id, schema)} lacks the field ${quoted(schema.dateFields.printed)}. Add it with the date by which all of it is done.`,
        incomplete: true,
      })
    }
  },
}
