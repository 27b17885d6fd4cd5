import { textIn } from '../model/draftText.js'
import { quoted } from './messageWords.js'
import type { Report, Rule } from './rule.js'
import { mendedTogether } from './terms/mendedTogether.js'
import { nearMisses } from './terms/nearMiss.js'

/** `ICBI` where `ICIBI` is spelt out: a slip of the pen that no spelling checker sees. */
export const acronymNearMiss: Rule = {
  id: 'acronym/near-miss',
  title: 'An acronym that is one letter away from one that the draft spells out.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const meantBy = nearMisses(response, schema)
    const definitions = new Map(response.acronyms.map(({ short, definition }) => [short, definition]))
    for (const { short, uses } of response.acronyms) {
      const meant = meantBy.get(short)
      if (meant === undefined) continue
      const definition = definitions.get(meant) ?? null
      const own = uses.filter(({ voice }) => voice === 'department')
      const reports = own.map(({ span }): Report => {
        const wanted = textIn(response, span).replace(short, meant)
        return {
          span,
          message: `${quoted(short)} is nowhere spelt out, and ${short.toLowerCase() === meant.toLowerCase() ? 'only its capitals are other than in' : 'is one letter away from'} ${quoted(meant)}. Write ${quoted(meant)}, if that is meant.`,
          related:
            definition === null ? [] : [{ span: definition.span, message: `${quoted(meant)} is spelt out here.` }],
          fixes: [{ title: `Change to “${wanted}”`, safety: 'ask', edits: [{ span, newText: wanted }] }],
        }
      })
      for (const each of mendedTogether(reports)) report(each)
    }
  },
}
