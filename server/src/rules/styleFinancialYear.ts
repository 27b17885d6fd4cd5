import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `2018/19`. GOV.UK: `2018 to 2019`. */
export const styleFinancialYear: Rule = {
  id: 'style/financial-year',
  title: 'A financial year with a stroke or hyphen in place of “to”.',
  severity: 'off',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /(?<![\w./-])((?:19|20)(\d\d))[/–-](?:(?:19|20))?(\d\d)(?![\w/-]|\.\d)/g,
      where: { signs: sign.joinedFigure },
      applies: ({ groups: [, first, second] }) => (Number(first) + 1) % 100 === Number(second),
      message: ({ groups: [year = ''] }) => `GOV.UK style has “to” between years. Write “${yearsFrom(year)}”.`,
      instead: ({ groups: [year = ''] }) => yearsFrom(year),
    })
  },
}

function yearsFrom(first: string): string {
  return `${first} to ${Number(first) + 1}`
}
