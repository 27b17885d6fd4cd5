import { sign } from '../model/signs.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** A semicolon. GOV.UK: two sentences are easier to read. */
export const styleSemicolon: Rule = {
  id: 'style/semicolon',
  title: 'A semicolon between clauses.',
  severity: 'off',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /;(?= [a-z])/g,
      where: { signs: sign.semicolon },
      // In a list within a sentence it parts what has commas of its own.
      applies: ({ in: { flow, passage }, start, end }) =>
        passage.kind !== 'list-item' && flow.text.indexOf(';', end) < 0 && flow.text.lastIndexOf(';', start - 1) < 0,
      message: () => 'GOV.UK style has no semicolons. Make two sentences of it.',
    })
  },
}
