/** Splits a recommendation whose lettered parts are answered together, so that each part has its own label and verdict. */
import { applyFixes } from '../../check/fix.js'
import { parentOf } from '../../model/recommendationId.js'
import type { Recommendation, Response, StatementPart } from '../../model/response.js'
import { contains, type Span, spanOf } from '../../model/span.js'
import { lineEndingOf } from '../../model/textLines.js'
import { answerToFillIn } from '../../rules/answerStub.js'
import { nameOf } from '../../rules/messageWords.js'
import { paragraphFormAt } from '../../rules/paragraphPlaces.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Analysis } from '../../service.js'
import { styledLabel } from '../labelStyle.js'
import { blockAt } from '../recommendationBlocks.js'
import { differencesBetween } from '../textDifference.js'
import { type AnswerChunk, type AnsweredBlock, answeredBlock } from './answerChunks.js'
import { offered, type PendingRefactoring, type Refactoring, refused } from './refactoring.js'
import { answerWords, readAgain, slicedWith, sortedWords, standingOfOthers, wordsIn } from './rewriting.js'
import { type StretchNumbers, stretchNumbers } from './stretchNumbers.js'

/**
 * Every part gets the verdict and the target date of the whole. A paragraph that begins with the name of a part
 * (`As to part b`) goes there, with those that follow it; what comes before goes to the first. A part that is left without
 * a paragraph has a place for one. Numbers follow, and so do the references to them.
 */
export function splitParts(
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  place: Span,
): Refactoring | PendingRefactoring {
  const { response, schema } = analysis
  const recommendation = blockAt(response, place.start)?.recommendation
  if (recommendation === undefined)
    return refused('split', 'Split a recommendation into its parts', 'Put the cursor in a recommendation.')
  const name = nameOf(recommendation.id, schema)
  const title = `Split ${name} into its parts`
  const parts = recommendation.parts.filter(({ id }) => parentOf(id) === recommendation.id)
  const reason = whyNot(recommendation, parts, name)
  const block = reason === null ? answeredBlock(recommendation, response) : undefined
  if (block === undefined) return refused('split', title, reason ?? `${name} has no lines of its own.`)
  const workOut = (): Refactoring => {
    const text = applyFixes(response.text, planOf(block, parts, analysis))
    return readsAsSplit(recommendation, parts, analysis, text)
      ? offered('split', title, differencesBetween(response.text, text))
      : refused('split', title, `${name} would not read as it does now. Split it by hand.`)
  }
  return { kind: 'split', title, workOut }
}

function whyNot(
  { verdict, label, takenWith, answer }: Recommendation,
  parts: readonly StatementPart[],
  name: string,
): string | null {
  if (label.style === 'cell') return `${name} stands in a table, which has a row for each part.`
  if (parts.length < 2) return `${name} has no lettered parts that are answered together.`
  if (label.style !== 'word')
    return `${name} has no label of its own. Convert the draft to the recommended layout first.`
  if (takenWith.length > 0) return `${name} is answered together with others.`
  if (verdict === null && answer.length > 0) return `${name} has an answer but no verdict. Write the verdict first.`
  if (verdict !== null && verdict.form !== 'line')
    return `The verdict on ${name} stands in a sentence. Put it on a line of its own first.`
  return null
}

/** The new text of the whole block, and what changes elsewhere. */
function planOf(
  block: AnsweredBlock,
  parts: readonly StatementPart[],
  { response, schema }: Pick<Analysis, 'response' | 'schema'>,
) {
  const { text } = response
  const shares = sharesOf(block, parts)
  const order = shares.flatMap(({ chunks }, index) => [
    ...verdictPlace(block, index),
    ...(isStubNumbered(block, chunks)
      ? [null]
      : chunks.flatMap(({ number }) => (number === null ? [] : [number.span]))),
  ])
  const numbered = stretchNumbers(response, block.span, order)
  const ending = lineEndingOf(text)
  const pieces = [
    text.slice(block.span.start, partStart(block, parts[0])).replace(/(?<![\s>])[\s>]+$/, ''),
    ...shares.flatMap((share, index) => partPieces(share, index, shares, block, numbered, response, schema)),
  ]
  const outside = numbered.edits.filter(({ span }) => !contains(block.span, span))
  return [{ span: block.span, newText: pieces.join(`${ending}${ending}`) }, ...outside]
}

interface Share {
  readonly part: StatementPart
  /** Of the part's words, its mark included. */
  readonly span: Span
  readonly chunks: readonly AnswerChunk[]
}

/** What each part gets of statement and answer. */
function sharesOf(block: AnsweredBlock, parts: readonly StatementPart[]): readonly Share[] {
  const owners: number[] = []
  for (const { text } of block.answer) {
    const named = partNamedIn(text, parts)
    owners.push(named >= 0 ? named : (owners.at(-1) ?? 0))
  }
  return parts.map((part, index) => ({
    part,
    span: spanOf(
      partStart(block, part),
      index + 1 < parts.length ? partStart(block, parts[index + 1]) : block.statementEnd,
    ),
    chunks: block.answer.filter((_, at) => owners[at] === index),
  }))
}

const namesPart =
  /^(?:(?:as (?:to|for)|on|for|regarding|concerning|in respect of|with regard to) )?(?:(?:part|point|paragraph|recommendation \d{1,3}) ?)?\(?([a-z])\)?[,:)] /i

function partNamedIn(text: string, parts: readonly StatementPart[]): number {
  const letter = namesPart.exec(text)?.[1]?.toLowerCase()
  return letter === undefined ? -1 : parts.findIndex(({ id }) => id.endsWith(`(${letter})`))
}

function partStart({ statement, statementEnd }: AnsweredBlock, part: StatementPart | undefined): number {
  const unit = statement.find(({ span }) => part !== undefined && contains(span, part.markerSpan))
  return unit?.lines.start ?? statementEnd
}

function verdictPlace({ verdict }: AnsweredBlock, index: number): readonly (Span | null)[] {
  const number = verdict?.verdict?.number ?? null
  return number === null ? [] : [index === 0 ? number.span : null]
}

function isStubNumbered({ verdict, answer }: AnsweredBlock, chunks: readonly AnswerChunk[]): boolean {
  return verdict !== null && chunks.length === 0 && answer.some(({ number }) => number !== null)
}

/** Label, words, verdict, date and answer of one part. */
function partPieces(
  { part, span, chunks }: Share,
  index: number,
  shares: readonly Share[],
  block: AnsweredBlock,
  { numbers, edits }: StretchNumbers,
  response: Response,
  schema: ResponseSchema,
): readonly string[] {
  const { text } = response
  const before = shares.slice(0, index).reduce((sum, share) => sum + numbersOf(share, block), 0)
  const verdictNumber = block.verdict?.verdict?.number ?? null
  const verdict =
    block.verdict === null ? [] : [withNumber(block.verdict.lines, verdictNumber?.span ?? null, numbers[before], text)]
  const stubNumber = numbers[before + (verdictNumber === null ? 0 : 1)]
  const { opening, afterNumber } = paragraphFormAt(block.statementEnd, response)
  const stub =
    stubNumber !== undefined && isStubNumbered(block, chunks)
      ? `${opening}${stubNumber}${afterNumber}${answerToFillIn}`
      : answerToFillIn
  const answer = chunks.map((chunk) => slicedWith(edits, text, chunk.span).trimEnd())
  const dates = block.dates.map(({ lines }) => text.slice(lines.start, lines.end))
  const isDateLast = (block.dates[0]?.lines.start ?? 0) > (block.answer[0]?.span.start ?? Number.POSITIVE_INFINITY)
  const said = answer.length > 0 ? answer : block.verdict === null ? [] : [stub]
  return [
    partLabel(styledLabel(part.id, schema) ?? nameOf(part.id, schema), block, text),
    withoutMark(part, span, text),
    ...verdict,
    ...(isDateLast ? [...said, ...dates] : [...dates, ...said]),
  ]
}

function numbersOf({ chunks }: Share, block: AnsweredBlock): number {
  const verdict = verdictPlace(block, 0).length
  return verdict + (isStubNumbered(block, chunks) ? 1 : chunks.filter(({ number }) => number !== null).length)
}

function withNumber(lines: Span, place: Span | null, number: string | undefined, text: string): string {
  if (place === null || number === undefined) return text.slice(lines.start, lines.end)
  return `${text.slice(lines.start, place.start)}${number}${text.slice(place.end, lines.end)}`
}

/** The label of a part in the form of the whole's: as a heading one lower, or with the emphasis around it. */
function partLabel(words: string, { label, recommendation }: AnsweredBlock, text: string): string {
  const before = text.slice(label.lines.start, recommendation.label.span.start)
  const behind = text.slice(recommendation.label.span.end, label.lines.end).trim()
  if (/^#{1,5}[ \t]+$/.test(before)) return `#${before}${words}`
  return /^[*_]{1,2}$/.test(before) && behind === before ? `${before}${words}${behind}` : words
}

/** The part's words without `a)`, behind the mark of a quotation where they are quoted. */
function withoutMark({ markerSpan }: StatementPart, span: Span, text: string): string {
  const quote = /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(span.start, markerSpan.start))?.[0].trim() ?? ''
  const words = text
    .slice(markerSpan.end, span.end)
    .replace(/^[*_]*[ \t]+/, '')
    .replace(/(?<![\s>])[\s>]+$/, '')
  return quote === '' ? words : `${quote} ${words}`
}

/** Whether every part has the verdict of the whole, no word of the answer is gone, and all else reads as before. */
function readsAsSplit(
  whole: Recommendation,
  parts: readonly StatementPart[],
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  text: string,
): boolean {
  const again = readAgain(analysis, text)
  const split = parts.map(({ id }) => again.recommendations.find((one) => one.id === id && one.answerable))
  const keys = split.map((one) => (one === undefined ? undefined : (one.verdict?.key ?? null)))
  if (!keys.every((key) => key === (whole.verdict?.key ?? null))) return false
  const words = split.map((one) => (one === undefined ? '' : answerWords(one).replaceAll(wordsIn(answerToFillIn), '')))
  return (
    sortedWords(words.join(' ')) === sortedWords(answerWords(whole)) &&
    standingOfOthers(whole.id, again) === standingOfOthers(whole.id, analysis.response)
  )
}
