import type { Tally } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { overlaps, type Span } from '../model/span.js'
import { inWords } from './messageWords.js'
import { numberWrittenLike } from './numberWords.js'
import type { Fix, TextEdit } from './rule.js'
import { saysAll, type WrongClaim } from './tallyClaims.js'

/** The right numbers in the sentence's own form; none where one of them is no plain number, or stands for all or for a list. */
export function correctedTally(wrong: readonly WrongClaim[], tally: Tally, text: ReadableText): readonly Fix[] {
  const edits: TextEdit[] = []
  const kept = keptSpans(wrong, tally)
  for (const { span, actual, misplaced } of wrong) {
    const newText = numberWrittenLike(text.slice(span.start, span.end), actual)
    const shared = [...kept, ...edits.map((edit) => edit.span)].some((other) => overlaps(other, span))
    if (newText === undefined || misplaced.length > 0 || shared || saysAll(text, span)) return []
    edits.push({ span, newText })
  }
  const numbers = edits.map(({ newText }) => `“${newText}”`)
  return [
    {
      title: `Correct the tally to ${inWords(numbers)}`,
      safety: 'ask',
      edits: edits.sort((a, b) => a.span.start - b.span.start),
    },
  ]
}

/** Where the numbers of the tally stand that are right. */
function keptSpans(wrong: readonly WrongClaim[], { counts, totalSpan }: Tally): readonly Span[] {
  const all = [...[...counts.values()].map(({ span }) => span), ...(totalSpan === null ? [] : [totalSpan])]
  return all.filter((span) => !wrong.some((claim) => claim.span.start === span.start && claim.span.end === span.end))
}
