/** Offers labels of recommendations: those without an answer yet, those left out, and the next one. */
import { greatestOf, leastOf } from '../../model/extremes.js'
import { numberOf, parentOf, partOf, type RecommendationId, wholeOf } from '../../model/recommendationId.js'
import type { Recommendation, Response } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
import { lineEndOf, lineStartOf } from '../../model/textLines.js'
import { nameOf } from '../../rules/messageWords.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import { styledLabel } from '../labelStyle.js'
import { shortened } from '../shortened.js'
import { isAnswered } from '../standing.js'
import type { Completer } from './completion.js'

const opening =
  /^[ \t]*(#{1,6}[ \t]+|[*_]{1,2}[ \t]?)?((?:[A-Za-z]{1,40}[ \t]?[\d() a-z]{0,12}|[\d()][\d() a-z]{0,11})?)$/

export const labels: Completer = (place, { response, schema }, { trigger }) => {
  const { before, behind, offset, zone, hasQuoteMark, beginsParagraph } = place
  if (zone === 'code' || zone === 'comment' || zone === 'front-matter' || zone === 'table' || hasQuoteMark) return []
  const match = opening.exec(before)
  if (match === null || !/^[*_]{0,2}[ \t]*$/.test(behind) || !beginsParagraph) return []
  const [, marks = '', words = ''] = match
  if (trigger !== null && !(trigger === ' ' && (words === '' ? marks.startsWith('#') : isWord(words, schema))))
    return []
  if (words !== '' && !schema.labels.words.some((word) => beginsLike(word, words))) return []
  const start = offset - before.trimStart().length
  const form = labelFormAt(place.line.start, response)
  return idsWanted(place.line.start, response, schema).map(({ id, detail }) => {
    const label = styledLabel(id, schema) ?? nameOf(id, schema)
    return {
      kind: 'label',
      label,
      detail,
      edit: {
        span: spanOf(start, offset + behind.trimEnd().length),
        newText: `${form.opening}${label}${form.closing}`,
      },
      isSnippet: false,
      filterText: `${marks}${label}`,
      key: id,
    }
  })
}

/** A whole word of labels with its space: `Recommendation `. */
function isWord(words: string, { labels: { words: known } }: ResponseSchema): boolean {
  return known.some((word) => `${word} `.toLowerCase() === words.toLowerCase())
}

function beginsLike(word: string, typed: string): boolean {
  const letters = typed.replace(/(?<![\d() ])[\d() ]+[a-z]?\)?$/, '').toLowerCase()
  return word.toLowerCase().startsWith(letters)
}

interface WantedId {
  readonly id: RecommendationId
  readonly detail: string
}

/** In this order: what is listed and not answered, what follows the last label, what is left out in the sequence. */
function idsWanted(offset: number, response: Response, schema: ResponseSchema): readonly WantedId[] {
  const others = response.recommendations.filter(
    ({ label }) => lineStartOf(response.source, label.span.start) !== offset,
  )
  const known = new Set(others.flatMap(({ id, parts }) => [id, wholeOf(id), ...parts.map((part) => part.id)]))
  const next = nextIds(others.findLast(({ label }) => label.span.start < offset)).filter((id) => !known.has(id))
  const wanted = [
    ...unanswered(others, offset, schema),
    ...next.map((id) => ({ id, detail: 'next' })),
    ...leftOut(others).map((id) => ({ id, detail: 'left out so far' })),
  ]
  return wanted.filter(({ id }, index) => wanted.findIndex((other) => other.id === id) === index)
}

/** Listed further up, perhaps at the front of the draft, and nowhere answered; what is to be answered here is not meant. */
function unanswered(
  recommendations: readonly Recommendation[],
  offset: number,
  schema: ResponseSchema,
): readonly WantedId[] {
  const answered = new Set(recommendations.filter((one) => isAnswered(one, schema)).map(({ id }) => id))
  const open = recommendations.filter(
    ({ id, answerable, label }) => answerable && !answered.has(id) && label.span.start < offset,
  )
  const last = recommendations.findLast(({ label }) => label.span.start < offset)
  return open
    .filter((one) => one !== last)
    .map(({ id, statement: [first] }) => ({ id, detail: shortened(`not answered: ${first?.flow.text ?? ''}`, 80) }))
}

/** Behind 4(b) comes 4(c) or 5; behind 4, whose answer has not begun, perhaps 4(a). */
function nextIds(last: Recommendation | undefined): readonly RecommendationId[] {
  if (last === undefined) return ['1' as RecommendationId]
  const number = numberOf(wholeOf(last.id))
  const whole =
    number === undefined ? [] : [`${wholeOf(last.id).replace(/(?<!\d)\d+$/, '')}${number + 1}` as RecommendationId]
  const letter = /\(([a-y])\)$/.exec(last.id)?.[1]
  const parent = parentOf(last.id)
  if (letter !== undefined && parent !== undefined)
    return [partOf(parent, String.fromCharCode(letter.charCodeAt(0) + 1)), ...whole]
  const isBegun = last.verdict !== null || last.answer.length > 0
  return isBegun ? whole : [...whole, partOf(last.id, 'a')]
}

const mostLeftOut = 20

/** Whole recommendations that are missing between the first and the last number. */
function leftOut(recommendations: readonly Recommendation[]): readonly RecommendationId[] {
  const numbers = recommendations.flatMap(({ id }) => (/^\d/.test(id) ? (numberOf(wholeOf(id)) ?? []) : []))
  const present = new Set(numbers)
  const missing: RecommendationId[] = []
  const last = greatestOf(numbers)
  for (let number = leastOf(numbers) + 1; number < last && missing.length < mostLeftOut; number++)
    if (!present.has(number)) missing.push(String(number) as RecommendationId)
  return missing
}

/** How the label nearest above is set, else the nearest below: as a heading, bold, or plainly. */
function labelFormAt(
  offset: number,
  { recommendations, source: text }: Response,
): { opening: string; closing: string } {
  const forms = recommendations.flatMap(({ label: { span, style } }) => {
    const lineStart = lineStartOf(text, span.start)
    if (style !== 'word' || lineStart === offset) return []
    const opens = text.slice(lineStart, span.start).trimStart()
    const closes = text.slice(span.end, lineEndOf(text, span.end)).trim()
    if (/^#{1,6}[ \t]+$/.test(opens)) return [{ opening: opens, closing: '', start: span.start }]
    if (/^[*_]{1,2}$/.test(opens) && closes === opens) return [{ opening: opens, closing: closes, start: span.start }]
    return opens === '' ? [{ opening: '', closing: '', start: span.start }] : []
  })
  const usual = { opening: '## ', closing: '' }
  return forms.findLast(({ start }) => start < offset) ?? forms[0] ?? usual
}
