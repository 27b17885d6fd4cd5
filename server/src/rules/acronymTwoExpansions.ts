import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { expansionsOf, isOwnExpansion, sameExpansion } from './terms/expansions.js'

/** An acronym that is spelt out in two ways: one of the two is not its name. */
export const acronymTwoExpansions: Rule = {
  id: 'acronym/two-expansions',
  title: 'An acronym that is spelt out in two different ways.',
  severity: 'information',
  scope: 'response',
  check({ response, report }) {
    for (const acronym of response.acronyms) {
      const expansions = expansionsOf(acronym, response)
      expansions.forEach((expansion, at) => {
        if (!isOwnExpansion(expansion, response)) return
        // The later one is told of; the first only where all others are the inspectorate's.
        const before = expansions.slice(0, at).find((other) => !sameExpansion(other, expansion))
        const quotedOnly = at === 0 && !expansions.slice(1).some((other) => isOwnExpansion(other, response))
        const other = before ?? (quotedOnly ? expansions.find((each) => !sameExpansion(each, expansion)) : undefined)
        if (other === undefined) return
        report({
          span: expansion.fullSpan,
          message: `${quoted(acronym.short)} is spelt out as ${quoted(other.full)} elsewhere. Use one full form throughout.`,
          related: [{ span: other.fullSpan, message: `${quoted(acronym.short)} is spelt out otherwise here.` }],
          fixes: /[\r\n*_<]/.test(response.text.slice(expansion.fullSpan.start, expansion.fullSpan.end))
            ? []
            : [
                {
                  title: `Change to “${other.full}”`,
                  safety: 'ask',
                  edits: [{ span: expansion.fullSpan, newText: other.full }],
                },
              ],
        })
      })
    }
  },
}
