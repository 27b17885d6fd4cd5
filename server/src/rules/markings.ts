import { passageIndexOf } from '../model/passageIndex.js'
import type { Response } from '../model/response.js'
import { overlaps, type Span, spanOf } from '../model/span.js'

// Where protective markings stand: on a line of their own, or at the start or end of one, in capitals. In the middle of a
// sentence the same words are prose. They are looked for line by line, for a page's header and footer cut paragraphs in two.

/** A line of the text, without its end. */
export interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number
}

/** How one schema's markings are found. */
export interface MarkingPatterns {
  /** The markings of a line that holds nothing else. */
  readonly alone: RegExp
  readonly atStart: RegExp
  readonly atEnd: RegExp
  readonly draft: RegExp | null
}

/** The patterns for `markings`; null where there are none. */
export function markingPatterns(markings: readonly string[]): MarkingPatterns | null {
  if (markings.length === 0) return null
  const any = [...markings]
    .sort((a, b) => b.length - a.length)
    .map((marking) => marking.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]/g, '[ -]'))
    .join('|')
  const page = '(?:[Pp]age )?\\d{1,3}(?: of \\d{1,3})?'
  return {
    alone: new RegExp(
      `^[\\s#>*_|([-]*(?:${page}[ \\t]+)?((?:${any})(?:[ /:;,–—-]{1,3}(?:${any})){0,3})(?:[ \\t]+${page})?[\\s*_|)\\].]*$`,
    ),
    atStart: new RegExp(`^[\\s#>*_|]*[([]?(${any})(?:[)\\]]|[*_]{0,3}(?:[:–—]|[ ][–—-][ ]|[ ]?[.] ))[*_]{0,3} ?`),
    atEnd: new RegExp(`(?:[.:;–—)][*_]{0,3} |[ ][-([]|[(\\[])[*_]{0,3}(${any})[)\\]]?[*_.]{0,3}\\s*$`),
    draft: markings.includes('DRAFT') ? /(?<![\w“"'‘-])DRAFT(?![\w”"'’-])/ : null,
  }
}

/** A marking, and what goes with it when it is taken out: its brackets, the space before it, its line. */
export interface Marking {
  readonly span: Span
  readonly cut: Span
}

/** Whether `text` has so many capitals in a row as the shortest marking. */
export function mayMark(text: string): boolean {
  return /[A-Z]{5}/.test(text)
}

/** The marking of one line of `text`, or several that follow one another; null where there is none. */
export function markingIn(line: Line, text: string, { alone, atStart, atEnd, draft }: MarkingPatterns): Marking | null {
  const words = text.slice(line.start, line.end)
  if (!mayMark(words)) return null
  const place = (match: RegExpExecArray, cutStart: number, cutEnd: number): Marking => {
    const [whole, marking = whole] = match
    const start = line.start + match.index + whole.indexOf(marking)
    return { span: spanOf(start, start + marking.length), cut: spanOf(line.start + cutStart, line.start + cutEnd) }
  }
  const only = alone.exec(words)
  if (only !== null) return place(only, 0, line.next - line.start)
  const first = atStart.exec(words)
  if (first !== null) return place(first, first[0].search(/[([]?[A-Z]/), first[0].length)
  const last = atEnd.exec(words)
  if (last !== null) return place(last, last.index + Math.max(0, last[0].search(/[-([ ]/)), words.trimEnd().length)
  const word = draft?.exec(words) ?? null
  if (word === null) return null
  const end = word.index + word[0].length
  return place(word, word.index, words.charAt(end) === ' ' ? end + 1 : end)
}

/** The lines of `text` that are not empty. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/([^\r\n]+)(?:\r\n|\r|\n|$)/g)].map(({ index, 0: whole, 1: line = '' }) => ({
    start: index,
    end: index + line.length,
    next: index + whole.length,
  }))
}

/** Whether a marking at `span` would not be published: in front matter or a comment, or shown as code. */
export function isOutsideText(span: Span, response: Response): boolean {
  const { frontMatter, comments } = response
  if (frontMatter !== null && overlaps(frontMatter.span, span)) return true
  return (
    comments.some((comment) => overlaps(comment.span, span)) ||
    passageIndexOf(response)
      .touching(span.start, span.end)
      .some((passage) => passage.kind === 'code' && overlaps(passage.span, span))
  )
}
