import type { ReadableText } from '../model/sourceText.js'
import { spanOf } from '../model/span.js'
import { ReadingMemory } from './documentMemory.js'
import type { Grammar } from './grammar.js'
import { joinUnits } from './joinedUnits.js'
import { movedLines, type Unit } from './units.js'

/** The units of a text that may come from a PDF: page furniture named as such, broken paragraphs whole again. */
export interface MendedUnits {
  readonly units: readonly Unit[]
  /** Page numbers and running heads. */
  readonly remains: readonly Unit[]
}

const pageNumber = /^(?:[-–] ?)?(?:page )?\d{1,3}(?: of \d{1,3})?(?: ?[-–])?$|^\d{1,3} ?\| ?page$/i
/** A running head with its page number on one line: `BORDER FORCE: HEATHROW   Page 2 of 3`. */
const headWithNumber = /^[A-Z].{0,100} (?:Page \d{1,3} of \d{1,3}|\| ?Page \d{1,3})$/

/** Finds page numbers, running heads and stranded footnotes, sets lone bullets before their text, and joins what a page broke. */
export function mendPages(
  text: ReadableText,
  units: readonly Unit[],
  grammar: Grammar,
  memory: ReadingMemory = new ReadingMemory(),
): MendedUnits {
  const remains = new Set<Unit>()
  /** Lines that a number alone follows: where that is a mark in the text, they are its footnote. */
  const noted: { readonly unit: Unit; readonly mark: string }[] = []
  units.forEach((unit, index) => {
    if (unit.kind !== 'text' || unit.bullet) return
    const isHead = unit.lines.length === 1 && isPlainText(unit) && unit.flow.onceInText(isHeadWithNumber)
    if (isHead || !unit.flow.onceInText(isPageNumber)) {
      if (isHead) remains.add(unit)
      return
    }
    const before = units[index - 1]
    remains.add(unit)
    if (before !== undefined && !unit.afterBlank && isPlainText(before))
      noted.push({ unit: before, mark: unit.flow.text })
  })
  // Seldom is there any, and then a figure more or less in a paragraph says nothing of its page.
  const noteMarks = noted.length === 0 ? none : footnoteMarks(units)
  const footnotes = new Set(noted.flatMap(({ unit, mark }) => (noteMarks.has(mark) ? [unit] : [])))
  if (remains.size > 0) for (const head of runningHeads(units, remains)) remains.add(head)
  const kept: Unit[] = []
  for (const unit of units) {
    if (remains.has(unit)) continue
    kept.push(footnotes.has(unit) || isNoteDefinition(unit) ? { ...unit, kind: 'footnote' } : unit)
  }
  return { units: joinBroken(text, withBullets(kept), grammar, memory), remains: [...remains] }
}

function isPageNumber(text: string): boolean {
  return pageNumber.test(text)
}

function isHeadWithNumber(text: string): boolean {
  return headWithNumber.test(text)
}

const none: ReadonlySet<string> = new Set()

/** Figures that stick to a word, a year or a full stop, as superscripts do when a PDF becomes text: `April 2019.1`. */
function footnoteMarks(units: readonly Unit[]): Set<string> {
  const marks = new Set<string>()
  for (const { flow } of units) for (const mark of flow.onceInText(footnoteMarksIn)) marks.add(mark)
  return marks
}

function footnoteMarksIn(text: string): readonly string[] {
  return text.match(stuckFigures) ?? []
}

/** A figure is looked for first, and then what it sticks to: figures are rare, and letters are not. */
const stuckFigures = /(?=\d)(?<=(?:[a-z)’”]|\b(?:19|20)\d\d)[.,;:]?)\d{1,2}(?=\s|$)/g

function isNoteDefinition({ kind, bullet, flow }: Unit): boolean {
  return kind === 'text' && !bullet && flow.onceInText(definesNote)
}

/** `[^1]: See the report.` */
function definesNote(text: string): boolean {
  return /^\[\^[^\]\n]{1,40}\]:/.test(text)
}

/** Short lines that stand beside a page number more than once. */
function runningHeads(units: readonly Unit[], pageNumbers: ReadonlySet<Unit>): Unit[] {
  const byWords = new Map<string, Unit[]>()
  units.forEach((unit, index) => {
    const near = [units[index - 1], units[index + 1]].some((other) => other !== undefined && pageNumbers.has(other))
    if (
      !near ||
      unit.kind === 'table' ||
      unit.lines.length > 2 ||
      unit.verdict !== null ||
      unit.label !== null ||
      unit.dateField !== null ||
      !unit.flow.onceInText(isShort)
    )
      return
    const words = unit.flow.text
    byWords.set(words, [...(byWords.get(words) ?? []), unit])
  })
  return [...byWords.values()].filter((same) => same.length > 1).flat()
}

/** Whether `text` is no longer than a head at the top of a page. */
function isShort(text: string): boolean {
  return text.length <= 120
}

function isPlainText(unit: Unit): boolean {
  return (
    unit.kind === 'text' &&
    unit.mark === null &&
    !unit.bullet &&
    unit.label === null &&
    unit.verdict === null &&
    unit.dateField === null
  )
}

/** A bullet alone on its line belongs to the paragraph that follows. */
function withBullets(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = []
  let bullet: Unit | undefined
  for (const unit of units) {
    const lone = unit.kind === 'text' && unit.bullet && unit.flow.isEmpty
    if (lone) bullet = unit
    else if (bullet !== undefined && unit.kind === 'text') {
      const { start } = bullet.span
      const lines = movedLines(unit.lines, unit.span.start - start)
      kept.push({ ...unit, bullet: true, lines, span: spanOf(start, unit.span.end) })
      bullet = undefined
    } else kept.push(unit)
  }
  return kept
}

const closed = /[.:;!?…]["'”’)\]]{0,3}\d{0,2}$/

/** A paragraph so long is a sentence at the least, and ends in a stop. What is shorter is one line, and no page ends with that alone. */
const longParagraph = 120

/** Words with which no paragraph ends: what follows goes on, though it may begin with a name. */
const goesOn = /(?:^| )(?:the|a|an|of|in|on|at|by|for|with|from|its|their|our|this|these)$/

/** Joins a paragraph to the one before it that has not ended: it begins in lower case, or the other ends in mid-phrase. */
function joinBroken(text: ReadableText, units: readonly Unit[], grammar: Grammar, memory: ReadingMemory): Unit[] {
  const joined: Unit[] = []
  let pieces = 1
  for (const unit of units) {
    const before = lastText(joined)
    if (before !== undefined && pieces < mostPieces && continues(unit, joined[before])) {
      const whole = joined[before]
      if (whole !== undefined) joined[before] = joinUnits(text, whole, unit, grammar, memory)
      pieces++
    } else {
      joined.push(unit)
      if (unit.kind !== 'footnote') pieces = 1
    }
  }
  return joined
}

/** No paragraph runs over so many pages; and each piece more has the whole read anew. */
const mostPieces = 50

/** The place of the last unit that is no footnote. */
function lastText(units: readonly Unit[]): number | undefined {
  for (let index = units.length - 1; index >= 0; index--) if (units[index]?.kind !== 'footnote') return index
  return undefined
}

function continues(unit: Unit, before: Unit | undefined): boolean {
  if (before === undefined || before.kind !== 'text' || !isPlainText(unit)) return false
  if (before.verdict?.form === 'line' || before.dateField !== null) return false
  if (before.label !== null && before.label.separator === 'none') return false
  if (unit.flow.onceInText(startsSmall)) return before.flow.onceInText(hasNotEnded)
  // Behind a numbered paragraph that has not ended, one without a number is its rest.
  return before.flow.onceInText(before.mark?.kind === 'pair' ? isCutOff : isCutOffInMidPhrase)
}

function hasNotEnded(text: string): boolean {
  return text !== '' && !closed.test(text)
}

function isCutOff(text: string): boolean {
  return text.length >= longParagraph && hasNotEnded(text)
}

function isCutOffInMidPhrase(text: string): boolean {
  return text.length >= longParagraph && goesOn.test(text)
}

function startsSmall(text: string): boolean {
  return /^[a-z]/.test(text)
}
