import { answerable } from './answers.js'
import { nameOf } from './messageWords.js'
import type { Rule } from './rule.js'

/** A label under which the inspectorate's own words are missing: the reader sees an answer and not to what. */
export const recommendationTextMissing: Rule = {
  id: 'recommendation/text-missing',
  title: 'A recommendation whose own words are missing.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const quoted = new Set(
      response.recommendations
        .filter(({ statement, parts }) => statement.length + parts.length > 0)
        .map(({ id }) => id),
    )
    for (const { id, label, parent } of answerable(response)) {
      // The text of a recommendation that is answered in parts may stand above them all.
      if (quoted.has(id) || (parent !== null && quoted.has(parent))) continue
      report({
        span: label.span,
        message: `${nameOf(id, schema)} is not quoted. Copy the inspectorate’s words below the label, or say there why they are left out.`,
        incomplete: true,
      })
    }
  },
}
