/**
 * Converts a draft to the layout that is recommended for new ones: a heading for each recommendation, its words as a
 * quotation, the verdict and the target date on lines of their own, the answer in paragraphs. Numbers of paragraphs stay,
 * since others refer to them. What is not part of a recommendation is left as it is.
 */
import { applyFixes } from '../../check/fix.js'
import type { RecommendationId } from '../../model/recommendationId.js'
import type { Recommendation, Response } from '../../model/response.js'
import type { ReadableText } from '../../model/sourceText.js'
import { contains, spanOf } from '../../model/span.js'
import { lineEndingOf, lineEndOf, lineStartOf, nextLineStartOf } from '../../model/textLines.js'
import { nameOf } from '../../rules/messageWords.js'
import type { TextEdit } from '../../rules/rule.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Analysis } from '../../service.js'
import { differencesBetween } from '../textDifference.js'
import { type DraftUnit, draftUnits, draftUnitsIn } from './draftUnits.js'
import { type RecommendedForm, recommendedForm } from './recommendedForm.js'
import { offered, type PendingRefactoring, type Refactoring, refused } from './refactoring.js'
import { answerWords, dateWords, readAgain, referenceWords, wordsIn } from './rewriting.js'

const title = 'Convert to the recommended layout'

/** Refused where the converted draft would not read as this one does: the writer is told of the first difference. */
export function convertLayout(
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
): Refactoring | PendingRefactoring {
  const { response, schema } = analysis
  const { recommendations } = response
  if (recommendations.length === 0) return refused('layout', title, 'The draft has no recommendations.')
  if (recommendations.some(({ label }) => label.style === 'cell'))
    return refused(
      'layout',
      title,
      'The recommendations stand in a table, as in an action plan. That is a layout of its own.',
    )
  if (hasRecommendedLayout(response, schema))
    return refused('layout', title, 'The draft has the recommended layout already.')
  return { kind: 'layout', title, workOut: () => converted(analysis) }
}

/** So many letters show most drafts that have another layout. */
const headLength = 20_000

/** Asked whenever somebody asks what can be done: a long draft is divided only where its beginning does not tell. */
function hasRecommendedLayout(response: Response, schema: ResponseSchema): boolean {
  const head = draftUnitsIn(spanOf(0, Math.min(headLength, response.source.length)), response)
  const edit = firstEditOf(head, response, schema)
  // What becomes of the last of these units hangs on the one behind it, which is not among them.
  if (edit !== undefined && edit.span.end <= (head.at(-1)?.lines.start ?? 0)) return false
  return firstEditOf(draftUnits(response), response, schema) === undefined
}

function firstEditOf(units: readonly DraftUnit[], response: Response, schema: ResponseSchema): TextEdit | undefined {
  const [first] = editsOf(units, response, schema)
  return first
}

function converted(analysis: Pick<Analysis, 'response' | 'schema' | 'published'>): Refactoring {
  const { response, schema } = analysis
  const text = settled(analysis)
  const again = readAgain(analysis, text)
  const changed = firstChange(response, again)
  if (changed !== undefined)
    return refused(
      'layout',
      title,
      `${changed === null ? 'The draft' : nameOf(changed, schema)} would not read as it does now. Convert it by hand.`,
    )
  return offered('layout', title, differencesBetween(response.text, text))
}

/** What parts paragraphs anew may let one be seen that a text in disorder had hidden; more rounds than that never need. */
const mostRounds = 3

/** The text once no unit of it has another form. */
function settled(analysis: Pick<Analysis, 'response' | 'schema' | 'published'>): string {
  let { response } = analysis
  for (let round = 0; round < mostRounds; round++) {
    const text = applyFixes(response.text, [...editsOf(draftUnits(response), response, analysis.schema)])
    if (text === response.text) break
    response = readAgain(analysis, text)
  }
  return response.text
}

/** A unit with what becomes of it; undefined where it stays as it is. */
interface Planned {
  readonly unit: DraftUnit
  readonly form: RecommendedForm | undefined
}

/** One edit for each of `units` whose lines change; who only wants to know whether there is one need not wait for the others. */
function* editsOf(units: readonly DraftUnit[], response: Response, schema: ResponseSchema): Generator<TextEdit, void> {
  const { source: text } = response
  const plan = (unit: DraftUnit | undefined): Planned | undefined =>
    unit && { unit, form: recommendedForm(unit, response, schema) }
  let before: Planned | undefined
  let one = plan(units[0])
  for (let index = 1; one !== undefined; index++) {
    const behind = plan(units[index])
    const edit = editOf(one, before, behind, text)
    if (edit !== undefined && text.slice(edit.span.start, edit.span.end) !== edit.newText) yield edit
    before = one
    one = behind
  }
}

function editOf(
  { unit, form }: Planned,
  before: Planned | undefined,
  behind: Planned | undefined,
  text: ReadableText,
): TextEdit | undefined {
  if (form === undefined) return undefined
  const { lines } = unit
  if (form.blocks.length === 0) return { span: spanOf(lines.start, behindBlank(unit, text)), newText: '' }
  const ending = lineEndingOf(text)
  const written = form.blocks.join(`${ending}${ending}`)
  const gap = before === undefined ? undefined : text.slice(before.unit.lines.end, lines.start)
  if (form.beginsQuoted && before?.form?.endsQuoted === true && gap?.trim() === '') {
    // Two quotations would look like one recommendation with a hole in it.
    const isParted = (gap.match(/\r\n|\r|\n/g) ?? []).length > 1
    return isParted
      ? { span: spanOf(before.unit.lines.end, lines.end), newText: `${ending}>${ending}${written}` }
      : { span: lines, newText: written }
  }
  const above = isAfterBlank(unit, text) ? '' : ending
  const below = needsBlankBehind(unit, behind, text) ? ending : ''
  return { span: lines, newText: `${above}${written}${below}` }
}

/** The end of the blank lines behind a unit that goes, so that no gap stays. */
function behindBlank({ lines }: DraftUnit, text: ReadableText): number {
  let end = nextLineStartOf(text, lines.end) ?? lines.end
  while (end < text.length && text.slice(end, lineEndOf(text, end)).trim() === '') {
    const next = nextLineStartOf(text, end)
    if (next === undefined) return end
    end = next
  }
  return end
}

function isAfterBlank({ lines }: DraftUnit, text: ReadableText): boolean {
  return lines.start === 0 || isBlankLine(lineStartOf(text, lines.start - 1), text)
}

/** The mark of a quotation without words is a blank line of it. */
function isBlankLine(start: number, text: ReadableText): boolean {
  return /^[>\s]*$/.test(text.slice(start, lineEndOf(text, start)))
}

/** What is rewritten puts its own blank line before it. */
function needsBlankBehind({ lines }: DraftUnit, next: Planned | undefined, text: ReadableText): boolean {
  const start = nextLineStartOf(text, lines.end)
  if (start === undefined || isBlankLine(start, text)) return false
  return next?.form === undefined || next.unit.lines.start !== start
}

/** The first recommendation that reads otherwise, null where it is something else that does; undefined where nothing does. */
function firstChange(before: Response, after: Response): RecommendationId | null | undefined {
  const told = before.recommendations.map(signature)
  const retold = after.recommendations.map(signature)
  const at = told.findIndex((one, index) => one !== retold[index])
  if (at >= 0) return before.recommendations[at]?.id ?? null
  const whole = [told.length === retold.length, statements(before) === statements(after)]
  const rest = [
    referenceWords(before) === referenceWords(after),
    numbers(before) === numbers(after),
    before.commitments.length === after.commitments.length,
    before.tallies.length === after.tallies.length,
  ]
  return [...whole, ...rest].every(Boolean) ? undefined : null
}

function signature(recommendation: Recommendation): string {
  const { id, answerable, verdict, owner, takenWith } = recommendation
  return JSON.stringify([
    id,
    answerable,
    verdict?.key ?? null,
    answerWords(recommendation),
    dateWords(recommendation),
    owner?.text ?? null,
    takenWith,
  ])
}

/** The inspectorate's words, wherever they stand: a part's may move to its whole. */
function statements({ passages }: Response): string {
  const spoken = passages.filter(
    ({ voice, section, kind }) => voice === 'inspectorate' && section === 'recommendation' && kind !== 'label',
  )
  return wordsIn(spoken.map(({ flow }) => flow.text).join(' '))
}

function numbers({ passages, recommendations }: Response): string {
  const labels = recommendations.map(({ label }) => label.idSpan)
  return passages
    .flatMap(({ number }) =>
      number === null || labels.some((span) => contains(span, number.span)) ? [] : [number.text],
    )
    .join(' ')
}
