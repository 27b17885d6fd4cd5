import { passagesBefore } from '../model/passageIndex.js'
import type { Passage, Response } from '../model/response.js'
import { departmentText } from './departmentText.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { expansionsOf } from './terms/expansions.js'

/** An acronym that is used in a heading before it is spelt out: who reads the headings alone cannot know it. */
export const acronymHeadingFirst: Rule = {
  id: 'acronym/heading-first',
  title: 'An acronym that is used in a heading before it is spelt out.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const headings = ownHeadings(response)
    const known = new Set(schema.knownAcronyms)
    for (const acronym of response.acronyms) {
      const { short, uses } = acronym
      const [first] = expansionsOf(acronym, response)
      if (first === undefined || known.has(short)) continue
      const start = Math.min(first.fullSpan.start, first.span.start)
      const use = uses.find(({ span, inHeading }) => inHeading && span.start < start && isIn(span.start, headings))
      if (use === undefined) continue
      report({
        span: use.span,
        message: `${quoted(short)} stands in this heading before it is spelt out. Write the heading with the full name.`,
        related: [{ span: first.span, message: `${quoted(short)} is spelt out here.` }],
        fixes: [
          { title: `Change to “${first.full}”`, safety: 'ask', edits: [{ span: use.span, newText: first.full }] },
        ],
      })
    }
  },
}

/** The department's own headings; the title names the report as the report is called. */
function ownHeadings(response: Response): readonly Passage[] {
  const { title } = response
  return departmentText(response).filter(
    ({ kind, span }, at) =>
      kind === 'heading' &&
      at > 0 &&
      !(title !== null && span.start <= title.span.start && title.span.start < span.end),
  )
}

/** Whether `offset` lies in one of `passages`, which are in order. */
function isIn(offset: number, passages: readonly Passage[]): boolean {
  return offset < (passages[passagesBefore(offset + 1, passages) - 1]?.span.end ?? 0)
}
