/** Widens a selection as a writer thinks: word, sentence, paragraph, answer, recommendation, document. */
import type { Passage, Recommendation, Response } from '../model/response.js'
import { splitSentences } from '../model/sentences.js'
import type { ReadableText } from '../model/sourceText.js'
import { contains, type Span, spanOf } from '../model/span.js'
import { lineStartOf } from '../model/textLines.js'
import { toLastWords, wholeSpan } from './folding.js'
import { recommendationBlocks } from './recommendationBlocks.js'

/** The stretches around `offset` (0-based), from the narrowest on; each holds the one before it and is longer. */
export function selectionsAt(response: Response, offset: number): readonly Span[] {
  const { source: text, passages, recommendations } = response
  const passage = passages.findLast(({ span }) => touches(span, offset))
  const candidates = [
    wordAt(text, offset),
    ...(passage === undefined ? [] : passageSpans(passage, offset)),
    ...recommendations.flatMap((recommendation) => partSpans(recommendation, offset)),
    ...blockSpans(response, offset),
    spanOf(0, text.length),
  ]
  const selections: Span[] = []
  for (const span of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = selections.at(-1) ?? spanOf(offset, offset)
    if (contains(span, inner) && span.end - span.start > inner.end - inner.start) selections.push(span)
  }
  return selections
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

const longestWord = 200
const beforeInWord = /(?<![\p{L}\p{N}’'-])[\p{L}\p{N}’'-]+$/u
const behindInWord = /^[\p{L}\p{N}]*(?:[’'-][\p{L}\p{N}]+)*/u

/** Letters and figures around `offset`, with the hyphens and apostrophes within. */
function wordAt(text: ReadableText, offset: number): Span {
  const run = beforeInWord.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0] ?? ''
  const before = run.replace(/^[’'-]+/, '').length
  const behind = behindInWord.exec(text.slice(offset, offset + longestWord))?.[0].length ?? 0
  return spanOf(offset - before, offset + behind)
}

/** The sentence, the words of the paragraph, and all of it with its number and its marks. */
function passageSpans({ flow, span }: Passage, offset: number): readonly Span[] {
  const sentence = splitSentences(flow).findLast((one) => touches(one.span, offset))
  return [...(sentence === undefined ? [] : [sentence.span]), flow.span, span]
}

/** What is asked, or the answer, whichever `offset` stands in. */
function partSpans({ statement, answer, verdict, span }: Recommendation, offset: number): readonly Span[] {
  return [statement, answer]
    .flatMap((passages) => {
      const [first, last] = [passages[0], passages.at(-1)]
      if (first === undefined || last === undefined) return []
      const whole = spanOf(first.span.start, last.span.end)
      const judged = passages === answer && verdict !== null && contains(span, verdict.span)
      return judged ? [whole, spanOf(Math.min(whole.start, verdict.span.start), whole.end)] : [whole]
    })
    .filter((one) => touches(one, offset))
}

/** The recommendation with all that stands below it, and the whole that it is a part of. */
function blockSpans(response: Response, offset: number): readonly Span[] {
  const blocks = recommendationBlocks(response)
  return blocks
    .flatMap(({ recommendation, span }, index) => [
      toLastWords(spanOf(recommendation.span.start, span.end), response),
      wholeSpan(blocks, index, response),
    ])
    .map(({ start, end }) => spanOf(beforeMarks(start, response.source), end))
    .filter((span) => touches(span, offset))
}

/** The start of the line, where only a heading's or a quotation's marks stand between it and `offset`. */
function beforeMarks(offset: number, text: ReadableText): number {
  const start = lineStartOf(text, offset)
  return /^[\s#>*_]*$/.test(text.slice(start, offset)) ? start : offset
}
