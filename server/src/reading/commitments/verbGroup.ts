import {
  determiners,
  doing,
  futureModals,
  have,
  isFiniteAuxiliary,
  otherModals,
  past,
  prepositions,
  presentBe,
  wordSet,
} from './functionWords.js'
import { base, formsOf, gerund, isForm, participle, third, verbOf } from './inflection.js'
import { aimTo, committedTo, leaveTo } from './intent.js'
import {
  benefitVerbs,
  continuingVerbs,
  deedNouns,
  driftVerbs,
  lookVerbs,
  mixedVerbs,
  ongoingAdverbs,
  planVerbs,
  questionVerbs,
  scheduleVerbs,
} from './lexicon.js'
import {
  infinitiveAt,
  type Mood,
  type Predicate,
  predicateAt,
  readBehindBe,
  readChain,
  readOver,
  readPredicate,
  type VerbGroup,
  verbGroupOf,
} from './predicate.js'
import { readBe } from './states.js'
import { at, type Word } from './words.js'

/** The finite verb that begins at `index`, or undefined where none does, or none that bears on time and will. */
export function readVerbGroup(words: readonly Word[], index: number): VerbGroup | undefined {
  const word = at(words, index)
  return mayOpenGroup(word) || ongoingAdverbs.has(at(words, index - 1)) ? readOpened(words, index, word) : undefined
}

/** As `readVerbGroup`, for the few words that may open one. */
function readOpened(words: readonly Word[], index: number, word: string): VerbGroup | undefined {
  // `to do`, `to have`: no finite verbs.
  if ((word === 'do' || word === 'have') && at(words, index - 1) === 'to') return undefined
  const group = (mood: Mood, predicate: Predicate | undefined): VerbGroup =>
    verbGroupOf(predicate ?? predicateAt(index), index, mood)
  if (futureModals.has(word)) {
    const predicate = readPredicate(words, index + 1) ?? predicateAt(index)
    const negative = predicate.negative || word === "won't" || inversions.has(at(words, index - 1))
    return group('will', { ...predicate, negative })
  }
  if (word === 'should') return group('should', readPredicate(words, index + 1))
  if (word === 'ought') return group('should', readPredicate(words, index + 2))
  if (otherModals.has(word) && words[index]?.text !== 'May') {
    const predicate = readPredicate(words, index + 1)
    return group(word === 'would' && isSoftened(predicate, words.slice(0, index)) ? 'intends' : 'inert', predicate)
  }
  if (past.has(word)) return group('inert', readPast(words, index))
  if (doing.has(word))
    return group('inert', at(words, index + 1) === 'not' ? readPredicate(words, index + 2) : undefined)
  if (presentBe.has(word)) return readBe(words, index)
  if (have.has(word)) return readHave(words, index, group)
  return readLexical(words, index, group)
}

const lexicalOpeners: ReadonlySet<string> = new Set(
  [...planVerbs, ...continuingVerbs, ...scheduleVerbs, 'carry']
    .flatMap((verb) => formsOf(verb, base | third))
    .concat('kept', 'ought'),
)

function mayOpenGroup(word: string): boolean {
  return isFiniteAuxiliary(word) || lexicalOpeners.has(word)
}

/** `Nor will complaints be accepted.` */
const inversions = wordSet('nor neither')

/** Verbs whose perfect undertakes: `has agreed to provide`. */
const undertakings = wordSet('agree commit undertake pledge promise resolve decide')
/** Verbs whose perfect tells of a look that goes on: `have begun to check whether`. */
const beginnings = wordSet('begin start')
const promises = wordSet('promised pledged')
/** Words before which a third person is a verb all the same: `and intends to`. */
const beforeVerb = wordSet('and these those all')
/** No nouns, whatever stands before them: `We are grateful and intend to act on it`. */
const onlyVerbs = wordSet('intend propose undertake commit')
const singularPointers = wordSet('that this')
const quantities = wordSet('two three four several many few more')
const pluralNoun = /[a-z]s$|^(?:children|people|staff|police)$/
const pluralPronouns = wordSet('they those these both')
const year = /^(?:19|20)\d\d$/
const phraseOpeners = wordSet('in by within over during from ,')

type MakeGroup = (mood: Mood, predicate: Predicate | undefined) => VerbGroup

/** `has agreed to provide`, `has plans to expand` undertake; other perfects tell the past. */
function readHave(words: readonly Word[], index: number, group: MakeGroup): VerbGroup {
  const after = readOver(words, index + 1, false)
  const told = { ...readPast(words, index), negative: after.negative }
  if (after.negative) return group('inert', told)
  if (undertakings.has(verbOf(at(words, after.next)))) {
    const done = committedTo(words, after.next + 1)
    if (done !== undefined) return group('intends', done)
    // `has promised a new version by June`
    if (promises.has(at(words, after.next)) && determiners.has(at(words, after.next + 1)))
      return group('scheduled', told)
  }
  if (beginnings.has(verbOf(at(words, after.next)))) {
    const begun = readChain(words, after.next)
    const deed = begun.verbs.at(-1) ?? ''
    if (lookVerbs.has(deed) || questionVerbs.has(deed)) return group('ongoing', begun)
  }
  const aim = aimTo(words, index + 1) ?? leaveTo(words, index + 1)
  return aim === undefined ? group('inert', told) : group('intends', aim)
}

/** What `was`, `had` or `has` at `index` tells of the past: `was agreed`, `has been agreed`, `had fallen`. */
function readPast(words: readonly Word[], index: number): Predicate {
  const { next } = readOver(words, index + 1, false)
  const word = at(words, next)
  if (word === 'been') return readBehindBe(words, next)
  if (at(words, index) === 'was' || at(words, index) === 'were') return readBehindBe(words, index)
  return isForm(word, participle) ? { ...predicateAt(next), verbs: [verbOf(word)] } : predicateAt(index)
}

/** Words before which a form is a noun: `the plans to`, `its aims`. */
const beforeNoun = wordSet(
  'the a an our its their his her these those this such no any all some of in for with under by and or new existing current to future on from are not into about',
)

/**
 * `intends to publish`, `continues to work`, `keeps ... under review`, `routinely reviews`, `passes to ... in
 * January`.
 */
function readLexical(words: readonly Word[], index: number, group: MakeGroup): VerbGroup | undefined {
  const word = at(words, index)
  const before = at(words, index - 1)
  const verb = verbOf(word)
  if (word === 'kept' && (before === 'and' || before === 'also') && at(words, index + 1) === 'under')
    return group('present', { ...predicateAt(index), passive: true, verbs: ['keep'] })
  if (index === 0 || !isForm(word, base | third)) return undefined
  if (ongoingAdverbs.has(before) && index > 1)
    return group('present', { ...readChain(words, index), adverbs: [before] })
  // `and intends to`, `In spring that goes up to`: no noun in the plural stands behind `that`.
  const isVerb = beforeVerb.has(before) || (singularPointers.has(before) && scheduleVerbs.has(verb))
  const coordinated = isVerb && (isForm(word, third) || (onlyVerbs.has(word) && at(words, index + 1) === 'to'))
  if (beforeNoun.has(before) && !coordinated) return undefined
  if (planVerbs.has(verb)) return readPlan(words, index, verb, group)
  if (continuingVerbs.has(verb)) return group('present', readChain(words, index))
  if (!agrees(words, index)) return undefined
  // `Checks carry on as before`, `Rates go up from next April`.
  if ((verb === 'carry' || verb === 'go') && at(words, index + 1) === 'on')
    return group('present', readChain(words, index))
  return scheduleVerbs.has(verb) ? group('scheduled', readChain(words, index)) : undefined
}

/** Whether the word at `index` can be the verb of what stands before it: third person, or a plural's. */
function agrees(words: readonly Word[], index: number): boolean {
  const [word, before] = [at(words, index), at(words, index - 1)]
  if (isForm(word, third)) return !quantities.has(before)
  // `Those for 2023 come out on`, `They open in June`
  const noun = year.test(before) && prepositions.has(at(words, index - 2)) ? at(words, index - 3) : before
  return pluralNoun.test(noun) || pluralPronouns.has(noun)
}

const softened = wordSet('hope expect aim intend')
const seen = wordSet('see find receive be')

/** `We would hope to complete it by June`: a plan, told with reserve; `would expect to see` is a guess. */
function isSoftened(predicate: Predicate | undefined, before: readonly Word[]): boolean {
  const [lead = '', deed = ''] = predicate?.verbs ?? []
  if (!softened.has(lead) || deed === '' || seen.has(deed) || predicate?.negative) return false
  return !before.some(({ lower }) => lower === 'if')
}

const effectPronouns = wordSet('this that it these')

function isEffectVerb(word: string): boolean {
  return benefitVerbs.has(word) || mixedVerbs.has(word) || driftVerbs.has(word)
}

/** `intends to publish`, `commits to publishing`, `expects the team to be in place`, `aim for completion by June`. */
function readPlan(words: readonly Word[], index: number, verb: string, group: MakeGroup): VerbGroup | undefined {
  const { next } = readOver(words, index + 1, false)
  if (at(words, next) === 'to') {
    const isGerund = isForm(at(words, next + 1), gerund)
    const done =
      isGerund && verb !== 'commit' ? undefined : committedTo(words, next, verb !== 'commit' && verb !== 'agree')
    return done && group('intends', done)
  }
  // `We anticipate completion by June`, `aims for one in eight by 2025`.
  if (words.slice(next, next + 4).some(({ lower }) => deedNouns.has(lower)))
    return group('planned', { ...predicateAt(index), verbs: ['come'] })
  if (verb === 'aim' && at(words, next) === 'for') return group('scheduled', { ...predicateAt(index), verbs: [verb] })
  // A phrase or an object stands between: `intends in the near future to bring`, `expects the new team to be in place`.
  // `We intend this to be a standing item`
  const isFor = at(words, next) === 'for' && verb !== 'hope'
  const takesObject = verb === 'expect' || isFor || (verb === 'intend' && determiners.has(at(words, next)))
  if (!takesObject && !phraseOpeners.has(at(words, next))) return undefined
  for (let to = next; to < next + 12 && to < words.length; to++) {
    if (at(words, to) === 'that' || isFiniteAuxiliary(at(words, to))) return undefined
    // `expects this to increase the number`: an effect.
    if (at(words, to) === 'to' && effectPronouns.has(at(words, to - 1)) && isEffectVerb(at(words, to + 1)))
      return group('inert', predicateAt(to))
    if (at(words, to) === 'to' && infinitiveAt(words, to) !== undefined)
      return group(verb === 'expect' ? 'expected' : 'intends', readPredicate(words, to + 1))
  }
  return undefined
}
