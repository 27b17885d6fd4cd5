import { factOf, type Reworded } from '../../model/dependencies.js'
import { lastingOf } from '../../model/lasting.js'
import type { Response } from '../../model/response.js'
import { sign } from '../../model/signs.js'
import { familyOf } from './compoundFamilies.js'
import { CompoundSearch } from './compoundSearch.js'
import { copulas, functionWords, particles } from './functionWords.js'
import type { SoughtCompounds } from './soughtCompounds.js'
import { areIndexedAlike, eachSoughtIn, foundIn, type TermIndex, type TermPassage, termIndexOf } from './termIndex.js'
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
  /** `is up to date`, `are long-term`: said of something, where a hyphen is a matter of taste. */
  readonly predicate: boolean
}

/** A compound of more parts is a phrase: `right-first-time-every-time`. */
const mostParts = 4

/**
 * The compounds of a draft, by family, each in all its forms and in order: those that stand with a hyphen somewhere, and
 * those that stand as one word here and as two there.
 */
export function compoundsIn(
  response: Response,
  alsoFamilies: readonly string[] = [],
): ReadonlyMap<string, readonly CompoundPlace[]> {
  const families = new Map<string, CompoundPlace[]>()
  const { passages } = termIndexOf(response)
  for (const place of foundIn(passages, hyphenated, sign.hyphen)) add(families, place.family, place)
  // What other words the draft has is all the same, while they are none of these compounds.
  const sought = factOf(response, (each, reworded) => soughtCompounds(each, alsoFamilies, reworded))
  for (const place of eachSoughtIn(passages, withoutHyphens, (each) => sought.inPassage(each)))
    add(families, place.family, place)
  const order = new Map(passages.map((passage, at) => [passage, at]))
  for (const places of families.values())
    places.sort((a, b) => (order.get(a.in) ?? 0) - (order.get(b.in) ?? 0) || a.start - b.start)
  return families
}

/** What was sought in a version of a draft. */
interface LastSearch {
  readonly search: CompoundSearch
  /** The version; weakly, or the search would keep it when another is there. */
  of: WeakRef<Response> | undefined
  also: string
}

function soughtCompounds(
  response: Response,
  alsoFamilies: readonly string[],
  reworded: Reworded | undefined,
): SoughtCompounds {
  const last = lastingOf(response).same(
    'compounds',
    [],
    (): LastSearch => ({ search: new CompoundSearch(), of: undefined, also: '' }),
  )
  const also = alsoFamilies.join('\n')
  const isNext = reworded !== undefined && last.of?.deref() === reworded.before && last.also === also
  const known = isNext ? amongReworded(last.search, reworded) : undefined
  last.of = new WeakRef(response)
  last.also = also
  if (known !== undefined) return known
  const { passages } = termIndexOf(response)
  return last.search.among(passages, new Set([...writtenIn(passages), ...alsoFamilies]))
}

function amongReworded(search: CompoundSearch, { was, is }: Reworded): SoughtCompounds | undefined {
  if (!areIndexedAlike(was.flow, is.flow)) return undefined
  return search.amongReworded(was.flow, is.flow, (before, after) => {
    const [some, others] = [writtenIn([before]), writtenIn([after])]
    return some.length === others.length && some.every((family, at) => family === others[at])
  })
}

/** The families of which one stands with its hyphens in `passages`. */
function writtenIn(passages: readonly TermPassage[]): string[] {
  return foundIn(passages, hyphenated, sign.hyphen).map(({ family }) => family)
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
    if (family !== undefined && !isName(words, from, to)) found.push(placeOf(passage, from, to, 'hyphen', family))
    from = to
  }
  return found
}

/** The other forms of the families: closed, and open where they are not merely the same words by chance. */
function withoutHyphens(
  passage: TermPassage,
  { families, lengths, closed, words: sought }: SoughtCompounds,
): FamilyPlace[] {
  const { words } = passage
  const found: FamilyPlace[] = []
  for (let at = 0; at < words.length; at++) {
    const { lower = '', number = 0 } = words[at] ?? {}
    if (!sought.mayHave(number)) continue
    const open = lengths.get(lower)
    const whole = closed.get(lower)
    if (open === undefined && whole === undefined) continue
    if (words[at]?.joint === 'hyphen' || words[at + 1]?.joint === 'hyphen') continue
    for (const length of open ?? []) {
      const family = openFamily(words, at, at + length - 1)
      if (family !== undefined && families.has(family))
        found.push(placeOf(passage, at, at + length - 1, 'open', family))
    }
    if (whole !== undefined && !isName(words, at, at)) found.push(closedPlace(passage, at, whole))
  }
  return found
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

const anyBound = new RegExp(String.raw`\b(?:${[...bound].join('|')})\b`, 'i')

function mayHaveBound(text: string): boolean {
  return anyBound.test(text)
}

/** Prefixes that stand apart from their word somewhere, and with a hyphen somewhere: `non Border Force`, `non-commercial`. */
export function detachedPrefixes({ passages }: TermIndex): readonly (readonly CompoundPlace[])[] {
  const byPrefix = new Map<string, CompoundPlace[]>()
  const some = passages.filter(({ flow }) => flow.onceInText(mayHaveBound))
  for (const place of foundIn(some, boundPrefixes)) add(byPrefix, place.family, place)
  return [...byPrefix.values()].filter((places) => places.some(({ form }) => form === 'hyphen'))
}

/** The prefixes in `passage` that are no words by themselves, each with the word behind it; the family is the prefix. */
function boundPrefixes(passage: TermPassage): FamilyPlace[] {
  const { words } = passage
  const found: FamilyPlace[] = []
  for (let at = 0; at < words.length; at++) {
    const lower = words[at]?.lower ?? ''
    if (!bound.has(lower) || words[at]?.joint === 'hyphen') continue
    if (words[at]?.capital !== 'none' && !words[at]?.opens) continue
    // Latin keeps it apart: `persona non grata`, `sine qua non`.
    if (words[at + 1]?.lower === 'grata' || words[at - 1]?.lower === 'qua') continue
    const next = words[at + 1]?.joint
    if (next === 'hyphen' || next === 'space')
      found.push(placeOf(passage, at, at + 1, next === 'hyphen' ? 'hyphen' : 'open', lower))
  }
  return found
}

function isName(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from]
  if (first === undefined || first.capital !== 'first') return false
  const next = words[to + 1]
  const goesOn = next?.joint === 'space' && next.capital === 'first'
  return !first.opens || goesOn || words.slice(from + 1, to + 1).some(({ capital }) => capital === 'first')
}

function placeOf(passage: TermPassage, from: number, to: number, form: Writing, family: string): FamilyPlace {
  const words = passage.words.slice(from, to + 1)
  const fixed = words.some(({ quoted }) => quoted)
  const parts = words.map(({ text }) => text)
  return {
    in: passage,
    start: passage.startOf(from),
    end: passage.endOf(to),
    form,
    fixed,
    use: useOf(passage.words, to),
    parts,
    predicate: isPredicate(passage.words, from),
    family,
  }
}

function isPredicate(words: readonly Word[], from: number): boolean {
  return copulas.has(words[from - 1]?.lower ?? '') || copulas.has(words[from - 2]?.lower ?? '')
}

function closedPlace(passage: TermPassage, at: number, family: string): FamilyPlace {
  const place = placeOf(passage, at, at, 'closed', family)
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
