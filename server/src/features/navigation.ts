/** Leads from a name to what it names, and from there to all its other places in the draft. */
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import { definitionsOf, isSameNamed, type Mention, mentionAt, mentionsIn } from './mentions.js'

/**
 * Where what `offset` (0-based) names is defined: the number before a paragraph, a label, an acronym's full form. Nothing
 * where it names nothing, or nothing that is in the draft.
 */
export function definitionsAt(response: Response, offset: number): readonly Span[] {
  const mentions = mentionsIn(response)
  const named = mentionAt(mentions, offset)?.named
  if (named === undefined) return []
  return definitionsOf(mentions, named).map((definition) => fullFormOf(definition, response) ?? definition.reach)
}

/** All places that name what `offset` (0-based) names, in order; without those that define it, unless they are asked for. */
export function referencesAt(
  response: Response,
  offset: number,
  { withDefinition }: { readonly withDefinition: boolean },
): readonly Span[] {
  const mentions = mentionsIn(response)
  const named = mentionAt(mentions, offset)?.named
  if (named === undefined) return []
  const found = mentions.filter((mention) => isSameNamed(mention.named, named))
  return placesOf(found.filter(({ isDefinition }) => withDefinition || !isDefinition))
}

/** A place that an editor marks while the cursor is on another of the same name. */
export interface Highlight {
  readonly span: Span
  readonly isDefinition: boolean
}

/** The places to mark for a cursor at `offset` (0-based): all of one name, or all statements of one verdict. */
export function highlightsAt(response: Response, offset: number): readonly Highlight[] {
  const mentions = mentionsIn(response)
  const named = mentionAt(mentions, offset)?.named
  if (named === undefined) return verdictsAt(response, offset)
  return mentions
    .filter((mention) => mention.isWritten && isSameNamed(mention.named, named))
    .map(({ span, isDefinition }) => ({ span, isDefinition }))
}

/** All statements of the verdict on one recommendation, in the order of the draft; the first one decides. */
function verdictsAt({ recommendations, summaryRows }: Response, offset: number): readonly Highlight[] {
  const verdicts = recommendations.flatMap(({ id, verdicts: all }) =>
    all.map((verdict, index) => ({ id, span: verdict.span, isDefinition: index === 0 })),
  )
  const rows = summaryRows.map(({ id, verdict }) => ({ id, span: verdict.span, isDefinition: false }))
  const all = [...verdicts, ...rows]
  const ids = new Set(all.filter(({ span }) => span.start <= offset && offset <= span.end).map(({ id }) => id))
  const starts = new Set<number>()
  return all
    .filter(({ id, span }) => ids.has(id) && !starts.has(span.start) && starts.add(span.start))
    .map(({ span, isDefinition }) => ({ span, isDefinition }))
    .sort((a, b) => a.span.start - b.span.start)
}

function fullFormOf({ named, reach }: Mention, { acronyms }: Response): Span | undefined {
  if (named.kind !== 'acronym') return undefined
  const acronym = acronyms.find(({ short }) => short === named.name)
  const definitions = [...(acronym?.definition ? [acronym.definition] : []), ...(acronym?.repeated ?? [])]
  return definitions.find(({ span }) => span.start === reach.start)?.fullSpan
}

/** Each place once: a range may count in several that are named by one figure. */
function placesOf(mentions: readonly Mention[]): readonly Span[] {
  return [...new Map(mentions.map(({ span }) => [span.start, span])).values()]
}
