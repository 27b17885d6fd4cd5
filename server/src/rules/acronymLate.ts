import { expansionsIn, speltOut } from './acronymExpansion.js'
import { firstUseInText } from './departmentText.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { isListed } from './terms/expansions.js'

/** A short form that is used before it is spelt out. */
export const acronymLate: Rule = {
  id: 'acronym/late',
  title: 'An acronym that is used before it is spelt out.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const expansionOf = expansionsIn(response, schema)
    for (const acronym of response.acronyms) {
      const { definition, short, uses } = acronym
      // Govspeak keeps its list of acronyms at the end of the text, where the reader never sees it.
      if (definition === null || isListed(definition, response)) continue
      const use = firstUseInText(uses, response)
      if (use === undefined || use.span.start >= Math.min(definition.fullSpan.start, definition.span.start)) continue
      const fix = speltOut(acronym, response, expansionOf)
      report({
        span: use.span,
        message: `${quoted(short)} is used here and spelt out only further down. Spell it out at its first use.`,
        related: [{ span: definition.span, message: `${quoted(short)} is spelt out here.` }],
        fixes: fix === undefined ? [] : [fix],
      })
    }
  },
}
