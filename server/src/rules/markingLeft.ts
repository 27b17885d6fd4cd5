import { textFor } from '../model/draftText.js'
import type { FlowedText } from '../model/flow.js'
import { isOutsideText, linesOf, markingIn, markingPatterns, mayMark } from './markings.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** A protective marking, or the word DRAFT: a draft carries it, the published text must not. */
export const markingLeft: Rule = {
  id: 'marking/left',
  title: 'A protective marking or draft status that must not be published.',
  severity: 'error',
  scope: 'response',
  check({ response, schema, report }) {
    const markings = markingPatterns(schema.markings)
    if (markings === null) return
    const text = textFor(response, textOfMarking)
    for (const line of linesOf(text)) {
      const marking = markingIn(line, text, markings)
      if (marking === null || isOutsideText(marking.span, response)) continue
      const { span, cut } = marking
      report({
        span,
        message: `${quoted(text.slice(span.start, span.end))} is a marking of drafts. Take it out before publication.`,
        fixes: [{ title: 'Take the marking out', safety: 'ask', edits: [{ span: cut, newText: '' }] }],
      })
    }
  },
}

/** A text without capitals in a row has no marking. */
function textOfMarking({ text }: FlowedText): string {
  return mayMark(text) ? text : ''
}
