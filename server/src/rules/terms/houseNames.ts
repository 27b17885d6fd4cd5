import type { RuleContext } from '../rule.js'
import type { TermIndex, TermPassage } from './termIndex.js'
import type { Place } from './variants.js'
import type { Word } from './words.js'

// The names and words of the configuration, which decide whatever a draft does, and where a draft writes them.

/** `house`: as the configuration has it. */
export type HouseForm = 'house' | 'other'

export interface HousePlace extends Place<HouseForm> {
  /** How the house would write it there: with the plural, and the capital with which a sentence begins. */
  readonly wanted: string
}

/** Whether `name` is a compound in small letters, `co-ordinate`: all its family follow it, of which `consistency/hyphenation` tells. */
export function isCompoundWord(name: string): boolean {
  return /^[a-z]+(?:[- ][a-z]+)+$/.test(name)
}

/** What a name keeps however it is written: its letters and figures, in lower case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9à-ÿ]+/g, '')
}

/** Tells whether `text`, or what it is the plural of, is one of the configuration's names, however it is written. */
export function houseNameTest({ houseWords = [] }: Pick<RuleContext, 'houseWords'>): (text: string) => boolean {
  if (houseWords.length === 0) return () => false
  const known = new Set(houseWords.map(lettersOf))
  return (text) => {
    const letters = lettersOf(text)
    return known.has(letters) || (letters.endsWith('s') && known.has(letters.slice(0, -1)))
  }
}

/** The places of each of `names` in the draft, in order; names that never stand there have no entry. */
export function houseNamePlaces(
  names: readonly string[],
  { passages, vocabulary }: TermIndex,
): ReadonlyMap<string, readonly HousePlace[]> {
  const byLetters = new Map(names.map((name) => [lettersOf(name), name]))
  const beginnings = new Set([...byLetters.keys()].flatMap((letters) => beginningsOf(letters)))
  const found = new Map<string, HousePlace[]>()
  const first = new Set([...vocabulary].filter((word) => beginnings.has(lettersOf(word))))
  if (first.size === 0) return found
  for (const passage of passages) {
    for (let from = 0; from < passage.words.length; from++) {
      if (!first.has(passage.words[from]?.lower ?? '')) continue
      for (const [name, place] of namesAt(passage, from, byLetters, beginnings)) {
        const places = found.get(name)
        if (places === undefined) found.set(name, [place])
        else places.push(place)
      }
    }
  }
  return found
}

/** All that `letters` can begin with, the plural of the whole among them. */
function beginningsOf(letters: string): string[] {
  return [...Array.from(letters, (_, at) => letters.slice(0, at + 1)), `${letters}s`]
}

/** The names that begin with the word `from`, one for each length of it. */
function* namesAt(
  passage: TermPassage,
  from: number,
  byLetters: ReadonlyMap<string, string>,
  beginnings: ReadonlySet<string>,
): Generator<[string, HousePlace]> {
  const { words } = passage
  let letters = ''
  for (let to = from; to < words.length; to++) {
    const word = words[to]
    if (word === undefined || (to > from && word.joint !== 'space' && word.joint !== 'hyphen')) return
    letters += lettersOf(word.lower)
    if (!beginnings.has(letters) || words[to - 1]?.possessive) return
    if (words[to + 1]?.joint === 'hyphen') continue
    const one = byLetters.get(letters)
    const several = letters.endsWith('s') ? byLetters.get(letters.slice(0, -1)) : undefined
    const place = placeOf(passage, from, to, one ?? several, one === undefined)
    if (place !== undefined) yield [one ?? several ?? '', place]
  }
}

function placeOf(
  passage: TermPassage,
  from: number,
  to: number,
  name: string | undefined,
  plural: boolean,
): HousePlace | undefined {
  const { flow, words } = passage
  const [first, last] = [words[from], words[to]]
  if (name === undefined || first === undefined || last === undefined) return undefined
  const [start, end] = [passage.startOf(from), passage.startOf(to) + last.lower.length]
  const written = flow.textBetween(start, end)
  // `BORDER FORCE` is set so; `border forces` are any.
  if (words.slice(from, to + 1).every(isCapitals) && !isShort(name)) return undefined
  if (plural && /[A-Z]/.test(name) && !/[A-Z]/.test(written)) return undefined
  const whole = plural ? `${name}s` : name
  const wanted = first.opens
    ? whole.replace(/^./, (letter) => (/[A-Z]/.test(written[0] ?? '') ? letter.toUpperCase() : letter))
    : whole
  const form = written.replaceAll('’', "'") === wanted.replaceAll('’', "'") ? 'house' : 'other'
  return { in: passage, start, end, form, wanted, fixed: first.quoted || last.quoted }
}

function isCapitals({ text }: Word): boolean {
  return text.length > 1 && text === text.toUpperCase()
}

function isShort(name: string): boolean {
  return name === name.toUpperCase()
}
