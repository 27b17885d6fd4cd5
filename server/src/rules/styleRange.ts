import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `6-12 months`. GOV.UK: `6 to 12 months`. */
export const styleRange: Rule = {
  id: 'style/range',
  title: 'A range of amounts with a hyphen or dash in place of “to”.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: range,
      where: { signs: sign.hyphen | sign.dash },
      message: ({ groups: [from, to] }) => `GOV.UK style has “to” in a range. Write “${from} to ${to}”.`,
      instead: ({ groups: [from, to] }) => `${from} to ${to}`,
    })
  },
}

const number = '\\d{1,3}(?:,\\d{3})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty'
/** Before what is counted: `6-12 months`; numbers of paragraphs and years are names. */
const range = new RegExp(`(?<![\\w.,/£–-])(${number})[-–](${number})(?= [a-z]{3,}s\\b)`, 'g')
