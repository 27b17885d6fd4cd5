import type { Clause } from './clauses.js'
import { determiners, isFiniteAuxiliary, personalPronouns, prepositions, wordSet } from './functionWords.js'
import { base, gerund, isForm, participle, past, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import type { Outcome } from './readings.js'
import { hasBound, type PlacedDate } from './timing.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

// Notes: bullets and fragments that undertake without a finite verb. `Publish the guidance by June`, `Training to be
// delivered to all staff`, `... with full capability to be established in 2019`.

/** `accepts four of the five` */
const numbers = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|both)$/
const recurs = /\b(?:(?:each|every) (?:month|week|quarter|year)|weekly|monthly|quarterly|annually)\b/
const beforeDay = wordSet('by in on before within for')
const deadlineOpens = /^(?:by|before|no later than|within|from)\b/i
const auxiliaries = wordSet('be been have has')
const questions = wordSet('whether how what why')
const opensNote = wordSet('with to for')
const complements = wordSet('that whether how what on in to for with from at')

/** What a note undertakes, and the words that say so (indexes, `last` inclusive). */
export interface Note extends Outcome {
  readonly first: number
  readonly last: number
}

/**
 * The undertaking of a sentence whose `clauses` undertake nothing; undefined where it is none. `ended`: it has its
 * full stop.
 */
export function readNote(
  words: readonly Word[],
  clauses: readonly Clause[],
  datesOf: () => readonly PlacedDate[],
  ended: boolean,
): Note | undefined {
  const finite = clauses.some(({ role }) => role !== 'relative' && role !== 'object' && role !== 'question')
  if (!finite && !hasFiniteVerb(words)) {
    const dates = datesOf()
    const note = readOrder(words, ended || dates.length > 0) ?? readToBe(words, 0, dates) ?? readDeadline(words, dates)
    if (note !== undefined) return note
  }
  if (!words.some(({ lower }) => opensNote.has(lower))) return undefined
  // Where nothing says what is to be done, nobody need look for the day.
  const note = readAppended(words)
  return note !== undefined && hasBound(datesOf()) ? note : undefined
}

/** What is appended to a statement, and undertakes where a day stands with it. */
function readAppended(words: readonly Word[]): Note | undefined {
  // `..., with full capability to be established in 2019`, `40 further places, to be available from October`.
  const from = words.findLastIndex(
    ({ lower }, index) =>
      index > 0 && (lower === 'with' || (lower === 'to' && at(words, index + 1) === 'be' && isOfNoun(words, index))),
  )
  if (from < 1) return readCompletion(words)
  if (at(words, from) !== 'with') return noteOf(verbOf(at(words, from + 2)), from, from + 2)
  return readToBe(words, from, []) ?? readForeseen(words, from) ?? readAim(words, from)
}

const plannedBefore = wordSet(
  'able as expected hoped intended is are was were going ought set due has have had need needs',
)

/** `40 places, to be available`, `a programme of work to be delivered`: `to` behind a comma or a noun. */
function isOfNoun(words: readonly Word[], index: number): boolean {
  const before = at(words, index - 1)
  if (isMark(words[index - 1])) return true
  if (plannedBefore.has(before) || !isForm(at(words, index + 2), participle)) return false
  return lexicon.nounVerbs.has(before) || !isForm(before, base | third | past | participle)
}

/** Base forms that begin a sentence without ordering anything: they refer, or are adjectives and nouns. */
const noOrder = wordSet('see note refer read visit thank let contact do be have mean like please')
const adjectives = wordSet(
  'close clear present complete open direct separate secure live lead fit lay lower free own further alert',
)

/**
 * `Publish a new strategy.`: a base form that begins the note, with what it is done to; a heading has neither stop nor
 * date.
 */
function readOrder(words: readonly Word[], isStatement: boolean): Note | undefined {
  // `Baggage hall: replace the broken mirrors.`
  const start = words.findLastIndex(({ lower }) => lower === ':') + 1
  const first = at(words, start)
  const next = at(words, start + 1)
  if (
    !isStatement ||
    words.length < 4 ||
    (start === 0 && !isCapital(words[0])) ||
    !isForm(first, base) ||
    noOrder.has(first)
  )
    return undefined
  const isNoun = next === 'of' || next === 'and' || next === 'or' || isFiniteAuxiliary(next) || isMark(words[start + 1])
  if (isNoun || ((adjectives.has(first) || lexicon.nounVerbs.has(first)) && !determiners.has(next))) return undefined
  return noteOf(verbOf(first), start, start)
}

/** `Training to be delivered`, `kennels to open in September`: a noun, and `to` with what is to happen to it. */
function readToBe(words: readonly Word[], from: number, dates: readonly PlacedDate[]): Note | undefined {
  // `To be completed by June.`
  const first = from === 0 && at(words, 1) === 'be' ? 0 : from + 1
  for (let index = first; index < words.length - 1; index++) {
    const next = at(words, index + 1)
    const before = at(words, index - 1)
    if (at(words, index) !== 'to' || isForm(before, participle) || (isMark(words[index - 1]) && next !== 'be')) continue
    const done = at(words, index + 2) === 'been' ? index + 3 : index + 2
    if ((next === 'be' || next === 'have') && isForm(at(words, done), participle))
      return noteOf(verbOf(at(words, done)), index, done)
    if (!isForm(next, base)) continue
    const isRepeated = recurs.test(textOf(words, index, words.length))
    return (from === 0 ? dates.length > 0 || isRepeated : before !== 'view')
      ? noteOf(verbOf(next), index, index + 1)
      : undefined
  }
  return undefined
}

/** `..., with the aim of deciding them by the end of the year` */
function readAim(words: readonly Word[], from: number): Note | undefined {
  const noun = from + 2
  const isAim = lexicon.aimNouns.has(at(words, noun)) && at(words, noun + 1) === 'of'
  return isAim && isForm(at(words, noun + 2), gerund) ? noteOf(verbOf(at(words, noun + 2)), noun, noun + 2) : undefined
}

/** `..., with the final report due in spring 2025` */
function readForeseen(words: readonly Word[], from: number): Note | undefined {
  for (let index = from + 2; index < words.length - 1; index++) {
    if (isMark(words[index])) return undefined
    const isForeseen =
      lexicon.plannedAdjectives.has(at(words, index)) || lexicon.expectedAdjectives.has(at(words, index))
    // `..., with the first course starting in January`
    const isStarting = isForm(at(words, index), gerund) && lexicon.scheduleVerbs.has(verbOf(at(words, index)))
    if ((isForeseen || isStarting) && beforeDay.has(at(words, index + 1))) return noteOf('come', index, index)
  }
  return undefined
}

/** `carried forward, for completion in the next reporting year`. */
function readCompletion(words: readonly Word[]): Note | undefined {
  const index = words.findIndex(({ lower }, word) => lexicon.deedNouns.has(lower) && at(words, word - 1) === 'for')
  return index < 0 || !beforeDay.has(at(words, index + 1)) ? undefined : noteOf('complete', index - 1, index)
}

/** `Roll-out to all regions by the end of 2023`: a deed's noun and its day. */
function readDeadline(words: readonly Word[], dates: readonly PlacedDate[]): Note | undefined {
  const deadline = dates.find(({ date }) => deadlineOpens.test(date.text) && hasBound(dates))
  if (deadline === undefined || words.some(({ lower }) => isForm(lower, participle) && !isForm(lower, base)))
    return undefined
  const to = words.findIndex(({ start }) => start >= deadline.start)
  const deed = words.findIndex(
    ({ lower }, index) => index < to && (lexicon.deedNouns.has(lower) || lexicon.lookNouns.has(lower)),
  )
  if (deed < 0) return undefined
  const soft = lexicon.lookNouns.has(at(words, deed))
  return { class: soft ? 'soft' : 'firm', what: soft ? 'looks at' : 'plans', first: deed, last: deed }
}

/** Whether the sentence has a finite verb of its own after all: `The duty came into force`, `Officers rely on both`. */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  if (personalPronouns.has(at(words, 0)) || at(words, 0) === 'there') return true
  // `Explore with suppliers whether the contract allows it`: the verb of the question is not the sentence's.
  const question = words.findIndex(({ lower }, index) => index > 0 && questions.has(lower))
  return words.some((_, index) => (question < 0 || index < question) && isFiniteVerb(words, index))
}

function isFiniteVerb(words: readonly Word[], index: number): boolean {
  const [before, word, next] = [at(words, index - 1), at(words, index), at(words, index + 1)]
  const mayBeNoun = before === '' || before === 'to' || prepositions.has(before) || determiners.has(before)
  if (mayBeNoun || auxiliaries.has(before) || !isForm(word, third | past) || isForm(word, base)) return false
  // `came` can be nothing else; `completed` and `plans` are verbs where an object follows.
  if (!isForm(word, participle | third) || determiners.has(next) || numbers.test(next)) return true
  return isForm(word, third) && complements.has(next)
}

function noteOf(verb: string, first: number, last: number): Note {
  const soft = lexicon.lookVerbs.has(verb)
  return { class: soft ? 'soft' : 'firm', what: soft ? 'looks at' : 'plans', first, last }
}
