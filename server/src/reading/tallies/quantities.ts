import { type RecommendationId, recommendationIdOf } from '../../model/recommendationId.js'
import { readIds, readListBehind } from './idLists.js'
import type { TaggedTokens } from './tags.js'
import { textAt } from './tokens.js'

// How many recommendations a phrase speaks of: `three of the four new recommendations`, `all six`, `the first and second`,
// `recommendations 2b and 3a`, `all other recommendations`.

/** A phrase that says how many recommendations, or which. */
export interface Quantity {
  readonly from: number
  /** The token behind it. */
  readonly to: number
  /** `all-but`: all less `count`. `other`: all that the tally does not name otherwise. */
  readonly kind: 'number' | 'all' | 'all-but' | 'other' | 'list'
  /** How many; null where only the document can tell. */
  readonly count: number | null
  /** The tokens of the number's own words: `three`, `all six`, `first and second`. */
  readonly words: TokenRange
  readonly listed: readonly RecommendationId[]
  /** How many there are in all, where the phrase says it. */
  readonly total: Total | null
  /** Whether the word `recommendations` is part of it. */
  readonly named: boolean
  /** What stands before the number: `the six`, `these six`, `their six`. */
  readonly determiner: Determiner | null
}

/** Tokens from `from` to before `to`. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

interface Total {
  readonly value: number
  readonly words: TokenRange
}

type Determiner = 'the' | 'these' | 'possessive'

/** What stands behind a number: of what, and of how many. */
interface Rest {
  readonly to: number
  readonly named: boolean
  readonly total: Total | null
}

/** The quantity that begins at token `from`, or undefined. */
export function readQuantity(sentence: TaggedTokens, from: number): Quantity | undefined {
  return (
    readNamed(sentence, from) ??
    readRanks(sentence, from) ??
    readOther(sentence, from) ??
    readAll(sentence, from) ??
    readCount(sentence, from)
  )
}

/** `recommendations 2b and 3a` */
function readNamed({ tokens, tags, isLabel }: TaggedTokens, from: number): Quantity | undefined {
  if (tags[from] !== 'R') return undefined
  const list = readIds(tokens, from, isLabel)
  return list === undefined ? undefined : listOf(from, list.to, { from: from + 1, to: list.to }, list.ids)
}

/** Bare figures that name, behind a list that did: `recommendations 1, 2 and 4 and partially accepts 3 and 5`. */
export function readBareIds({ tokens, isLabel }: TaggedTokens, from: number): Quantity | undefined {
  const list = readIds(tokens, from, isLabel)
  return list === undefined ? undefined : listOf(from, list.to, { from, to: list.to }, list.ids)
}

function listOf(from: number, to: number, words: TokenRange, listed: readonly RecommendationId[]): Quantity {
  return { from, to, kind: 'list', count: listed.length, words, listed, total: null, named: true, determiner: null }
}

/** `the ICIBI's first and second recommendations`, `the third`, `the first five recommendations` */
function readRanks(sentence: TaggedTokens, from: number): Quantity | undefined {
  const { tokens, tags } = sentence
  const { to: first, determiner } = determinerAt(tags, from)
  const match = /^o(?:(?:,&?|&)t?o){0,20}/.exec(tags.slice(first, first + 80))?.[0]
  if (match === undefined) return undefined
  const behind = first + match.length
  const ranks = tokens.slice(first, behind).flatMap(({ kind, value }) => (kind === 'ordinal' ? [value] : []))
  const upTo = ranks.length === 1 && ranks[0] === 1 ? numberAt(sentence, behind) : undefined
  const to = behind + (upTo === undefined ? 0 : 1)
  const noun = nounAt(tags, to)
  if (noun === undefined && (determiner === null || !endsAt(tags, to))) return undefined
  const ids = upTo === undefined ? ranks : Array.from({ length: upTo }, (_, index) => index + 1)
  return listOf(
    from,
    noun ?? to,
    { from: first, to },
    ids.map((rank) => recommendationIdOf(String(rank))),
  )
}

/** `all other recommendations`, `the others`, `the rest of the recommendations` */
function readOther(sentence: TaggedTokens, from: number): Quantity | undefined {
  const match = /^(?:[ae]f?t?|t)h/.exec(sentence.tags.slice(from, from + 4))?.[0]
  if (match === undefined) return undefined
  const to = from + match.length
  const rest = restAt(sentence, to)
  if (rest === undefined) return undefined
  return quantityOf('other', null, from, { from, to }, rest, null)
}

/** `all six of the recommendations`, `each of them`, `both`, `all but one` */
function readAll(sentence: TaggedTokens, from: number): Quantity | undefined {
  const { tags } = sentence
  const first = tags[from]
  if (first === undefined || !'aeb'.includes(first)) return undefined
  if (tags[from + 1] === 'k') return readAllBut(sentence, from)
  const every = first === 'b' ? 2 : numberAt(sentence, from + 1)
  const to = from + (every === undefined || first === 'b' ? 1 : 2)
  const total = every === undefined ? null : { value: every, words: { from: to - 1, to } }
  const rest = restAt(sentence, to) ?? wholeAt(sentence, to)
  if (rest === undefined) return undefined
  const said = total ?? rest.total
  const the = tags[to] === 't' && said === null ? 1 : 0
  const words = { from, to: to + the }
  return exceptBehind(sentence, quantityOf('all', said?.value ?? null, from, words, { ...rest, total: said }, null))
}

function readAllBut(sentence: TaggedTokens, from: number): Quantity | undefined {
  const less = numberAt(sentence, from + 2)
  const rest = less === undefined ? undefined : restAt(sentence, from + 3)
  if (less === undefined || rest === undefined) return undefined
  return quantityOf('all-but', less, from, { from, to: from + 3 }, rest, null)
}

/** `all recommendations except 4`, `all of the recommendations with the exception of one` */
function exceptBehind(sentence: TaggedTokens, all: Quantity): Quantity {
  const match = /^,?(?:pt)?k[pf]?/.exec(sentence.tags.slice(all.to, all.to + 5))?.[0]
  if (match === undefined) return all
  const at = all.to + match.length
  const list = /^\d/.test(textAt(sentence.tokens, at)) ? readBareIds(sentence, at) : readNamed(sentence, at)
  const less = list?.count ?? (endsAt(sentence.tags, at + 1) ? numberAt(sentence, at) : undefined)
  return less === undefined ? all : { ...all, kind: 'all-but', count: less, to: list?.to ?? at + 1 }
}

/** `three of the four new recommendations`, `5 recommendations (2, 3, 5, 6 and 7b)`, `the other two`, `none` */
function readCount(sentence: TaggedTokens, from: number): Quantity | undefined {
  const { tokens, tags, isLabel } = sentence
  const { to: first, determiner } = determinerAt(tags, from)
  const at = tags[first] === 'h' ? first + 1 : first
  const count = tags[at] === 'z' ? 0 : numberAt(sentence, at)
  if (count === undefined) return undefined
  const behind = at + 1
  const rest = restAt(sentence, behind) ?? (tags.startsWith('(n)', behind) ? restAt(sentence, behind + 3) : undefined)
  if (rest === undefined) return undefined
  const list = readListBehind(tokens, rest.to, isLabel)
  const quantity = quantityOf('number', count, from, { from: at, to: behind }, rest, determiner)
  if (list === undefined) return quantity
  const { ids, to } = list
  // `five (5)` says the number twice and lists nothing; a colon may open other sums: `five: 3 in full, 2 in part`.
  if (ids.length === 1 && ids[0] === String(count)) return { ...quantity, to }
  return textAt(tokens, rest.to) === '(' || ids.length === count ? { ...quantity, to, listed: ids } : quantity
}

function quantityOf(
  kind: Quantity['kind'],
  count: number | null,
  from: number,
  words: TokenRange,
  { to, named, total }: Rest,
  determiner: Determiner | null,
): Quantity {
  return { from, to, kind, count, words, listed: [], total, named, determiner }
}

function restAt(sentence: TaggedTokens, at: number): Rest | undefined {
  const { tags } = sentence
  const of = /^u?f/.exec(tags.slice(at, at + 2))?.[0].length ?? 0
  const whole = of === 0 ? undefined : wholeAt(sentence, at + of)
  if (whole !== undefined) return whole
  const noun = nounAt(tags, at)
  if (noun !== undefined) return { to: noun, named: true, total: null }
  return of === 0 && endsAt(tags, at) ? { to: at, named: false, total: null } : undefined
}

/** `the four new recommendations`, `them`, `the Chief Inspector's recommendations`, `the four` */
function wholeAt(sentence: TaggedTokens, at: number): Rest | undefined {
  const { tags } = sentence
  if (tags[at] === 'm') return { to: at + 1, named: false, total: null }
  const { to: first } = determinerAt(tags, at)
  const value = numberAt(sentence, first)
  const behind = value === undefined ? first : first + 1
  const total = value === undefined ? null : { value, words: { from: first, to: behind } }
  const noun = nounAt(tags, behind)
  if (noun !== undefined) return { to: noun, named: true, total }
  if (tags[at] === 'd' && endsAt(tags, at + 1)) return { to: at + 1, named: false, total: null }
  return total !== null && endsAt(tags, behind) ? { to: behind, named: false, total } : undefined
}

function numberAt({ tokens, tags }: TaggedTokens, at: number): number | undefined {
  return tags[at] === 'n' ? tokens[at]?.value : undefined
}

/** `the`, `these`, `its`, `the Independent Chief Inspector of Borders and Immigration's` at `at`, and the token behind. */
function determinerAt(tags: string, at: number): { readonly to: number; readonly determiner: Determiner | null } {
  const match = /^(?:t?(?:w[wf&]{0,9})?g|[td])/.exec(tags.slice(at, at + 12))?.[0]
  if (match === undefined) return { to: at, determiner: null }
  const last = match.at(-1)
  return { to: at + match.length, determiner: last === 'g' ? 'possessive' : last === 'd' ? 'these' : 'the' }
}

/** The token behind `recommendations`, with at most three words before it: `new recommendations`. */
function nounAt(tags: string, at: number): number | undefined {
  const match = /^[wh]{0,3}R/.exec(tags.slice(at, at + 4))?.[0]
  return match === undefined ? undefined : at + match.length
}

/** Whether no noun of its own can follow: `accepts five.`, `accepts five and ...`, but not `accepts five points`. */
function endsAt(tags: string, at: number): boolean {
  return at >= tags.length || '&pkmv,.;:()x'.includes(tags.charAt(at))
}

const notLimiting = new Set(
  'made answered set listed addressed given below contained printed issued covering'.split(' '),
)
const limiting = new Set('on about that which where under against concerning regarding'.split(' '))

/** Whether words behind `recommendations` single out some: `the two recommendations on data`. */
export function isLimited({ tokens, tags }: TaggedTokens, { named, to }: Quantity): boolean {
  const next = textAt(tokens, to)
  return named && (limiting.has(next) || (tags[to] === 'w' && !notLimiting.has(next)))
}
