import { ageOf, isAboutReport } from './age.js'
import { isLimited, type Quantity, readBareIds, readQuantity, type TokenRange } from './quantities.js'
import type { TaggedTokens } from './tags.js'
import { textAt } from './tokens.js'
import { readVerdictPhrase, type VerdictLexicon, type VerdictPhrase, type VerdictWords } from './verdictPhrases.js'

// Which verdict is said of how many: the verbs and the numbers of a sentence, brought together.

/** A number of recommendations of which a sentence says that they have one of `keys`. */
export interface Claim {
  readonly keys: readonly string[]
  readonly quantity: Quantity
}

/** What a sentence claims; places are tokens of it. */
export interface SentenceClaims {
  readonly total: { readonly value: number; readonly words: TokenRange } | null
  readonly claims: readonly Claim[]
}

const silence: SentenceClaims = { total: null, claims: [] }

/** What `sentence` claims of the recommendations of its own report. Counts of older reports, and what is not sure, are left out. */
export function readClaims(sentence: TaggedTokens, lexicon: VerdictLexicon): SentenceClaims {
  const { pairs, loose } = new Pairing(sentence, lexicon).read()
  const all = [...pairs.map(({ quantity }) => quantity), ...loose]
  const ages = new Map(all.map((each) => [each, ageOf(sentence, each, pairs.length > 0)]))
  const speaksOfNew = [...ages.values()].includes('new')
  if (!speaksOfNew && [...ages.values()].includes('older')) return silence
  const ours = (quantity: Quantity) => ages.get(quantity) !== 'older'
  const claims = pairs.flatMap(({ verdicts, quantity }) => {
    const keys = ours(quantity) ? keysOf(verdicts, lexicon) : undefined
    return keys === undefined ? [] : [{ keys, quantity }]
  })
  const sure = claims.length === pairs.length ? claims : claims.filter(({ quantity }) => quantity.kind !== 'other')
  const paired = pairs.map(({ quantity }) => quantity)
  return { total: totalOf(sentence, paired.filter(ours), loose.filter(ours)), claims: sure }
}

/** The keys of verdicts joined by `or`; undefined where the schema does not have one of them. */
function keysOf(verdicts: readonly VerdictWords[], lexicon: VerdictLexicon): readonly string[] | undefined {
  const keys = new Set<string>()
  for (const words of verdicts) {
    const key = lexicon.keyOf(words)
    if (key === undefined) return undefined
    keys.add(key)
  }
  return [...keys]
}

/** How many there are in all, if the sentence says it and says it of one report only. */
function totalOf(
  sentence: TaggedTokens,
  paired: readonly Quantity[],
  loose: readonly Quantity[],
): SentenceClaims['total'] {
  const said = [...paired, ...loose].flatMap(({ named, total }) => (named || paired.length > 0 ? (total ?? []) : []))
  // `three recommendations on detention and two on returns`
  const shares = loose.filter((each) => sentence.tags[each.to] === 'p')
  const sharesOut = paired.length === 0 && shares.some(({ named }) => named) && shares.some(({ named }) => !named)
  const made = [
    ...paired.filter((quantity) => isAboutReport(sentence, quantity, true)),
    ...(sharesOut ? [] : loose.filter((quantity) => isAboutReport(sentence, quantity, false))),
  ]
  // `accepts the six recommendations` leaves none out.
  const whole = paired.filter(
    (each) => each.determiner !== null && each.named && each.kind === 'number' && !isLimited(sentence, each),
  )
  const totals = [...said, ...made.map(asTotal), ...(paired.length === 1 ? whole.map(asTotal) : [])]
  const [first] = totals
  return first !== undefined && totals.every(({ value }) => value === first.value) ? first : null
}

function asTotal({ count, words }: Quantity): { value: number; words: TokenRange } {
  return { value: count ?? 0, words }
}

interface Pair {
  verdicts: readonly VerdictWords[]
  readonly quantity: Quantity
}

/** How many tokens may stand between a number and the verb behind it: `five of those made by the inspectors are accepted`. */
const longestGap = 10
const fillers = new Set(['a', 'further', 'another', 'just', 'only', 'total', ','])

/** Goes through one sentence and gives each verb its number: the one behind it, or in the passive the one before it. */
class Pairing {
  private readonly pairs: Pair[] = []
  private readonly loose: Quantity[] = []
  private verb: VerdictPhrase | null = null
  /** Behind `recommendations 1 and 2` a bare figure is another id, and no count. */
  private hasList = false

  constructor(
    private readonly sentence: TaggedTokens,
    private readonly lexicon: VerdictLexicon,
  ) {}

  read(): { readonly pairs: readonly Pair[]; readonly loose: readonly Quantity[] } {
    for (let at = 0; at < this.sentence.tokens.length; ) {
      const quantity = readQuantity(this.sentence, at)
      if (quantity !== undefined) {
        this.loose.push(quantity)
        at = quantity.to
        continue
      }
      const phrase = readVerdictPhrase(this.sentence.tokens, at, this.lexicon)
      at = phrase === undefined ? at + 1 : this.takePhrase(phrase)
    }
    return { pairs: this.pairs, loose: this.loose }
  }

  /** Pairs what can be paired; returns the token to go on from. */
  private takePhrase(phrase: VerdictPhrase): number {
    const understood = phrase.verdicts.every(({ head }) => head === null)
    if (understood) return this.takeModifiers(phrase)
    this.verb = phrase
    const before = this.loose.at(-1)
    const behindNumber = before !== undefined && before.to === phrase.from
    if (behindNumber && phrase.bare && before.determiner !== null && before.named) {
      // `the six recommendations accepted in spring` are not all there are.
      this.loose.pop()
      return phrase.to
    }
    const object = phrase.passive || (phrase.bare && behindNumber) ? undefined : this.objectAt(phrase.to)
    if (phrase.elsewhere) return object?.to ?? phrase.to
    if (object !== undefined) return this.pair(phrase.verdicts, object)
    if (before !== undefined && this.reachesBack(before, phrase)) {
      this.loose.pop()
      this.pair(phrase.verdicts, before)
    }
    return phrase.to
  }

  /** `in part` or `partially` without a verb of its own, which then is the last one's. */
  private takeModifiers(phrase: VerdictPhrase): number {
    const head = this.verb?.verdicts.at(-1)?.head ?? null
    if (head === null || this.verb?.elsewhere === true) return phrase.to
    const before = this.loose.at(-1)
    const last = this.pairs.at(-1)
    const verdicts = phrase.verdicts.map(({ modifiers }) => ({ modifiers, head }))
    if (before?.to === phrase.from) {
      this.loose.pop()
      // `accepts all nine, three of them in part`: the nine are accepted or partially accepted.
      if (last !== undefined && this.sentence.tags[before.to - 1] === 'm')
        last.verdicts = [...last.verdicts, ...verdicts]
      this.pair(verdicts, before)
    } else if (last?.quantity.to === phrase.from) {
      const [stated] = last.verdicts
      last.verdicts = phrase.verdicts.map(({ modifiers }) => ({
        modifiers: new Set([...(stated?.modifiers ?? []), ...modifiers]),
        head: stated?.head ?? head,
      }))
    } else {
      const object = this.objectAt(phrase.to)
      if (object !== undefined) return this.pair(verdicts, object)
    }
    return phrase.to
  }

  /** The quantity that a verb takes; undefined where it takes anything else, or only some of what is named. */
  private objectAt(at: number): Quantity | undefined {
    let first = at
    if (textAt(this.sentence.tokens, first) === ':') first++
    while (first < at + 4 && (fillers.has(textAt(this.sentence.tokens, first)) || this.isTotalOf(first))) first++
    const bare = this.hasList ? readBareIds(this.sentence, first) : undefined
    const quantity = bare ?? readQuantity(this.sentence, first)
    return quantity?.determiner != null && isLimited(this.sentence, quantity) ? undefined : quantity
  }

  private isTotalOf(at: number): boolean {
    return textAt(this.sentence.tokens, at) === 'of' && textAt(this.sentence.tokens, at - 1) === 'total'
  }

  /** Whether what `phrase` says is said of `before`: `five of them have been accepted`, `the two that we do not accept`. */
  private reachesBack(before: Quantity, phrase: VerdictPhrase): boolean {
    const { tokens, tags } = this.sentence
    const gap = tags.slice(before.to, phrase.from)
    if (gap.length > longestGap || /[;(:]/.test(gap)) return false
    if (phrase.passive || gap === '') return phrase.passive || phrase.bare
    const next = textAt(tokens, phrase.to)
    return !/[wtdagi]/.test(tags.charAt(phrase.to)) && !/^(?:that|what|it|a|an|they|we|he|you)$/.test(next)
  }

  private pair(verdicts: readonly VerdictWords[], quantity: Quantity): number {
    this.pairs.push({ verdicts, quantity })
    this.hasList ||= quantity.kind === 'list'
    return quantity.to
  }
}
