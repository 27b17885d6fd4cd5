import type { Commitment } from '../model/commitment.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

// How messages name a recommendation and quote a draft, so that all rules speak alike.

/** `Recommendation 1(a)`, with the word that the schema's labels use. */
export function nameOf(id: RecommendationId, schema: ResponseSchema): string {
  return `${schema.labels.words[0] ?? 'Recommendation'} ${id}`
}

/** `Recommendation 1(a): ` before a message about its answer; nothing before one about introduction or closing. */
export function leadIn(id: RecommendationId | null, schema: ResponseSchema): string {
  return id === null ? '' : `${nameOf(id, schema)}: `
}

const mostWords = 5

/** The first words of `text` in quotation marks, at most five, with an ellipsis where more follow. */
export function quoted(text: string): string {
  const words = text.trim().split(/\s+/, mostWords + 1)
  const shown = words.slice(0, mostWords).join(' ')
  return words.length > mostWords ? `“${shown}…”` : `“${shown}”`
}

/** `1.1, 1.2 and 1.3`, or with another last word than `and`. */
export function inWords(items: readonly string[], conjunction = 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** What a commitment undertakes, in its own words from the verb on: `“will write to the other…”`. */
export function undertaking({ text, reason }: Commitment): string {
  return quoted(text.slice(Math.max(0, text.indexOf(reason.text))))
}
