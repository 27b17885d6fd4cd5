import { determiners, isAdverb, isFiniteAuxiliary, prepositions, wordSet } from './functionWords.js'
import { base, gerund, isForm, participle, verbOf } from './inflection.js'
import { leadingVerbs, outcomeAdjectives } from './lexicon.js'
import { at, isMark, type Word } from './words.js'

/**
 * What the finite words of a verb say of its time and will:
 * `will` (will, shall, is going to), `planned` (is to, is due to, is scheduled for), `expected` (is expected to),
 * `intends` (intends to, is committed to), `should`, `ongoing` (is examining, is being put in place), `present`
 * (remains, routinely reviews, is under way), `scheduled` (passes to, opens: a plan where a day stands with it), `inert` (would, may, must, was, has: nothing that is undertaken).
 */
export type Mood =
  | 'will'
  | 'planned'
  | 'expected'
  | 'intends'
  | 'should'
  | 'ongoing'
  | 'present'
  | 'scheduled'
  | 'inert'

/**
 * What follows the finite word of a verb: `publish`, `be published`, `have been assessed`, `continue to review`, `be`
 * in place.
 */
export interface Predicate {
  /** Index of the last word that belongs to it. */
  readonly last: number
  /** From the leading verbs to the one that is done: `continue`, `review`. Empty for a copula. */
  readonly verbs: readonly string[]
  readonly passive: boolean
  readonly perfect: boolean
  readonly progressive: boolean
  /** No verb but `be` and what follows it: `be in place`. */
  readonly copula: boolean
  readonly negative: boolean
  /** The adverbs within. */
  readonly adverbs: readonly string[]
}

/** A finite verb with all that belongs to it; indexes count the words of the sentence. */
export interface VerbGroup extends Predicate {
  /** Its first word: `will`. */
  readonly first: number
  readonly mood: Mood
}

/** The verb that begins at `first` and has `predicate`. Written out: what is spread and then added to has a hidden class of its own. */
export function verbGroupOf(predicate: Predicate, first: number, mood: Mood): VerbGroup {
  const { last, verbs, passive, perfect, progressive, copula, negative, adverbs } = predicate
  return { last, verbs, passive, perfect, progressive, copula, negative, adverbs, first, mood }
}

/** A predicate that is nothing yet, and ends at `last`. */
export function predicateAt(last: number): Predicate {
  return {
    last,
    verbs: [],
    passive: false,
    perfect: false,
    progressive: false,
    copula: false,
    negative: false,
    adverbs: [],
  }
}

/** What stands between the parts of a verb, and where the next part is. */
export interface Between {
  readonly next: number
  readonly negative: boolean
  readonly adverbs: readonly string[]
}

const negatives = wordSet('not never neither rarely seldom hardly scarcely')
/** Words besides prepositions that open a phrase within a verb: `will, where appropriate, amend`. */
const phraseOpeners = wordSet('where if when once subject')
const beforeNoun = wordSet(
  'a an the this that these those its their our his her my your each every any some no such new next more and',
)
const adjectiveEnding = /(?:'s|s'|ing|al|ic|ive|ous|ed|ary)$/
const questionWords = wordSet('where when what which who whom whose how why whether')
const plainWord = /^[a-z][a-z-]{2,}$/
const objectOpens = /^(?:the|a|an|its|their|our|all|this|these|any|each|in|how|whether|\d.*)$/

/** How many words a parenthesis within a verb may have: `will, as part of this work, review`. */
const parenthesis = 16

/**
 * Reads over what stands between the parts of a verb from `index` on: adverbs and `not`; with `phrases` (behind `will`)
 * also a parenthesis between commas and a phrase such as `in due course`, up to the next verb.
 */
export function readOver(words: readonly Word[], index: number, phrases: boolean): Between {
  let adverbs = noAdverbs
  let next = index
  let negative = false
  for (let step = 0; step < 8; step++) {
    const word = at(words, next)
    const behind = phrases ? behindPhrase(words, next) : undefined
    if (isPair(words, next, 'not', 'only') || isPair(words, next, 'no', 'longer')) next += 2
    else if (isPair(words, next, 'no', 'doubt')) {
      adverbs = [...adverbs, 'doubtless']
      next += 2
    } else if (negatives.has(word)) {
      negative = true
      next++
    } else if (isAdverb(word)) {
      adverbs = [...adverbs, word]
      next++
    } else if (isAdverbAside(words, next)) next += 3
    else if (behind !== undefined) next = behind
    else break
  }
  return { next, negative, adverbs }
}

const noAdverbs: readonly string[] = []

function isPair(words: readonly Word[], index: number, first: string, second: string): boolean {
  return at(words, index) === first && at(words, index + 1) === second
}

/** `, however,` within a verb. */
function isAdverbAside(words: readonly Word[], index: number): boolean {
  return at(words, index) === ',' && isAdverb(at(words, index + 1)) && at(words, index + 2) === ','
}

/** Where the verb goes on behind a parenthesis or a phrase that begins at `index`; undefined where none does. */
function behindPhrase(words: readonly Word[], index: number): number | undefined {
  if (isMark(words[index])) {
    const mark = at(words, index)
    for (let close = index + 1; close - index <= parenthesis && close < words.length; close++) {
      if (at(words, close) === mark) return close + 1
    }
    return undefined
  }
  const word = at(words, index)
  if (!prepositions.has(word) && !phraseOpeners.has(word)) return undefined
  for (let verb = index + 1; verb - index < parenthesis && verb < words.length; verb++) {
    if (isFiniteAuxiliary(at(words, verb))) return undefined
    if (isForm(at(words, verb), base) && !isNounHere(words, verb)) return verb
  }
  return undefined
}

/** Whether the word before makes this one a noun: `the review`, `quality control`. */
function isNounHere(words: readonly Word[], index: number): boolean {
  const before = at(words, index - 1)
  return beforeNoun.has(before) || prepositions.has(before) || adjectiveEnding.test(before)
}

/** Reads the predicate that begins at `index`; undefined where no verb does. */
export function readPredicate(words: readonly Word[], index: number): Predicate | undefined {
  const lead = readOver(words, index, true)
  const word = at(words, lead.next)
  if (word === '' || isMark(words[lead.next])) return undefined
  const begun = { ...predicateAt(lead.next), negative: lead.negative, adverbs: lead.adverbs }
  if (word === 'be') return readBehindBe(words, lead.next, begun)
  if (word === 'have') {
    const after = readOver(words, lead.next + 1, false)
    const done = at(words, after.next)
    if (done === 'been') return { ...readBehindBe(words, after.next, begun), perfect: true }
    if (isForm(done, participle)) return readChain(words, after.next, { ...begun, perfect: true })
  }
  return readChain(words, lead.next, begun)
}

/** `unaffected`, `unchanged`: a state, and nothing that is done; not `unveiled`. */
const undone = /^un(?:a|ch|m|n|r|s|t)[a-z]+ed$/

/** Reads on behind the `be` (or `was`, `been`) at index `be`: a passive, a progressive, or a copula. */
export function readBehindBe(words: readonly Word[], be: number, begun: Predicate = predicateAt(be)): Predicate {
  const after = readOver(words, be + 1, false)
  const word = at(words, after.next)
  const flags = { ...begun, adverbs: [...begun.adverbs, ...after.adverbs], negative: begun.negative || after.negative }
  if (isForm(word, participle) && !outcomeAdjectives.has(word) && !undone.test(word)) {
    return { ...flags, last: after.next, passive: true, verbs: [verbOf(word)] }
  }
  if (isForm(word, gerund) && word !== 'ongoing') return { ...readChain(words, after.next, flags), progressive: true }
  return { ...flags, last: be, copula: true }
}

/**
 * Reads the verb at `index` and the verbs that it leads to: `continue to review`, `go on checking`, `seek to be seen`.
 */
export function readChain(words: readonly Word[], index: number, begun: Predicate = predicateAt(index)): Predicate {
  const verbs: string[] = []
  let last = index
  for (let step = 0; step < 4; step++) {
    const verb = verbOf(at(words, last))
    verbs.push(verb)
    const next = leadingVerbs.has(verb) ? behindLeading(words, last, verb) : undefined
    if (next === undefined) break
    if (at(words, next) === 'be') {
      const state = readBehindBe(words, next, begun)
      return { ...state, verbs: [...verbs, ...state.verbs] }
    }
    last = next
  }
  return { ...begun, last, verbs }
}

/** Where the verb stands to which the leading verb at `index` leads: behind `to`, or as a gerund. */
function behindLeading(words: readonly Word[], index: number, verb: string): number | undefined {
  let next = readOver(words, index + 1, false).next
  if (at(words, next) === 'on' && (verb === 'go' || verb === 'carry' || verb === 'keep')) next++
  else if (verb === 'go' || verb === 'carry') return undefined
  if (at(words, next) === 'to' || (verb === 'help' && isForm(at(words, next), base)))
    return infinitiveAt(words, next, verb !== 'agree' && verb !== 'go')
  return isForm(at(words, next), gerund) && verb !== 'help' && verb !== 'look' ? next : undefined
}

/**
 * Index of the verb of the infinitive whose `to` stands at `index`; undefined where a noun follows (`due to delays`).
 * An unknown word is a verb where an object follows it, or where the word before `to` makes it `sure`.
 */
export function infinitiveAt(words: readonly Word[], index: number, sure = false): number | undefined {
  const verb = readOver(words, at(words, index) === 'to' ? index + 1 : index, false).next
  const word = at(words, verb)
  if (isForm(word, base)) return verb
  const isClosed = prepositions.has(word) || determiners.has(word) || questionWords.has(word)
  if (!plainWord.test(word) || isForm(word, gerund) || isClosed) return undefined
  const objectFollows = objectOpens.test(at(words, verb + 1))
  return sure || (objectFollows && !word.endsWith('s')) ? verb : undefined
}
