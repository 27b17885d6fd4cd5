import { SpellingTable } from '../../model/spellings.js'

/** What a word is wherever it stands. */
class Spelling {
  readonly lower: string
  readonly isMark: boolean
  readonly isCapital: boolean
  hints: number | undefined

  constructor(readonly text: string) {
    this.lower = isLower.test(text) ? text : text.toLowerCase().replace('’', "'")
    this.isMark = mark.test(this.lower)
    this.isCapital = capital.test(text)
  }
}

/** One word, number or mark of punctuation of a sentence; offsets are into the sentence's flowed text. */
export class Word {
  constructor(
    private readonly spelling: Spelling,
    readonly start: number,
  ) {}

  get text(): string {
    return this.spelling.text
  }

  /** In lower case, with a straight apostrophe. */
  get lower(): string {
    return this.spelling.lower
  }

  get end(): number {
    return this.start + this.spelling.text.length
  }

  /** A comma, a semicolon, a colon or a dash. */
  get isMark(): boolean {
    return this.spelling.isMark
  }

  get isCapital(): boolean {
    return this.spelling.isCapital
  }

  /** What `tell`, which must always be the same function, makes of the word in lower case, once for each spelling. */
  hints(tell: (lower: string) => number): number {
    this.spelling.hints ??= tell(this.spelling.lower)
    return this.spelling.hints
  }
}

const isLower = /^[a-z]+$/
const mark = /^[,;:–—-]$/
const capital = /^[A-ZÀ-Þ]/

const spellings = new SpellingTable((text) => new Spelling(text))

/** A quotation of so many words or more is somebody else's sentence; a shorter one is a term. */
const longQuotation = 5

/**
 * How many words of a sentence are read: none that a person wrote is so long, and clauses are sought by looking back.
 */
const longestSentence = 300

/**
 * The words of a sentence, in order (the first 300), without what stands in brackets or in a long quotation: those are not the
 * sentence's own clauses. A sentence that stands in brackets as a whole keeps its words.
 */
export function wordsOf(text: string): Word[] {
  const asides = asidesOf(text)
  const words: Word[] = []
  let aside = 0
  for (let start = 0; start < text.length; start++) {
    const end = wordEnd(text, start)
    if (end === start) continue
    while (aside < asides.length && (asides[aside]?.end ?? 0) <= start) aside++
    const next = asides[aside]
    if (next === undefined || next.start > start) {
      if (words.length >= longestSentence) break
      words.push(new Word(spellings.at(text, start, end), start))
    }
    start = end - 1
  }
  return words
}

/**
 * Where the word, number or mark ends that begins at `start`; `start` where none does. Figures keep their points and
 * strokes (`1.2`, `2019/20`, `£2,000`), words their hyphens and apostrophes; `'ll` is a word of its own, so that `we'll`
 * is read as `we will`. Character by character, for this runs over all that the department says.
 */
function wordEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (isLetter(code)) return endOfLetters(text, start)
  if (isFigure(code)) return endOfFigures(text, start)
  if (code === pound || code === dollar || code === euro)
    return isFigure(text.charCodeAt(start + 1)) ? endOfFigures(text, start + 1) : start
  if (isApostrophe(code)) return start + shortenedVerb(text, start)
  if (code === comma || code === colon || code === semicolon || code === enDash || code === emDash) return start + 1
  return code === hyphen && space.test(text.charAt(start + 1)) ? start + 1 : start
}

const [comma, colon, semicolon, hyphen, stop, stroke, enDash, emDash] = [44, 58, 59, 45, 46, 47, 0x2013, 0x2014]
const [pound, dollar, euro] = [0xa3, 0x24, 0x20ac]
const space = /\s/

function endOfFigures(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    const joins = code === stop || code === comma || code === stroke || code === hyphen
    if (!isFigure(code) && !(joins && isFigure(text.charCodeAt(end + 1)))) break
    end++
  }
  return text.charCodeAt(end) === 0x25 /* % */ ? end + 1 : end
}

function endOfLetters(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (isLetter(code) || isFigure(code)) {
      end++
      continue
    }
    const joins =
      code === hyphen || code === stroke || code === stop || (isApostrophe(code) && shortenedVerb(text, end) === 0)
    const next = text.charCodeAt(end + 1)
    if (joins && (isLetter(next) || isFigure(next))) end += 2
    // `the ports' lists`
    else return isApostrophe(code) && !isAsciiLetter(next) ? end + 1 : end
  }
}

/** The length of `'ll`, `'re`, `'ve` or `'m` at `start`; 0 where none of them stands there. */
function shortenedVerb(text: string, start: number): number {
  const length =
    text.charCodeAt(start + 1) === 0x6d /* m */ ? 2 : shortened.has(text.slice(start + 1, start + 3)) ? 3 : 0
  const next = text.charCodeAt(start + length)
  return length > 0 && !isAsciiLetter(next) && !isFigure(next) && next !== 0x5f /* _ */ ? length : 0
}

const shortened: ReadonlySet<string> = new Set(['ll', 're', 've'])

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

/** The letters of Europe. */
function isLetter(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code <= 0x24f)
}

const asidePattern =
  /\([^()]{0,600}\)|\[[^[\]]{0,600}\]|[“"]([^“”"]{0,600})[”"]|(?<![A-Za-z])‘([^‘]{0,600}?)’(?![A-Za-z])/g

const opensAside = /[([“"‘]/

function asidesOf(text: string): { readonly start: number; readonly end: number }[] {
  if (!opensAside.test(text)) return []
  const asides: { start: number; end: number }[] = []
  for (const match of text.matchAll(asidePattern)) {
    const quotation = match[1] ?? match[2]
    const end = match.index + match[0].length
    if (quotation !== undefined && quotation.split(' ').length < longQuotation) continue
    if (match.index === 0 && end >= text.length - 1) continue
    asides.push({ start: match.index, end })
  }
  return asides
}

/** Whether the word is a comma, a semicolon, a colon or a dash. */
export function isMark(word: Word | undefined): boolean {
  return word?.isMark === true
}

/** The word at `index` in lower case; empty outside the sentence. */
export function at(words: readonly Word[], index: number): string {
  return words[index]?.lower ?? ''
}

/** The words from `from` to `to` (exclusive) in lower case, with single spaces. */
export function textOf(words: readonly Word[], from: number, to: number): string {
  const first = Math.max(0, from)
  let text = words[first] === undefined || first >= to ? '' : at(words, first)
  for (let index = first + 1; index < to && index < words.length; index++) text += ` ${at(words, index)}`
  return text
}

/** Whether the word is written with a capital. */
export function isCapital(word: Word | undefined): boolean {
  return word?.isCapital === true
}
