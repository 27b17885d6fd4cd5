import type { Span } from './span.js'

/** The one stretch in which a text differs from the one before: `start` to `oldEnd` there is `start` to `newEnd` here. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

/** So much is compared at once: strings compare whole far faster than unit by unit. */
const stride = 4096

/** The shortest stretch of which everything before and behind is the same in both texts; empty in both where they are equal. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start + stride <= shorter && before.slice(start, start + stride) === after.slice(start, start + stride))
    start += stride
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let oldEnd = before.length
  let newEnd = after.length
  while (
    Math.min(oldEnd, newEnd) - start >= stride &&
    before.slice(oldEnd - stride, oldEnd) === after.slice(newEnd - stride, newEnd)
  ) {
    oldEnd -= stride
    newEnd -= stride
  }
  while (oldEnd > start && newEnd > start && before.charCodeAt(oldEnd - 1) === after.charCodeAt(newEnd - 1)) {
    oldEnd--
    newEnd--
  }
  return { start, oldEnd, newEnd }
}

/** Compares two versions once for all who ask, one after the other. */
export class LastChange {
  #last: { readonly before: string; readonly after: string; readonly change: Change } | undefined

  /** As `changeBetween`. */
  between(before: string, after: string): Change {
    const last = this.#last
    if (last?.before === before && last.after === after) return last.change
    const change = changeBetween(before, after)
    this.#last = { before, after, change }
    return change
  }
}

/** The one change that two make, one after the other: where they are apart, all between them counts as changed. */
export function composed(first: Change, second: Change): Change {
  const grown = first.newEnd - first.oldEnd
  const oldEnd = Math.max(first.oldEnd, second.oldEnd > first.newEnd ? second.oldEnd - grown : first.oldEnd)
  return {
    start: Math.min(first.start, second.start),
    oldEnd,
    newEnd: oldEnd + grown + second.newEnd - second.oldEnd,
  }
}

/** Where the stretch that was at `span` is after `change`; undefined where the change touches it, so that nobody can say. */
export function movedAcross(span: Span, { start, oldEnd, newEnd }: Change): Span | undefined {
  if (span.end < start) return span
  const by = newEnd - oldEnd
  if (span.start > oldEnd) return { start: span.start + by, end: span.end + by }
  return span.start < start && span.end > oldEnd ? { start: span.start, end: span.end + by } : undefined
}
