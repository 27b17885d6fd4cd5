import { leadIn, quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { rewriting } from './terms/rewriting.js'
import { termIndexOf } from './terms/termIndex.js'

/** An aside with a comma at one end and a dash at the other: `other departments, including the Treasury – to speed up the work`. */
export const consistencyCommaDash: Rule = {
  id: 'consistency/comma-dash',
  title: 'An aside with a comma at one end and a dash at the other.',
  severity: 'information',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { own, flow, passage } of termIndexOf(response).passages) {
      if (!own) continue
      for (const { comma, dash, words, opens } of flow.onceInText(lopsidedAsides)) {
        const edits = rewriting(response, flow, dash, dash + 3, ', ')
        const fault = opens === 'comma' ? ['a comma opens', 'a dash closes'] : ['a dash opens', 'a comma closes']
        report({
          span: flow.sourceSpan(dash + 1, dash + 2),
          message: `${leadIn(passage.recommendation, schema)}${upperFirst(passage.recommendation === null, `${fault[0]} the aside`)} ${quoted(words)} and ${fault[1]} it. Use two commas or two dashes.`,
          related: [{ span: flow.sourceSpan(comma, comma + 1), message: 'The comma stands here.' }],
          fixes: edits === undefined ? [] : [{ title: 'Change the dash to a comma', safety: 'ask', edits }],
        })
      }
    }
  },
}

/** An aside whose two ends do not match; `comma` and `dash` are 0-based offsets, that of the dash of the space before it. */
interface Aside {
  readonly words: string
  readonly opens: 'comma' | 'dash'
  readonly comma: number
  readonly dash: number
}

/** The asides of `text` that stand alone with their dash in a sentence. */
function lopsidedAsides(text: string): readonly Aside[] {
  if (!anyDash.test(text)) return []
  const commaFirst = [...text.matchAll(commaThenDash), ...text.matchAll(clauseThenDash)].map(
    ({ 0: whole, 1: aside = '', index }): Aside => {
      return { words: whole.slice(2), opens: 'comma', comma: index, dash: index + aside.length }
    },
  )
  const dashFirst = [...text.matchAll(dashThenComma), ...text.matchAll(phraseThenComma)].map(
    ({ 0: whole, 1: aside = '', index }): Aside => {
      return { words: whole.slice(3), opens: 'dash', comma: index + 3 + aside.length, dash: index }
    },
  )
  return [...commaFirst, ...dashFirst].filter(({ dash }) => sentenceAround(text, dash).split(anyDash).length === 2)
}

/**
 * A comma and words that open an aside, up to a dash behind which the sentence before the comma goes on: with `to`, or with
 * its verb. Behind any other dash something new may begin, for which a dash is right.
 */
const commaThenDash =
  /(, (?:including|such as|for example|among them|notably|especially|particularly|which|who|whose|where) [^.;:()–—]{1,200}?) [–—-] (?:to|is|are|was|were|has|have|had|will|would|can|could|may|should|must) /g
/** Behind other words only where the sentence goes on with a verb that cannot begin one: `, as the report says – would`. */
const clauseThenDash =
  /(, (?:as|if|though|although|when) [^,.;:()–—]{1,120}?) [–—-] (?:will|would|could|may|should|must|has|have|is|are|was|were) (?!there\b|it\b|they\b|we\b)/g
/** The other way round: `crews – who are trained in first aid, will bring them ashore`. */
const dashThenComma =
  / [–—-] ((?:including|such as|for example|among them|which|who|whose|where) [^,.;:()–—]{1,200}), (?:is|are|was|were|has|have|had|will|would|can|could|may|should|must) /g
/** `– in a language that they know, and is sent`: what stands behind the comma has its subject before the dash. */
const phraseThenComma =
  / [–—-] ((?:in|on|with|for|at|by|from|as|within|through|including) [^,.;:()–—]{1,120}), and (?:is|are|was|were|has|have|had|will) /g
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
