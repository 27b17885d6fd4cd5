import { textIn } from '../model/draftText.js'
import type { FlowedText } from '../model/flow.js'
import type { Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { departmentText } from './departmentText.js'
import { leadIn, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A word written twice, often across the end of a line, where the eye passes over it. */
export const textDoubledWord: Rule = {
  id: 'text/doubled-word',
  title: 'A word that is written twice.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { flow, recommendation } of departmentText(response)) {
      for (const { start, end, first, second } of flow.onceInText(doubledIn)) {
        if (mayStand(flow.textBetween(Math.max(0, start - 12), start), first, second)) continue
        report({
          span: flow.sourceSpan(start, end),
          message: `${leadIn(recommendation, schema)}${quoted(`${first} ${second}`)} says a word twice. Take one out.`,
          fixes: withoutSecond(response, flow, start + first.length + 1, second.length),
        })
      }
    }
  },
}

/** Two like words with nothing but a space between them; parts of hyphenated words are none. */
const doubled = /(?<![\w’'.@/-])([A-Za-z]+) (\1)(?![\w’'@/-])/gi

function doubledIn(text: string) {
  if (!mayDouble(text)) return []
  return [...text.matchAll(doubled)].map((match) => {
    const [words, first = '', second = ''] = match
    return { start: match.index, end: match.index + words.length, first, second }
  })
}

/** Whether somewhere the letters behind a space are those before it: quicker than the pattern, and it runs over all prose. */
function mayDouble(text: string): boolean {
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text.charCodeAt(at))) continue
    if (text.charCodeAt(at) === 0x20 && at > start) {
      let same = 0
      while (same < at - start && ((text.charCodeAt(start + same) ^ text.charCodeAt(at + 1 + same)) & ~0x20) === 0)
        same++
      if (same === at - start && !isLetter(text.charCodeAt(at + 1 + same))) return true
    }
    start = at + 1
  }
  return false
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

/** `she had had`, `clear that that part`, `what it is is`; and names such as `Bora Bora`. */
function mayStand(before: string, first: string, second: string): boolean {
  const word = second.toLowerCase()
  if (word === 'had' || word === 'is') return true
  // Behind a preposition the first `that` can only point, and so cannot open a clause: `for that that reason`.
  if (word === 'that') return !/\b(?:about|at|by|for|from|in|of|on|to|with)\s$/i.test(before)
  return /^[A-Z]/.test(second) && /^[A-Z]/.test(first)
}

/** Words that may stand twice after all: `the work carried on on Monday`, `very very`. */
const doubtful = new Set(['in', 'on', 'out', 'over', 'that', 'to', 'very', 'up'])

/** Takes the second word out with the space before it; at the start of a line the space behind it, so that the lines stay. */
function withoutSecond(response: Response, flow: FlowedText, at: number, length: number): readonly Fix[] {
  const first = flow.sourceSpan(at - 1 - length, at - 1)
  const second = flow.sourceSpan(at, at + length)
  const gap = textIn(response, spanOf(first.end, second.start))
  // Markup between the two would be torn by the cut.
  if (/\S/.test(gap) || first.end - first.start !== length || second.end - second.start !== length) return []
  const stays = /[\r\n]/.test(gap) && textIn(response, spanOf(second.end, second.end + 1)) === ' '
  const span = stays ? spanOf(second.start, second.end + 1) : spanOf(first.end, second.end)
  const word = flow.textBetween(at, at + length)
  return [
    {
      title: `Take out the second “${word}”`,
      safety: doubtful.has(word.toLowerCase()) ? 'ask' : 'safe',
      edits: [{ span, newText: '' }],
    },
  ]
}
