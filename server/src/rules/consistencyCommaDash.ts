import { leadIn, quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { rewriting } from './terms/rewriting.js'
import { termIndexOf } from './terms/termIndex.js'

/** An aside that a comma opens and a dash closes: `other departments, including the Treasury – to speed up the work`. */
export const consistencyCommaDash: Rule = {
  id: 'consistency/comma-dash',
  title: 'An aside that a comma opens and a dash closes.',
  severity: 'information',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { own, flow, passage } of termIndexOf(response).passages) {
      if (!own || !/ [–—-] /.test(flow.text)) continue
      for (const match of flow.text.matchAll(commaThenDash)) {
        const { 0: whole, 1: aside = '', index } = match
        const dash = index + aside.length
        const sentence = sentenceAround(flow.text, dash)
        if (sentence.split(anyDash).length !== 2) continue
        const edits = rewriting(response.text, flow, dash, dash + 3, ', ')
        report({
          span: flow.sourceSpan(dash + 1, dash + 2),
          message: `${leadIn(passage.recommendation, schema)}${upperFirst(passage.recommendation === null, 'a comma opens the aside')} ${quoted(whole.slice(2))} and a dash closes it. Use two commas or two dashes.`,
          related: [{ span: flow.sourceSpan(index, index + 1), message: 'The comma stands here.' }],
          fixes: edits === undefined ? [] : [{ title: 'Change the dash to a comma', safety: 'ask', edits }],
        })
      }
    }
  },
}

/**
 * A comma and words that open an aside, up to a dash behind which the sentence before the comma goes on: with `to`, or with
 * its verb. Behind any other dash something new may begin, for which a dash is right.
 */
const commaThenDash =
  /(, (?:including|such as|for example|among them|notably|especially|particularly|which|who|whose|where) [^.;:()–—]{1,200}?) [–—-] (?:to|is|are|was|were|has|have|had|will|would|can|could|may|should|must) /g
const anyDash = / [–—-] /

/** The sentence in which `at` stands, as far as it matters: how many dashes are in it. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestSentence), at)
  const behind = text.slice(at, at + longestSentence)
  const end = behind.indexOf('. ')
  return before.slice(before.lastIndexOf('. ') + 1) + (end < 0 ? behind : behind.slice(0, end))
}

const longestSentence = 600

function upperFirst(first: boolean, words: string): string {
  return first ? words.replace(/^./, (letter) => letter.toUpperCase()) : words
}
