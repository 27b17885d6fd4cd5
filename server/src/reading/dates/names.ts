/** Dates that are part of a name: `the May 2023 report`, `its 2019/20 business plan`, `Spending Review 2019-20`. */

/** Papers, laws and events that go by their date. */
const title =
  '(?:(?:re-?)?inspections?|reports?|reviews?|responses?|acts?|bills?|strateg(?:y|ies)|census|elections?|statements?|budgets?|surveys?|consultations?|letters?|recommendations?|regulations?|rules|(?:white |green |command )?papers?|guidance|audits?|agreements?|plans?|settlements?|statistics|figures|data|baselines?|accounts|manifesto|judgments?|referendum|sessions?|objectives)\\b'

/** Words that end a noun phrase: what follows them is not named by the date. */
const joint =
  '(?:will|would|is|are|was|were|be|been|has|have|had|can|may|should|must|and|or|to|of|for|in|on|by|with|from|that|which|who|when|where|we|they|it|the|a|an|its|our|their|this|these)\\b'

const titleNext = new RegExp(`(?:'s)? ${title}`, 'iy')
const titleNear = new RegExp(`(?:'s)? (?:(?!${joint})[\\w&'-]+ ){0,4}?${title}`, 'iy')
const determinerBefore = /(?:\b(?:the|its|our|their|his|her|this|that|your|an?)|\w's|s') $/i
const titleBefore = new RegExp(`(?<![\\w-])${title} \\(?$`, 'i')

/**
 * Whether the calendar words from `start` to `end` of the plain text name a document or event. `isLed`: a preposition
 * or a part (`end of`) stands straight before them, so that `in May 2023 reports were sent` is read as a date.
 */
export function isInName(text: string, start: number, end: number, isLed: boolean): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const isDetermined = determinerBefore.test(before)
  if (isDetermined && testAt(titleNear, text, end)) return true
  return !isLed && testAt(titleNext, text, end)
}

/** `Business Plan 2019/20`: a year that stands behind the title it belongs to. */
export function isBehindTitle(text: string, start: number): boolean {
  return titleBefore.test(text.slice(Math.max(0, start - 24), start))
}

/** `An inspection of asylum casework (August 2020 to May 2021)`: a bracket that holds a stretch of dates and nothing else. */
export function fillsBracket(text: string, start: number, end: number): boolean {
  return text[start - 1] === '(' && text[end] === ')'
}

function testAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
