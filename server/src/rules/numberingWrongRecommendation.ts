import { leadIn, nameOf } from './messageWords.js'
import {
  hasNumberOfItsRecommendation,
  numberedParagraphs,
  numberRuns,
  numbersFollowRecommendations,
} from './paragraphNumbers.js'
import { renumberings } from './renumbering.js'
import type { Rule } from './rule.js'

/** `2.3` in the answer to Recommendation 3: copied from elsewhere, or left over when the order changed. */
export const numberingWrongRecommendation: Rule = {
  id: 'numbering/wrong-recommendation',
  title: 'A paragraph with the number of another recommendation.',
  severity: 'warning',
  scope: 'response',
  check({ response, schema, report }) {
    if (!numbersFollowRecommendations(numberedParagraphs(response))) return
    for (const run of numberRuns(response)) {
      const renumberingFrom = renumberings(run, response)
      for (const paragraph of run.paragraphs) {
        if (paragraph.whole === null || hasNumberOfItsRecommendation(paragraph)) continue
        report({
          span: paragraph.span,
          message: `${leadIn(paragraph.whole, schema)}a paragraph is numbered ${paragraph.text} but stands in the answer to ${nameOf(paragraph.whole, schema)}. Renumber it.`,
          fixes: renumberingFrom(paragraph),
        })
      }
    }
  },
}
