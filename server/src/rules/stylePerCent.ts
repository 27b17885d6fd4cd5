import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { sharePattern, shareStyles } from './terms/amounts.js'
import { reportPhrases } from './terms/phrases.js'
import { termIndexOf } from './terms/termIndex.js'

/** `40 per cent`. GOV.UK: `40%`. Where a draft has both, `consistency/numbers` speaks. */
export const stylePerCent: Rule = {
  id: 'style/per-cent',
  title: 'The words “per cent” behind a figure.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    if (shareStyles(termIndexOf(context.response)).size > 1) return
    reportPhrases(context, {
      pattern: sharePattern,
      where: { signs: sign.figure },
      applies: ({ text }) => !text.endsWith('%'),
      message: ({ text }) => `GOV.UK style has the sign behind a figure. Write “${withSign(text)}”.`,
      instead: ({ text }) => withSign(text),
    })
  },
}

function withSign(text: string): string {
  return text.replace(/ ?(?:per cent|percent)$/, '%')
}
