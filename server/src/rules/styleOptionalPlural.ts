import { sign } from '../model/signs.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `mechanism(s)`. GOV.UK: use the plural, which covers one as well. */
export const styleOptionalPlural: Rule = {
  id: 'style/optional-plural',
  title: 'A plural in brackets: “mechanism(s)”.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /\b([A-Za-z]{3,40})\((e?s)\)/g,
      where: { signs: sign.roundBracket },
      message: ({ text, groups: [word, ending] }) =>
        `GOV.UK style has no ${quoted(text)}. Write “${word}${ending}”, which covers one as well.`,
      instead: ({ groups: [word, ending] }) => `${word}${ending}`,
    })
  },
}
