/** Tells undertakings that the answer dates in another sentence, so that nobody is asked for a date that stands there. */
import type { Commitment } from '../model/commitment.js'
import type { Response } from '../model/response.js'
import { contains } from '../model/span.js'

/** What an undertaking will hold or lead to, and no action that has a day of its own. */
const tellsOfContent = new RegExp(
  [
    '^(?:will|is to|are to)(?:,? [a-z]+ly,?| also| then| both)? (?:comprise|concern|contain|cover|draw on|feed in|feed|form (?:part|the basis)|include|incorporate|build on|reflect|set out|take (?:full |proper )?account)\\b',
    '^(?:will|is to|are to)(?: [a-z]+ly| also| then| both)? be (?:[a-z]+ly )?(?:(?:based|concerned|covered|included|incorporated|informed|reflected|shaped)\\b|used (?:alongside|as|for|in|to)\\b)',
  ].join('|'),
  'i',
)

/** `This work should be completed by ...`, `Both will be finished once ...` */
const pointsBack = /^(?:this|that|these|those|it|they|both|all (?:of (?:this|these)|these|three|four|five))\b/i
const takesUp =
  /^the ([a-z]{4,20}(?:[ -][a-z]{4,20}){0,2}?)(?= (?:and|will|is|are|should|would|has|have|was|were|to)\b)/i

/**
 * Whether `commitment`, which has no word of time, is dated by another sentence of its answer: it only tells what
 * something dated will hold or lead to, or the sentence that takes it up next says when.
 */
export function isDatedElsewhere(commitment: Commitment, response: Response): boolean {
  const siblings = response.commitments.filter(
    ({ recommendation, date }) => recommendation === commitment.recommendation && date !== null,
  )
  if (siblings.length === 0) return false
  return onlyTellsOfContent(commitment) || siblings.some((next) => takesUpNext(commitment, next, response))
}

function onlyTellsOfContent({ text, reason }: Commitment): boolean {
  return tellsOfContent.test(text.slice(Math.max(0, text.indexOf(reason.text))).slice(0, 80))
}

/** Whether `next` is the sentence behind `commitment` in its paragraph, and speaks of the same thing. */
function takesUpNext(commitment: Commitment, next: Commitment, { text, passages }: Response): boolean {
  const paragraph = passages.find(({ span }) => contains(span, commitment.span))
  if (paragraph === undefined || next.span.start < commitment.span.end) return false
  if (!contains(paragraph.span, next.span) || /\S/.test(text.slice(commitment.span.end, next.span.start))) return false
  if (pointsBack.test(next.text)) return true
  const thing = takesUp.exec(next.text)?.[1]?.toLowerCase()
  return thing !== undefined && commitment.text.toLowerCase().includes(thing)
}
