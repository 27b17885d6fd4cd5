import type { FlowedText } from '../../model/flow.js'
import { sign, signsOf } from '../../model/signs.js'

// What a short form looks like: `ICIBI`, `MoU`, `DMs`, `A&E`, `FP JBIU`, `DPA 2018`.

/** The short form without the `s` of the plural: `DM` of `DMs`. */
export function singularOf(short: string): string {
  return /^[A-Z].{0,20}[A-Z].{0,20}s$/.test(short) ? short.slice(0, -1) : short
}

/** What a short form stands for letter by letter, lower case; a number is one letter: `d`, `p`, `a`, `2018`. */
export function lettersOf(short: string): string[] {
  return short.toLowerCase().match(/\d+|[a-z]/g) ?? []
}

const oneWord = /^(?:[A-Z][A-Z0-9&]{1,9}|[A-Z][A-Za-z0-9&]{1,9})s?$/
const furtherWord = /^(?:[A-Z][A-Z0-9&]{0,7}|\d{1,4})$/

/** `name`: with one capital only (`Defra`), so that nothing but an exact fit makes it one. */
export type ShortShape = 'acronym' | 'name'

/**
 * Whether `words` in a bracket may be a short form of what stands before it, and of which shape; undefined where they cannot.
 */
export function shapeOfShort(words: string): ShortShape | undefined {
  const [first = '', ...rest] = words.split(' ')
  if (!oneWord.test(first) || rest.length > 2 || !rest.every((word) => furtherWord.test(word))) return undefined
  const capitals = words.replace(/[^A-Z]/g, '').length
  if (capitals >= 2)
    return capitals * 2 >= words.replace(/[^A-Za-z]/g, '').length || capitals > 2 ? 'acronym' : undefined
  return /^[A-Z][a-z]{3,8}$/.test(words) ? 'name' : undefined
}

/** Capitals that are no short form: stressed words, markings of a draft, words that hold a place. */
const plainWords = new Set(
  `A ALL AND ANY ARE AS AT BE BUT BY CAN DO FOR FROM HAS HAVE IF IN IS IT MAY MUST NEW NO NOR NOT OF ON ONE ONLY OR OUR OUT
OWN SHALL SHOULD THAT THE THEIR THIS TO UP VERY WAS WE WERE WHAT WHEN WHO WILL WITH YES YET YOU DRAFT FINAL INTERNAL OPEN
CLOSED PROTECT PUBLIC SECRET TOP ACCEPT AGREE AGREED REJECT NOTE NOTED PART ANNEX TABLE FIGURE TBA TBC TBD TODO XX XXX XXXX NB PS OK END`.split(
    /\s+/,
  ),
)
const roman = /^X{0,3}(?:IX|IV|V?I{0,3})$/

/** Whether a word that no draft defines looks like a short form: capitals, perhaps with one small letter within or digits behind. */
function looksLikeShort(word: string): boolean {
  if (!/^(?:[A-Z][A-Z&]{1,6}\d{0,2}|[A-Z]{1,3}[a-z][A-Z]{1,3})$/.test(word)) return false
  return !plainWords.has(word) && !roman.test(word)
}

/** One short form in a text: 0-based offsets, a plural's `s` included. */
export interface ShortFormUse {
  /** In the singular. */
  readonly short: string
  readonly start: number
  readonly end: number
}

/** Finds the short forms in a text, in order. */
export type ShortFormFinder = (flow: FlowedText) => readonly ShortFormUse[]

const codeName = /\b(?:operation|op|project|exercise) $/i

/**
 * A function that finds the short forms in a text, in order: those of `defined`, and words in capitals that look like one.
 * Of the latter left out: runs of capitals (`REPORT ON ARRIVALS AT`), code names (`Operation MANDERA`), addresses.
 */
export function shortFormFinder(defined: readonly string[]): ShortFormFinder {
  const byFirstWord = new Map<string, string[]>()
  for (const short of [...defined].sort((a, b) => b.length - a.length)) {
    const first = short.split(' ')[0] ?? short
    const others = byFirstWord.get(first)
    if (others === undefined) byFirstWord.set(first, [short])
    else others.push(short)
  }
  // `the JBIU` where `FP JBIU` is defined, `the DPA` where `DPA 2018` is.
  const partly = new Set(defined.flatMap((short) => short.split(' ')))
  // Nobody but Govspeak's lists defines what begins with a small letter; other short forms of one capital are few.
  const anySmall = [...byFirstWord.keys()].some((word) => !isCapital(word.charCodeAt(0)))
  const needCapitals = [...byFirstWord.keys()].every((word) => (signsOf(word) & sign.capitals) !== 0)
  return (flow) => {
    if (needCapitals && !flow.hasSign(sign.capitals)) return []
    const { text } = flow
    const uses: ShortFormUse[] = []
    let read = 0
    const words = wordsOf(text, anySmall)
    const shouted = shoutedWords(text, words)
    for (const [at, { word, start }] of words.entries()) {
      if (start < read) continue
      const known = byFirstWord.get(word) ?? byFirstWord.get(singularOf(word))
      if (known === undefined && !looksLikeShort(singularOf(word))) continue
      if (isInAddress(text, start, start + word.length)) continue
      const use =
        (known === undefined ? undefined : knownAt(text, start, known)) ??
        (shouted.has(at) || partly.has(word) ? undefined : unknownAt(text, start, word))
      if (use === undefined) continue
      uses.push(use)
      read = use.end
    }
    return uses
  }
}

interface PlacedWord {
  readonly word: string
  readonly start: number
}

/** The words of `text` that begin with a capital, or where `anySmall` all of them: letters, then figures and `&` too. */
function wordsOf(text: string, anySmall: boolean): PlacedWord[] {
  const words: PlacedWord[] = []
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start)
    if (!isLetter(code)) continue
    let end = start + 1
    while (end < text.length && isInWord(text.charCodeAt(end))) end++
    if (anySmall || isCapital(code)) words.push({ word: text.slice(start, end), start })
    start = end - 1
  }
  return words
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

function isInWord(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x26
}

/** The numbers of the words that stand in capitals because all around them do: three in a row, or two long ones. */
function shoutedWords(text: string, words: readonly PlacedWord[]): Set<number> {
  const shouted = new Set<number>()
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    const [last, next] = [words[at - 1], words[at]]
    const joined = last !== undefined && next !== undefined && isCapitals(next.word) && isCapitals(last.word)
    if (joined && runJoint.test(text.slice(last.start + last.word.length, next.start))) continue
    const run = words.slice(from, at)
    if (run.length > 2 || (run.length === 2 && run.every(({ word }) => word.length > 4))) {
      for (let number = from; number < at; number++) shouted.add(number)
    }
    from = at
  }
  return shouted
}

const runJoint = /^(?::? |['’-]| & | [-–—] )$/

/** All capitals, perhaps with `&`. */
function isCapitals(word: string): boolean {
  return /^[A-Z][A-Z&]*$/.test(word)
}

function isInAddress(text: string, start: number, end: number): boolean {
  return /[\w@][.@]$/.test(text.slice(Math.max(0, start - 2), start)) || /^(?:\.\w|@)/.test(text.slice(end, end + 2))
}

/** The first of `known` that stands at `start`. */
function knownAt(text: string, start: number, known: readonly string[]): ShortFormUse | undefined {
  for (const short of known) {
    if (!text.startsWith(short, start)) continue
    const end = start + short.length + (text[start + short.length] === 's' ? 1 : 0)
    if (!/^\w/.test(text.slice(end, end + 1))) return { short, start, end }
  }
  return undefined
}

function unknownAt(text: string, start: number, word: string): ShortFormUse | undefined {
  const short = singularOf(word)
  if (!looksLikeShort(short) || codeName.test(text.slice(Math.max(0, start - 12), start))) return undefined
  return { short, start, end: start + word.length }
}
