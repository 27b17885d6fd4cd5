/** Gives findings a name that survives edits elsewhere in the draft, so that two runs can be compared. */
import { hashOf } from '../model/hash.js'
import { recommendationIndexOf } from '../model/passageIndex.js'
import type { Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import type { Span } from '../model/span.js'
import type { Finding } from '../rules/rule.js'

/** So many words are enough to tell two places apart, and few enough that an edit further on changes nothing. */
const wordsCompared = 16

/**
 * The fingerprint of `finding` in `response`, the same for the same fault wherever it moves to in the draft; two like
 * faults may share one. It is its rule, the recommendation in which it stands (or the nearest before it), and the
 * words of its place without markup, case and line breaks. No offset or line is part of it.
 */
export function fingerprintOf(finding: Finding, response: Response): string {
  return [finding.rule, recommendationOf(finding.span, response), hashOf(wordsOf(finding.span, response.source))].join(
    ' ',
  )
}

/** Parts come after the whole that they are a part of, so that the last one is the closest. */
function recommendationOf(span: Span, response: Response): string {
  return recommendationIndexOf(response).lastBegun(span.start)?.id ?? '-'
}

function wordsOf(span: Span, text: ReadableText): string {
  const words = text.slice(span.start, Math.min(span.end, span.start + wordsCompared * 40)).toLowerCase()
  const compared: string[] = []
  word.lastIndex = 0
  for (let found = word.exec(words); found !== null && compared.length < wordsCompared; found = word.exec(words))
    compared.push(found[0])
  return compared.join(' ')
}

const word = /[\p{L}\p{N}]+/gu
