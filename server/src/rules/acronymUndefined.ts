import { nearestOf } from '../schema/nearest.js'
import { firstUseInText } from './departmentText.js'
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
    const defined = response.acronyms.filter(({ definition }) => definition !== null).map(({ short }) => short)
    for (const { short, definition, uses } of response.acronyms) {
      if (definition !== null || known.has(singular(short))) continue
      const use = firstUseInText(uses, response)
      if (use === undefined) continue
      const meant = misspelt(short, defined)
      report({
        span: use.span,
        message: `${quoted(short)} is nowhere spelt out. ${meant === undefined ? `Write it in full here, with ${quoted(short)} in brackets behind it` : `Write ${quoted(meant)}, if that is meant, or spell it out`}.`,
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to “${meant}”`, safety: 'ask', edits: [{ span: use.span, newText: meant }] }],
      })
    }
  },
}

/** The defined short form from which `short` differs by one slip of the pen: `ICBI` for `ICIBI`; short ones are all alike. */
function misspelt(short: string, defined: readonly string[]): string | undefined {
  return short.length < 4
    ? undefined
    : nearestOf(
        short,
        defined.filter((other) => other.length === short.length + 1 && other !== `${short}s`),
      )
}

function singular(short: string): string {
  return short.replace(/s$/, '')
}
