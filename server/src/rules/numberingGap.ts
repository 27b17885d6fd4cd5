import { leadIn } from './messageWords.js'
import { hasNumberOfItsRecommendation, type NumberedParagraph, type NumberRun, numberRuns } from './paragraphNumbers.js'
import { renumberings } from './renumbering.js'
import type { Rule } from './rule.js'

/** A paragraph number left out: the reader asks what stood there. */
export const numberingGap: Rule = {
  id: 'numbering/gap',
  title: 'A number that is left out in the sequence of paragraphs.',
  severity: 'warning',
  scope: 'response',
  check({ response, schema, report }) {
    for (const run of numberRuns(response)) {
      const renumberingFrom = renumberings(run, response)
      for (const { paragraph, missing } of gapsIn(run)) {
        report({
          span: paragraph.span,
          message: `${leadIn(paragraph.whole, schema)}there is no paragraph ${run.prefix}${missing} before ${paragraph.text}. Add what is missing, or renumber.`,
          fixes: renumberingFrom(paragraph),
        })
      }
    }
  },
}

/** The paragraphs before which a number is left out; what stands before a run's first is not known to be missing. */
function gapsIn({ paragraphs, whole }: NumberRun): { paragraph: NumberedParagraph; missing: number }[] {
  const present = new Set(paragraphs.map(({ place }) => place))
  const gaps: { paragraph: NumberedParagraph; missing: number }[] = []
  let highest = paragraphs[0]?.place ?? 0
  for (const paragraph of paragraphs) {
    const missing = highest + 1
    // `2.4` between 3.1 and 3.3 fills the place of 3.2, whatever its number.
    if (whole !== null && !hasNumberOfItsRecommendation(paragraph)) {
      highest = missing
      continue
    }
    // A number that stands further down is out of order, not missing.
    if (paragraph.place > missing && !present.has(missing)) gaps.push({ paragraph, missing })
    highest = Math.max(highest, paragraph.place)
  }
  return gaps
}
