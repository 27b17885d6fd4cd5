/** Writes the numbers of recommendations in the styles that drafts have for them: `1(a)`, `1 (a)`, `1a`, `a)`, `one`. */
import { parseRecommendationId, type RecommendationId } from '../model/recommendationId.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import { numberWrittenLike } from '../rules/numberWords.js'

/** A recommendation's number as it stands in a text. */
export interface WrittenId {
  readonly id: RecommendationId
  readonly span: Span
}

const idToken =
  /(?<![\w.])[A-Z]?\d{1,3}(?:\.\d{1,2}(?!\d))?(?:[A-Za-z](?![A-Za-z])|\s?\(\s?[A-Za-z]\s?\))?(?:\s?\(\s?[ivxIVX]{1,5}\s?\))?(?!\w)/g

/** Everything in `span` of `text` that may be a recommendation's number, in order. */
export function idsWrittenIn(text: ReadableText, span: Span): readonly WrittenId[] {
  if (span.start >= span.end) return []
  return [...text.slice(span.start, span.end).matchAll(idToken)].flatMap(({ 0: written, index }) => {
    const id = parseRecommendationId(written)
    const start = span.start + index
    return id === undefined ? [] : [{ id, span: spanOf(start, start + written.length) }]
  })
}

/** The number, letter and roman number of an id, as far as it has them: `1`, `a`, `ii` of `1(a)(ii)`. */
export function componentsOf(id: RecommendationId): readonly string[] {
  return id.split(/[()]+/).filter((part) => part !== '')
}

/**
 * `to` written as `written` writes `from`, of which it may show the last component alone (`a)`). Both must have as many
 * components. A number that words do not reach is written in figures. Undefined where `written` does not show `from`.
 */
export function idWrittenLike(written: string, from: RecommendationId, to: RecommendationId): string | undefined {
  const word = /\d/.test(from) && /^[A-Za-z]{3,}$/.test(written) ? numberWrittenLike(written, Number(from)) : undefined
  if (word !== undefined) return mostInWords < Number(to) ? to : (numberWrittenLike(written, Number(to)) ?? to)
  const [olds, news] = [componentsOf(from), componentsOf(to)]
  const whole = replaced(written, olds, news)
  return whole ?? replaced(written, olds.slice(-1), news.slice(-1))
}

/** Beyond this, references in words are not read. */
const mostInWords = 10

function replaced(written: string, olds: readonly string[], news: readonly string[]): string | undefined {
  let result = ''
  let at = 0
  for (const [index, old] of olds.entries()) {
    const found = written.toLowerCase().indexOf(old.toLowerCase(), at)
    if (found < 0) return undefined
    const stands = written.slice(found, found + old.length)
    const fresh = news[index] ?? old
    const isCapital = index > 0 && stands !== stands.toLowerCase()
    result += written.slice(at, found) + (isCapital ? fresh.toUpperCase() : fresh)
    at = found + old.length
  }
  return result + written.slice(at)
}
