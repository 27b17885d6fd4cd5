import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `18000`. GOV.UK: a comma in numbers over 999. */
export const styleThousands: Rule = {
  id: 'style/thousands',
  title: 'A number over 999 without its comma.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: thousands,
      where: { signs: sign.longFigure },
      message: ({ text }) => `GOV.UK style has a comma in numbers over 999. Write “${withComma(text)}”.`,
      instead: ({ text }) => withComma(text),
    })
  },
}

/**
 * Five figures or six before what is counted, or an amount; four only behind a word such as `around`, or they may be a
 * year. Numbers of telephones and files stand before nothing that is counted.
 */
const thousands =
  /(?=\d)(?:(?<=£)\d{4,6}(?![\w,]|\.\d)|(?<![\w.,/£–-])\d{5,6}(?= [a-z]{3,}s\b)|(?<=\b(?:around|about|over|some|nearly|almost|approximately|than) )\d{4}(?= [a-z]{3,}s\b))/g

function withComma(digits: string): string {
  return `${digits.slice(0, -3)},${digits.slice(-3)}`
}
