import type { AcronymUse } from '../model/response.js'
import { nearestOf } from '../schema/nearest.js'
import { expansionsIn, speltOut, toBeSpeltOut } from './acronymExpansion.js'
import { firstUseInText } from './departmentText.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A short form that the department uses and nobody explains: the public cannot be expected to know it. */
export const acronymUndefined: Rule = {
  id: 'acronym/undefined',
  title: 'An acronym that is used and nowhere spelt out.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const known = new Set(schema.knownAcronyms.map(singular))
    const defined = response.acronyms.filter(({ definition }) => definition !== null).map(({ short }) => short)
    const expansionOf = expansionsIn(response, schema)
    for (const acronym of response.acronyms) {
      const { short, definition, uses } = acronym
      if (definition !== null || known.has(singular(short))) continue
      const use = firstUseInText(uses, response)
      if (use === undefined) continue
      const meant = misspelt(short, defined)
      report({
        span: use.span,
        message: `${quoted(short)} is nowhere spelt out. ${meant === undefined ? `Write it in full here, with ${quoted(short)} in brackets behind it` : `Write ${quoted(meant)}, if that is meant, or spell it out`}.`,
        fixes: [
          ...(meant === undefined ? [] : [changedTo(meant, use)]),
          ...[speltOut(acronym, response, expansionOf) ?? toBeSpeltOut(acronym, response)].filter(
            (fix) => fix !== undefined,
          ),
        ],
      })
    }
  },
}

function changedTo(meant: string, { span }: AcronymUse): Fix {
  return { title: `Change to “${meant}”`, safety: 'ask', edits: [{ span, newText: meant }] }
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
