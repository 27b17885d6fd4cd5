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
  type VerbGroup,
  verbGroupOf,
} from './predicate.js'
import { at, isMark, type Word } from './words.js'

// What `is` and `are` begin: `is to`, `is due to`, `is expected to`, `is committed to`, `is examining`, `is being
// built`,
// `is kept`, `is under way to`, `are in place to`, `is the intention to`.

/** The verb that begins with a present form of `be` at `index`. */
export function readBe(words: readonly Word[], index: number): VerbGroup {
  const after = readOver(words, index + 1, false)
  const begun = { ...predicateAt(after.next), negative: after.negative, adverbs: after.adverbs }
  const read =
    readFuture(words, index, after.next) ??
    readOngoing(words, index, after.next, begun) ??
    readPresent(words, index, after.next, begun)
  return { ...read, negative: read.negative || after.negative, adverbs: [...after.adverbs, ...read.adverbs] }
}

const courses = wordSet('track course schedule target')

/**
 * `to publish`, `going to publish`, `on track to deliver`, `due to start`, `expected to be`, `committed to
 * introducing`.
 */
function readFuture(words: readonly Word[], be: number, index: number): VerbGroup | undefined {
  const group = (mood: Mood, predicate: Predicate | undefined, last: number) =>
    verbGroupOf(predicate ?? predicateAt(last), be, mood)
  const word = at(words, index)
  const next = at(words, index + 1)
  if (word === 'to')
    return infinitiveAt(words, index, true) === undefined
      ? undefined
      : group('planned', readPredicate(words, index + 1), index)
  if (word === 'going' && next === 'to') return group('will', readPredicate(words, index + 2), index + 1)
  if (word === 'about' && next === 'to') return group('planned', readPredicate(words, index + 2), index + 1)
  if (word === 'on' && courses.has(next) && at(words, index + 2) === 'to')
    return group('planned', readPredicate(words, index + 3), index + 2)
  if (word === 'committed') return readCommitted(words, be, index)
  if (plannedAdjectives.has(word)) return readForeseen(words, be, index, 'planned')
  return expectedAdjectives.has(word) ? readForeseen(words, be, index, 'expected') : undefined
}

/** `committed to introducing`; `committed to the safety of` undertakes nothing. */
function readCommitted(words: readonly Word[], be: number, index: number): VerbGroup | undefined {
  const { next } = readOver(words, index + 1, false)
  if (at(words, next) !== 'to') return undefined
  const done = committedTo(words, next)
  return verbGroupOf(done ?? predicateAt(next), be, done === undefined ? 'inert' : 'intends')
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
function readForeseen(words: readonly Word[], be: number, index: number, mood: Mood): VerbGroup | undefined {
  const word = at(words, index)
  const { next } = readOver(words, index + 1, false)
  if (at(words, next) === 'to') {
    // `due to complete` is planned, `due to added complexities` a reason.
    const verb = infinitiveAt(words, next, word !== 'due' && word !== 'set')
    return verb === undefined
      ? verbGroupOf(predicateAt(next), be, 'inert')
      : verbGroupOf(readPredicate(words, next + 1) ?? predicateAt(next), be, mood)
  }
  // `is due out in June`
  const isOut = word === 'due' && (at(words, next) === 'out' || at(words, next) === 'back')
  // `Regional events are planned.`
  if (word === 'planned' && (index + 1 >= words.length || isMark(words[index + 1])))
    return verbGroupOf({ ...predicateAt(index), verbs: ['plan'] }, be, 'planned')
  // `is expected shortly`: the adverb is the time itself.
  const time = isOut ? next + 1 : timeOpens.test(at(words, index + 1)) ? index + 1 : next
  if (untimed.has(word) || !timeOpens.test(at(words, time)) || namesPlanner(words, time)) return undefined
  return verbGroupOf({ ...predicateAt(index), verbs: [word === 'due' ? 'come' : verbOf(word)] }, be, 'planned')
}

/** `being built`, `examining`, `looking to recruit`. */
function readOngoing(words: readonly Word[], be: number, index: number, begun: Predicate): VerbGroup | undefined {
  const word = at(words, index)
  if (word === 'being') {
    const { next, adverbs } = readOver(words, index + 1, false)
    const verbs = [verbOf(at(words, next))]
    return verbGroupOf({ ...begun, adverbs, last: next, passive: true, verbs }, be, 'ongoing')
  }
  if (!isForm(word, gerund) || word === 'ongoing') return undefined
  const chain = readChain(words, index, begun)
  const [first = ''] = chain.verbs
  // `looking to recruit` is a plan, `looking to improve` a wish.
  const plans =
    chain.verbs.length > 1 && (planVerbs.has(first) || (first === 'look' && !bettermentVerbs.has(chain.verbs[1] ?? '')))
  return verbGroupOf({ ...chain, progressive: true }, be, plans ? 'intends' : 'ongoing')
}

const underWayWord = wordSet('underway ongoing afoot')
const underWay = /^(?:under way|in hand|in train|in progress|in place)$/

/** `under way to evaluate`, `in place to recruit`, `the intention to`, `kept under review`, or a plain state. */
function readPresent(words: readonly Word[], be: number, index: number, begun: Predicate): VerbGroup {
  const word = at(words, index)
  const width = underWayWord.has(word) ? 1 : underWay.test(`${word} ${at(words, index + 1)}`) ? 2 : 0
  if (width > 0) {
    const verb = at(words, index + width) === 'to' ? infinitiveAt(words, index + width) : undefined
    return verb === undefined
      ? verbGroupOf({ ...begun, last: index + width - 1, copula: true }, be, 'present')
      : verbGroupOf({ ...readChain(words, verb, begun), copula: true }, be, 'present')
  }
  if (isForm(word, participle))
    return verbGroupOf({ ...begun, last: index, passive: true, verbs: [verbOf(word)] }, be, 'present')
  const aim = prepositions.has(word) ? undefined : aimTo(words, index)
  return aim === undefined
    ? verbGroupOf({ ...begun, last: be, copula: true }, be, 'present')
    : verbGroupOf(aim, be, 'intends')
}
