import { nameOf, quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** A verdict that is stated twice, as a word and as a sentence, and not alike. */
export const verdictRepeatedDifferently: Rule = {
  id: 'verdict/repeated-differently',
  title: 'A second statement of the verdict that contradicts the first.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { id, verdict: first, verdicts } of response.recommendations) {
      if (first === null || first.key === null) continue
      for (const verdict of verdicts) {
        if (verdict.key === null || verdict.key === first.key) continue
        report({
          span: verdict.span,
          message: `${nameOf(id, schema)} has the verdict ${quoted(first.text)}, and here ${quoted(verdict.text)}. Make the two agree.`,
          related: [{ span: first.span, message: 'The verdict is stated here first.' }],
        })
      }
    }
  },
}
