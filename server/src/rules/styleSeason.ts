import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `Spring 2025`. GOV.UK: seasons have no capital. */
export const styleSeason: Rule = {
  id: 'style/season',
  title: 'A season with a capital.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /(?<=[a-z,] )(?:Spring|Summer|Autumn|Winter)(?= (?:of )?(?:19|20)\d\d(?! [A-Z])|[,.;)]|$)/g,
      where: { words: ['spring', 'summer', 'autumn', 'winter'] },
      message: ({ text }) => `Seasons have no capital in GOV.UK style. Write “${text.toLowerCase()}”.`,
      instead: ({ text }) => text.toLowerCase(),
    })
  },
}
