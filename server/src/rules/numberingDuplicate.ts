import { leadIn } from './messageWords.js'
import { hasNumberOfItsRecommendation, type NumberedParagraph, numberRuns } from './paragraphNumbers.js'
import { renumberings } from './renumbering.js'
import type { Rule } from './rule.js'

/** Two paragraphs with one number: a reference to it may mean either. */
export const numberingDuplicate: Rule = {
  id: 'numbering/duplicate',
  title: 'Two paragraphs with the same number.',
  severity: 'warning',
  scope: 'response',
  check({ response, schema, report }) {
    for (const run of numberRuns(response)) {
      const renumberingFrom = renumberings(run, response)
      const firsts = new Map<string, NumberedParagraph>()
      for (const paragraph of run.paragraphs) {
        const first = firsts.get(paragraph.text)
        if (first === undefined) firsts.set(paragraph.text, paragraph)
        // One with another recommendation's number is told of by numbering/wrong-recommendation.
        else if (run.whole === null || hasNumberOfItsRecommendation(paragraph)) {
          report({
            span: paragraph.span,
            message: `${leadIn(paragraph.whole, schema)}the paragraph number ${paragraph.text} stands twice. Renumber this paragraph.`,
            related: [{ span: first.span, message: `${paragraph.text} stands here first.` }],
            fixes: renumberingFrom(paragraph),
          })
        }
      }
    }
  },
}
