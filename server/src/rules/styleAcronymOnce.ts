import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { unusedExpansions, withoutBracket } from './terms/unusedExpansions.js'

/** An acronym behind a name that comes only once. GOV.UK: none that is not used again; responses name bodies so by convention. */
export const styleAcronymOnce: Rule = {
  id: 'style/acronym-once',
  title: 'An acronym behind a name, of which neither comes again.',
  severity: 'off',
  scope: 'response',
  check({ response, schema, report }) {
    for (const { short, expansion, mentions } of unusedExpansions(response)) {
      if (mentions.length > 0 || short === schema.inspectorate.short) continue
      report({
        span: expansion.span,
        message: `${quoted(short)} is spelt out and never used. Take out the bracket, or use it further down.`,
        fixes: withoutBracket(expansion, response),
      })
    }
  },
}
