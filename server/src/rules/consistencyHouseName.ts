import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { houseNamePlaces, isCompoundWord } from './terms/houseNames.js'
import { termIndexOf } from './terms/termIndex.js'
import { reportVariants, times } from './terms/variants.js'

/** `egates` where the team's configuration has `e-gates`: what the house has decided no draft decides otherwise. */
export const consistencyHouseName: Rule = {
  id: 'consistency/house-name',
  title: 'A name or word that is written otherwise than the team’s configuration has it.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const { response, houseWords = [] } = context
    const names = houseWords.filter((name) => !isCompoundWord(name))
    if (names.length === 0) return
    for (const [name, places] of houseNamePlaces(names, termIndexOf(response))) {
      reportVariants(context, places, 'house', {
        rewritten: ({ wanted }) => wanted,
        fault: ({ in: { flow }, start, end }, counts) =>
          `${quoted(flow.textBetween(start, end))} is ${quoted(name)} in the house’s words, which stands ${times(counts.get('house') ?? 0)} in the draft`,
        remedy: ({ wanted }) => `Write ${quoted(wanted)}`,
      })
    }
  },
}
