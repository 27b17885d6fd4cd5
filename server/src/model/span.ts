/**
 * The one span type: UTF-16 offsets into the document's own text, start inclusive, end exclusive, both 0-based.
 * Lines and columns are made of it at the edge, once.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * An offset behind any text. Not `Infinity`: where one object has a number that is no small whole one, the engine keeps that
 * property of all objects of its shape in a box of its own, and whatever is counted from it is boxed too.
 */
export const behindAnyText = 2 ** 30 - 1

/** A span from `start` to `end`; an end before the start gives an empty span at the start. */
export function spanOf(start: number, end: number): Span {
  return { start, end: Math.max(start, end) }
}

/** `span` as it stands where what is before it has grown by `by` units. */
export function movedSpan(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by }
}

/** Where what stood at a span stands now: the very span where that is the same place. */
export type Move = (span: Span) => Span

/** A move by `by` units of everything. */
export function movedBy(by: number): Move {
  return by === 0 ? (span) => span : (span) => movedSpan(span, by)
}

/** Whether `outer` holds every unit of `inner` (an empty span at either border counts as held). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
