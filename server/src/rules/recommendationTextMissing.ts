import { textAt } from '../model/draftText.js'
import type { Label, Response } from '../model/response.js'
import { lineEndOf, lineStartOf } from '../model/textLines.js'
import { answerable } from './answers.js'
import { paragraphsBelow } from './insertedParagraphs.js'
import { nameOf } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A label under which the inspectorate's own words are missing: the reader sees an answer and not to what. */
export const recommendationTextMissing: Rule = {
  id: 'recommendation/text-missing',
  title: 'A recommendation whose own words are missing.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, lineEnding, report }) {
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
        fixes: placeMade(label, response, lineEnding),
        incomplete: true,
      })
    }
  },
}

/** A quotation to fill in, below a label that is alone on its line. */
function placeMade({ span, style }: Label, response: Response, lineEnding: string): readonly Fix[] {
  const text = textAt(response, span.start)
  const before = text.slice(lineStartOf(text, span.start), span.start)
  const behind = text.slice(span.end, lineEndOf(text, span.end))
  if (style === 'cell' || !/^[#*_\s]*$/.test(before) || !/^[*_\s:.)\]]*$/.test(behind)) return []
  const words = '> [insert the recommendation as the report prints it]'
  return [
    {
      title: 'Make a place for the inspectorate’s words',
      safety: 'ask',
      edits: [paragraphsBelow(span.end, [words], text, lineEnding)],
    },
  ]
}
