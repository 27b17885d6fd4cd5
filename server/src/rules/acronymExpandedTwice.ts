import { quoted } from './messageWords.js'
import type { Report, Rule } from './rule.js'
import { expansionsOf, isOwnExpansion, sameExpansion, shortFormOnly, wholeExpansion } from './terms/expansions.js'
import { mendedTogether } from './terms/mendedTogether.js'

/** An acronym that the department spells out again: the reader has it already. */
export const acronymExpandedTwice: Rule = {
  id: 'acronym/expanded-twice',
  title: 'An acronym that is spelt out a second time.',
  severity: 'information',
  scope: 'response',
  check({ response, report }) {
    for (const acronym of response.acronyms) {
      // What a recommendation spells out the answer may spell out once more, for itself.
      const [first, ...later] = expansionsOf(acronym, response).filter((each) => isOwnExpansion(each, response))
      if (first === undefined) continue
      const again = later.filter((each) => sameExpansion(first, each))
      const reports = again.map(
        (each): Report => ({
          span: wholeExpansion(each),
          message: `${quoted(acronym.short)} is spelt out a second time here. Use the short form alone.`,
          related: [{ span: wholeExpansion(first), message: `${quoted(acronym.short)} is spelt out here.` }],
          fixes: shortFormOnly(each, acronym.short, response),
        }),
      )
      for (const each of mendedTogether(reports)) report(each)
    }
  },
}
