import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `Q3 2024`. GOV.UK: name the months, for nobody can know whose quarters are meant. */
export const styleQuarter: Rule = {
  id: 'style/quarter',
  title: 'A quarter in place of its months.',
  severity: 'off',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /\bQ[1-4](?:,? (?:of )?(?:19|20)\d\d(?:[/-]\d\d)?)?\b/g,
      where: { words: ['q'] },
      message: ({ text }) => `${quoted(text)} may be of the calendar year or of the financial one. Name the months.`,
    })
  },
}
