/** Finds the number that a new paragraph takes, how this draft writes it, and what has to move to make room for it. */

import { textIn } from '../model/draftText.js'
import { onceFor } from '../model/onceFor.js'
import { numberOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Passage, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { spanIndexOf } from '../model/spanIndex.js'
import { lineStartOf } from '../model/textLines.js'
import type { NumberingRules } from '../schema/responseSchema.js'
import {
  type NumberedParagraph,
  numberedParagraphs,
  numberRuns,
  numbersFollowRecommendations,
} from './paragraphNumbers.js'
import { numberEdits } from './renumbering.js'
import type { TextEdit } from './rule.js'
import { isBalanced } from './verdictForm.js'

/** The place of a new paragraph in the sequence of numbers. */
export interface NumberPlace {
  /** `2.` of `2.4`; empty where numbers run on through the draft without a dot. */
  readonly prefix: string
  /** The last part of the next number. */
  readonly next: number
  /** The numbered paragraphs of the same sequence that stand behind. */
  readonly following: readonly NumberedParagraph[]
}

/**
 * Which number a paragraph at `offset`, in the answer to `id`, would have. Null where the draft's answers have no
 * numbers and `numbering` asks for none, or where nobody can say: a recommendation that stands twice, `S40`.
 */
export function numberPlaceAt(
  offset: number,
  id: RecommendationId | null,
  response: Response,
  numbering: NumberingRules,
): NumberPlace | null {
  const all = numberedParagraphs(response)
  if (all.length === 0 && !numbering.required) return null
  const byRecommendation = all.length === 0 || numbersFollowRecommendations(all)
  const whole = id === null ? null : wholeOf(id)
  const number = whole === null ? undefined : numberOf(whole)
  if (byRecommendation && (whole === null || number === undefined || !/^\d+$/.test(whole))) return null
  const runs = numberRuns(response)
  const last = all.findLast(({ span }) => span.start < offset)
  const prefix = byRecommendation ? `${number}.` : last?.prefix
  if (prefix === undefined) return null
  const run = runs.find((one) => (byRecommendation ? one.whole === whole : one.prefix === prefix))?.paragraphs ?? []
  // Numbers of a recommendation that stands twice are in no run.
  if (run.length === 0 && all.some((paragraph) => paragraph.prefix === prefix && paragraph.whole === whole)) return null
  const before = run.findLast(({ span }) => span.start < offset)
  return {
    prefix,
    next: (before?.place ?? 0) + 1,
    following: run.filter(({ span }) => span.start >= offset),
  }
}

/**
 * What makes room for `count` new paragraphs at `place`: the numbers behind them, and the references to those, moved up
 * by as many as are needed. Nothing where the next number is free anyway.
 */
export function roomFor(count: number, place: NumberPlace, response: Response): readonly TextEdit[] {
  const [first] = place.following
  const shift = first === undefined ? 0 : place.next + count - first.place
  if (shift <= 0) return []
  return place.following.flatMap((paragraph) =>
    numberEdits(paragraph, `${paragraph.prefix}${paragraph.place + shift}`, response),
  )
}

/** How a draft writes numbered paragraphs: what stands before the number (`- `, `**`), and between it and the words. */
export interface ParagraphForm {
  readonly opening: string
  readonly afterNumber: string
}

const plainForm: ParagraphForm = { opening: '', afterNumber: ' ' }
const opens = /^(?:[-*+•][ \t]+)?(?:[*_]{1,2})?\(?$/
const gap = /^[).:]{0,2}[*_]{0,2}[ \t]+$/

/** The form of the numbered paragraph nearest before `offset`, else of the first behind it; the plain form where there is none. */
export function paragraphFormAt(offset: number, response: Response): ParagraphForm {
  const { first, index } = paragraphForms(response)
  return (index.lastBegun(offset - 1) ?? first)?.form ?? plainForm
}

const paragraphForms = onceFor((response: Response) => {
  const forms = response.passages.flatMap((passage) => {
    const form = formOf(passage, response)
    return form === undefined ? [] : [{ form, span: passage.span }]
  })
  return { first: forms[0], index: spanIndexOf(forms) }
})

function formOf({ kind, voice, number, flow, span }: Passage, response: Response): ParagraphForm | undefined {
  if (number === null || voice !== 'department' || kind !== 'paragraph' || flow.isEmpty) return undefined
  const before = textIn(response, spanOf(span.start, number.span.start))
  const opening = before.slice(lineStartOf(before, before.length))
  const afterNumber = textIn(response, spanOf(number.span.end, flow.span.start))
  if (!opens.test(opening) || !gap.test(afterNumber)) return undefined
  // `**1.2 All of it is bold.**`: the mark closes only behind the words.
  return isBalanced(opening, afterNumber) ? { opening, afterNumber } : plainForm
}
