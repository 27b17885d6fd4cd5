import { textIn } from '../model/draftText.js'
import type { CrossReference, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** `above` for what stands below, or the other way round: mostly left over when answers were put in another order. */
export const referenceDirection: Rule = {
  id: 'reference/direction',
  title: 'A reference that says “above” or “below” and points the other way.',
  severity: 'warning',
  scope: 'response',
  check({ response, report }) {
    for (const reference of response.references) {
      const { direction, span, targets, text, voice } = reference
      if (direction === null || voice !== 'department' || reference.kind === 'report-paragraph') continue
      const places = targets.flatMap(({ definition }) => (definition === null ? [] : [definition]))
      const misses = places.every(({ start }) => (direction === 'above' ? start > span.start : start < span.start))
      if (places.length === 0 || !misses) continue
      const right = direction === 'above' ? 'below' : 'above'
      const word = directionWord(reference, direction, response)
      report({
        span: word === null ? span : spanOf(span.start, Math.max(span.end, word.end)),
        message: `${quoted(text)} stands ${right}. Write “${right}”, or correct the number.`,
        related: places.map((place) => ({ span: place, message: 'What it refers to stands here.' })),
        fixes: word === null ? [] : [turned(word, direction, right)],
      })
    }
  },
}

/** Where the word stands: among the reference's own words or straight behind them; null where markup parts the two. */
function directionWord({ span }: CrossReference, word: string, response: Response): Span | null {
  const match = new RegExp(`\\b${word}\\b`).exec(textIn(response, spanOf(span.start, span.end + word.length + 2)))
  if (match === null) return null
  const start = span.start + match.index
  return spanOf(start, start + word.length)
}

function turned(word: Span, wrong: string, right: string): Fix {
  return { title: `Change “${wrong}” to “${right}”`, safety: 'safe', edits: [{ span: word, newText: right }] }
}
