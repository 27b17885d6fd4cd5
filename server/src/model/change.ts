import type { ReadableText } from './sourceText.js'
import type { Span } from './span.js'

/** The one stretch in which a text differs from the one before: `start` to `oldEnd` there is `start` to `newEnd` here. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
  /** It does not touch what ends where it starts: white space stands behind that as before. */
  readonly leavesEnds?: boolean
  /** It does not touch what starts where it ends: white space stands before that as before. */
  readonly leavesStarts?: boolean
}

/** So much is compared at once: strings compare whole far faster than unit by unit. */
const stride = 4096

/** The shortest stretch of which everything before and behind is the same in both texts; empty in both where they are equal. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  const start = sameAtStart(before, 0, after, 0, shorter)
  const end = sameAtEnd(before, before.length, after, after.length, shorter - start)
  return { start, oldEnd: before.length - end, newEnd: after.length - end }
}

/** How many units, at most `most`, are the same in `one` from `from` on and in `other` from `at` on. */
export function sameAtStart(one: string, from: number, other: string, at: number, most: number): number {
  let same = 0
  while (
    same + stride <= most &&
    one.slice(from + same, from + same + stride) === other.slice(at + same, at + same + stride)
  )
    same += stride
  while (same < most && one.charCodeAt(from + same) === other.charCodeAt(at + same)) same++
  return same
}

/** How many units, at most `most`, are the same in `one` before `end` and in `other` before `at`. */
export function sameAtEnd(one: string, end: number, other: string, at: number, most: number): number {
  let same = 0
  while (
    same + stride <= most &&
    one.slice(end - same - stride, end - same) === other.slice(at - same - stride, at - same)
  )
    same += stride
  while (same < most && one.charCodeAt(end - same - 1) === other.charCodeAt(at - same - 1)) same++
  return same
}

/** `change`, by which `before` became `after`, with what it leaves beside it. */
export function withSides({ start, oldEnd, newEnd }: Change, before: ReadableText, after: ReadableText): Change {
  const leavesEnds = isWhite(before, start) && isWhite(after, start)
  const leavesStarts = isWhite(before, oldEnd - 1) && isWhite(after, newEnd - 1)
  return { start, oldEnd, newEnd, leavesEnds, leavesStarts }
}

/** Whether white space stands at `at`, or an end of the text. */
function isWhite(text: ReadableText, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text.slice(at, at + 1))
}

/** The one change that two make, one after the other: where they are apart, all between them counts as changed. */
export function composed(first: Change, second: Change): Change {
  const grown = first.newEnd - first.oldEnd
  const oldEnd = Math.max(first.oldEnd, second.oldEnd > first.newEnd ? second.oldEnd - grown : first.oldEnd)
  return {
    start: Math.min(first.start, second.start),
    oldEnd,
    newEnd: oldEnd + grown + second.newEnd - second.oldEnd,
    leavesEnds: first.leavesEnds === true && second.leavesEnds === true,
    leavesStarts: first.leavesStarts === true && second.leavesStarts === true,
  }
}

/** Where the stretch that was at `span` is after `change`; undefined where the change touches it, so that nobody can say. */
export function movedAcross(span: Span, change: Change): Span | undefined {
  const { start, oldEnd, newEnd } = change
  const side = sideOfChange(span, change)
  const by = newEnd - oldEnd
  if (side !== undefined) return side === 'before' ? span : { start: span.start + by, end: span.end + by }
  return span.start < start && span.end > oldEnd ? { start: span.start, end: span.end + by } : undefined
}

/** On which side of `change`, which does not touch it, the stretch at `span` stands; undefined where it does. */
export function sideOfChange(span: Span, change: Change): 'before' | 'behind' | undefined {
  const { start, end } = roomOf(span)
  if (endsBefore(end, change)) return 'before'
  return startsBehind(start, change) ? 'behind' : undefined
}

/** What must not be touched for `span`: what is empty stands on neither side of white space that comes in its place. */
export function roomOf(span: Span): Span {
  return span.start === span.end ? { start: span.start - 1, end: span.end + 1 } : span
}

/** Whether what ends at `offset` is before `change`. */
export function endsBefore(offset: number, { start, leavesEnds }: Change): boolean {
  return offset < start || (offset === start && leavesEnds === true)
}

/** Whether what starts at `offset` is behind `change`. */
export function startsBehind(offset: number, { oldEnd, leavesStarts }: Change): boolean {
  return offset > oldEnd || (offset === oldEnd && leavesStarts === true)
}
