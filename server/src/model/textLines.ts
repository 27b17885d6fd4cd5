/** Lines of a draft, as the places where edits begin and end. `\n`, `\r\n` and a lone `\r` end one. */
import type { ReadableText } from './sourceText.js'

export const lineFeed = 10
export const carriageReturn = 13

/** The offset at which the line that holds `offset` starts. */
export function lineStartOf(text: ReadableText, offset: number): number {
  let at = offset
  while (at > 0 && !endsLine(text, at - 1)) at--
  // Between the two halves of `\r\n` is still the line that they end.
  return at === offset && isBetweenHalves(text, at) ? lineStartOf(text, at - 1) : at
}

/** The offset behind the last character of the line that holds `offset`, before its line ending. */
export function lineEndOf(text: ReadableText, offset: number): number {
  let at = offset
  while (at < text.length && !endsLine(text, at)) at++
  return isBetweenHalves(text, at) ? at - 1 : at
}

/** The offset at which the line after the one that holds `offset` starts; undefined on the last line. */
export function nextLineStartOf(text: ReadableText, offset: number): number | undefined {
  const end = lineEndOf(text, offset)
  if (end >= text.length) return undefined
  return isBetweenHalves(text, end + 1) ? end + 2 : end + 1
}

/** The document's own line ending: that of its first line; `\n` where it has one line. */
export function lineEndingOf(text: ReadableText): string {
  const end = lineEndOf(text, 0)
  if (text.charCodeAt(end) !== carriageReturn) return '\n'
  return isBetweenHalves(text, end + 1) ? '\r\n' : '\r'
}

function isBetweenHalves(text: ReadableText, at: number): boolean {
  return at > 0 && text.charCodeAt(at - 1) === carriageReturn && text.charCodeAt(at) === lineFeed
}

/** Whether the unit at `at` is of a line's ending. */
export function endsLine(text: ReadableText, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === lineFeed || unit === carriageReturn
}
