import { textIn } from '../model/draftText.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'
import { unusedExpansions, withoutBracket } from './terms/unusedExpansions.js'

/**
 * An acronym that is spelt out and never used, although its name is: the reader learns it for nothing. That a name which
 * comes once only has a short form behind it is `style/acronym-once`.
 */
export const acronymUnused: Rule = {
  id: 'acronym/unused',
  title: 'An acronym that is spelt out and never used, although its name is written again.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    for (const { short, expansion, mentions } of unusedExpansions(response)) {
      const [first] = mentions
      if (first === undefined || short === schema.inspectorate.short) continue
      const later = mentions.find(({ start }) => start > expansion.fullSpan.start)
      report({
        span: later ?? expansion.span,
        message:
          later === undefined
            ? `${quoted(short)} is spelt out here, behind an earlier mention of the name, and never used. Spell it out at the first mention, or take out the bracket.`
            : `The name is written out again, and its short form ${quoted(short)} is never used. Use it here, or take it out where it is spelt out.`,
        related: [
          later === undefined
            ? { span: first, message: 'The name stands here too.' }
            : { span: expansion.span, message: `${quoted(short)} is spelt out here.` },
        ],
        fixes: [...useHere(later, short, response), ...withoutBracket(expansion, response)],
      })
    }
  },
}

function useHere(span: Span | undefined, short: string, response: Response): readonly Fix[] {
  if (span === undefined || /[\r\n*_<]/.test(textIn(response, span))) return []
  return [{ title: `Change to “${short}”`, safety: 'ask', edits: [{ span, newText: short }] }]
}
