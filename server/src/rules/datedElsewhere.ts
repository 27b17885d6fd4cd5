/** Tells undertakings whose date belongs in another sentence of the answer, so that nobody is asked for it twice. */
import type { Commitment } from '../model/commitment.js'
import type { Response } from '../model/response.js'

/** What an undertaking will hold or lead to, and no action that has a day of its own. */
const tellsOfContent = new RegExp(
  [
    '^(?:will|is to|are to)(?:,? [a-z]+ly,?| also| then| both)? (?:comprise|concern|contain|cover|draw on|feed in|feed|form (?:part|the basis)|include|incorporate|reflect|set out|take (?:full |proper )?account)\\b',
    '^(?:will|is to|are to)(?: [a-z]+ly| also| then| both)? be (?:[a-z]+ly )?(?:(?:based|concerned|covered|included|incorporated|informed|reflected|shaped)\\b|used (?:alongside|as|for|in|to)\\b)',
  ].join('|'),
  'i',
)

/** `This work should be completed by ...`, `Both will be finished once ...` */
const pointsBack = /^(?:this|that|these|those|it|they|both|all (?:of (?:this|these)|these|three|four|five))\b/i
/** `The toolkit will be placed ...` */
const named = /^the ([a-z]{4,20}(?:[ -][a-z]{4,20}){0,2}?)(?= (?:and|will|is|are|should|would|has|have|was|were|to)\b)/i

/**
 * Tells of a commitment of `response` without a word of time whether to look for its date in another sentence of its
 * answer: because it only tells what another undertaking will hold or lead to, which has the date or is told to lack it;
 * or because the sentence that takes it up next says when.
 */
export function datedElsewhere(response: Response): (commitment: Commitment) => boolean {
  const actions = response.commitments.filter((commitment) => !onlyTellsOfContent(commitment))
  const answers = new Set(actions.map(({ recommendation }) => recommendation))
  const next = new Map(response.commitments.map((commitment, index, all) => [commitment, all[index + 1]]))
  return (commitment) =>
    onlyTellsOfContent(commitment)
      ? answers.has(commitment.recommendation)
      : takesUp(next.get(commitment), commitment, response.text)
}

function onlyTellsOfContent({ text, reason }: Commitment): boolean {
  return tellsOfContent.test(text.slice(Math.max(0, text.indexOf(reason.text))).slice(0, 80))
}

/** Whether `next` is dated, follows straight on `commitment` in its paragraph, and speaks of the same thing. */
function takesUp(next: Commitment | undefined, commitment: Commitment, draft: string): boolean {
  if (next === undefined || next.date === null) return false
  const between = draft.slice(commitment.span.end, next.span.start)
  if (next.span.start < commitment.span.end || !oneParagraph.test(between)) return false
  if (pointsBack.test(next.text)) return true
  const thing = named.exec(next.text)?.[1]?.toLowerCase()
  return thing !== undefined && commitment.text.toLowerCase().includes(thing)
}

/** Nothing but white space, and at most one end of a line. */
const oneParagraph = /^[ \t]{0,20}(?:\r\n?|\n)?[ \t]{0,20}$/
