import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { reportPhrases } from './terms/phrases.js'

/** Words that GOV.UK asks writers to avoid, as far as others can always stand for them. */
export const styleWordsToAvoid: Rule = {
  id: 'style/words-to-avoid',
  title: 'A word that GOV.UK style avoids.',
  severity: 'off',
  scope: 'response',
  check(context) {
    reportPhrases(context, {
      pattern: avoided,
      where: { words: longestWords },
      message: ({ text }) => `GOV.UK style avoids ${quoted(text)}. ${remedy(text)}.`,
      instead: ({ text }) => plainWords.get(text.toLowerCase()) ?? undefined,
    })
  },
}

/** The word, and what can stand for it without a change to the sentence; null where the sentence has to change. */
const plainWords: ReadonlyMap<string, string | null> = new Map([
  ['in order to', 'to'],
  ['utilise', 'use'],
  ['utilised', 'used'],
  ['utilising', 'using'],
  ['going forward', null],
  ['leverage', null],
  ['robust', null],
  ['streamline', null],
  ['streamlined', null],
  ['facilitate', null],
  ['liaise', null],
  ['tackle', null],
  ['committed to', null],
  ['commits to', null],
])
/** Of each its longest word: `to` and the like stand everywhere. */
const longestWords = [...plainWords.keys()].map((words) =>
  words.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest)),
)
const avoided = new RegExp(`\\b(?:${[...plainWords.keys()].join('|')})\\b`, 'gi')

function remedy(text: string): string {
  const words = plainWords.get(text.toLowerCase())
  return typeof words === 'string' ? `Write “${words}”` : 'Say in plain words what is done'
}
