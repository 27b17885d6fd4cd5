/** Finds the places of a commitment's sentence where a date or an owner can be written in. */

/** A full stop or other mark with what may stand on either side of it: closing brackets, a footnote's figure or mark. */
const sentenceEnd = /[)\]]{0,2}[.!?…]{1,3}[)\]]{0,2}(?:\d{1,2}|[¹²³⁰-⁹]{1,2}|\[\^\w{1,8}\])?$/
/** A list item that goes on to the next one. */
const listItemEnd = /[;,](?: and| or)?$/

/** Clauses that say how, why or of what kind, and so come behind the date: `…, which will …`, `… to ensure that …`. */
const trailingClause = new RegExp(
  [
    ', (?:which|who|whose|where|whereby|when|with|including|such as|as|so|so that|although|though|but|while|whilst|because|since|to|in order|subject to|and (?:this|these|it|they|we|will|then)|(?:\\w{1,20}ly )?[a-z]{2,20}ing)\\b',
    ' (?:so that|so as to|in order (?:to|that)|to (?:ensure|enable|make sure|allow|help|support|provide|improve|address|reflect|avoid|reduce)|because|although|whilst|whereby)\\b',
    ' [–—-]{1,2} ',
    '[;:] ',
  ].join('|'),
  'g',
)

/** `(BFIM)`: a short form belongs to the name before it. */
const shortForm = /^\([A-Z][A-Za-z&/-]{0,3}[A-Z]s?(?: [A-Z]{1,6})?\)/

/**
 * The offset in `sentence` at which `by [date]` reads well: behind what is undertaken, before the first trailing clause or
 * aside, else before the final stop; never within brackets or quotation marks. `from` is the offset behind the words
 * that undertake. Undefined where the sentence has no such place: one that ends in a colon, or within a quotation.
 */
export function placeForDate(sentence: string, from: number): number | undefined {
  const end = endOfWords(sentence)
  if (end === undefined || end < from) return undefined
  const closed = closedStretches(sentence)
  const isOpen = (at: number) => !closed.some((stretch) => stretch.start < at && at < stretch.end)
  const aside = closed.find(
    ({ start, end: asideEnd }) => start >= from && asideEnd === end && opensAside(sentence, start),
  )
  const clause = [...sentence.matchAll(trailingClause)].find(({ index }) => index >= from && isOpen(index))
  const place = Math.min(clause?.index ?? end, aside === undefined ? end : aside.start - 1, end)
  return place >= from && isOpen(place) ? place : undefined
}

/** The offset behind the last word, before the final stop; undefined where nothing can be added there. */
function endOfWords(sentence: string): number | undefined {
  if (/[:”"]$/.test(sentence)) return undefined
  const item = listItemEnd.exec(sentence)
  if (item !== null) return item.index
  const stop = sentenceEnd.exec(sentence)
  if (stop === null) return sentence.length
  // A bracket that closes before the stop belongs to the words; the stop itself does not.
  const closing = /^[)\]]*/.exec(stop[0])?.[0].length ?? 0
  return stop.index + closing
}

/** ` (for example ...)` or `(see 1.2)` at the sentence's end, but not a short form. */
function opensAside(sentence: string, start: number): boolean {
  return sentence[start] === '(' && sentence[start - 1] === ' ' && !shortForm.test(sentence.slice(start, start + 16))
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '‘': '’' }

/** What stands in brackets or quotation marks, outermost first; a bracket that never closes closes nothing. */
function closedStretches(sentence: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < sentence.length; at++) {
    const opening = sentence[at] ?? ''
    const closing = partners[opening]
    if (closing === undefined) continue
    const end = closingAt(sentence, at, opening, closing)
    if (end === undefined || end === sentence.length) continue
    stretches.push({ start: at, end: end + 1 })
    at = end
  }
  return stretches
}

function closingAt(sentence: string, from: number, opening: string, closing: string): number | undefined {
  let depth = 0
  for (let at = from; at < sentence.length; at++) {
    if (sentence[at] === opening) depth++
    else if (sentence[at] === closing && !isApostrophe(sentence, at)) depth--
    if (depth === 0) return at
  }
  return undefined
}

/** `the port’s` within single quotation marks. */
function isApostrophe(sentence: string, at: number): boolean {
  return sentence[at] === '’' && /[a-z]/i.test(sentence[at + 1] ?? '')
}

const participleThere =
  /^ (?:out|up|down|in|on|off|over|forward|back|together|through|aside)\b(?! (?:the|a|an|its|our|their|this|that|all|each|every|any|both|\d|[A-Z]))/

/**
 * The offset in `sentence` behind a passive verb (`will be rolled out`) that ends at `verbEnd`, where `by [owner]` reads
 * well; undefined where the words from `verbStart` to `verbEnd` are no passive.
 */
export function placeForOwner(sentence: string, verbStart: number, verbEnd: number): number | undefined {
  if (!passive.test(sentence.slice(verbStart, verbEnd))) return undefined
  return verbEnd + (participleThere.exec(sentence.slice(verbEnd, verbEnd + 24))?.[0].match(/^ \w+/)?.[0].length ?? 0)
}

const passive =
  /\b(?:be|being|been) (?:[a-z]{2,20}ly |also |then )?(?:[a-z]{2,20}ed|begun|bought|brought|built|chosen|cut|done|drawn|found|given|held|kept|laid|led|made|met|paid|put|run|sent|set|shown|sought|spent|split|taken|taught|told|undertaken|withdrawn|written)$/
