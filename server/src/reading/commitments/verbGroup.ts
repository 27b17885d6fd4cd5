import { base, gerund, isForm, participle, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { at, isMark, type Word } from './words.js'

/**
 * What the finite words of a verb say of its time and will:
 * `will` (will, shall, is going to), `planned` (is to, is due to, is scheduled for), `expected` (is expected to),
 * `intends` (intends to, is committed to), `should`, `ongoing` (is examining, is being put in place), `present`
 * (remains, routinely reviews, is under way), `inert` (would, may, must, was, has: nothing that is undertaken).
 */
export type Mood = 'will' | 'planned' | 'expected' | 'intends' | 'should' | 'ongoing' | 'present' | 'inert'

/** A finite verb with all that belongs to it; indexes count the words of the sentence. */
export interface VerbGroup {
  /** The first word (`will`), and the last that says what is done (`published`). */
  readonly first: number
  readonly last: number
  readonly mood: Mood
  readonly negative: boolean
  /** `will no longer accept`. */
  readonly ceasing: boolean
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  /** No verb but `be` and what follows: `will be in place`. */
  readonly copula: boolean
  /** From the leading verbs to the one that is done: `continue`, `review`. Empty for a copula. */
  readonly verbs: readonly string[]
  /** The adverbs within. */
  readonly adverbs: readonly string[]
}

/** What follows the finite word: `publish`, `be published`, `continue to review`. */
interface Predicate extends Omit<VerbGroup, 'first' | 'mood'> {}

const inertModals = new Set(['would', 'could', 'can', 'cannot', 'may', 'might', 'must', "can't", "couldn't", "wouldn't"])
const pastAuxiliaries = new Set(['was', 'were', 'had', 'did', "wasn't", "weren't", "hadn't", "didn't", 'does', 'do', "doesn't", "don't"])
const futureModals = new Set(['will', 'shall', "'ll", 'won\'t'])
const present = new Set(['is', 'are', 'am', "'re", "'m", "isn't", "aren't"])

/** The finite verb that begins at `index`, or undefined where none does. */
export function readVerbGroup(words: readonly Word[], index: number): VerbGroup | undefined {
  const word = at(words, index)
  const group = (mood: Mood, predicate: Predicate | undefined): VerbGroup => ({
    ...(predicate ?? bare(index)),
    first: index,
    mood,
  })
  if (futureModals.has(word)) {
    const predicate = readPredicate(words, index + 1)
    return group('will', word === "won't" && predicate ? { ...predicate, negative: true } : predicate)
  }
  if (word === 'should' || word === 'ought') return group('should', readPredicate(words, word === 'ought' ? index + 2 : index + 1))
  if (inertModals.has(word)) return group('inert', readPredicate(words, index + 1))
  if (pastAuxiliaries.has(word)) return group('inert', undefined)
  if (present.has(word)) return readBe(words, index, group)
  if (word === 'has' || word === 'have' || word === "'ve") return readHave(words, index, group)
  return readLexical(words, index, group)
}

type MakeGroup = (mood: Mood, predicate: Predicate | undefined) => VerbGroup

function bare(last: number): Predicate {
  return {
    last,
    negative: false,
    ceasing: false,
    perfect: false,
    progressive: false,
    passive: false,
    copula: false,
    verbs: [],
    adverbs: [],
  }
}

/** Adverbs and parentheses between the parts of a verb. */
interface Between {
  readonly next: number
  readonly negative: boolean
  readonly ceasing: boolean
  readonly adverbs: readonly string[]
}

const prepositions = new Set(
  'in at by within over during between as from before after on for with under through where if to until following subject throughout across when once alongside via'.split(
    ' ',
  ),
)

/** How many words a parenthesis within a verb may have: `will, as part of this work, review`. */
const parenthesis = 16

/**
 * Reads over what stands between the parts of a verb from `index` on: adverbs, `not`, a parenthesis between commas, and
 * (where `phrases` is set, as behind `will`) a phrase such as `in due course` up to the next verb.
 */
function between(words: readonly Word[], index: number, phrases: boolean): Between {
  const adverbs: string[] = []
  let next = index
  let negative = false
  let ceasing = false
  for (let step = 0; step < 8; step++) {
    const word = at(words, next)
    if (word === 'not' && at(words, next + 1) === 'only') next += 2
    else if (word === 'no' && at(words, next + 1) === 'longer') {
      ceasing = true
      next += 2
    } else if (word === 'not' || word === 'never') {
      negative = true
      next++
    } else if (isAdverb(word)) {
      adverbs.push(word)
      next++
    } else if (word === 'no' && at(words, next + 1) === 'doubt') {
      adverbs.push('doubt')
      next += 2
    } else if (isMark(words[next]) && phrases) {
      const close = closingMark(words, next)
      if (close === undefined) break
      next = close + 1
    } else if (phrases && prepositions.has(word)) {
      const verb = nextVerb(words, next + 1)
      if (verb === undefined) break
      next = verb
    } else break
  }
  return { next, negative, ceasing, adverbs }
}

function isAdverb(word: string): boolean {
  return lexicon.adverbs.has(word) || lexicon.ongoingAdverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !lexicon.lyVerbs.has(word))
}

function closingMark(words: readonly Word[], open: number): number | undefined {
  const mark = at(words, open)
  for (let index = open + 1; index < words.length && index - open <= parenthesis; index++) {
    if (at(words, index) === mark) return index
  }
  return undefined
}

/** The next word behind a phrase within a verb that can only be the verb. */
function nextVerb(words: readonly Word[], from: number): number | undefined {
  for (let index = from; index < words.length && index - from < parenthesis; index++) {
    const word = at(words, index)
    if (word !== '' && !isMark(words[index]) && isForm(word, base) && !isDetermined(words, index)) return index
    if (futureModals.has(word) || present.has(word)) return undefined
  }
  return undefined
}

const determiners = new Set(
  'a an the this that these those its their our his her my your each every all any some no such both further new more of in on at by for with to from and'.split(
    ' ',
  ),
)

/** Whether the word before makes this one a noun: `the review`. */
function isDetermined(words: readonly Word[], index: number): boolean {
  return determiners.has(at(words, index - 1)) || /(?:'s|s'|ing|al|ic|ive|ous|ed)$/.test(at(words, index - 1))
}

/** Reads `publish`, `be published`, `be publishing`, `have published`, `continue to review`, `be in place`. */
export function readPredicate(words: readonly Word[], index: number): Predicate | undefined {
  const lead = between(words, index, true)
  const word = at(words, lead.next)
  const flags = { ...bare(lead.next), negative: lead.negative, ceasing: lead.ceasing, adverbs: lead.adverbs }
  if (word === '' || isMark(words[lead.next])) return undefined
  if (word === 'be') return behindBe(words, lead.next, flags)
  if (word === 'have') {
    const after = between(words, lead.next + 1, false)
    const done = at(words, after.next)
    if (done === 'been') return { ...behindBe(words, after.next, flags), perfect: true }
    if (isForm(done, participle) && !isForm(done, base)) return { ...flags, last: after.next, perfect: true, verbs: [verbOf(done)] }
  }
  return chain(words, lead.next, flags)
}

/** Behind `be`: a passive, a progressive, or a copula. */
function behindBe(words: readonly Word[], be: number, flags: Predicate): Predicate {
  const after = between(words, be + 1, false)
  const word = at(words, after.next)
  const adverbs = [...flags.adverbs, ...after.adverbs]
  const negative = flags.negative || after.negative
  if (isForm(word, participle) && !lexicon.outcomeAdjectives.has(word) && !isForm(word, base & ~participle)) {
    return { ...flags, adverbs, negative, last: after.next, passive: true, verbs: [verbOf(word)] }
  }
  if (isForm(word, gerund) && word !== 'ongoing') {
    return { ...chain(words, after.next, { ...flags, adverbs, negative }), progressive: true }
  }
  return { ...flags, adverbs, negative, last: be, copula: true }
}

/** A verb and the verbs that it leads to: `continue to review`, `go on checking`, `be asked to`. */
function chain(words: readonly Word[], index: number, flags: Predicate): Predicate {
  const verbs: string[] = []
  let last = index
  let predicate = flags
  for (let step = 0; step < 4; step++) {
    const verb = verbOf(at(words, last))
    verbs.push(verb)
    if (!lexicon.leadingVerbs.has(verb)) break
    const next = behindLead(words, last, verb)
    if (next === undefined) break
    if (at(words, next) === 'be') {
      predicate = behindBe(words, next, predicate)
      return { ...predicate, verbs: [...verbs, ...predicate.verbs] }
    }
    last = next
  }
  return { ...predicate, last, verbs }
}

/** Where the verb stands to which a leading verb leads: behind `to`, or as a gerund. */
function behindLead(words: readonly Word[], index: number, verb: string): number | undefined {
  let next = between(words, index + 1, false).next
  const particle = at(words, next)
  if ((verb === 'go' || verb === 'carry' || verb === 'keep') && particle === 'on') next++
  else if (verb === 'go' || verb === 'carry') return undefined
  if (at(words, next) === 'to') {
    const to = between(words, next + 1, false).next
    // `continue both to review and to publish`
    return isForm(at(words, to), base) || at(words, to) === 'be' ? to : undefined
  }
  return isForm(at(words, next), gerund) && verb !== 'help' && verb !== 'look' ? next : undefined
}

/** `is to`, `is due to`, `is expected to`, `is committed to`, `is examining`, `is being built`, `is kept`, `is under way to`. */
function readBe(words: readonly Word[], index: number, group: MakeGroup): VerbGroup {
  const after = between(words, index + 1, false)
  const { next } = after
  const word = at(words, next)
  const flags = { ...bare(next), negative: after.negative, ceasing: after.ceasing, adverbs: after.adverbs }
  const withFlags = (predicate: Predicate | undefined): Predicate | undefined =>
    predicate && {
      ...predicate,
      negative: predicate.negative || after.negative,
      adverbs: [...after.adverbs, ...predicate.adverbs],
    }
  if (word === 'to') return group('planned', withFlags(readPredicate(words, next + 1)) ?? flags)
  if (word === 'going' && at(words, next + 1) === 'to') return group('will', withFlags(readPredicate(words, next + 2)))
  if (word === 'about' && at(words, next + 1) === 'to') return group('planned', withFlags(readPredicate(words, next + 2)))
  const scheduled = readScheduled(words, next, withFlags, group)
  if (scheduled !== undefined) return scheduled
  if (word === 'being') {
    const done = between(words, next + 1, false)
    return group('ongoing', { ...flags, last: done.next, passive: true, verbs: [verbOf(at(words, done.next))] })
  }
  const state = readState(words, next, flags)
  if (state !== undefined) return group(state.mood, state.predicate)
  if (isForm(word, gerund)) {
    const predicate = chain(words, next, flags)
    const plans = lexicon.planVerbs.has(predicate.verbs[0] ?? '') || predicate.verbs[0] === 'look'
    return group(plans && predicate.verbs.length > 1 ? 'intends' : 'ongoing', { ...predicate, progressive: true })
  }
  if (isForm(word, participle)) return group('present', { ...flags, passive: true, verbs: [verbOf(word)] })
  return group('present', { ...flags, last: index, copula: true })
}

/** Words that a time follows behind `is due`, `is planned`. */
const timePrepositions = new Set('by in on at for within before this next from shortly imminently soon later during'.split(' '))

/** `is due to start`, `is scheduled for June`, `are expected to be in place`, `is committed to introducing`. */
function readScheduled(
  words: readonly Word[],
  index: number,
  withFlags: (predicate: Predicate | undefined) => Predicate | undefined,
  group: MakeGroup,
): VerbGroup | undefined {
  const word = at(words, index)
  const planned = lexicon.plannedAdjectives.has(word)
  const expected = lexicon.expectedAdjectives.has(word)
  const willing = lexicon.willingAdjectives.has(word)
  if (!planned && !expected && !willing) return undefined
  const { next } = between(words, index + 1, false)
  if (at(words, next) === 'to') {
    const verb = between(words, next + 1, false).next
    const form = at(words, verb)
    if (isForm(form, base) || form === 'be' || form === 'have')
      return group(planned ? 'planned' : expected ? 'expected' : 'intends', withFlags(readPredicate(words, next + 1)))
    if (willing && isForm(form, gerund)) return group('intends', withFlags({ ...chain(words, verb, bare(verb)) }))
    return group('inert', undefined)
  }
  if (!willing && word !== 'set' && (timePrepositions.has(at(words, next)) || /^\d/.test(at(words, next))))
    return group('planned', withFlags({ ...bare(index), verbs: [word === 'due' ? 'come' : verbOf(word)] }))
  return undefined
}

/** `is under way to evaluate`, `is under review`, `are in place to recruit`, `are kept under review`. */
function readState(
  words: readonly Word[],
  index: number,
  flags: Predicate,
): { readonly mood: Mood; readonly predicate: Predicate } | undefined {
  const pair = `${at(words, index)} ${at(words, index + 1)}`
  const one = /^(?:underway|ongoing|afoot)$/.test(at(words, index))
  const width = one ? 1 : 2
  if (one || /^(?:under way|in hand|in train|in progress|in place)$/.test(pair)) {
    const verb = at(words, index + width) === 'to' ? between(words, index + width + 1, false).next : undefined
    const last = verb ?? index + width - 1
    const verbs = verb === undefined ? [] : [verbOf(at(words, verb))]
    return { mood: 'present', predicate: { ...flags, last, verbs, copula: true } }
  }
  return undefined
}

/** `has agreed to provide` undertakes; other perfects tell the past. */
function readHave(words: readonly Word[], index: number, group: MakeGroup): VerbGroup {
  const after = between(words, index + 1, false)
  const verb = verbOf(at(words, after.next))
  const undertakes = /^(?:agree|commit|undertake|pledge|promise|resolve|decide)$/.test(verb)
  if (undertakes && at(words, after.next + 1) === 'to' && !after.negative) {
    const to = between(words, after.next + 2, false).next
    if (isForm(at(words, to), base)) return group('intends', readPredicate(words, after.next + 2))
    if (isForm(at(words, to), gerund)) return group('intends', chain(words, to, bare(to)))
  }
  return group('inert', undefined)
}

/** Words before which a form is a noun: `the plans to`, `its aims`. */
const nounMakers = new Set(
  'the a an our its their his her these those this such no any all some of in for with under by and or new existing current to future on from are'.split(' '),
)

/** `intends to publish`, `continues to work`, `remains committed`, `keeps ... under review`, `routinely reviews`. */
function readLexical(words: readonly Word[], index: number, group: MakeGroup): VerbGroup | undefined {
  const word = at(words, index)
  if (!isForm(word, base | third)) return undefined
  const verb = verbOf(word)
  const before = at(words, index - 1)
  if (lexicon.planVerbs.has(verb) && !nounMakers.has(before) && index > 0) return readPlan(words, index, verb, group)
  if (!lexicon.continuingVerbs.has(verb) && !(lexicon.ongoingAdverbs.has(before) && index > 1)) return undefined
  if (nounMakers.has(before) || before === 'not' || verb === 'stay') return undefined
  if (lexicon.continuingVerbs.has(verb) || lexicon.ongoingAdverbs.has(before)) {
    const predicate = chain(words, index, bare(index))
    const adverbs = lexicon.ongoingAdverbs.has(before) ? [before] : []
    return group('present', { ...predicate, adverbs })
  }
  return undefined
}

function readPlan(words: readonly Word[], index: number, verb: string, group: MakeGroup): VerbGroup | undefined {
  const after = between(words, index + 1, true)
  if (at(words, after.next) !== 'to') {
    const to = verb === 'expect' ? infinitiveOf(words, index + 1) : undefined
    return to === undefined ? undefined : group('expected', readPredicate(words, to + 1))
  }
  const to = between(words, after.next + 1, false).next
  if (isForm(at(words, to), base)) return group(verb === 'expect' || verb === 'hope' ? 'expected' : 'intends', readPredicate(words, after.next + 1))
  if (verb === 'commit' && isForm(at(words, to), gerund)) return group('intends', chain(words, to, bare(to)))
  return undefined
}

/** `expects` THE NEW TEAM `to be` in place: where the `to` stands. */
function infinitiveOf(words: readonly Word[], from: number): number | undefined {
  for (let index = from; index < words.length && index - from < 12; index++) {
    const word = at(words, index)
    if (word === 'that' || futureModals.has(word) || present.has(word) || isMark(words[index])) return undefined
    if (word === 'to') {
      const verb = between(words, index + 1, false).next
      if (isForm(at(words, verb), base)) return index
    }
  }
  return undefined
}
