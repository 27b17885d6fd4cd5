import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `the Department`, `the Government`. GOV.UK: no capital but in the full name. Formal responses keep it by convention. */
export const styleInstitutionCapital: Rule = {
  id: 'style/institution-capital',
  title: 'A capital for the department or the government without its full name.',
  severity: 'off',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /(?<=[a-z,] )(Department|Government|Ministers)(?! (?:for|of)\b| [A-Z])/g,
      where: { words: ['department', 'government', 'ministers'] },
      applies: ({ in: { flow }, start }) => !/\b[A-Z][a-z]+ $/.test(flow.textBetween(Math.max(0, start - 30), start)),
      message: ({ text }) => `GOV.UK style has no capital here. Write “${text.toLowerCase()}”.`,
      instead: ({ text }) => text.toLowerCase(),
    })
  },
}
