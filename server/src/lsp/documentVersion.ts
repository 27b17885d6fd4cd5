/** One version of an open document, which stays as it is while the writer goes on: whoever holds it may rely on it. */
import type { Position, Range, TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument'
import type { Change } from '../model/change.js'
import { type ReadableText, SourceText } from '../model/sourceText.js'
import { carriageReturn, endsLine, lineFeed } from '../model/textLines.js'

/**
 * A `TextDocument` that never changes. An edit makes another version of it, which takes over where the lines start that
 * the edit did not touch, so that it costs the edit and not the document. Positions are as the library has them: 0-based, in
 * UTF-16 units, what lies outside is the nearest place inside, and none is within a line's ending.
 */
export class DocumentVersion implements TextDocument {
  private constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly source: SourceText,
    /** The offsets at which the lines start. */
    private readonly starts: readonly number[],
  ) {}

  static open(uri: string, languageId: string, version: number, text: string): DocumentVersion {
    return new DocumentVersion(uri, languageId, version, SourceText.of(text), [0, ...lineStarts(text, 1, text.length)])
  }

  /** The version `version`, which `changes` make of this one, one after the other. */
  edited(changes: readonly TextDocumentContentChangeEvent[], version: number): DocumentVersion {
    let edited: DocumentVersion = this
    for (const change of changes) {
      edited =
        'range' in change ? edited.replaced(change.range, change.text, version) : edited.become(change.text, version)
    }
    return edited === this ? new DocumentVersion(this.uri, this.languageId, version, this.source, this.starts) : edited
  }

  get lineCount(): number {
    return this.starts.length
  }

  getText(range?: Range): string {
    return range === undefined
      ? this.source.whole
      : this.source.slice(this.offsetAt(range.start), this.offsetAt(range.end))
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.source.length))
    const line = lastNotBehind(this.starts, at)
    const start = this.starts[line] ?? 0
    return { line, character: this.beforeEnding(at, start) - start }
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0
    const start = this.starts[line]
    if (start === undefined) return this.source.length
    if (character <= 0) return start
    return this.beforeEnding(Math.min(start + character, this.starts[line + 1] ?? this.source.length), start)
  }

  getLineRange(line: number): Range {
    const within = Math.max(0, Math.min(line, this.starts.length - 1))
    const start = this.starts[within] ?? 0
    const next = this.starts[within + 1] ?? this.source.length
    const end = line < 0 ? start : this.beforeEnding(next, start)
    return { start: { line: within, character: 0 }, end: { line: within, character: end - start } }
  }

  getEOLCharacters(line: number): string {
    const start = this.starts[line]
    const next = this.starts[line + 1] ?? this.source.length
    return start === undefined ? '' : this.source.slice(this.beforeEnding(next, start), next)
  }

  private replaced(range: Range, words: string, version: number): DocumentVersion {
    const [a, b] = [this.offsetAt(range.start), this.offsetAt(range.end)]
    const [start, oldEnd] = [Math.min(a, b), Math.max(a, b)]
    const source = this.source.edited(start, oldEnd, words)
    return this.changed(source, { start, oldEnd, newEnd: start + words.length }, version)
  }

  /** The version that has the words of `text`, of which what stands in this one is the same. */
  private become(text: string, version: number): DocumentVersion {
    const source = this.source.become(text)
    return this.changed(source, source.changeSince(this.source), version)
  }

  /** The version of `source`, which is this one after `change`. */
  private changed(source: SourceText, { start, oldEnd, newEnd }: Change, version: number): DocumentVersion {
    const by = newEnd - oldEnd
    // Whether a line starts at an offset, the units on both sides of it say.
    const kept = start === 0 ? 1 : lastNotBehind(this.starts, start - 1) + 1
    const starts = this.starts.slice(0, kept)
    for (const fresh of lineStarts(source, Math.max(1, start), newEnd)) starts.push(fresh)
    for (let line = lastNotBehind(this.starts, oldEnd) + 1; line < this.starts.length; line++)
      starts.push((this.starts[line] ?? 0) + by)
    return new DocumentVersion(this.uri, this.languageId, version, source, starts)
  }

  /** `offset`, or where the ending of the line that starts at `start` begins, if that is before it. */
  private beforeEnding(offset: number, start: number): number {
    let at = offset
    while (at > start && endsLine(this.source, at - 1)) at--
    return at
  }
}

/** The text of `document` for the service: of an open one's versions that which need not be put together. */
export function sourceOf(document: TextDocument): string | SourceText {
  return document instanceof DocumentVersion ? document.source : document.getText()
}

/** The offsets of `text` from `from` to `to`, both included, at which a line starts. */
function* lineStarts(text: ReadableText, from: number, to: number): Generator<number, void> {
  for (let at = from; at <= to; at++) {
    const before = text.charCodeAt(at - 1)
    if (before === lineFeed || (before === carriageReturn && text.charCodeAt(at) !== lineFeed)) yield at
  }
}

/** The place in `starts` of the last one that is not behind `offset`; the first is 0. */
function lastNotBehind(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
