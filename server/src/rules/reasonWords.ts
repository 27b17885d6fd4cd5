import type { FlowedText } from '../model/flow.js'
import { sentencesOf } from '../model/sentences.js'
import { isMereAgreement } from './actionWords.js'

// How an answer sounds that says which part of a recommendation is not accepted, or why. Officials seldom say so in as
// many words: they set what is asked against what is done, can be done or would follow. All of this is for text in lower case.

/** Contrast, negation, limitation, consequence: `however`, `cannot`, `rather than`, `would`, `already`. */
const contrast =
  /\b(?:however|but|although|though|whil(?:e|st)|despite|nevertheless|nonetheless|yet|except|unless|until|without|beyond|instead|rather|otherwise|alternatively|only|solely|limited|limits?|cannot|can't|can’t|not|n't|n’t|no|nor|neither|never|none|unable|impossible|already|would|too|because|in place of|as opposed to|in part|that part|in so far as|insofar|subject to|outside the scope|out of scope|disproportionate|declines?|reject(?:s|ed)?)\b/

/** What is set apart or left to others: `the rest of the recommendation`, `is a matter for the courts`, `are withheld`. */
const apart =
  /\b(?:aspects?|elements?|parts?|remainder|rest|spirit) of (?:it|(?:the|this|that) (?:[a-z]+ ){0,3}recommendation)\b|\b(?:is|are|remains?) (?:a )?(?:matters?|for) (?:for|of|the (?:courts?|law))\b|\bbelongs? to\b|\bresponsibility of\b|\bwithheld\b|\bfor (?:that|these|this|which) reasons?\b/

/** A sentence that only sends the reader elsewhere: `See paragraph 1.2 above.` */
const reference =
  /^(?:please |also )*(?:see|refer to|as (?:above|below|set out|stated|explained))\b[^,;]{0,60}(?:\d|above|below|response|answer|introduction)[^,;]{0,40}$/

/** The verdict said again as a sentence. */
const restated =
  /^(?:we|the [a-z ]{3,40}|[a-z ]{3,40}) (?:(?:do(?:es)? not|cannot|partially|partly) (?:accept|agree)s?|rejects?|accepts?|agrees?)\b[^,;:]{0,40}\b(?:recommendation|this|it|proposal)s?(?: in (?:part|full))?\.?$/

/**
 * Whether the answer gives a reason: for a partial verdict a sentence that contrasts or limits, for a refusal any
 * sentence of its own. The verdict said again and a bare reference elsewhere are none.
 */
export function givesReason(note: string, paragraphs: readonly FlowedText[], partly: boolean): boolean {
  const written = [note, ...paragraphs.flatMap((flow) => sentencesOf(flow).map(({ text }) => text))]
  const sentences = written.map((text) => text.toLowerCase())
  const telling = sentences.filter((text) => text !== '' && !reference.test(text) && !restated.test(text))
  return partly
    ? telling.some((text) => contrast.test(text) || apart.test(text))
    : telling.some((text) => contrast.test(text) || !isMereAgreement(text))
}

const universal = /\b(?:all|any|each|every|whole)\b/
const quantity =
  /(?:^|[.;:] |\bonly |\bto |\bin |\bof )(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}(?:,\d{3})?)(?: [a-z]+){0,2} (?:in|of|from|for|are|is|will|have|has)\b/

/** Whether a number stands against `each`, `every` or `all` in what was asked: two workers, where one in each team was. */
export function limitsWhatWasAsked(asked: string, answer: string): boolean {
  return universal.test(asked.toLowerCase()) && quantity.test(answer.toLowerCase())
}
