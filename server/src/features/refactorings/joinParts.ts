/** Joins the parts of a recommendation that are answered one by one, so that one verdict and one answer stand for all. */
import { applyFixes } from '../../check/fix.js'
import { parentOf, type RecommendationId } from '../../model/recommendationId.js'
import type { Recommendation, Response } from '../../model/response.js'
import { contains, type Span, spanOf } from '../../model/span.js'
import { lineEndingOf, lineStartOf } from '../../model/textLines.js'
import { letterNumber, romanNumber } from '../../reading/marks.js'
import { answerToFillIn } from '../../rules/answerStub.js'
import { nameOf } from '../../rules/messageWords.js'
import type { TextEdit } from '../../rules/rule.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Analysis } from '../../service.js'
import { styledLabel } from '../labelStyle.js'
import { blockAt } from '../recommendationBlocks.js'
import { differencesBetween } from '../textDifference.js'
import { type AnsweredBlock, answeredBlock } from './answerChunks.js'
import { offered, type PendingRefactoring, type Refactoring, refused } from './refactoring.js'
import { answerWords, dateWords, readAgain, slicedWith, sortedWords, standingOfOthers, wordsIn } from './rewriting.js'
import { stretchNumbers } from './stretchNumbers.js'

/**
 * The parts become a lettered list in the words of the recommendation; their answers follow one another. Only where all
 * parts have the same verdict, and no two of them different dates.
 */
export function joinParts(
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  place: Span,
): Refactoring | PendingRefactoring {
  const { response, schema } = analysis
  const id = wholeAt(response, place)
  if (id === undefined) return refused('join', 'Join the parts of a recommendation', 'Put the cursor in a part.')
  const name = nameOf(id, schema)
  const title = `Join the parts of ${name}`
  const parts = response.recommendations.filter((one) => parentOf(one.id) === id)
  const blocks = parts.flatMap((part) => withoutStubs(answeredBlock(part, response)) ?? [])
  const reason = whyNot(id, parts, blocks, name)
  if (reason !== null) return refused('join', title, reason)
  const workOut = (): Refactoring => {
    const text = applyFixes(response.text, planOf(id, blocks, response, schema))
    return readsAsJoined(id, parts, analysis, text)
      ? offered('join', title, differencesBetween(response.text, text))
      : refused('join', title, `${name} would not read as it does now. Join its parts by hand.`)
  }
  return { kind: 'join', title, workOut }
}

/** What was left to be filled in for a part is not wanted for the whole. */
function withoutStubs(block: AnsweredBlock | undefined): AnsweredBlock | undefined {
  if (block === undefined) return undefined
  const answer = block.answer.filter(({ text }) => text !== answerToFillIn)
  return { ...block, answer: answer.length === 0 ? block.answer : answer }
}

/** The recommendation whose parts are meant: that of the part in which `place` stands, or the one there itself. */
function wholeAt(response: Response, place: Span): RecommendationId | undefined {
  const recommendation = blockAt(response, place.start)?.recommendation
  if (recommendation === undefined) return undefined
  return recommendation.answerable ? parentOf(recommendation.id) : recommendation.id
}

function whyNot(
  id: RecommendationId,
  parts: readonly Recommendation[],
  blocks: readonly AnsweredBlock[],
  name: string,
): string | null {
  if (parts.length < 2) return `${name} has no parts that are answered one by one.`
  if (blocks.length < parts.length) return `${name} stands in a table, which has a row for each part.`
  const marks = parts.map((part) => markOf(part, id))
  const isLettered = marks.every((mark, index) => letterNumber(mark) === index + 1)
  if (!isLettered && !marks.every((mark, index) => romanNumber(mark) === index + 1))
    return `The parts of ${name} do not stand in the order of their letters.`
  if (!parts.every(({ answerable, takenWith }) => answerable && takenWith.length === 0))
    return `Some parts of ${name} have parts of their own, or are answered together with others.`
  if (!parts.every(({ statement }) => statement.length > 0)) return `A part of ${name} has no words of its own.`
  if (!parts.every(({ verdict }) => verdict === null || (verdict.form === 'line' && verdict.note === null)))
    return `A verdict on a part of ${name} stands among other words. Put it on a line of its own first.`
  if (new Set(parts.map(({ verdict }) => verdict?.key)).size > 1)
    return `The parts of ${name} have different verdicts, so that no one verdict stands for all.`
  if (new Set(parts.map(dateWords).filter((date) => date !== '')).size > 1)
    return `The parts of ${name} have different dates, so that no one date stands for all.`
  return null
}

/** `a` of `1(a)`, `ii` of `1(a)(ii)`. */
function markOf({ id }: Recommendation, whole: RecommendationId): string {
  return id.slice(whole.length).replace(/[()]/g, '')
}

function planOf(
  id: RecommendationId,
  blocks: readonly AnsweredBlock[],
  response: Response,
  schema: ResponseSchema,
): readonly TextEdit[] {
  const { text } = response
  const [first] = blocks
  const last = blocks.at(-1)
  if (first === undefined || last === undefined) return []
  const whole = response.recommendations.find((one) => one.id === id)
  const stretch = spanOf(whole === undefined ? first.span.start : lineStartOf(text, whole.span.start), last.span.end)
  const verdictNumbers = blocks.flatMap(({ verdict }) => verdict?.verdict?.number?.span ?? [])
  const order = [
    ...verdictNumbers.slice(0, 1),
    ...blocks.flatMap(({ answer }) => answer.flatMap(({ number }) => number?.span ?? [])),
  ]
  const { edits } = stretchNumbers(response, stretch, order, verdictNumbers.slice(1))
  const words = (span: Span): string => slicedWith(edits, text, span).trimEnd()
  const head =
    whole === undefined ? labelOfWhole(id, first, text, schema) : text.slice(stretch.start, first.span.start).trimEnd()
  const verdict = blocks.find((block) => block.verdict !== null)?.verdict
  const dates = blocks.find((block) => block.dates.length > 0)?.dates ?? []
  const pieces = [
    head,
    ...blocks.map((block) => statementOf(block, markOf(block.recommendation, id), text)),
    ...(verdict === null || verdict === undefined ? [] : [words(verdict.lines)]),
    ...dates.map(({ lines }) => words(lines)),
    ...blocks.flatMap(({ answer }) => answer.map(({ span }) => words(span))),
  ]
  const ending = lineEndingOf(text)
  const outside = edits.filter(({ span }) => !contains(stretch, span))
  return [{ span: stretch, newText: pieces.join(`${ending}${ending}`) }, ...outside]
}

/** The first part's label line, with the whole's id. */
function labelOfWhole(
  id: RecommendationId,
  { label, recommendation }: AnsweredBlock,
  text: string,
  schema: ResponseSchema,
): string {
  const { span } = recommendation.label
  const behind = /^[*_]{0,2}/.exec(text.slice(span.end, label.lines.end))?.[0] ?? ''
  return `${text.slice(label.lines.start, span.start)}${styledLabel(id, schema) ?? nameOf(id, schema)}${behind}`
}

/** The words of a part behind its mark, and behind the mark of a quotation where they are quoted. */
function statementOf(
  { label, recommendation, statement, statementEnd }: AnsweredBlock,
  mark: string,
  text: string,
): string {
  if (recommendation.label.style === 'part') return text.slice(label.lines.start, statementEnd).trimEnd()
  const onLabel = label.passages.find(({ voice }) => voice === 'inspectorate')
  const start = onLabel?.flow.span.start ?? statement[0]?.lines.start ?? statementEnd
  const words = text.slice(start, statementEnd).trimEnd()
  const [, quote = '', rest = ''] = /^((?:[ \t]*>[ \t]?)*)([\s\S]*)$/.exec(words) ?? []
  return `${quote}${mark}) ${rest.trimStart()}`
}

/** Whether the whole has the verdict, date and words of all its parts, and all else reads as before. */
function readsAsJoined(
  id: RecommendationId,
  parts: readonly Recommendation[],
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  text: string,
): boolean {
  const again = readAgain(analysis, text)
  const whole = again.recommendations.find((one) => one.id === id && one.answerable)
  const date = parts.map(dateWords).find((words) => words !== '') ?? ''
  return (
    whole !== undefined &&
    (whole.verdict?.key ?? null) === (parts[0]?.verdict?.key ?? null) &&
    dateWords(whole) === date &&
    whole.parts.filter((part) => parentOf(part.id) === id).length === parts.length &&
    writtenWords(answerWords(whole)) === writtenWords(parts.map(answerWords).join(' ')) &&
    standingOfOthers(id, again) === standingOfOthers(id, analysis.response)
  )
}

function writtenWords(words: string): string {
  return sortedWords(words.replaceAll(wordsIn(answerToFillIn), ''))
}
