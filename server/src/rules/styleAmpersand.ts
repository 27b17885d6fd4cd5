import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `&` for `and` in running text. GOV.UK: only in logos and names of companies. */
export const styleAmpersand: Rule = {
  id: 'style/ampersand',
  title: 'An “&” for “and” in running text.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      // Names of one letter keep theirs: `R & D`.
      pattern: /(?<=[A-Za-z]{2},? )&(?= [A-Za-z]{2})/g,
      where: { signs: sign.ampersand },
      message: () => 'GOV.UK style has “and” for “&”, but for names of companies. Write “and”.',
      instead: () => 'and',
    })
  },
}
