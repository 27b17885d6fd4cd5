/** Writes one unit of a draft in the form that the recommended layout has for it. */
import { parentOf, type RecommendationId } from '../../model/recommendationId.js'
import type { DateField, Passage, Recommendation, Response } from '../../model/response.js'
import type { ReadableText } from '../../model/sourceText.js'
import { contains, type Span } from '../../model/span.js'
import { lineEndOf, lineStartOf } from '../../model/textLines.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import { styledLabel } from '../labelStyle.js'
import type { DraftUnit } from './draftUnits.js'
import { isShort } from './rewriting.js'

export interface RecommendedForm {
  /** What stands in place of the unit's lines, blank lines between; none where nothing stays. */
  readonly blocks: readonly string[]
  /** The first of them, and the last, are part of a quotation: one that goes on from unit to unit stays one. */
  readonly beginsQuoted: boolean
  readonly endsQuoted: boolean
}

/** The form of `unit`; undefined where the layout leaves it alone. */
export function recommendedForm(
  unit: DraftUnit,
  response: Response,
  schema: ResponseSchema,
): RecommendedForm | undefined {
  const judged = judgedApart(unit, response)
  if (judged !== undefined && unit.verdict !== null) {
    const { start } = unit.verdict.span
    if (judged.label.style === 'part') return labelled(unit, judged, start, response, schema)
    return formOf(bodyBlocks(unit, start, unit.passages, response, schema) ?? [])
  }
  const [label] = unit.labels.filter((one) => !isJudgedElsewhere(one, unit))
  if (label !== undefined) return labelled(unit, label, undefined, response, schema)
  const [first, ...rest] = unit.passages
  if (first === undefined) return undefined
  if (first.kind === 'label') return answerLabelled(first, rest, unit, response, schema)
  const blocks = bodyBlocks(unit, unit.span.start, unit.passages, response, schema)
  return blocks === undefined ? undefined : formOf(blocks)
}

function formOf(blocks: readonly string[]): RecommendedForm {
  const isQuoted = (block: string | undefined) => block?.startsWith('>') === true
  return { blocks, beginsQuoted: isQuoted(blocks[0]), endsQuoted: isQuoted(blocks.at(-1)) }
}

/** The recommendation whose verdict stands in `unit` behind its label said again: `[1a] – Not accepted` below `[a] ...`. */
function judgedApart({ verdict, labels }: DraftUnit, { recommendations }: Response): Recommendation | undefined {
  if (verdict === null || verdict.form !== 'label') return undefined
  const judged = recommendations.find((recommendation) => recommendation.verdict === verdict)
  return judged === undefined || labels.includes(judged) ? undefined : judged
}

/** Such a recommendation's own label is a mark within the text of the whole, and stays there. */
function isJudgedElsewhere({ verdict, label }: Recommendation, { span }: DraftUnit): boolean {
  return label.style === 'part' && verdict?.form === 'label' && !contains(span, verdict.span)
}

/** A heading for the label, and what follows it on its lines: from `bodyStart` on, where that is known. */
function labelled(
  unit: DraftUnit,
  label: Recommendation,
  bodyStart: number | undefined,
  response: Response,
  schema: ResponseSchema,
): RecommendedForm {
  const body = unit.passages.filter(({ kind }) => kind !== 'label')
  const from = bodyStart ?? behindLabel(label.label.span.end, unit, response.source)
  const rest = from >= unit.span.end ? [] : (bodyBlocks(unit, from, body, response, schema) ?? [])
  return formOf([`${headingMarks(label.id)} ${headingWords(unit, label, schema)}`, ...rest])
}

function headingMarks(id: RecommendationId): string {
  const parent = parentOf(id)
  return parent === undefined ? '##' : parentOf(parent) === undefined ? '###' : '####'
}

/** The label in the schema's style; as it stands where it names several, or is a conclusion's. */
function headingWords({ labels }: DraftUnit, { id, label }: Recommendation, schema: ResponseSchema): string {
  const isOther = schema.labels.ignored.some((words) => label.text.toLowerCase().includes(words.toLowerCase()))
  if (labels.length > 1 || isOther) return label.text
  return (
    styledLabel(id, schema) ??
    (label.style === 'word' ? label.text : `${schema.labels.words[0] ?? 'Recommendation'} ${id}`)
  )
}

/** Closing brackets, emphasis and the mark that divides a label from what follows. */
const labelTail = /^\\?[\])]?[*_]{0,3}(?:[ \t]?[\])])?[ \t]*(?:[:.–—-]{1,2}[*_]{0,3})?[ \t]*/

function behindLabel(end: number, unit: DraftUnit, text: ReadableText): number {
  const tail = labelTail.exec(text.slice(end, unit.span.end))?.[0].length ?? 0
  const rest = /^(?:\r\n|\r|\n)[ \t]*/.exec(text.slice(end + tail, unit.span.end))?.[0].length ?? 0
  return end + tail + rest
}

/** `Response:` goes, since the quotation ends where the answer begins; what it introduces stays. */
function answerLabelled(
  label: Passage,
  body: readonly Passage[],
  unit: DraftUnit,
  response: Response,
  schema: ResponseSchema,
): RecommendedForm | undefined {
  const named = label.recommendation
  if (label.section === 'introduction' || /\bwith\b/i.test(label.flow.text)) return undefined
  const from = behindLabel(label.flow.span.end, unit, response.source)
  const rest = body.length === 0 ? [] : (bodyBlocks(unit, from, body, response, schema) ?? [])
  const names =
    named !== null && /\d/.test(label.flow.text)
      ? [`${headingMarks(named)} ${styledLabel(named, schema) ?? label.flow.text}`]
      : []
  return formOf([...names, ...rest])
}

/** Words of a recommendation. What leads in to one belongs to none; a heading may repeat the point that an answer is to. */
function isStatement({ voice, section, kind, recommendation }: Passage, { labels }: DraftUnit): boolean {
  if (voice !== 'inspectorate' || section !== 'recommendation' || kind === 'label' || recommendation === null)
    return false
  return kind !== 'heading' || labels.length > 0
}

/** What stands in `unit` from `from` on; undefined where it stays as it is. */
function bodyBlocks(
  unit: DraftUnit,
  from: number,
  body: readonly Passage[],
  response: Response,
  schema: ResponseSchema,
): readonly string[] | undefined {
  const { source: text } = response
  const [passage] = body
  if (passage === undefined) return undefined
  if (isStatement(passage, unit)) return [quotation(from, unit, response)]
  if (unit.verdict !== null && isOurs(unit, response)) return verdictBlocks(unit, from, passage, response, schema)
  if (passage.kind === 'date-field') return [plainWords(text, from, unit.span.end)]
  if (passage.kind === 'heading') return headingBlocks(passage, unit, text)
  if (passage.section !== 'answer' || passage.voice !== 'department') return undefined
  if (passage.number === null || passage.kind !== 'paragraph')
    return from === unit.span.start ? undefined : [plainWords(text, from, unit.span.end)]
  return [`${passage.number.text} ${numberedWords(passage.number.span.end, unit, text)}`]
}

/** The verdict of a recommendation, not of a list that repeats the verdicts. */
function isOurs({ verdict }: DraftUnit, { recommendations }: Response): boolean {
  return recommendations.some(({ verdicts }) => verdicts.some((one) => one === verdict))
}

/** Each line of the inspectorate's words behind `> `; what is bold as a whole is not so any more. */
function quotation(from: number, unit: DraftUnit, { source: text }: Response): string {
  const indent = from === unit.span.start ? indentBefore(text, unit.span.start) : ''
  const words = plainWords(text, from, unit.span.end)
  return words
    .split(/(\r\n|\r|\n)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : `> ${index === 0 ? indent : ''}${piece.replace(/^[ \t]*(?:>[ \t]?)+/, '').trim()}`,
    )
    .join('')
}

/** The spaces with which a list within a list is indented. */
function indentBefore(text: ReadableText, start: number): string {
  const lineStart = lineStartOf(text, start)
  return /^(?:>[ \t]?)*( *)/.exec(text.slice(lineStart, lineEndOf(text, start)))?.[1] ?? ''
}

function verdictBlocks(
  unit: DraftUnit,
  from: number,
  passage: Passage,
  response: Response,
  schema: ResponseSchema,
): readonly string[] | undefined {
  const { verdict } = unit
  if (verdict === null) return undefined
  const { source: text } = response
  const number = verdict.number === null || verdict.number.span.start < from ? '' : `${verdict.number.text} `
  if (passage.kind !== 'verdict') {
    if (!isShort(verdict)) return sentenceBlocks(unit, from, verdict.key, response, schema)
    return [`${number}${verdict.text}`, plainWords(text, verdict.span.end, unit.span.end)]
  }
  if (verdict.form === 'sentence') return sentenceBlocks(unit, from, verdict.key, response, schema)
  const field = dateFieldIn(verdict.note?.span ?? null, response)
  if (field !== null) return [`${number}${verdict.text}`, fieldLine(field, schema)]
  return [`${number}${plainWords(text, verdict.span.start, unit.span.end)}`]
}

/** A verdict in a sentence keeps the sentence and gets a line of its own before it, unless the sentence is what the schema prints. */
function sentenceBlocks(
  unit: DraftUnit,
  from: number,
  key: string | null,
  response: Response,
  schema: ResponseSchema,
): readonly string[] | undefined {
  const definition = schema.verdicts.find((verdict) => verdict.key === key)
  const isStatedBefore = response.recommendations.some(
    ({ verdicts }) =>
      verdicts.length > 1 && verdicts.slice(1).some(({ span }) => span.start === unit.verdict?.span.start),
  )
  const isPrinted = definition !== undefined && /recommendation/i.test(definition.printed)
  if (definition === undefined || schema.labels.verdictOptional || isStatedBefore || isPrinted)
    return from === unit.span.start ? undefined : [plainWords(response.source, from, unit.span.end)]
  return [definition.printed, plainWords(response.source, from, unit.span.end)]
}

function dateFieldIn(note: Span | null, { recommendations }: Response): DateField | null {
  if (note === null) return null
  return (
    recommendations.find(({ dateField }) => dateField !== null && contains(note, dateField.span))?.dateField ?? null
  )
}

/** `Estimated delivery date: June 2024`; a date without a name gets the one that the schema prints. */
function fieldLine({ name, value, done }: DateField, { dateFields }: ResponseSchema): string {
  if (done && name === '') return `${value.charAt(0).toUpperCase()}${value.slice(1)}`
  const isName = dateFields.names.some((known) => known.toLowerCase() === name.toLowerCase())
  const written = isName || dateFields.printed === '' ? name : dateFields.printed
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}: ${value}`
}

/** Headings between answers are as high as those of recommendations; those within an answer are lower. */
function headingBlocks(
  { section, recommendation }: Passage,
  unit: DraftUnit,
  text: ReadableText,
): readonly string[] | undefined {
  const marks = /^[ \t]*(#{1,6})/.exec(text.slice(unit.lines.start, unit.span.start))?.[1] ?? ''
  const words = text.slice(unit.span.start, unit.span.end)
  if (section === 'closing') return marks.length > 2 ? [`## ${words}`] : undefined
  if (recommendation === null) return undefined
  return marks.length > 0 && marks.length < 4 ? [`#### ${words}`] : undefined
}

/** The words behind a number, which may have closed emphasis that the number opened. */
function numberedWords(end: number, unit: DraftUnit, text: ReadableText): string {
  const tail = /^[).:]{0,2}/.exec(text.slice(end, unit.span.end))?.[0].length ?? 0
  return plainWords(text, end + tail, unit.span.end, text.slice(unit.span.start, end))
}

const mark = /\*\*|__|\*|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g

/**
 * The text from `start` to `end` without emphasis that begins or ends outside it, or that holds all of it. `before` is
 * what stands before it on its lines, where emphasis may have been opened.
 */
function plainWords(text: ReadableText, start: number, end: number, before = ''): string {
  const words = text.slice(start, end).trim()
  const outer = /^(\*\*|__|\*|_)([\s\S]*)\1$/.exec(words)
  if (outer !== null && !(outer[2] ?? '').includes(outer[1] ?? '')) return (outer[2] ?? '').trim()
  if ((words.match(mark) ?? []).length % 2 === 0) return words
  const atStart = /^(?:\*\*|__|\*|_)[ \t]*/.exec(words)
  const atEnd = /(?<![ \t])[ \t]*(?:\*\*|__|\*|_)$/.exec(words)
  const opened = (before.match(mark) ?? []).at(-1)
  if (atStart !== null) return words.slice(atStart[0].length)
  if (atEnd !== null && (words.match(mark) ?? []).length === 1) return words.slice(0, atEnd.index)
  return opened === undefined ? words : `${opened}${words}`
}
