import { functionWords } from './functionWords.js'
import type { TermPassage } from './termIndex.js'
import { WordSet } from './wordSet.js'
import type { Word } from './words.js'

// Compounds that want a hyphen before a noun, whatever else a draft does: `an intelligence-led organisation`. Only those
// are here whose words, standing so, can hardly be anything else.

/** A compound without its hyphens; 0-based numbers of its first and last word in its passage. */
export interface OpenModifier {
  readonly from: number
  readonly to: number
}

type Words = ReadonlySet<string>

function list(words: string): Words {
  return new Set(words.split(/\s+/))
}

/** By second word: the first words that make a compound with it. */
const pairs: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    led: 'intelligence risk evidence data demand needs threat technology user',
    driven: 'intelligence risk evidence data demand needs threat technology user',
    informed: 'intelligence risk evidence data trauma',
    based: `evidence risk rules needs zero community web paper computer home field team skills knowledge values competency UK
London port office hotel`,
    related: `customs immigration work health crime drug drugs terrorism security safety asylum border fraud tax age pay weather
gang performance trade visa quality offence`,
    owned: 'government state',
    funded: 'government state grant',
    centric: 'person people customer user victim child data',
    critical: 'time mission business safety',
    limited: 'time',
    sensitive: 'time',
    ranging: 'wide',
    reaching: 'far',
    standing: 'long',
    lasting: 'long',
    facing: 'public customer client outward inward forward',
    specific: 'country port site role case region sector age gender nationality job task',
    focused: 'customer user outcome child victim',
    term: 'long longer short shorter medium',
    notice: 'short',
    scale: 'large larger small smaller full',
    time: 'full part real quick',
    level: 'high higher low lower top entry',
    line: 'front',
    end: 'front back',
    office: 'back',
    government: 'cross',
    departmental: 'cross',
    border: 'cross',
    agency: 'multi',
    party: 'third',
    house: 'in',
  }).map(([second, firsts]) => [second, list(firsts.toLowerCase())]),
)

/** Behind an acronym with its article: `the HMRC-owned system`. */
const behindAcronym = list('owned funded based')
const articles = list('a an the its our their')

/** Three words or four: `day-to-day work`. */
const phrases: readonly (readonly string[])[] =
  `day to day, case by case, face to face, end to end, door to door, one to one,
peer to peer, year on year, month on month, out of hours, business as usual, state of the art`
    .split(/,\s+/)
    .map((phrase) => phrase.split(' '))
const openersOfPhrases: Words = new Set(phrases.map(([first = '']) => first))

/** In the singular behind a number and before a noun: `a five-year plan`. */
const units = list('minute hour day week month year mile kilometre metre page point person bed stage tier phase storey')
const severalOf = /^(?:[2-9]|[1-9]\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)$/

/** The words that tell a compound: its second, or the first of a phrase. */
const tellingSeconds = new WordSet([...pairs.keys(), ...units, ...behindAcronym])
const tellingFirsts = new WordSet(openersOfPhrases)

/** Behind a preposition these may be a phrase by themselves: `in real time officers see it`, `in the long term plans change`. */
const adverbial = list('term time level scale')
const prepositions = list('in on over for at from by into')
/** So may these, but with an article only: `on the front line officers know it`. */
const places = list('in on at over')
/** Behind these `in` opens no phrase of its own: `of in-house work`. */
const beforeInHouse = list('a an the of for with by our their its from new')

/** Behind a word these say where or when, and are no noun. */
const adverbs = list('overseas abroad elsewhere nearby today tomorrow together alone ahead online')

/** The compounds in `passage` that stand before a noun and have lost their hyphens, in order; those in quotation marks are not told. */
export function openModifiersIn({ words }: TermPassage): readonly OpenModifier[] {
  const found: OpenModifier[] = []
  for (let from = 0; from < words.length - 1; from++) {
    const to = endOfCompound(words, from)
    if (to === undefined || !isOpen(words, from, to) || !isNoun(words[to + 1])) continue
    found.push({ from, to })
    from = to
  }
  return found
}

/** The number of the last word of the compound that begins at `from`; undefined where none does. */
function endOfCompound(words: readonly Word[], from: number): number | undefined {
  const first = words[from]
  const second = words[from + 1]
  const before = words[from - 1]
  if (first === undefined || second === undefined) return undefined
  if (!tellingSeconds.mayHave(second.number) && !tellingFirsts.mayHave(first.number)) return undefined
  if (pairs.get(second.lower)?.has(first.lower)) return isPair(words, from) ? from + 1 : undefined
  if (units.has(second.lower) && severalOf.test(first.lower)) return isNumbered(before) ? undefined : from + 1
  if (behindAcronym.has(second.lower) && first.capital === 'all')
    return articles.has(before?.lower ?? '') ? from + 1 : undefined
  if (!openersOfPhrases.has(first.lower) || before?.lower === 'from') return undefined
  return endOfPhrase(words, from)
}

function endOfPhrase(words: readonly Word[], from: number): number | undefined {
  const phrase = phrases.find((parts) => parts.every((part, at) => words[from + at]?.lower === part))
  return phrase === undefined ? undefined : from + phrase.length - 1
}

function isPair(words: readonly Word[], from: number): boolean {
  const [first = '', before = '', earlier = ''] = [0, 1, 2].map((back) => words[from - back]?.lower)
  if (first === 'in') return beforeInHouse.has(before)
  // `to cross border posts`, `vans cross border posts`: a verb.
  if (first === 'cross') return words[from]?.joint === 'start' || functionWords.has(before) ? before !== 'to' : false
  if (before === 'the') return !places.has(earlier)
  return !adverbial.has(words[from + 1]?.lower ?? '') || !prepositions.has(before)
}

/** `Level 2 stage checks`: the number belongs to the name before it. */
function isNumbered(before: Word | undefined): boolean {
  return before !== undefined && before.capital !== 'none' && !before.opens
}

/** Whether nothing but spaces is between the words, and they are neither quoted nor part of a name. */
function isOpen(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to + 1).every(({ joint, capital, quoted, possessive, opens }, at) => {
    if (quoted || possessive) return false
    return at === 0 ? joint !== 'hyphen' && (capital !== 'first' || opens) : joint === 'space' && capital === 'none'
  })
}

function isNoun(word: Word | undefined): boolean {
  if (word?.joint !== 'space' || !/^[a-z]{3,}/i.test(word.text) || word.quoted) return false
  return !functionWords.has(word.lower) && !adverbs.has(word.lower) && !/ly$/.test(word.lower)
}
