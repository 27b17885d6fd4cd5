/** Tells undertakings whose date belongs in another sentence of the answer, so that nobody is asked for it twice. */

import type { Commitment } from '../model/commitment.js'
import { textIn } from '../model/draftText.js'
import { onceFor } from '../model/onceFor.js'
import { passageIndexOf } from '../model/passageIndex.js'
import type { Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { placeOf, saidWith } from './answers.js'

/** What an undertaking will hold or lead to, and no action that has a day of its own. For text in lower case. */
const tellsOfContent = new RegExp(
  [
    '^(?:will|is to|are to)(?:,? (?:[a-z]+ly|therefore|however),?| also| then| both)? (?:comprise|concern|contain|cover|draw on|feed in|feed|form (?:part|the basis)|include|incorporate|reflect|set out|take (?:full |proper )?account|take .{1,80} into account)\\b',
    '^(?:will|is to|are to)(?: [a-z]+ly| also| then| both)? be (?:[a-z]+ly )?(?:(?:based|concerned|covered|included|incorporated|informed|reflected|shaped)\\b|used (?:alongside|as|for|in|to)\\b|available in\\b)',
  ].join('|'),
)

/**
 * What a thing says or does to others, of which it is the content: `They will list every test`; `We will tell them` is an
 * act. For text in lower case.
 */
const saysOfItself =
  /^(?:will|is to|are to)(?:,? [a-z]+ly,?| also| then| both)? (?:bind|explain|inform|list|replace|say|show|specify|tell)\b/

/** `This work should be completed by ...`, `Both will be finished once ...`, `With them, the team should ...` */
const pointsBack =
  /^(?:with )?(?:this|that|these|those|it|them|they|both|all (?:of (?:this|these)|these|three|four|five))\b|^(?:the )?first of (?:them|these)\b/i
/** `The toolkit will be placed ...`, `The amended instruction is due out ...` */
const named =
  /^(?:the|an?|each|every)? ?(?:[a-z]{4,20}[ -]){0,3}?([a-z]{4,20})(?= (?:and|will|is|are|should|would|has|have|was|were|to)\b)/i
/** `The results will be shared by ...`: what comes of it, which cannot come before it. */
const comesOfIt = /^(?:the |its |their |initial |first )*(?:results?|findings|outcomes?|conclusions|figures)\b/i
/** `Training in its use will take place in May.` */
const ofItsUse = /^[A-Z][a-z]+ (?:[a-z]+ )?(?:in|on|for) (?:its|their) (?:use|introduction|launch)\b/
/** `They will list every test`, `After that we will publish them`, `New starters will take it within their induction`. */
const goesOn =
  /^(?:(?:among other things|as part of this|then|thereafter|after (?:that|this)|from then on),? )?(?:it|they|this|these|those|both|such)\b|^(?:after (?:that|this)|from then on|thereafter)\b|\b(?:it|them)\b/i
/** `We will also tell them`: an act of its own. */
const isAnother = /\b(?:also|in addition|additionally|separately)\b/i
/** What is done until something else is, or again and again, has no day of its own. */
const interim =
  /\b(?:in the meantime|in the interim|meanwhile|from now on|until (?:then|that|this|such)|pending (?:this|that|the)|for the time being)\b/i
const howOften =
  /\b(?:(?:daily|weekly|fortnightly|monthly|quarterly|annually)(?=[.,;)]|$| (?:and|at|by|from|in|on|thereafter|to|until|with)\b)|(?:each|every) (?:day|shift|week|fortnight|month|quarter|year)\b|(?:once|twice|(?:three|four|five|six) times) (?:a|each|every|per) [a-z]+\b)/i
/** `We expect our response to address`: a hope, not an act; `the above steps are being put in place`: told one by one. */
const noAct =
  /\bexpects? (?:[\w'’-]+ ){1,10}to (?:[a-z]+ly )?(?:address|benefit|contribute|enable|help|improve|lead|reduce|resolve|strengthen|support)\b|\b(?:the above|these|those|all these) (?:actions|arrangements|changes|improvements|initiatives|measures|steps)\b/i
/** `Escorts whose records fall short will be retrained`: it hangs on them, and has no day. */
const ofWhoever = /^(?:[A-Z][a-z]+|(?:Those|Anyone|Any [a-z]+)) (?:who|whose)\b/
/** A lead that leaves its date to the items of its list. */
const leadsToList = /:\s*$/

/**
 * Tells of a commitment of `response` without a word of time whether to look for its date elsewhere: because it only
 * tells what another undertaking will hold or lead to; because the sentence before it is dated and it goes on from
 * there, or the one that takes it up next says when; or because it is done in the meantime, or every so often.
 */
export const datedElsewhere = onceFor((response: Response): ((commitment: Commitment) => boolean) => {
  const { commitments } = response
  const told = new Map(commitments.map((each) => [each, tellingOf(each)]))
  const of = (commitment: Commitment): Telling => told.get(commitment) ?? tellingOf(commitment)
  const place = (commitment: Commitment) => saidWith(commitment, response)
  const answers = new Set(commitments.filter((each) => !of(each).onlyOfContent).map(place))
  const dated = new Set<Commitment>()
  commitments.forEach((commitment, index) => {
    const [before, next] = [commitments[index - 1], commitments[index + 1]]
    const isDated =
      commitment.date !== null ||
      of(commitment).hasNoDay ||
      (next !== undefined && (leadsTo(next, commitment, response) || takesUp(next, commitment, response))) ||
      (before !== undefined && dated.has(before) && continues(commitment, before, response))
    if (isDated) dated.add(commitment)
  })
  const things = thingsWithDates(commitments, of, place)
  return (commitment) =>
    dated.has(commitment) ||
    (of(commitment).onlyOfContent && answers.has(place(commitment))) ||
    of(commitment).definiteThings.some((thing) => things.get(place(commitment))?.has(thing))
})

/** What the words of a commitment show by themselves. */
interface Telling {
  /** It is done in the meantime, every so often, or hangs on others: it has no day of its own. */
  readonly hasNoDay: boolean
  /** It tells what another undertaking will hold or lead to. */
  readonly onlyOfContent: boolean
  readonly definiteThings: readonly string[]
  readonly things: readonly string[]
}

function tellingOf(commitment: Commitment): Telling {
  const { text } = commitment
  return {
    hasNoDay: noAct.test(text) || ofWhoever.test(text) || interim.test(text) || howOften.test(fromDeed(commitment)),
    onlyOfContent: onlyTellsOfContent(commitment),
    definiteThings: thingsIn(commitment, definiteThing),
    things: thingsIn(commitment, anyThing),
  }
}

/** `the toolkit`, `the intranet page`, `a high-level list`: what is named, by the words of its name. */
const definiteThing = /\bthe ((?:[a-z][a-z-]{2,20} )?[a-z][a-z-]{4,20})\b/gi
const anyThing = /\b(?:the|an?) ((?:[a-z][a-z-]{2,20} )?[a-z][a-z-]{4,20})\b/gi
/** What every answer speaks of. */
const ofAllAnswers =
  /^(?:border|department|directorate|government|guidance|inspection|inspectorate|inspectors?|issues?|needs?|office|officers?|others?|people|points?|policy|ports?|process|public|recommendations?|report|results?|staff|teams?|times?|whole|years?|future|first|other|same|current|existing|next)$/

/** The things that dated undertakings name, by the `place` of these. */
function thingsWithDates(
  commitments: readonly Commitment[],
  of: (commitment: Commitment) => Telling,
  place: (commitment: Commitment) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const things = new Map<string, Set<string>>()
  for (const commitment of commitments) {
    if (commitment.date === null || commitment.date.kind === 'vague') continue
    const known = things.get(place(commitment)) ?? new Set()
    for (const thing of of(commitment).things) known.add(thing)
    things.set(place(commitment), known)
  }
  return things
}

function thingsIn({ text }: Commitment, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(({ 1: name = '' }) =>
    name
      .toLowerCase()
      .split(' ')
      .filter((word) => word.length > 4 && !ofAllAnswers.test(word)),
  )
}

function onlyTellsOfContent(commitment: Commitment): boolean {
  const deed = fromDeed(commitment).slice(0, 80).toLowerCase()
  return tellsOfContent.test(deed) || (commitment.owner === null && saysOfItself.test(deed))
}

/** The sentence from the words on that make it a commitment. */
function fromDeed({ text, reason }: Commitment): string {
  return text.slice(Math.max(0, text.indexOf(reason.text)))
}

/** Whether `commitment` leads to a list that `next` is of: one answer has both, and nothing else stands between them. */
function leadsTo(next: Commitment, commitment: Commitment, response: Response): boolean {
  if (!leadsToList.test(commitment.text)) return false
  const place = saidWith(commitment, response)
  if (saidWith(next, response) !== place) return false
  let { end } = commitment.span
  for (const passage of passageIndexOf(response).touching(commitment.span.start, next.span.start)) {
    if (placeOf(passage) !== place) continue
    if (!isBlankTo(passage.span.start, end, response)) return false
    end = Math.max(end, passage.span.end)
  }
  return true
}

/** Whether nothing is written from `end` to `start`; further apart than paragraphs stand nothing is looked at. */
function isBlankTo(start: number, end: number, response: Response): boolean {
  return start <= end || (start - end <= longestGap && textIn(response, spanOf(end, start)).trim() === '')
}

/** Whether `next` is dated, follows straight on `commitment` in its paragraph, and speaks of the same thing. */
function takesUp(next: Commitment, commitment: Commitment, response: Response): boolean {
  if (next.date === null) return false
  const isOfIt =
    pointsBack.test(next.text) ||
    ofItsUse.test(next.text) ||
    comesOfIt.test(next.text) ||
    namesOneOf(next.text, commitment.text)
  return isOfIt && isStraightBehind(next, commitment, response)
}

/** Whether `commitment` goes straight on from `before`, which is dated: `They will list every test`, `The mentors will be given time for it`. */
function continues(commitment: Commitment, before: Commitment, response: Response): boolean {
  if (isAnother.test(commitment.text)) return false
  const isOfIt = goesOn.test(commitment.text) || namesOneOf(commitment.text, before.text)
  return isOfIt && isInParagraphOf(commitment, before, response)
}

function namesOneOf(sentence: string, other: string): boolean {
  const thing = named.exec(sentence)?.[1]?.toLowerCase().replace(/s$/, '')
  return thing !== undefined && other.toLowerCase().includes(thing)
}

function isStraightBehind(next: Commitment, commitment: Commitment, response: Response): boolean {
  const { end } = commitment.span
  // No more is looked at than could match, so that what is written further on does not count.
  return (
    next.span.start >= end &&
    oneParagraph.test(textIn(response, spanOf(end, Math.min(next.span.start, end + longestGap + 1))))
  )
}

function isInParagraphOf(next: Commitment, before: Commitment, response: Response): boolean {
  const [passage] = passageIndexOf(response).touching(before.span.start, before.span.start)
  return passage !== undefined && next.span.start >= before.span.end && next.span.end <= passage.span.end
}

/** Nothing but white space, and at most one end of a line. */
const longestGap = 42
const oneParagraph = /^[ \t]{0,20}(?:\r\n?|\n)?[ \t]{0,20}$/
