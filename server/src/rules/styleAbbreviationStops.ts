import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `U.K.` GOV.UK: no full stops in abbreviations. */
export const styleAbbreviationStops: Rule = {
  id: 'style/abbreviation-stops',
  title: 'An abbreviation with full stops: “U.K.”.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      // The initials of a name keep theirs: `J.K. Smith`.
      pattern: /(?<![\w.])(?:(?:U\.K|U\.S|E\.U|U\.N)\.|(?:[A-Z]\.){2,8}(?! ?[A-Z][a-z]))/g,
      where: { signs: sign.initial },
      message: ({ text }) => `GOV.UK style has no full stops in abbreviations. Write “${text.replaceAll('.', '')}”.`,
      instead: ({ text, in: { flow }, end }) =>
        text.replaceAll('.', '') +
        (/^$|^ [A-Z]/.test(flow.textBetween(end, end + 2)) && !/^(?:U\.K|U\.S|E\.U|U\.N)/.test(text) ? '.' : ''),
    })
  },
}
