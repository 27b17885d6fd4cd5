import { SpellingTable } from '../../model/spellings.js'
import type { Quotation } from './quotationMarks.js'
import { numberOf } from './wordSet.js'

/** How a word stands to the one before it in its paragraph. `other`: a bracket, a quotation mark, a dash between them. */
export type Joint = 'start' | 'space' | 'hyphen' | 'comma' | 'stop' | 'other'

/** What a word is wherever it stands. */
interface Spelling {
  readonly text: string
  /** In lower case and without the `'s` of the possessive. */
  readonly lower: string
  /** Of the word in lower case: what a `WordSet` is asked for. */
  readonly number: number
  /** `all`: two capitals or more, as in acronyms. */
  readonly capital: 'none' | 'first' | 'all'
  readonly possessive: boolean
}

/** How a word stands among others. */
interface Standing {
  readonly joint: Joint
  /** It may have its capital because a sentence, a bracket or a quotation begins with it. */
  readonly opens: boolean
  /** It stands in quotation marks: these are somebody's words, not the writer's. */
  readonly quoted: boolean
}

/**
 * A word of a paragraph, or a part of one before or behind a hyphen. A long draft has hundreds of thousands of them: all that
 * are written alike and stand alike are one, and where each stands is told beside it.
 */
export interface Word extends Spelling, Standing {}

/** Words in order, and where each of them begins: 0-based offsets into the flowed text. */
export interface PlacedWords {
  readonly words: readonly Word[]
  readonly starts: readonly number[]
}

/**
 * The words of `text`, whose quotations are `quotations`, in order. A word is letters, with apostrophes within, or a number
 * with what letters stand straight behind it. It is looked for character by character rather than by a pattern: this runs
 * over all prose, and most rules go by it.
 */
export function wordsIn(text: string, quotations: readonly Quotation[]): PlacedWords {
  const words: Word[] = []
  const starts: number[] = []
  let last = 0
  let next = 0
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start)
    const end = isLetter(code) ? endOfLetters(text, start) : isFigure(code) ? endOfFigures(text, start) : start
    if (end === start) continue
    const joint = words.length === 0 ? 'start' : jointOf(text, last, start)
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= start) next++
    const quoted = next < quotations.length && (quotations[next]?.start ?? 0) < start
    const { free, quoted: inQuotation } = standing[joint]
    words.push(wordOf(spellings.at(text, start, end), quoted ? inQuotation : free))
    starts.push(start)
    last = end
    start = end - 1
  }
  // A copy takes the room of its words; what was added to one by one has half as much again.
  return { words: words.slice(), starts: starts.slice() }
}

/** The words of `text` in lower case, as they stand in a vocabulary. */
export function lowerWordsIn(text: string): readonly string[] {
  return wordsIn(text, []).words.map(({ lower }) => lower)
}

function endOfLetters(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (!isLetter(code) && !(isApostrophe(code) && isLetter(text.charCodeAt(end + 1)))) return end
    end++
  }
}

function endOfFigures(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    const isPoint = code === 0x2e || code === 0x2c
    if (!isFigure(code) && !(isPoint && isFigure(text.charCodeAt(end + 1)))) break
    end++
  }
  while (isAsciiLetter(text.charCodeAt(end))) end++
  return end
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

/** The letters of Western Europe. */
function isLetter(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7)
}

/** A spelling with the words that are written so, by how they stand. */
interface Spelled extends Spelling {
  readonly standing: (Word | undefined)[]
}

/** Words come again and again: each is looked at once. */
const spellings = new SpellingTable<Spelled>((text) => {
  const possessive = isApostrophe(text.charCodeAt(text.length - 2)) && /s$/i.test(text)
  const lower = (possessive ? text.slice(0, -2) : text).toLowerCase()
  return { text, lower, number: numberOf(lower), capital: capitalOf(text), possessive, standing: [] }
})

function wordOf({ text, lower, number, capital, possessive, standing }: Spelled, stands: NumberedStanding): Word {
  const { at, joint, opens, quoted } = stands
  standing[at] ??= { text, lower, number, capital, possessive, joint, opens, quoted }
  return standing[at]
}

/** With its place among all ways to stand. */
interface NumberedStanding extends Standing {
  readonly at: number
}

let ways = 0

function standingsOf(joint: Joint, opens: boolean) {
  const way = (quoted: boolean): NumberedStanding => ({ at: ways++, joint, opens, quoted })
  return { free: way(false), quoted: way(true) }
}

const standing: Readonly<Record<Joint, ReturnType<typeof standingsOf>>> = {
  start: standingsOf('start', true),
  space: standingsOf('space', false),
  hyphen: standingsOf('hyphen', false),
  comma: standingsOf('comma', false),
  stop: standingsOf('stop', true),
  other: standingsOf('other', true),
}

/** The same string for all that are equal: what is kept of a draft says the same names again and again. */
const mostPhrases = 50_000
const phrases = new Map<string, string>()

export function onePhrase(phrase: string): string {
  const known = phrases.get(phrase)
  if (known !== undefined) return known
  if (phrases.size >= mostPhrases) phrases.clear()
  phrases.set(phrase, phrase)
  return phrase
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

/** What stands in `text` between a word that ends at `end` and one that begins at `start`. */
function jointOf(text: string, end: number, start: number): Joint {
  const first = text.charCodeAt(end)
  if (start === end + 1) return first === 0x20 ? 'space' : first === 0x2d || first === 0x2011 ? 'hyphen' : 'other'
  const gap = text.slice(end, start)
  if (gap === ', ') return 'comma'
  if (gap === "' " || gap === '’ ') return 'space'
  if (/^['’], $/.test(gap)) return 'comma'
  return /^[^\s]{0,3}[.!?:•]/.test(gap) ? 'stop' : 'other'
}

/** How many capitals `word` has, and whether the first letter is one: `Board`, `MoU`, `ePassport`. */
function capitalOf(word: string): Spelling['capital'] {
  let capitals = 0
  for (let at = 0; at < word.length && capitals < 2; at++) {
    const code = word.charCodeAt(at)
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)) capitals++
  }
  if (capitals > 1) return 'all'
  return capitals === 1 && !/^[^A-ZÀ-ÖØ-Þ]/.test(word) ? 'first' : 'none'
}
