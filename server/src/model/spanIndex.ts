import type { Span } from './span.js'

/** Finds things of a document by their place, without looking at all of them. */
export interface SpanIndex<Item> {
  /** The first, in the order that was given, that holds all of `span` (its borders count). */
  holding(span: Span): Item | undefined
  /** Those that begin at `to` or before and end behind `from`, in the order that was given. */
  touching(from: number, to: number): Item[]
  /** The last, in the order that was given, that begins at `offset` or before. */
  lastBegun(offset: number): Item | undefined
}

/** An index of `items` by their spans, which may overlap and stand in any order. */
export function spanIndexOf<Item extends { readonly span: Span }>(items: readonly Item[]): SpanIndex<Item> {
  const byStart = items.map((item, order) => ({ item, order, start: item.span.start, end: item.span.end }))
  byStart.sort((a, b) => a.start - b.start || a.order - b.order)
  // Of everything up to here, the furthest end and the last in order.
  const furthest: number[] = []
  const latest: number[] = []
  for (const [at, { end, order }] of byStart.entries()) {
    furthest.push(Math.max(furthest[at - 1] ?? end, end))
    latest.push(Math.max(latest[at - 1] ?? order, order))
  }
  /** How many begin at `offset` or before. */
  const begun = (offset: number): number => {
    let low = 0
    let high = byStart.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((byStart[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  /** The places among those that begin at `offset` or before of those that end at `end` or behind; the last first. */
  function* reaching(offset: number, end: number) {
    for (let at = begun(offset) - 1; at >= 0 && (furthest[at] ?? 0) >= end; at--) {
      const entry = byStart[at]
      if (entry !== undefined && entry.end >= end) yield entry
    }
  }
  return {
    holding({ start, end }) {
      let first: { readonly item: Item; readonly order: number } | undefined
      for (const entry of reaching(start, end)) if (first === undefined || entry.order < first.order) first = entry
      return first?.item
    },
    touching: (from, to) => [...reaching(to, from + 1)].sort((a, b) => a.order - b.order).map(({ item }) => item),
    lastBegun: (offset) => items[latest[begun(offset) - 1] ?? -1],
  }
}
