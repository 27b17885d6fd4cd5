import type { Comment } from '../model/response.js'
import type { SourceText } from '../model/sourceText.js'
import { behindAnyText, type Span, spanOf } from '../model/span.js'
import { commentOf } from './inline.js'
import { Lines } from './lines.js'

/** What a stretch of lines is to Markdown, as far as a response needs it. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'table' | 'quote' | 'code' | 'rule'
  /** 1 to 6 for headings, else 0. */
  readonly level: number
  readonly lines: readonly ContentLine[]
  readonly span: Span
  /** Whether a blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean
}

/** A line's words: without indentation, quote marks and heading marks. */
export interface ContentLine {
  readonly start: number
  readonly end: number
  /** How far the words are indented, in units. */
  readonly indent: number
}

/** Blocks that stand together between blank lines: they are what they are whatever stands before them. */
export interface BlockGroup {
  /** Where its first line starts. */
  readonly start: number
  /** Where the first line behind it and its blank lines starts. */
  readonly next: number
  /** Behind the last unit of text that was looked at: what changes from there on does not touch the group. */
  readonly reach: number
  readonly blocks: readonly Block[]
  /** The comments that fill whole lines. */
  readonly comments: readonly Comment[]
}

/** The groups of blocks from the line at offset `start` on, before which a blank line or nothing counts, read one by one. */
export function* readBlockGroups(text: SourceText, start: number): Generator<BlockGroup, void> {
  const reader = new BlockReader(text, new Lines(text, start))
  for (let group = reader.readGroup(); group !== undefined; group = reader.readGroup()) yield group
}

const heading = /^(#{1,6})(?=\s|\*|$)/
const fence = /^(`{3,}|~{3,})/
const thematicBreak = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/
const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
const setextUnderline = /^=+$|^-{3,}$/

class BlockReader {
  private blocks: Block[] = []
  private comments: Comment[] = []
  private reach = 0
  private at = 0
  private open: ContentLine[] = []
  private openKind: 'text' | 'quote' = 'text'
  private blankBefore = true
  private openAfterBlank = true

  constructor(
    private readonly text: SourceText,
    private readonly lines: Lines,
  ) {}

  /** Reads to the next line with words behind a blank one. */
  readGroup(): BlockGroup | undefined {
    const start = this.lines.at(this.at)?.start
    if (start === undefined) return undefined
    this.blocks = []
    this.comments = []
    this.reach = 0
    do this.readLine()
    while (this.lines.at(this.at) !== undefined && !this.beginsAnew())
    const next = this.lines.at(this.at)?.start ?? this.text.length
    if (this.lines.at(this.at) === undefined) this.close()
    return { start, next, reach: this.reach, blocks: this.blocks, comments: this.comments }
  }

  /** Whether the line begins a group: nothing before it matters to it. */
  private beginsAnew(): boolean {
    return this.open.length === 0 && this.blankBefore && !this.isBlank(this.at)
  }

  private readLine(): void {
    const line = this.contentOf(this.at)
    const words = this.text.slice(line.start, line.end)
    if (words === '') {
      this.close()
      this.blankBefore = true
      this.at++
      return
    }
    if (words.startsWith('<!--') && this.readComment(line)) return
    if (fence.test(words) && this.readCode(words)) return
    const marks = heading.exec(words)
    if (marks !== null) return this.readHeading(line, marks[1]?.length ?? 1)
    if (this.open.length > 0 && this.openKind === 'text' && setextUnderline.test(words))
      return this.closeAsHeading(words)
    if (thematicBreak.test(words)) return this.single('rule', line)
    if (words.includes('|') && this.readTable(line)) return
    this.add(line, words)
  }

  private add(line: ContentLine, words: string): void {
    const quoted = words.startsWith('>')
    const kind = quoted ? 'quote' : 'text'
    if (this.open.length > 0 && this.openKind !== kind) this.close()
    if (this.open.length === 0) {
      this.openKind = kind
      this.openAfterBlank = this.blankBefore
    }
    if (quoted) {
      const start = line.start + (/^(?:>\s?)+/.exec(words)?.[0].length ?? 1)
      if (start >= line.end) {
        this.close()
        this.blankBefore = true
      } else this.open.push({ start, end: line.end, indent: line.indent })
    } else this.open.push(line)
    this.at++
  }

  private isBlank(index: number): boolean {
    const line = this.lines.at(index)
    let at = line?.start ?? 0
    while (at < (line?.end ?? 0) && isSpace(this.text.charCodeAt(at))) at++
    return at >= (line?.end ?? 0)
  }

  private contentOf(index: number): ContentLine {
    const line = this.lines.at(index) ?? { start: this.text.length, end: this.text.length, next: this.text.length }
    // One more: a lone `\r` that ends a line is half of a `\r\n` as soon as a `\n` comes behind it.
    this.reach = Math.max(this.reach, line.next + 1)
    let start = line.start
    let end = line.end
    while (start < end && isSpace(this.text.charCodeAt(start))) start++
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--
    return { start, end, indent: start - line.start }
  }

  private close(): void {
    if (this.open.length > 0) this.push(this.openKind, 0, this.open, this.openAfterBlank)
    this.open = []
  }

  private push(kind: Block['kind'], level: number, lines: readonly ContentLine[], afterBlank: boolean): void {
    const first = lines[0]
    const last = lines.at(-1)
    if (first === undefined || last === undefined) return
    this.blocks.push({ kind, level, lines, span: spanOf(first.start, last.end), afterBlank })
    this.blankBefore = false
  }

  private single(kind: 'rule', line: ContentLine): void {
    this.close()
    this.push(kind, 0, [line], this.blankBefore)
    this.at++
  }

  private readHeading(line: ContentLine, level: number): void {
    this.close()
    const words = this.text.slice(line.start + level, line.end)
    const start = line.start + level + (words.length - words.trimStart().length)
    const end = start + words.trimStart().replace(/\s#+$/, '').trimEnd().length
    this.push('heading', level, [{ start, end, indent: line.indent }], this.blankBefore)
    this.at++
  }

  private closeAsHeading(underline: string): void {
    const lines = this.open
    this.open = []
    this.push('heading', underline.startsWith('=') ? 1 : 2, lines, this.openAfterBlank)
    this.at++
  }

  /** A comment that begins a line; one that ends within the line and is followed by words is left to the inline reader. */
  private readComment(line: ContentLine): boolean {
    const close = this.text.indexOf('-->', line.start + 4)
    if (close < 0) this.reach = behindAnyText
    if (close < 0) return false
    let index = this.at
    while (this.lines.at(index + 1) !== undefined && (this.lines.at(index)?.end ?? 0) < close + 3) index++
    const last = this.contentOf(index)
    if (last.end !== close + 3) return false
    this.comments.push(commentOf(this.text.slice(line.start, close + 3), line.start))
    this.at = index + 1
    return true
  }

  private readCode(words: string): boolean {
    const mark = fence.exec(words)?.[1] ?? '```'
    this.close()
    const lines: ContentLine[] = [this.contentOf(this.at)]
    this.at++
    while (this.lines.at(this.at) !== undefined) {
      const line = this.contentOf(this.at)
      lines.push(line)
      this.at++
      const fenced = this.text.slice(line.start, line.end)
      if (fenced.startsWith(mark) && /^[`~]+$/.test(fenced)) break
    }
    this.push('code', 0, lines, this.blankBefore)
    return true
  }

  /** A table has a delimiter row as its second line; its rows are the lines with a bar that follow. */
  private readTable(line: ContentLine): boolean {
    const next = this.contentOf(this.at + 1)
    const second = this.text.slice(next.start, next.end)
    if (!second.includes('-') || !second.includes('|') || !delimiterRow.test(second)) return false
    this.close()
    const rows = [line, next]
    this.at += 2
    while (this.lines.at(this.at) !== undefined) {
      const row = this.contentOf(this.at)
      if (!this.text.slice(row.start, row.end).includes('|')) break
      rows.push(row)
      this.at++
    }
    this.push('table', 0, rows, this.blankBefore)
    return true
  }
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || unit === 9 || unit === 0xa0 || unit === 12 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b)
  )
}
