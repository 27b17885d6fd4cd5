import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'

/** A short form that the department uses and nobody explains: the public cannot be expected to know it. */
export const acronymUndefined: Rule = {
  id: 'acronym/undefined',
  title: 'An acronym that is used and nowhere spelt out.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const known = new Set(schema.knownAcronyms.map(singular))
    for (const { short, definition, uses } of response.acronyms) {
      if (definition !== null || known.has(singular(short))) continue
      const use = uses.find(({ voice, inHeading }) => voice === 'department' && !inHeading)
      if (use === undefined) continue
      report({
        span: use.span,
        message: `${quoted(short)} is nowhere spelt out. Write it in full here, with ${quoted(short)} in brackets behind it.`,
      })
    }
  },
}

function singular(short: string): string {
  return short.replace(/s$/, '')
}
