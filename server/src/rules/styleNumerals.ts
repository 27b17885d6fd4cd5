import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `six` for `6`. GOV.UK: figures from 2 up. Formal responses write small numbers in words by convention. */
export const styleNumerals: Rule = {
  id: 'style/numerals',
  title: 'A number from 2 up in words.',
  severity: 'off',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /(?<=[a-z,] )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]{3,})/g,
      where: { words: numbers },
      applies: ({ in: { flow }, start }) =>
        !/\b(?:one or|or|in) $/.test(flow.textBetween(Math.max(0, start - 7), start)),
      message: ({ text }) => `GOV.UK style has figures from 2 up. Write “${figuresOf(text)}”.`,
      instead: ({ text }) => figuresOf(text),
    })
  },
}

const numbers = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

function figuresOf(word: string): string {
  return String(numbers.indexOf(word) + 2)
}
