import { textIn } from '../model/draftText.js'
import { spanOf } from '../model/span.js'
import { expansionsIn, speltOut, toBeSpeltOut } from './acronymExpansion.js'
import { firstUseInText } from './departmentText.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { nearMisses } from './terms/nearMiss.js'

/** A short form that the department uses and nobody explains: the public cannot be expected to know it. */
export const acronymUndefined: Rule = {
  id: 'acronym/undefined',
  title: 'An acronym that is used and nowhere spelt out.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const known = new Set(schema.knownAcronyms.map(singular))
    // Of a slip of the pen `acronym/near-miss` speaks.
    const slips = nearMisses(response, schema)
    const expansionOf = expansionsIn(response, schema)
    for (const acronym of response.acronyms) {
      const { short, definition, uses } = acronym
      if (definition !== null || known.has(singular(short)) || slips.has(short)) continue
      const use = firstUseInText(uses, response)
      // `BN(O)`: the bracket is part of it.
      if (use === undefined || textIn(response, spanOf(use.span.end, use.span.end + 1)) === '(') continue
      const fix = speltOut(acronym, response, expansionOf) ?? toBeSpeltOut(acronym, response)
      report({
        span: use.span,
        message: `${quoted(short)} is nowhere spelt out. Write it in full here, with ${quoted(short)} in brackets behind it.`,
        fixes: fix === undefined ? [] : [fix],
      })
    }
  },
}

function singular(short: string): string {
  return short.replace(/s$/, '')
}
