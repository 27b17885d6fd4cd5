import { prepositions, wordSet } from './functionWords.js'
import { gerund, isForm, participle, verbOf } from './inflection.js'
import { aimTo, committedTo } from './intent.js'
import { agentNouns, bettermentVerbs, expectedAdjectives, plannedAdjectives, planVerbs, staffNouns } from './lexicon.js'
import {
  infinitiveAt,
  type Mood,
  type Predicate,
  predicateAt,
  readChain,
  readOver,
  readPredicate,
} from './predicate.js'
import { at, isMark, type Word } from './words.js'

// What `is` and `are` begin: `is to`, `is due to`, `is expected to`, `is committed to`, `is examining`, `is being
// built`,
// `is kept`, `is under way to`, `are in place to`, `is the intention to`.

interface Moody extends Predicate {
  readonly mood: Mood
}

/** The verb that begins with a present form of `be` at `index`. */
export function readBe(words: readonly Word[], index: number): Moody {
  const after = readOver(words, index + 1, false)
  const begun = { ...predicateAt(after.next), negative: after.negative, adverbs: after.adverbs }
  const read =
    readFuture(words, after.next) ??
    readOngoing(words, after.next, begun) ??
    readPresent(words, index, after.next, begun)
  return { ...read, negative: read.negative || after.negative, adverbs: [...after.adverbs, ...read.adverbs] }
}

function moody(mood: Mood, predicate: Predicate | undefined, last: number): Moody {
  return { ...(predicate ?? predicateAt(last)), mood }
}

const courses = wordSet('track course schedule target')

/**
 * `to publish`, `going to publish`, `on track to deliver`, `due to start`, `expected to be`, `committed to
 * introducing`.
 */
function readFuture(words: readonly Word[], index: number): Moody | undefined {
  const word = at(words, index)
  const next = at(words, index + 1)
  if (word === 'to')
    return infinitiveAt(words, index, true) === undefined
      ? undefined
      : moody('planned', readPredicate(words, index + 1), index)
  if (word === 'going' && next === 'to') return moody('will', readPredicate(words, index + 2), index + 1)
  if (word === 'about' && next === 'to') return moody('planned', readPredicate(words, index + 2), index + 1)
  if (word === 'on' && courses.has(next) && at(words, index + 2) === 'to')
    return moody('planned', readPredicate(words, index + 3), index + 2)
  if (word === 'committed') return readCommitted(words, index)
  if (plannedAdjectives.has(word)) return readForeseen(words, index, 'planned')
  return expectedAdjectives.has(word) ? readForeseen(words, index, 'expected') : undefined
}

/** `committed to introducing`; `committed to the safety of` undertakes nothing. */
function readCommitted(words: readonly Word[], index: number): Moody | undefined {
  const { next } = readOver(words, index + 1, false)
  if (at(words, next) !== 'to') return undefined
  const done = committedTo(words, next)
  return moody(done === undefined ? 'inert' : 'intends', done, next)
}

/** Words of time behind `is due`, `is planned`: `by`, `in`, `next`, a figure. */
const timeOpens = /^(?:by|in|on|at|for|within|before|this|next|from|shortly|imminently|soon|later|during|until|\d.*)$/
/** Behind these stands no time: `is set by the regulations`. */
const untimed = wordSet('set likely')

const figure = /^\d/

/** `is planned by the Operational Planning Team`: who plans it, and not for when. */
function namesPlanner(words: readonly Word[], by: number): boolean {
  if (at(words, by) !== 'by') return false
  const behind = words.slice(by + 1, by + 7)
  return (
    behind.some(({ lower }) => agentNouns.has(lower) || staffNouns.has(lower)) &&
    !behind.some(({ lower }) => figure.test(lower))
  )
}

/** `due to start`, `scheduled for June`, `expected to be in place`. */
function readForeseen(words: readonly Word[], index: number, mood: Mood): Moody | undefined {
  const word = at(words, index)
  const { next } = readOver(words, index + 1, false)
  if (at(words, next) === 'to') {
    // `due to complete` is planned, `due to added complexities` a reason.
    const verb = infinitiveAt(words, next, word !== 'due' && word !== 'set')
    return verb === undefined ? moody('inert', undefined, next) : moody(mood, readPredicate(words, next + 1), next)
  }
  // `is due out in June`
  const isOut = word === 'due' && (at(words, next) === 'out' || at(words, next) === 'back')
  // `Regional events are planned.`
  if (word === 'planned' && (index + 1 >= words.length || isMark(words[index + 1])))
    return moody('planned', { ...predicateAt(index), verbs: ['plan'] }, index)
  // `is expected shortly`: the adverb is the time itself.
  const time = isOut ? next + 1 : timeOpens.test(at(words, index + 1)) ? index + 1 : next
  if (untimed.has(word) || !timeOpens.test(at(words, time)) || namesPlanner(words, time)) return undefined
  return moody('planned', { ...predicateAt(index), verbs: [word === 'due' ? 'come' : verbOf(word)] }, index)
}

/** `being built`, `examining`, `looking to recruit`. */
function readOngoing(words: readonly Word[], index: number, begun: Predicate): Moody | undefined {
  const word = at(words, index)
  if (word === 'being') {
    const { next, adverbs } = readOver(words, index + 1, false)
    return { ...begun, adverbs, last: next, passive: true, verbs: [verbOf(at(words, next))], mood: 'ongoing' }
  }
  if (!isForm(word, gerund) || word === 'ongoing') return undefined
  const chain = readChain(words, index, begun)
  const [first = ''] = chain.verbs
  // `looking to recruit` is a plan, `looking to improve` a wish.
  const plans =
    chain.verbs.length > 1 && (planVerbs.has(first) || (first === 'look' && !bettermentVerbs.has(chain.verbs[1] ?? '')))
  return { ...chain, progressive: true, mood: plans ? 'intends' : 'ongoing' }
}

const underWayWord = wordSet('underway ongoing afoot')
const underWay = /^(?:under way|in hand|in train|in progress|in place)$/

/** `under way to evaluate`, `in place to recruit`, `the intention to`, `kept under review`, or a plain state. */
function readPresent(words: readonly Word[], be: number, index: number, begun: Predicate): Moody {
  const word = at(words, index)
  const width = underWayWord.has(word) ? 1 : underWay.test(`${word} ${at(words, index + 1)}`) ? 2 : 0
  if (width > 0) {
    const verb = at(words, index + width) === 'to' ? infinitiveAt(words, index + width) : undefined
    return verb === undefined
      ? { ...begun, last: index + width - 1, copula: true, mood: 'present' }
      : { ...readChain(words, verb, begun), copula: true, mood: 'present' }
  }
  if (isForm(word, participle)) return { ...begun, last: index, passive: true, verbs: [verbOf(word)], mood: 'present' }
  const aim = prepositions.has(word) ? undefined : aimTo(words, index)
  return aim === undefined ? { ...begun, last: be, copula: true, mood: 'present' } : moody('intends', aim, index)
}
