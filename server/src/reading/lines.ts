/** One line of the document: offsets of its text, without its line ending, and of the next line. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** The lines of `text`. `\n`, `\r\n` and a lone `\r` each end one, as in editors; the last line may be empty. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 10 && unit !== 13) continue
    const next = unit === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    lines.push({ start, end: at, next })
    start = next
    at = next - 1
  }
  lines.push({ start, end: text.length, next: text.length })
  return lines
}

/** Gives line and column of offsets, both 0-based, the column in UTF-16 units. */
export interface LineIndex {
  positionAt(offset: number): { readonly line: number; readonly column: number }
}

/** An index over `text`; an offset outside the text counts as its nearest end. */
export function lineIndexOf(text: string): LineIndex {
  const lines = splitLines(text)
  return {
    positionAt(offset) {
      const at = Math.min(Math.max(offset, 0), text.length)
      let low = 0
      let high = lines.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((lines[middle]?.start ?? 0) <= at) low = middle
        else high = middle - 1
      }
      return { line: low, column: at - (lines[low]?.start ?? 0) }
    },
  }
}
