import { leadIn, quoted } from './messageWords.js'
import { placeholdersIn } from './placeholders.js'
import type { Rule } from './rule.js'

/** A placeholder that nobody filled in: published more than once, `[date TBC]` among them. */
export const placeholderLeft: Rule = {
  id: 'placeholder/left',
  title: 'A placeholder that has not been filled in.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { flow, kind, recommendation } of response.passages) {
      if (kind === 'code') continue
      for (const { start, end } of flow.onceInText(placeholdersIn)) {
        report({
          span: flow.sourceSpan(start, end),
          message: `${leadIn(recommendation, schema)}${quoted(flow.textBetween(start, end))} is a placeholder. Write what belongs there, or take it out.`,
        })
      }
    }
  },
}
