/** Rewrites stretches of a draft and makes sure that nothing of it is lost on the way. */
import type { RecommendationId } from '../../model/recommendationId.js'
import type { CrossReference, Recommendation, Response, Verdict } from '../../model/response.js'
import { contains, type Span } from '../../model/span.js'
import { readResponse } from '../../reading/readResponse.js'
import type { TextEdit } from '../../rules/rule.js'
import type { Analysis } from '../../service.js'

/** What is read of `text` in place of the draft of `analysis`, under the same schema and day. */
export function readAgain({ schema, published }: Pick<Analysis, 'schema' | 'published'>, text: string): Response {
  return readResponse(text, schema, { published })
}

/** The text from `start` to `end` with those of `edits` that lie in it. */
export function slicedWith(edits: readonly TextEdit[], text: string, { start, end }: Span): string {
  let result = ''
  let at = start
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at || span.end > end) continue
    result += text.slice(at, span.start) + newText
    at = span.end
  }
  return result + text.slice(at, end)
}

/** The words of `text` in lower case, letters and figures only: what a reader hears, whatever the layout. */
export function wordsIn(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** The words of the answer to `recommendation`, without a verdict with which they begin. */
export function answerWords({ answer, verdicts }: Recommendation): string {
  const words = answer.map(({ flow }) => {
    const first = verdicts.find((verdict) => isShort(verdict) && contains(flow.span, verdict.span))
    return first === undefined ? flow.text : flow.text.slice(first.text.length)
  })
  return wordsIn(words.join(' '))
}

/** `Accepted.` before other words, not a sentence such as `We accept this recommendation.` */
export function isShort({ form, text }: Verdict): boolean {
  return form === 'first-word' && !/recommendation/i.test(text)
}

/** The date to which a recommendation is held, or the words that stand in its place. */
export function dateWords({ dateField }: Recommendation): string {
  return dateField === null ? '' : (dateField.date?.end ?? wordsIn(dateField.value))
}

/** What the department refers to, and whether it is there: the same before and after, or a reference has gone astray. */
export function referenceWords({ references }: Response): string {
  const ours = references.filter(({ voice }: CrossReference) => voice === 'department')
  return ours
    .flatMap(({ targets }) => targets.map(({ id, definition }) => `${id} ${definition === null ? 'lost' : 'there'}`))
    .join(', ')
}

/** Words in the order of the alphabet, without figures: paragraphs may change places, and references their numbers. */
export function sortedWords(words: string): string {
  return words
    .split(' ')
    .filter((word) => word !== '' && !/\d/.test(word))
    .sort()
    .join(' ')
}

/** How all recommendations are answered but `id` and its parts. */
export function standingOfOthers(id: RecommendationId, { recommendations }: Response): string {
  return recommendations
    .filter((one) => one.id !== id && !one.id.startsWith(`${id}(`))
    .map((one) => `${one.id} ${one.verdict?.key} ${sortedWords(answerWords(one))} ${dateWords(one)}`)
    .join('\n')
}
