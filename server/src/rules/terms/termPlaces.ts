import type { TermPassage } from './termIndex.js'
import type { Place } from './variants.js'
import { onePhrase, type Word } from './words.js'

// Where a term stands with capitals or without, and under what it is compared.

/** `capital`: each of its words has one. `small`: none has. */
export type Casing = 'capital' | 'small'

/** Places of one term, in the order of the draft. */
export type TermPlaces = readonly TermPlace[]

export interface TermPlace extends Place<Casing> {
  readonly in: TermPassage
}

/** A term of more words is a whole clause. */
export const mostWords = 6

/** A place with the key under which it is compared. */
export interface Keyed extends TermPlace {
  readonly key: string
}

/** What a body is that has a name in capitals. */
export const bodies: ReadonlySet<string> = new Set(
  `agency authority board centre command commission committee council department directorate division forum group hub office
panel programme service squad squadron team unit`.split(/\s+/),
)

export function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = words[from]?.lower ?? ''
  for (let at = from + 1; at <= to && at < words.length; at++) key += ` ${words[at]?.lower}`
  return key
}

/** The same for one and for several: `Harbour Master`, `harbour masters`. */
export function termKey(words: readonly Word[], from: number, to: number): string {
  return keyOf(words, from, to).replace(/(?<!s)s$/, '')
}

export function placeOf(passage: TermPassage, from: number, to: number, form: Casing, key: string): Keyed {
  const [first, last] = [passage.words[from], passage.words[to]]
  const end = passage.startOf(to) + (last?.lower.length ?? 0)
  const fixed = first?.quoted === true || last?.quoted === true
  return { in: passage, start: passage.startOf(from), end, form, fixed, key: onePhrase(key) }
}

export function add(terms: Map<string, TermPlace[]>, key: string, place: TermPlace): void {
  const places = terms.get(key)
  if (places === undefined) terms.set(key, [place])
  else places.push(place)
}

/** The terms that have both forms, each in the order of the draft. */
export function inOrder(terms: ReadonlyMap<string, TermPlace[]>, passages: readonly TermPassage[]): TermPlaces[] {
  const order = new Map(passages.map((passage, at) => [passage, at]))
  return [...terms.values()]
    .filter((places) => places.some(({ form }) => form !== places[0]?.form))
    .map((places) => places.sort((a, b) => (order.get(a.in) ?? 0) - (order.get(b.in) ?? 0) || a.start - b.start))
}
