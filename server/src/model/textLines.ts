/** Lines of a draft, as the places where edits begin and end. `\n`, `\r\n` and a lone `\r` end one. */

/** The offset at which the line that holds `offset` starts. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !endsLine(text, at - 1)) at--
  // Between the two halves of `\r\n` is still the line that they end.
  return at > 0 && at === offset && text[at - 1] === '\r' && text[at] === '\n' ? lineStartOf(text, at - 1) : at
}

/** The offset behind the last character of the line that holds `offset`, before its line ending. */
export function lineEndOf(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !endsLine(text, at)) at++
  return at > 0 && text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at
}

/** The offset at which the line after the one that holds `offset` starts; undefined on the last line. */
export function nextLineStartOf(text: string, offset: number): number | undefined {
  const end = lineEndOf(text, offset)
  if (end >= text.length) return undefined
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
}

/** The document's own line ending: that of its first line; `\n` where it has one line. */
export function lineEndingOf(text: string): string {
  const end = lineEndOf(text, 0)
  if (text[end] === '\r') return text[end + 1] === '\n' ? '\r\n' : '\r'
  return '\n'
}

function endsLine(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}
