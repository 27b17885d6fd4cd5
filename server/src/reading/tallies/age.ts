import { isLimited, type Quantity } from './quantities.js'
import type { TaggedTokens } from './tags.js'
import { type Token, textAt } from './tokens.js'

// Of which report a number of recommendations speaks: of the one that is answered, or of one long since closed.

const older = new Set(
  'previous previously earlier original outstanding open closed older old prior past existing historic last final next'.split(
    ' ',
  ),
)
const newer = new Set(['new', 'further', 'additional', 'another', 'fresh'])
const report = '(?:report|inspection|re-inspection|reinspection|review|response|time|occasion|year|visit)s?'
const olderBefore = new RegExp(
  `\\b(?:previous|earlier|original|last|prior|past|(?:19|20)\\d\\d) (?:\\S+ ){0,3}${report}\\b`,
)
const olderBehind = new RegExp(
  `\\b(?:previous|earlier|original|last|first|prior|past) (?:\\S+ ){0,2}${report}\\b` +
    `|\\b(?:19|20)\\d\\d (?:\\S+ ){0,4}${report}\\b` +
    '|^(?:\\S+ ){0,4}(?:in|since|from|of) (?:19|20)\\d\\d\\b' +
    '|\\b(?:remain(?:s|ed|ing)? (?:open|outstanding)|(?:be|been|were|was|are) (?:now )?closed|left open|assessed as)\\b',
)

/** So far before a number an older report may be named: with an inspectorate's name, written in full, between the two. */
const wordsBefore = 24

/**
 * `new` where the phrase says so, `older` where it speaks of another report or of what is closed; null where it says
 * neither. A verdict that `isClaimed` in the sentence speaks of this report, whatever the words before: `After the 2019
 * inspection six recommendations were made, and the Home Office accepts five.`
 */
export function ageOf({ tokens }: TaggedTokens, quantity: Quantity, isClaimed: boolean): 'new' | 'older' | null {
  const words = tokens.slice(Math.max(0, quantity.from - 1), quantity.to).map(({ text }) => text)
  if (words.some((word) => newer.has(word))) return 'new'
  if (words.some((word) => older.has(word)) || olderBehind.test(textBehind(tokens, quantity.to))) return 'older'
  const before = tokens.slice(Math.max(0, quantity.from - wordsBefore), quantity.from).map(({ text }) => text)
  return !isClaimed && olderBefore.test(before.join(' ')) ? 'older' : null
}

/** The words behind `at` to the end of their clause. */
function textBehind(tokens: readonly Token[], at: number): string {
  const words: string[] = []
  for (const { text } of tokens.slice(at, at + 14)) {
    if (text === 'and' || /^[,;:.]$/.test(text)) break
    words.push(text)
  }
  return words.join(' ')
}

const made = new Set(
  'make makes made making published issued produced proposed contain contains contained containing include includes set sets offers are were'.split(
    ' ',
  ),
)
const beforeNumber = new Set(
  'a total of following further another new out also in all and findings conclusions observations'.split(' '),
)
const madeBehind = /^(?:(?:have|has|were|was|are|is) )?(?:been )?(?:made|set out|put forward|answered|addressed)\b/
const inReport =
  /^(?:made |set out |contained |put forward |answered )?(?:(?:in|of|by) (?:the|this|that|his|her|its|their) (?:\S+ ){0,9}?(?:report|response|inspector|inspectorate|committee|icibi)|below)\b/

/**
 * Whether `quantity` says how many recommendations the report that is answered makes in all. One of which a verdict
 * `isClaimed` says it only in its own clause: `made one recommendation, which the Home Office accepts`.
 */
export function isAboutReport(sentence: TaggedTokens, quantity: Quantity, isClaimed: boolean): boolean {
  const { tokens, tags } = sentence
  if (!quantity.named || quantity.kind !== 'number' || quantity.total !== null) return false
  if (isClaimed) return quantity.determiner === null && isMadeBefore(tokens, quantity.from)
  const behind = textBehind(tokens, quantity.to)
  if (quantity.determiner === null) return isMadeBefore(tokens, quantity.from) || madeBehind.test(behind)
  if (quantity.determiner === 'these' || isLimited(sentence, quantity)) return false
  return quantity.determiner === 'possessive' || tags[quantity.from - 1] === 'f' || inReport.test(behind)
}

/** `has made a total of`, `there are`, `sets out the following`, `made 15 findings and` */
function isMadeBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const word = textAt(tokens, at)
    if (made.has(word)) return !(word === 'are' || word === 'were') || textAt(tokens, at - 1) === 'there'
    if (!beforeNumber.has(word) && tokens[at]?.kind !== 'number') return false
  }
  return false
}
