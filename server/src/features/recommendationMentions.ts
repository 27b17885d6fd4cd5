/** Finds where labels, tables and tallies name recommendations, which no sentence of the draft refers to. */
import { parentOf, parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Passage, Recommendation, Response, Tally } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { contains, overlaps, type Span, spanOf } from '../model/span.js'
import type { Mention } from './mentions.js'
import { idsWrittenIn } from './recommendationNames.js'

/** Labels, marks of parts, and all numbers that stand in labels: `Response to recommendation 2`, `TAKEN WITH ...`. */
export function labelMentions({ recommendations, passages, source: text }: Response): readonly Mention[] {
  const known = knownIds(recommendations)
  return [
    ...recommendations.flatMap((recommendation) => ownLabel(recommendation, text)),
    ...passages.flatMap((passage) => numbersInLabel(passage, known, text)),
  ]
}

/** Numbers without the word: those that a tally lists, `(2, 3 and 6)`, and those of a table that repeats the verdicts. */
export function listMentions({ tallies, summaryRows, references, source: text }: Response): readonly Mention[] {
  const taken = references.flatMap(({ targets }) => targets.map(({ span }) => span))
  const rows = summaryRows.flatMap(({ id, span }) => namesIn(text, span, new Set([id]), taken).slice(0, 1))
  return [...tallies.flatMap((tally) => listedIn(tally, taken, text)), ...rows]
}

function mentionOf(name: RecommendationId, span: Span, rest: Partial<Mention> = {}): Mention {
  return {
    named: { kind: 'recommendation', name },
    span,
    reach: span,
    isDefinition: false,
    voice: 'furniture',
    isWritten: true,
    ...rest,
  }
}

/** The label of `recommendation`, and the marks of its parts in the inspectorate's words. */
function ownLabel({ id, label, parts, span: whole }: Recommendation, text: ReadableText): readonly Mention[] {
  const { span, idSpan, style } = label
  const inStatement = { isDefinition: true, voice: 'inspectorate' } as const
  const marks = parts.map((part) => mentionOf(part.id, part.markerSpan, inStatement))
  if (style === 'part') return [...marks, mentionOf(id, idSpan, { ...inStatement, reach: span })]
  // A label may name several, or a range of them.
  const place = placeOf(id, idSpan, text) ?? placeOf(id, span, text)
  const reach = style === 'cell' ? (place ?? span) : span
  const own = mentionOf(id, place ?? span, { isDefinition: true, reach, isWritten: place !== undefined })
  if (style === 'cell') return [own, ...marks, ...rowsOf(id, whole, text).map((row) => mentionOf(id, row))]
  const leading = style === 'word' ? (listMark.exec(text.slice(span.start, span.end))?.[1] ?? '') : ''
  const isNumbered = leading === wholeOf(id)
  return isNumbered
    ? [own, ...marks, mentionOf(wholeOf(id), spanOf(span.start, span.start + leading.length))]
    : [own, ...marks]
}

/** A list's number before a label: `1. Recommendation 2`. */
const listMark = /^(\d{1,3}) ?[.):] ?(?=\p{L})/u

/** The numbers that a passage has in its label, or before its verdict: of those that the draft has. */
function numbersInLabel(passage: Passage, known: ReadonlySet<string>, text: ReadableText): readonly Mention[] {
  const { number } = passage
  const id = recommendationNumber(passage)
  const own = id === null || number === null ? [] : [mentionOf(id, number.span)]
  const words = labelWords(passage, text)
  const others = idsWrittenIn(text, words).filter((written) => known.has(written.id))
  return [...own, ...others.map((written) => mentionOf(written.id, written.span, { reach: words }))]
}

/** The recommendation whose number stands before its verdict, as in `1. Accepted`; null where another or none does. */
export function recommendationNumber({ kind, number, recommendation }: Passage): RecommendationId | null {
  if (kind !== 'verdict' || number === null || recommendation === null) return null
  const whole = wholeOf(recommendation)
  return number.text === whole ? whole : null
}

/** The words of a label, which may stand before a verdict: `Recommendation 1(a)` of `Recommendation 1(a) Accepted`. */
function labelWords({ kind, span, flow, number }: Passage, text: ReadableText): Span {
  const { start, end } = flow.span
  if (kind === 'label') return spanOf(start + (listMark.exec(text.slice(start, end))?.[0].length ?? 0), end)
  return kind === 'verdict' && number === null ? spanOf(span.start, start) : spanOf(start, start)
}

const cellStart = /(?:\||^|[\r\n])[ \t]*(?:\p{L}{2,20} )?$/u

/** Where `id` begins a cell in `span`: a recommendation may go on in further rows of a table. */
function rowsOf(id: RecommendationId, span: Span, text: ReadableText): readonly Span[] {
  return idsWrittenIn(text, span)
    .filter((written) => written.id === id)
    .filter(({ span: { start } }) => cellStart.test(text.slice(Math.max(0, start - 30), start)))
    .map((written) => written.span)
}

/** Where `id` is written in `span`. */
function placeOf(id: RecommendationId, span: Span, text: ReadableText): Span | undefined {
  if (parseRecommendationId(text.slice(span.start, span.end)) === id) return span
  return idsWrittenIn(text, span).find((written) => written.id === id)?.span
}

/** The ids of `recommendations`, their parts and the wholes that they are parts of. */
function knownIds(recommendations: readonly Recommendation[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { id, parts } of recommendations) {
    for (const part of parts) known.add(part.id)
    for (let at: RecommendationId | undefined = id; at !== undefined; at = parentOf(at)) known.add(at)
  }
  return known
}

/** The recommendations that `tally` lists by number, apart from its counts and from references. */
function listedIn({ counts, span, totalSpan }: Tally, taken: readonly Span[], text: ReadableText): readonly Mention[] {
  const all = [...counts.values()]
  const ids = new Set<string>(all.flatMap(({ listed }) => listed))
  if (ids.size === 0) return []
  const numbers = all.map((count) => count.span).filter(({ start, end }) => /^\d+$/.test(text.slice(start, end)))
  const within = taken.filter((one) => contains(span, one))
  return namesIn(text, span, ids, [...numbers, ...within, ...(totalSpan === null ? [] : [totalSpan])])
}

/** Where one of `ids` is written in `span`, apart from what stands at `others`. */
function namesIn(
  text: ReadableText,
  span: Span,
  ids: ReadonlySet<string>,
  others: readonly Span[],
): readonly Mention[] {
  return idsWrittenIn(text, span)
    .filter((written) => ids.has(written.id) && !others.some((other) => overlaps(other, written.span)))
    .map((written) => mentionOf(written.id, written.span, { voice: 'department' }))
}
