import type { ReadableText } from '../model/sourceText.js'

/** One line of the document: offsets of its text, without its line ending, and of the next line. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** The lines of `text`. `\n`, `\r\n` and a lone `\r` each end one, as in editors; the last line may be empty. */
export function splitLines(text: ReadableText): Line[] {
  const lines: Line[] = []
  for (let line = lineFrom(text, 0); ; line = lineFrom(text, line.next)) {
    lines.push(line)
    if (line.end === text.length) return lines
  }
}

/** The line that starts at `start`. */
function lineFrom(text: ReadableText, start: number): Line {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) return { start, end: at, next: at + 1 }
    if (unit === 13) return { start, end: at, next: text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1 }
  }
  return { start, end: text.length, next: text.length }
}

/** The lines of a text from one of them on, split only as far as they are asked for. */
export class Lines {
  private readonly lines: Line[]

  /** `start` is the offset at which the first of them starts. */
  constructor(
    private readonly text: ReadableText,
    start: number,
  ) {
    this.lines = [lineFrom(text, start)]
  }

  /** The line `index` lines behind the first; undefined behind the last. */
  at(index: number): Line | undefined {
    let last = this.lines.at(-1)
    while (last !== undefined && this.lines.length <= index) {
      if (last.end === this.text.length) return undefined
      last = lineFrom(this.text, last.next)
      this.lines.push(last)
    }
    return this.lines[index]
  }
}

/** Gives line and column of offsets, both 0-based, the column in UTF-16 units. */
export interface LineIndex {
  positionAt(offset: number): { readonly line: number; readonly column: number }
}

/** An index over `text`; an offset outside the text counts as its nearest end. */
export function lineIndexOf(text: ReadableText): LineIndex {
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
