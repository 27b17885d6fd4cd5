/** Offers verdicts and dates in the cells of a table of recommendations that its headings set aside for them. */
import { printDay } from '../../model/day.js'
import type { ReadableText } from '../../model/sourceText.js'
import { spanOf } from '../../model/span.js'
import { lineEndOf, lineStartOf } from '../../model/textLines.js'
import type { Completer } from './completion.js'
import { monthsAhead } from './dates.js'
import type { WritingPlace } from './writingPlace.js'

export const tableCells: Completer = (place, { response, schema, published }, { trigger, today }) => {
  if (place.zone !== 'table' || (trigger !== null && trigger !== ' ')) return []
  const cell = cellAt(place)
  // A verdict that stands there already is for others to replace.
  if (cell === undefined || cell.behind !== '') return []
  const heading = headingOf(place.line.start, cell.column, response.source)
  const isOf = (names: readonly string[]) => names.some((name) => name.toLowerCase() === heading)
  const span = spanOf(place.offset - cell.typed.length, place.offset)
  const offer = (kind: 'verdict' | 'date', words: string, detail: string, key: string | null) => {
    return { kind, label: words, detail, edit: { span, newText: words }, isSnippet: false, filterText: words, key }
  }
  if (isOf(schema.table.verdict))
    return schema.verdicts
      .filter(({ printed }) => printed.toLowerCase().startsWith(cell.typed.toLowerCase()))
      .map(({ printed, meaning, key }) => offer('verdict', printed, meaning, key))
  if (isOf(schema.table.date))
    return monthsAhead(published ?? today).map((day) => offer('date', printDay(day), '', null))
  return []
}

interface Cell {
  /** 0-based. */
  readonly column: number
  /** Its words before and behind the cursor. */
  readonly typed: string
  readonly behind: string
}

function cellAt({ before, behind }: WritingPlace): Cell | undefined {
  const cells = cellsOf(before)
  const typed = cells.at(-1)?.trimStart()
  if (typed === undefined || !before.includes('|')) return undefined
  return { column: cells.length - 1, typed, behind: (behind.split('|')[0] ?? '').trim() }
}

/** The cells of a row as far as `row` goes; the bar before the first is none of them. */
function cellsOf(row: string): readonly string[] {
  return row.replace(/^[ \t]*\|/, '').split('|')
}

/** The heading of a column, in lower case: in the first row of the table that holds the line at `lineStart`. */
function headingOf(lineStart: number, column: number, text: ReadableText): string {
  let first = lineStart
  while (first > 0) {
    const above = lineStartOf(text, first - 1)
    if (!text.slice(above, lineEndOf(text, above)).includes('|')) break
    first = above
  }
  const cell = cellsOf(text.slice(first, lineEndOf(text, first)))[column] ?? ''
  return cell.replace(/[*_]/g, '').trim().toLowerCase()
}
