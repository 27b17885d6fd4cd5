import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** `e.g.`, `i.e.`, `etc`. GOV.UK: screen readers misread them, and not all readers know them. */
export const styleLatinAbbreviation: Rule = {
  id: 'style/latin-abbreviation',
  title: 'A Latin abbreviation: “e.g.”, “i.e.” or “etc”.',
  severity: 'hint',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: /(?<![\w.])(?:e\.g\.|eg(?=[ ,])|i\.e\.|ie(?=[ ,])|etc\b\.?|viz\b\.?)/g,
      where: { words: ['e', 'eg', 'i', 'ie', 'etc', 'viz'] },
      message: ({ text }) => {
        const words = inFull.get(text.replace(/\./g, ''))
        return `GOV.UK style has no ${quoted(text)}. ${words === undefined ? 'Say what else there is, or begin the list with “such as”' : `Write “${words}”`}.`
      },
      instead: ({ text }) => inFull.get(text.replace(/\./g, '')),
    })
  },
}

/** What the abbreviation says; of `etc` nobody can say it for the writer. */
const inFull: ReadonlyMap<string, string> = new Map([
  ['eg', 'for example'],
  ['ie', 'that is'],
  ['viz', 'namely'],
])
