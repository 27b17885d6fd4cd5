import { functionWords, particles } from './functionWords.js'
import type { TermPassage } from './termIndex.js'
import type { Place } from './variants.js'
import type { Word } from './words.js'

// Words of two or more parts: `front-line`, `front line`, `frontline`; and words behind a prefix: `co-ordinate`.

export type Writing = 'hyphen' | 'open' | 'closed'

/** `modifier`: straight before a noun, as in `front-line staff`. `free`: a noun itself, or said of one. */
export type Use = 'modifier' | 'free'

export interface CompoundPlace extends Place<Writing> {
  readonly in: TermPassage
  readonly use: Use
  /** As they stand: `front`, `line`. */
  readonly parts: readonly string[]
  /** The number of its first word in its passage. */
  readonly from: number
}

/** A compound of more parts is a phrase: `right-first-time-every-time`. */
const mostParts = 4

const prefixes = `co re pre de non sub multi inter over under anti mid semi counter micro macro post e`.split(' ')
const prefixSet: ReadonlySet<string> = new Set(prefixes)

/** Words that are others without their hyphen: `re-sign` is not `resign`. */
const otherWithoutHyphen: ReadonlySet<string> = new Set(
  `recover reform resign release represent resent restore recreation recreate recount remark retreat redress relay relate
recollect resort reserve react repair reside return respond repress coop mandate preposition unionised overage underway
depart defer design device desire demand degrade denote`.split(/\s+/),
)

const endings =
  /(?:ational|ations?|ators?|ating|atives?|ated|ates?|ions?|ors?|ers?|ings?|ively|ives?|ed|es|ments?|al|e|s)$/

/** `coordinates`, `co-ordination` and all between are one family: the word without its ending. */
function stemOf(word: string): string {
  const stem = word.replace(endings, '')
  return stem.length >= 3 ? stem : word
}

/** In the singular, roughly: enough to see that two words are the same one. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word
}

/** The key of a family of compounds, the same however one of them is written; undefined where its parts make no compound. */
export function familyOf(parts: readonly string[]): string | undefined {
  const [first = '', second = ''] = parts
  if (parts.length === 2 && prefixSet.has(first)) {
    return otherWithoutHyphen.has(first + second) ? undefined : `${first}+${stemOf(second)}`
  }
  if (parts.every((part) => /^\d/.test(part)) || parts.some((part) => part === '')) return undefined
  return [...parts.slice(0, -1), singular(parts.at(-1) ?? '')].join(' ')
}

/**
 * The compounds of a draft, by family, each in all its forms and in order: those that stand with a hyphen somewhere, and
 * those that stand as one word here and as two there.
 */
export function compoundsIn(passages: readonly TermPassage[]): ReadonlyMap<string, readonly CompoundPlace[]> {
  const families = new Map<string, CompoundPlace[]>()
  for (const passage of passages) for (const [family, place] of hyphenated(passage)) add(families, family, place)
  const finder = finderOf([...families.keys(), ...joinedPairs(passages)])
  for (const passage of passages) for (const [family, place] of finder(passage)) add(families, family, place)
  const order = new Map(passages.map((passage, at) => [passage, at]))
  for (const places of families.values())
    places.sort((a, b) => (order.get(a.in) ?? 0) - (order.get(b.in) ?? 0) || a.start - b.start)
  return families
}

function add(families: Map<string, CompoundPlace[]>, family: string, place: CompoundPlace): void {
  const places = families.get(family)
  if (places === undefined) families.set(family, [place])
  else places.push(place)
}

function* hyphenated(passage: TermPassage): Generator<[string, CompoundPlace]> {
  const { words } = passage
  for (let from = 0; from < words.length; from++) {
    let to = from
    while (words[to + 1]?.joint === 'hyphen') to++
    if (to === from) continue
    const family = to - from >= mostParts ? undefined : familyOf(words.slice(from, to + 1).map(({ lower }) => lower))
    if (family !== undefined && !isName(words, from, to)) yield [family, placeOf(passage, from, to, 'hyphen')]
    from = to
  }
}

/** The families of two words side by side that stand as one word elsewhere; of four letters at least, or many would by chance. */
function joinedPairs(passages: readonly TermPassage[]): string[] {
  const isLong = (word: Word | undefined) => (word?.lower.length ?? 0) > 3
  const closed = new Set(passages.flatMap(({ words }) => words.filter(isLong).map(({ lower }) => singular(lower))))
  const pairs = new Set<string>()
  for (const { words } of passages) {
    for (const [at, { lower, joint }] of words.entries()) {
      const before = words[at - 1]
      if (joint !== 'space' || before === undefined || !isLong(before) || lower.length < 4) continue
      if (!closed.has(before.lower + singular(lower)) || functionWords.has(before.lower)) continue
      pairs.add(`${before.lower} ${singular(lower)}`)
    }
  }
  return [...pairs]
}

/** Finds the other forms of `families`: closed, and open where they are not merely the same words by chance. */
function finderOf(families: readonly string[]): (passage: TermPassage) => Generator<[string, CompoundPlace]> {
  const known = new Set(families)
  const lengths = new Map<string, Set<number>>()
  const closed = new Map<string, string>()
  const used = new Set<string>()
  for (const family of known) {
    const parts = family.split(' ')
    const [first = ''] = parts
    if (family.includes('+')) used.add(family.slice(0, family.indexOf('+')))
    else {
      closed.set(parts.join(''), family)
      lengths.set(first, (lengths.get(first) ?? new Set()).add(parts.length))
    }
  }
  const usedPrefixes = prefixes.filter((prefix) => used.has(prefix))
  return function* (passage) {
    const { words } = passage
    for (const [at, word] of words.entries()) {
      if (word.joint === 'hyphen' || words[at + 1]?.joint === 'hyphen') continue
      for (const length of lengths.get(word.lower) ?? []) {
        const family = openFamily(words, at, at + length - 1)
        if (family !== undefined && known.has(family)) yield [family, placeOf(passage, at, at + length - 1, 'open')]
      }
      const whole = isName(words, at, at) ? undefined : closedFamily(word.lower, closed, usedPrefixes, known)
      if (whole !== undefined) yield [whole, closedPlace(passage, at, whole)]
    }
  }
}

function closedFamily(
  word: string,
  closed: ReadonlyMap<string, string>,
  usedPrefixes: readonly string[],
  known: ReadonlySet<string>,
): string | undefined {
  const compound = closed.get(singular(word))
  if (compound !== undefined || otherWithoutHyphen.has(word)) return compound
  for (const prefix of usedPrefixes) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 3) continue
    const family = `${prefix}+${stemOf(word.slice(prefix.length))}`
    if (known.has(family)) return family
  }
  return undefined
}

const nounMarks: ReadonlySet<string> = new Set('a an the this that each every any no its our their his of'.split(' '))

/** The family of the words `from` to `to`, with spaces between, as a compound without its hyphen; undefined where they cannot be one. */
function openFamily(words: readonly Word[], from: number, to: number): string | undefined {
  const parts = words.slice(from, to + 1)
  if (parts.length <= to - from || parts.some(({ joint }, at) => at > 0 && joint !== 'space')) return undefined
  if (parts.slice(0, -1).some(({ possessive }) => possessive) || words[to + 1]?.joint === 'hyphen') return undefined
  if (isName(words, from, to)) return undefined
  const [first, last] = [parts[0]?.lower ?? '', parts.at(-1)?.lower ?? '']
  // `to follow up` is a verb; `a follow up` and `hand offs` are nouns.
  if (particles.has(last) && !(nounMarks.has(words[from - 1]?.lower ?? '') && !functionWords.has(first)))
    return undefined
  return familyOf(parts.map(({ lower }) => lower))
}

/** Prefixes that are no words by themselves. */
const bound: ReadonlySet<string> = new Set('non multi anti semi'.split(' '))

/** Prefixes that stand apart from their word somewhere, and with a hyphen somewhere: `non Border Force`, `non-commercial`. */
export function detachedPrefixes(passages: readonly TermPassage[]): readonly (readonly CompoundPlace[])[] {
  const byPrefix = new Map<string, CompoundPlace[]>()
  for (const passage of passages) {
    for (const [at, { lower, capital, opens, joint }] of passage.words.entries()) {
      const next = passage.words[at + 1]?.joint
      if (!bound.has(lower) || joint === 'hyphen' || (capital !== 'none' && !opens)) continue
      // Latin keeps it apart: `persona non grata`, `sine qua non`.
      if (passage.words[at + 1]?.lower === 'grata' || passage.words[at - 1]?.lower === 'qua') continue
      if (next === 'hyphen' || next === 'space')
        add(byPrefix, lower, placeOf(passage, at, at + 1, next === 'hyphen' ? 'hyphen' : 'open'))
    }
  }
  return [...byPrefix.values()].filter((places) => places.some(({ form }) => form === 'hyphen'))
}

function isName(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]
  if (first === undefined || first.capital !== 'first') return false
  const next = words[to + 1]
  const goesOn = next?.joint === 'space' && next.capital === 'first'
  return !first.opens || goesOn || words.slice(from + 1, to + 1).some(({ capital }) => capital === 'first')
}

function placeOf(passage: TermPassage, from: number, to: number, form: Writing): CompoundPlace {
  const words = passage.words.slice(from, to + 1)
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
  const fixed = words.some(({ quoted }) => quoted)
  const parts = words.map(({ text }) => text)
  return { in: passage, start, end, form, fixed, use: useOf(passage.words, to), parts, from }
}

function closedPlace(passage: TermPassage, at: number, family: string): CompoundPlace {
  const place = placeOf(passage, at, at, 'closed')
  const text = place.parts[0] ?? ''
  const [first = ''] = family.split(/[+ ]/, 1)
  return { ...place, parts: [text.slice(0, first.length), text.slice(first.length)] }
}

/** Whether a noun follows straight behind the word `to`: `front-line staff`, not `on the front line of`. */
function useOf(words: readonly Word[], to: number): Use {
  const next = words[to + 1]
  const isNoun =
    next !== undefined &&
    (next.joint === 'space' || next.joint === 'hyphen') &&
    next.capital !== 'first' &&
    /^[a-z]/i.test(next.text) &&
    !functionWords.has(next.lower)
  return isNoun ? 'modifier' : 'free'
}
