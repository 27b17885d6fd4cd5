/** Finds the places of a commitment's sentence where a date or an owner can be written in. */

/** A full stop or other mark with what may stand on either side of it: closing brackets, a footnote's figure or mark. */
const sentenceEnd = /[)\]]{0,2}[.!?…]{1,3}[)\]]{0,2}(?:\d{1,2}|[¹²³⁰-⁹]{1,2}|\[\^\w{1,8}\])?$/
/** A list item that goes on to the next one. */
const listItemEnd = /[;,](?: and| or)?$/

/** Clauses that say how, why or of what kind, and so come behind the date: `…, which will …`, `… to ensure that …`. */
const trailingClause = new RegExp(
  [
    ', (?:which|who|whose|where|whereby|when|with|including|such as|as|so|so that|although|though|but|while|whilst|because|since|to|in order|subject to|and (?:this|these|it|they|we|will|then))\\b',
    // Not within `for receiving, evaluating and distributing intelligence`.
    '(?<![a-z]ing), (?:\\w{1,20}ly )?[a-z]{2,20}ing\\b',
    ' (?:so that|so as to|in order (?:to|that)|to (?:ensure|enable|make sure|allow|help|support|provide|improve|address|reflect|avoid|reduce)|because|although|whilst|whereby)\\b',
    // What is asked or said: `will consider by [date] whether ...`, but `details of how ...` goes on.
    '(?<! (?:about|as|at|for|in|into|of|on|over|to)) (?:whether|how|if|why)\\b',
    ' [–—-]{1,2} ',
    '[;:] ',
  ].join('|'),
  'g',
)

/** `will ensure that ...`, `will remind staff that ...`; a noun with an article before `that` has it for its own. */
const saidThat =
  /^(?: (?!(?:an?|the|its|our|their|this|these|those|each|every|all|any|some|new|about|at|by|for|from|in|of|on|to|with)\b)[a-z]{2,20}){0,2}?(?= that\b)/

/** `(BFIM)`, `(BF IM)`: a short form belongs to the name before it. */
const shortForm = /^\((?=[^)]{2,14}\))(?![^)]*[a-z]{3})[^)]*[A-Z][^)]*\)/

/**
 * The offset in `sentence` at which `by [date]` reads well: behind what is undertaken, before the first trailing clause or
 * aside, else before the final stop; never within brackets or quotation marks. `from` is the offset behind the words
 * that undertake. Undefined where the sentence has no such place: one that ends in a colon, or within a quotation.
 */
export function placeForDate(sentence: string, from: number): number | undefined {
  const end = placeAtEnd(sentence)
  if (end === undefined || end < from) return undefined
  const closed = closedStretches(sentence)
  const isOpen = (at: number) => !closed.some((stretch) => stretch.start < at && at < stretch.end)
  const aside = closed.find(
    ({ start, end: asideEnd }) => start >= from && asideEnd === end && opensAside(sentence, start),
  )
  const clause = [...sentence.matchAll(trailingClause)].find(({ index }) => index >= from && isOpen(index))
  const said = saidThat.exec(sentence.slice(from, from + 64))
  const place = Math.min(
    clause?.index ?? end,
    aside === undefined ? end : aside.start - 1,
    said === null ? end : from + said[0].length,
    end,
  )
  return place >= from && isOpen(place) ? place : undefined
}

/** The offset in `sentence` behind its last word, before the final stop; undefined where nothing can be added there. */
export function placeAtEnd(sentence: string): number | undefined {
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

/** Brackets and quotations that run on for longer are taken to be left open. */
const longestStretch = 600

/** What stands in brackets or quotation marks, outermost first; a bracket that never closes closes nothing. */
function closedStretches(sentence: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < sentence.length; at++) {
    const opening = sentence[at] ?? ''
    const closing = partners[opening]
    if (closing === undefined) continue
    const end = closingAt(sentence, at, opening, closing)
    // `(We will write to the ports.)` is a sentence of its own.
    if (end === undefined || (at === 0 && end >= sentence.length - 2)) continue
    stretches.push({ start: at, end: end + 1 })
    at = end
  }
  return stretches
}

function closingAt(sentence: string, from: number, opening: string, closing: string): number | undefined {
  let depth = 0
  for (let at = from; at < Math.min(sentence.length, from + longestStretch); at++) {
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

const passive =
  /\b(?:be|being|been) (?:[a-z]{2,20}ly |also |then )?(?:[a-z]{2,20}ed|begun|bought|brought|built|chosen|cut|done|drawn|found|given|held|kept|laid|led|made|met|paid|put|run|sent|set|shown|sought|spent|split|taken|taught|told|undertaken|withdrawn|written)$/

/** Whether `verb` is in the passive: `will be published`, `is being put`. */
export function isPassiveVerb(verb: string): boolean {
  return passive.test(verb)
}

/** `rolled out`, `brought up to date`, `taken forward`: what belongs to the verb. */
const particle = /^ (?:up to date|out|up|down|forward|back|together|through|aside|over|away|off)\b/
/** What can follow `by [owner]`; not so an object (`will be shown the results`). */
const adjunct =
  /^(?:$|[.,;:)]| (?:across|after|against|and|as|at|before|between|but|by|during|each|every|for|from|in|into|next|of|on|once|over|so|this|through|to|until|when|where|with|within)\b)/

/**
 * The offset in `sentence` behind a passive verb and its particle (`will be rolled out`), where `by [owner]` reads well.
 * `verbEnd` is the offset behind the verb. Undefined where an object follows.
 */
export function placeForOwner(sentence: string, verbEnd: number): number | undefined {
  const place = verbEnd + (particle.exec(sentence.slice(verbEnd, verbEnd + 16))?.[0].length ?? 0)
  return adjunct.test(sentence.slice(place, place + 10)) ? place : undefined
}
