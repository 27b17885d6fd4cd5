import { type Span, spanOf } from './span.js'

/** A run of flowed text that stands unbroken in the document. */
interface Segment {
  /** Offset in the flowed text. */
  readonly at: number
  /** Offset in the document. */
  readonly source: number
  readonly length: number
}

/**
 * Text as a reader hears it: hard line breaks and indents are one space, Markdown emphasis and escapes are gone;
 * with a map back into the document. Phrases are matched on `text`, positions are given by `sourceSpan`.
 */
export class FlowedText {
  readonly text: string
  private readonly segments: readonly Segment[]

  constructor(text: string, segments: readonly Segment[]) {
    this.text = text
    this.segments = segments
  }

  /** The document's own span of the flowed units from `start` to `end` (0-based, end exclusive). */
  sourceSpan(start: number, end: number): Span {
    if (end <= start) {
      const at = this.sourceOffset(start)
      return spanOf(at, at)
    }
    return spanOf(this.sourceOffset(start), this.sourceOffset(end - 1) + 1)
  }

  /** The document offset of the flowed unit at `at`; past the end, the offset behind the last unit. */
  sourceOffset(at: number): number {
    const segment = this.segmentAt(at)
    if (segment === undefined) return 0
    return segment.source + Math.min(Math.max(at - segment.at, 0), segment.length)
  }

  /** The offset of the flowed unit that stands at document offset `source`, else of the next one behind it. */
  flowedOffset(source: number): number {
    const segment = this.segments.find(({ source: from, length }) => source < from + length)
    return segment === undefined ? this.text.length : segment.at + Math.max(0, source - segment.source)
  }

  /** The flowed text from `start` to `end` with its own map: same document offsets. */
  slice(start: number, end: number = this.text.length): FlowedText {
    const from = Math.max(0, start)
    const to = Math.min(this.text.length, end)
    const segments: Segment[] = []
    for (const segment of this.segments) {
      const first = Math.max(segment.at, from)
      const last = Math.min(segment.at + segment.length, to)
      if (first < last)
        segments.push({ at: first - from, source: segment.source + first - segment.at, length: last - first })
    }
    return new FlowedText(this.text.slice(from, to), segments)
  }

  /** Without white space at either end. */
  trim(): FlowedText {
    const start = this.text.length - this.text.trimStart().length
    const end = this.text.trimEnd().length
    return start === 0 && end === this.text.length ? this : this.slice(start, end)
  }

  /** The span of the whole in the document. */
  get span(): Span {
    return this.sourceSpan(0, this.text.length)
  }

  private segmentAt(at: number): Segment | undefined {
    let low = 0
    let high = this.segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.segments[middle]?.at ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return this.segments[low]
  }
}

/** Collects the pieces of a flowed text in document order. */
export class FlowBuilder {
  private text = ''
  private readonly segments: Segment[] = []

  /** Adds `piece`, which stands at document offset `source`. */
  add(piece: string, source: number): void {
    if (piece.length === 0) return
    const last = this.segments.at(-1)
    if (last !== undefined && last.source + last.length === source) {
      this.segments[this.segments.length - 1] = { ...last, length: last.length + piece.length }
    } else {
      this.segments.push({ at: this.text.length, source, length: piece.length })
    }
    this.text += piece
  }

  /** Adds one space for a line break that stands at document offset `source`, unless the text is empty or ends in a space. */
  addBreak(source: number): void {
    if (this.text.length > 0 && !this.text.endsWith(' ')) this.add(' ', source)
  }

  build(): FlowedText {
    return new FlowedText(this.text, this.segments)
  }
}

/** The flowed text of a stretch that has no breaks or markup in it. */
export function flowOf(text: string, source: number): FlowedText {
  return new FlowedText(text, text.length === 0 ? [] : [{ at: 0, source, length: text.length }])
}
