/** Finds every place of a draft that names a paragraph, a recommendation or a short form: navigation goes by these. */
import { parentOf, parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Passage, Response, Voice } from '../model/response.js'
import { contains, overlaps, type Span, spanOf } from '../model/span.js'
import { idsWrittenIn } from './recommendationNames.js'

/** What can be named. Two paragraphs of one number are two things; of what is not there, `at` is null. */
export type Named =
  | { readonly kind: 'paragraph'; readonly name: string; readonly at: Span | null }
  | { readonly kind: 'recommendation'; readonly name: RecommendationId }
  | { readonly kind: 'acronym'; readonly name: string }

export interface Mention {
  readonly named: Named
  /** Where the name itself stands: `1.2`, `1 (a)`, `ICIBI` without a plural's `s`. */
  readonly span: Span
  /** Where a cursor means it: the words `paragraph 1.2`, the bracket around `(ICIBI)`. */
  readonly reach: Span
  /** It is what the others refer to: a number before its paragraph, a label, a short form behind its full one. */
  readonly isDefinition: boolean
  readonly voice: Voice
  /** False where the name is not to be read at `span`: 1.2 in `1.1 to 1.3`. */
  readonly isWritten: boolean
}

/** Every mention in `response`, in the order of the draft. */
export function mentionsIn(response: Response): readonly Mention[] {
  const found = new Map<string, Mention>()
  const add = (mention: Mention): void => {
    const key = `${mention.span.start} ${keyOf(mention.named)}`
    if (!found.has(key)) found.set(key, mention)
  }
  for (const mention of paragraphDefinitions(response)) add(mention)
  for (const mention of labels(response)) add(mention)
  for (const mention of references(response)) add(mention)
  for (const mention of numbersInLists(response)) add(mention)
  for (const mention of acronyms(response)) add(mention)
  return [...found.values()].sort((a, b) => a.span.start - b.span.start)
}

/** Whether both name the same thing. */
export function isSameNamed(a: Named, b: Named): boolean {
  return keyOf(a) === keyOf(b)
}

/** The mention that `offset` means: whose name it touches, or else whose words around the name; the shortest of several. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const written = mentions.filter(({ isWritten }) => isWritten)
  return shortest(written, offset, ({ span }) => span) ?? shortest(written, offset, ({ reach }) => reach)
}

function shortest(mentions: readonly Mention[], offset: number, of: (mention: Mention) => Span): Mention | undefined {
  let found: Mention | undefined
  for (const mention of mentions) {
    const { start, end } = of(mention)
    if (offset < start || end < offset) continue
    if (found === undefined || end - start < of(found).end - of(found).start) found = mention
  }
  return found
}

/** Where `named` is defined; of a recommendation that is printed only in its parts, the first of these. */
export function definitionsOf(mentions: readonly Mention[], named: Named): readonly Mention[] {
  const definitions = mentions.filter(({ isDefinition }) => isDefinition)
  const own = definitions.filter((mention) => isSameNamed(mention.named, named))
  if (own.length > 0 || named.kind !== 'recommendation') return own
  return definitions.filter((mention) => isPartOf(mention.named.name, named.name)).slice(0, 1)
}

/** Whether `id` is a part of `whole`, at any depth. */
export function isPartOf(id: string, whole: RecommendationId): boolean {
  return id.startsWith(`${whole}(`)
}

function keyOf(named: Named): string {
  return named.kind === 'paragraph' ? `paragraph ${named.at?.start ?? named.name}` : `${named.kind} ${named.name}`
}

/** Numbers before paragraphs. Where some have two parts (`1.2`), those of one part count lists. */
function paragraphDefinitions({ passages, references: all }: Response): readonly Mention[] {
  const hasPairs = passages.some(({ number, voice }) => voice === 'department' && number?.text.includes('.') === true)
  const referred = new Set(all.flatMap(({ targets }) => targets.map(({ definition }) => definition?.start)))
  return passages.flatMap((passage) => {
    const { number, voice } = passage
    if (number === null) return []
    const isOurs = voice === 'department' || (passage.kind === 'verdict' && recommendationNumber(passage) === null)
    if (!(isOurs && (!hasPairs || number.text.includes('.'))) && !referred.has(number.span.start)) return []
    const named = { kind: 'paragraph', name: number.text, at: number.span } as const
    return [{ named, span: number.span, reach: number.span, isDefinition: true, voice, isWritten: true }]
  })
}

/** The recommendation whose number stands before its verdict, as in `1. Accepted`; null where another or none does. */
function recommendationNumber({ kind, number, recommendation }: Passage): RecommendationId | null {
  if (kind !== 'verdict' || number === null || recommendation === null) return null
  const whole = wholeOf(recommendation)
  return number.text === whole ? whole : null
}

/** Labels, marks of parts, and all numbers that stand in labels: `Response to recommendation 2`, `TAKEN WITH ...`. */
function labels({ recommendations, passages, text }: Response): readonly Mention[] {
  const mentions: Mention[] = []
  const add = (name: RecommendationId, span: Span, rest: Partial<Mention> = {}): void =>
    void mentions.push({
      named: { kind: 'recommendation', name },
      span,
      reach: span,
      isDefinition: false,
      voice: 'furniture',
      isWritten: true,
      ...rest,
    })
  const inStatement = { isDefinition: true, voice: 'inspectorate' } as const
  for (const recommendation of recommendations) {
    const { id, label, parts } = recommendation
    const { span, idSpan, style } = label
    for (const part of parts) add(part.id, part.markerSpan, inStatement)
    if (style === 'part') {
      add(id, idSpan, { ...inStatement, reach: span })
      continue
    }
    // A label may name several, or a range of them.
    const place = placeOf(id, idSpan, text) ?? placeOf(id, span, text)
    const reach = style === 'cell' ? (place ?? span) : span
    add(id, place ?? span, { isDefinition: true, reach, isWritten: place !== undefined })
    const leading = style === 'word' ? (mark.exec(text.slice(span.start, span.end))?.[1] ?? '') : ''
    if (style === 'cell') for (const row of rowsOf(id, recommendation.span, text)) add(id, row)
    if (leading === wholeOf(id)) add(wholeOf(id), spanOf(span.start, span.start + leading.length))
  }
  const known = knownIds(recommendations)
  for (const passage of passages) {
    const number = recommendationNumber(passage)
    if (number !== null && passage.number !== null) add(number, passage.number.span)
    const words = labelWords(passage, text)
    for (const { id, span } of idsWrittenIn(text, words)) if (known.has(id)) add(id, span, { reach: words })
  }
  return mentions
}

/** The words of a label, which may stand before a verdict: `Recommendation 1(a)` of `Recommendation 1(a) Accepted`. */
function labelWords({ kind, span, flow, number }: Passage, text: string): Span {
  const { start, end } = flow.span
  if (kind === 'label') return spanOf(start + (mark.exec(text.slice(start, end))?.[0].length ?? 0), end)
  return kind === 'verdict' && number === null ? spanOf(span.start, start) : spanOf(start, start)
}

/** A list's number before a label: `1. Recommendation 2`. */
const mark = /^(\d{1,3}) ?[.):] ?(?=\p{L})/u

const cellStart = /(?:\||^|[\r\n])[ \t]*(?:\p{L}{2,20} )?$/u

/** Where `id` begins a cell in `span`: a recommendation may go on in further rows of a table. */
function rowsOf(id: RecommendationId, span: Span, text: string): readonly Span[] {
  return idsWrittenIn(text, span)
    .filter((written) => written.id === id && cellStart.test(text.slice(written.span.start - 30, written.span.start)))
    .map((written) => written.span)
}

/** Where `id` is written in `span`. */
function placeOf(id: RecommendationId, span: Span, text: string): Span | undefined {
  if (parseRecommendationId(text.slice(span.start, span.end)) === id) return span
  return idsWrittenIn(text, span).find((written) => written.id === id)?.span
}

/** The ids of `recommendations`, their parts and the wholes that they are parts of. */
function knownIds(recommendations: Response['recommendations']): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { id, parts } of recommendations) {
    for (const part of parts) known.add(part.id)
    for (let at: RecommendationId | undefined = id; at !== undefined; at = parentOf(at)) known.add(at)
  }
  return known
}

/** What sentences refer to. */
function references({ references: all, text }: Response): readonly Mention[] {
  return all.flatMap(({ kind, span, targets, voice }) => {
    if (kind === 'report-paragraph') return []
    return targets.map(({ id, span: place, definition }) => {
      const named: Named =
        kind === 'paragraph' ? { kind, name: id, at: definition } : { kind, name: id as RecommendationId }
      const isWritten = kind === 'paragraph' ? text.slice(place.start, place.end) === id : !isCounted(id, place, text)
      return { named, span: place, reach: targets.length === 1 ? span : place, isDefinition: false, voice, isWritten }
    })
  })
}

/** Whether the figures at `span` are those of another recommendation, so that a range counts `id` in. */
function isCounted(id: string, span: Span, text: string): boolean {
  const [written] = idsWrittenIn(text, span)
  return written !== undefined && written.id !== id
}

/** Numbers without the word: those that a tally lists, `(2, 3 and 6)`, and those of a table that repeats the verdicts. */
function numbersInLists(response: Response): readonly Mention[] {
  const { tallies, summaryRows, text } = response
  const taken = references(response).map(({ span }) => span)
  const mentions = (ids: ReadonlySet<string>, span: Span, others: readonly Span[]): readonly Mention[] =>
    idsWrittenIn(text, span)
      .filter(({ id, span: at }) => ids.has(id) && !others.some((other) => overlaps(other, at)))
      .map(({ id, span: at }) => ({
        named: { kind: 'recommendation', name: id },
        span: at,
        reach: at,
        isDefinition: false,
        voice: 'department',
        isWritten: true,
      }))
  const listed = tallies.flatMap(({ counts, span, totalSpan }) => {
    const all = [...counts.values()]
    const ids = new Set<string>(all.flatMap((count) => count.listed))
    if (ids.size === 0) return []
    const numbers = all.filter((count) => isNumber(text, count.span)).map((count) => count.span)
    const within = taken.filter((one) => contains(span, one))
    return mentions(ids, span, [...numbers, ...within, ...(totalSpan === null ? [] : [totalSpan])])
  })
  const rows = summaryRows.flatMap(({ id, span }) => {
    const [first] = mentions(new Set([id]), span, taken)
    return first === undefined ? [] : [first]
  })
  return [...listed, ...rows]
}

function isNumber(text: string, { start, end }: Span): boolean {
  return /^\d+$/.test(text.slice(start, end))
}

/** Short forms, where they are defined and where they are used. */
function acronyms({ acronyms: all, text }: Response): readonly Mention[] {
  return all.flatMap(({ short, definition, repeated, uses }) => {
    const named = { kind: 'acronym', name: short } as const
    const defined = [...(definition === null ? [] : [definition]), ...repeated].map(({ span, voice }) => {
      const place = shortIn(short, span, text)
      return { named, span: place ?? span, reach: span, isDefinition: true, voice, isWritten: place !== undefined }
    })
    const used = uses.map(({ span, voice }) => {
      const place = shortIn(short, span, text)
      return { named, span: place ?? span, reach: span, isDefinition: false, voice, isWritten: place !== undefined }
    })
    return [...defined, ...used]
  })
}

/** Where `short` stands in `span`, which may hold brackets, quotation marks or a plural's `s` besides. */
function shortIn(short: string, { start, end }: Span, text: string): Span | undefined {
  const written = text.slice(start, end)
  const at = written.indexOf(short)
  return at < 0 ? undefined : spanOf(start + at, start + at + short.length)
}
