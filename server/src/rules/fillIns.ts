/** Offers the stronger wordings of the house list as fixes: a date to fill in, an owner to fill in. */

import type { Commitment } from '../model/commitment.js'
import { textIn } from '../model/draftText.js'
import type { FlowedText } from '../model/flow.js'
import { passageIndexOf } from '../model/passageIndex.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { DateField, Response } from '../model/response.js'
import { contains, type Span, spanOf } from '../model/span.js'
import type { Fix, TextEdit } from './rule.js'
import { isPassiveVerb, placeAtEnd, placeForDate, placeForOwner } from './sentencePlaces.js'
import {
  dateToFillIn,
  decisionToFillIn,
  ownerToFillIn,
  readinessToFillIn,
  strongerWordingFor,
} from './strongerWordings.js'

/** Puts a date to fill in where a date field has vague words and nothing else. */
export function vagueFieldReplaced({ date, value }: DateField): readonly Fix[] {
  if (date === null || date.form === 'event' || value.trim().replace(/\.$/, '') !== date.text) return []
  return [{ title: 'Change to “[date]”', safety: 'ask', edits: [{ span: date.span, newText: '[date]' }] }]
}

/** Adds a date to fill in to the sentence of `commitment`, which has none; nothing where no place reads well. */
export function dateAdded(commitment: Commitment, response: Response): readonly Fix[] {
  if (!isGoingOn.test(commitment.reason.text))
    return fixOf(dateInserted(commitment, response, dateToFillIn), dateToFillIn)
  // `is writing a guide by March` would not be English: what goes on is given an end.
  const words = commitment.class === 'soft' ? decisionToFillIn : readinessToFillIn
  const sentence = sentenceOf(commitment, response)
  const place = sentence === undefined ? undefined : placeAtEnd(sentence.text)
  return sentence === undefined || place === undefined
    ? []
    : fixOf(inserted(sentence, place, `, ${words}`, response), words)
}

const isGoingOn = /^(?:is|are)\b(?!.* going to\b).*(?:ing|under ?way)\b/i

function fixOf(edit: TextEdit | undefined, words: string): readonly Fix[] {
  return edit === undefined ? [] : [{ title: `Add “${words}” to the sentence`, safety: 'ask', edits: [edit] }]
}

/**
 * Turns the vague words of time `date` of `commitment` into a date to fill in. What waits for an event (`once the guide
 * is issued`) keeps the event. An adverb between the verbs (`will shortly publish`) moves behind them.
 */
export function vagueDateReplaced(commitment: Commitment, date: PlannedDate, response: Response): readonly Fix[] {
  if (date.form === 'event') return dateBesideEvent(commitment, date, response)
  const sentence = sentenceOf(commitment, response)
  if (sentence === undefined || !isUnbroken(date.span, date.text, response)) return []
  const stronger = strongerWordingFor(date.text)
  const start = sentence.flowedOffset(date.span.start)
  const end = start + date.text.length
  if (isBetweenVerbs(sentence.text, start, end)) {
    const edit = dateInserted(commitment, response, stronger)
    if (edit === undefined) return []
    const gap = { span: sentence.sourceSpan(start, end + 1), newText: '' }
    return [{ title: `Change “${date.text}” to “${stronger}”`, safety: 'ask', edits: [gap, edit] }]
  }
  const newText = /^[A-Z]/.test(date.text) ? stronger.charAt(0).toUpperCase() + stronger.slice(1) : stronger
  return [{ title: `Change “${date.text}” to “${stronger}”`, safety: 'ask', edits: [{ span: date.span, newText }] }]
}

/** Says of a passive that names nobody by whom: `will be published by [owner]`. */
export function ownerAdded(commitment: Commitment, response: Response): readonly Fix[] {
  const sentence = sentenceOf(commitment, response)
  if (sentence === undefined || !isPassiveVerb(commitment.reason.text)) return []
  const place = placeForOwner(sentence.text, sentence.flowedOffset(commitment.reason.span.end))
  return place === undefined ? [] : fixOf(inserted(sentence, place, ` ${ownerToFillIn}`, response), ownerToFillIn)
}

/** `will be published by [date], once those changes are settled`; an event at the sentence's start stays there. */
function dateBesideEvent(commitment: Commitment, event: PlannedDate, response: Response): readonly Fix[] {
  const sentence = sentenceOf(commitment, response)
  if (sentence === undefined) return []
  const start = sentence.flowedOffset(event.span.start)
  const isBehind = start >= sentence.flowedOffset(commitment.reason.span.end)
  const before = endOfWordBefore(sentence.text, start)
  const edit = isBehind
    ? inserted(sentence, before, sentence.text[before] === ',' ? `, ${dateToFillIn}` : ` ${dateToFillIn},`, response)
    : dateInserted(commitment, response, dateToFillIn)
  return fixOf(edit, dateToFillIn)
}

/** The offset behind the last word before `at`, without the comma, bracket or dash that sets off what stands there. */
function endOfWordBefore(sentence: string, at: number): number {
  let end = at
  while (end > 0 && /[\s,(–—-]/.test(sentence.charAt(end - 1))) end--
  return end
}

function dateInserted(commitment: Commitment, response: Response, words: string): TextEdit | undefined {
  const sentence = sentenceOf(commitment, response)
  if (sentence === undefined) return undefined
  const place = sentence.once(placeForDateIn, sentence.flowedOffset(commitment.reason.span.end))
  return place === undefined ? undefined : inserted(sentence, place, ` ${words}`, response)
}

function placeForDateIn({ text }: FlowedText, from: number): number | undefined {
  return placeForDate(text, from)
}

/** `will shortly publish`, `is soon to be`: in the place of the adverb no date reads well. */
function isBetweenVerbs(sentence: string, start: number, end: number): boolean {
  const before = /\b(?:will|shall|should|be|is|are|being|to)(?: also| then)? $/i.test(
    sentence.slice(Math.max(0, start - 16), start),
  )
  return (
    before &&
    /^ [a-z]/.test(sentence.slice(end, end + 2)) &&
    !/^ (?:and|by|in|on|at|for|with)\b/.test(sentence.slice(end, end + 6))
  )
}

/** The sentence of `commitment` with its map into the draft. */
function sentenceOf({ span, text }: Commitment, response: Response): FlowedText | undefined {
  for (const { flow, span: place } of passageIndexOf(response).touching(span.start, span.start)) {
    if (!contains(place, span)) continue
    const start = flow.flowedOffset(span.start)
    const sentence = flow.part(start, start + text.length)
    if (sentence.text === text) return sentence
  }
  return undefined
}

/**
 * `words` written in at `place` of `sentence`: outside markup that ends there, where the words before it close it.
 * Undefined within a link's text, which the words would tear.
 */
function inserted(sentence: FlowedText, place: number, words: string, response: Response): TextEdit | undefined {
  const behind = sentence.sourceSpan(place - 1, place).end
  const next = place < sentence.text.length ? sentence.sourceOffset(place) : behind
  const markup = textIn(response, spanOf(behind, next))
  const at = /^[^\s\w]{1,4}$|^\]\([^()\s]{0,400}\)[*_]{0,3}$/.test(markup) ? next : behind
  return textIn(response, spanOf(at, at + 1)) === ']' ? undefined : { span: spanOf(at, at), newText: words }
}

/** Whether `words` stand in the draft as they are, but for white space: no markup would be torn by writing over them. */
function isUnbroken(span: Span, words: string, response: Response): boolean {
  return textIn(response, span).replace(/\s+/g, ' ') === words
}
