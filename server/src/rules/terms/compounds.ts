import { sign } from '../../model/signs.js'
import { functionWords, particles } from './functionWords.js'
import { foundIn, passagesWith, soughtIn, type TermIndex, type TermPassage } from './termIndex.js'
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
const otherWithoutHyphen =
  /^(?:re(?:act|collect|count|cover|creat|dress|form|lat|lay|leas|mark|pair|present|press|sent|serv|sid|sign|solv|sort|spon|stor|treat|turn|view)|coop(?:ers?)?$|preposition|overage|de(?:part|fer|sign|vic|sir|mand|grad|not|liver|velop|scrib))/

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
    return otherWithoutHyphen.test(first + second) ? undefined : `${first}+${stemOf(second)}`
  }
  if (parts.every((part) => /^\d/.test(part)) || parts.some((part) => part === '')) return undefined
  return [...parts.slice(0, -1), singular(parts.at(-1) ?? '')].join(' ')
}

/**
 * The compounds of a draft, by family, each in all its forms and in order: those that stand with a hyphen somewhere, and
 * those that stand as one word here and as two there.
 */
export function compoundsIn(
  { passages, vocabulary, lasting }: TermIndex,
  alsoFamilies: readonly string[] = [],
): ReadonlyMap<string, readonly CompoundPlace[]> {
  const families = new Map<string, CompoundPlace[]>()
  for (const place of foundIn(passages, hyphenated, sign.hyphen)) add(families, place.family, place)
  const known = new Set([...families.keys(), ...joinedPairs(vocabulary), ...alsoFamilies])
  const closed = closedForms(known, vocabulary)
  const sought = lasting.same('compounds', [...known, '', ...[...closed].flat()], () => ({
    families: known,
    lengths: openLengths(known),
    closed,
  }))
  for (const place of soughtIn(passages, withoutHyphens, sought)) add(families, place.family, place)
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

type FamilyPlace = CompoundPlace & { readonly family: string }

/** The compounds of `passage` that stand with their hyphens, with their families. */
function hyphenated(passage: TermPassage): FamilyPlace[] {
  const { words } = passage
  const found: FamilyPlace[] = []
  for (let from = 0; from < words.length; from++) {
    let to = from
    while (words[to + 1]?.joint === 'hyphen') to++
    if (to === from) continue
    const family = to - from >= mostParts ? undefined : familyOf(words.slice(from, to + 1).map(({ lower }) => lower))
    if (family !== undefined && !isName(words, from, to))
      found.push({ ...placeOf(passage, from, to, 'hyphen'), family })
    from = to
  }
  return found
}

/** The families of two words that both stand in a draft in which they stand as one word too; of four letters at least, or many would by chance. */
function joinedPairs(vocabulary: TermIndex['vocabulary']): string[] {
  const fewest = 4
  const most = 40
  const pairs: string[] = []
  for (const closed of vocabulary.keys()) {
    if (closed.length > most) continue
    for (let at = fewest; at <= closed.length - fewest; at++) {
      const first = closed.slice(0, at)
      if (!vocabulary.has(first) || functionWords.has(first)) continue
      const second = closed.slice(at)
      if (vocabulary.has(second) || vocabulary.has(singular(second))) pairs.push(`${first} ${singular(second)}`)
    }
  }
  return pairs
}

/** Families of compounds, and by which words their other forms are known. */
interface SoughtCompounds {
  readonly families: ReadonlySet<string>
  /** By first word: how many words the open form may have. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>
  /** The closed forms, each with its family. */
  readonly closed: ReadonlyMap<string, string>
}

/** The other forms of the families: closed, and open where they are not merely the same words by chance. */
function withoutHyphens(passage: TermPassage, { families, lengths, closed }: SoughtCompounds): FamilyPlace[] {
  const { words } = passage
  const found: FamilyPlace[] = []
  for (let at = 0; at < words.length; at++) {
    const lower = words[at]?.lower ?? ''
    const open = lengths.get(lower)
    const whole = closed.get(lower)
    if (open === undefined && whole === undefined) continue
    if (words[at]?.joint === 'hyphen' || words[at + 1]?.joint === 'hyphen') continue
    for (const length of open ?? []) {
      const family = openFamily(words, at, at + length - 1)
      if (family !== undefined && families.has(family))
        found.push({ ...placeOf(passage, at, at + length - 1, 'open'), family })
    }
    if (whole !== undefined && !isName(words, at, at)) found.push({ ...closedPlace(passage, at, whole), family: whole })
  }
  return found
}

/** By first word: how many words the open form of a family may have. */
function openLengths(families: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const lengths = new Map<string, Set<number>>()
  for (const family of families) {
    if (family.includes('+')) continue
    const parts = family.split(' ')
    const [first = ''] = parts
    lengths.set(first, (lengths.get(first) ?? new Set()).add(parts.length))
  }
  return lengths
}

/** The words of a draft that are one of `families` in one piece. */
function closedForms(families: ReadonlySet<string>, vocabulary: TermIndex['vocabulary']): ReadonlyMap<string, string> {
  const joined = new Map<string, string>()
  const used = new Set<string>()
  for (const family of families) {
    if (family.includes('+')) used.add(family.slice(0, family.indexOf('+')))
    else joined.set(family.replaceAll(' ', ''), family)
  }
  const usedPrefixes = prefixes.filter((prefix) => used.has(prefix))
  const closed = new Map<string, string>()
  for (const word of vocabulary.keys()) {
    const family = closedFamily(word, joined, usedPrefixes, families)
    if (family !== undefined) closed.set(word, family)
  }
  return closed
}

function closedFamily(
  word: string,
  closed: ReadonlyMap<string, string>,
  usedPrefixes: readonly string[],
  known: ReadonlySet<string>,
): string | undefined {
  const compound = closed.get(singular(word))
  if (compound !== undefined || otherWithoutHyphen.test(word)) return compound
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
const bound: ReadonlySet<string> = new Set('non multi anti semi pre co sub inter micro macro'.split(' '))

/** Prefixes that stand apart from their word somewhere, and with a hyphen somewhere: `non Border Force`, `non-commercial`. */
export function detachedPrefixes(index: TermIndex): readonly (readonly CompoundPlace[])[] {
  const byPrefix = new Map<string, CompoundPlace[]>()
  for (const passage of passagesWith([...bound], index)) {
    const { words } = passage
    for (let at = 0; at < words.length; at++) {
      const lower = words[at]?.lower ?? ''
      if (!bound.has(lower) || words[at]?.joint === 'hyphen') continue
      if (words[at]?.capital !== 'none' && !words[at]?.opens) continue
      // Latin keeps it apart: `persona non grata`, `sine qua non`.
      if (words[at + 1]?.lower === 'grata' || words[at - 1]?.lower === 'qua') continue
      const next = words[at + 1]?.joint
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
