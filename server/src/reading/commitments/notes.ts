import type { Clause } from './clauses.js'
import { determiners, isFiniteAuxiliary, personalPronouns, prepositions } from './functionWords.js'
import { base, isForm, participle, past, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import type { Outcome } from './readings.js'
import { hasBound, type PlacedDate } from './timing.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

// Notes: bullets and fragments that undertake without a finite verb. `Publish the guidance by June`, `Training to be
// delivered to all staff`, `... with full capability to be established in 2019`.

/** What a note undertakes, and the words that say so (indexes, `last` inclusive). */
export interface Note extends Outcome {
  readonly first: number
  readonly last: number
}

/** The undertaking of a sentence whose `clauses` undertake nothing; undefined where it is none. `ended`: it has its full stop. */
export function readNote(
  words: readonly Word[],
  clauses: readonly Clause[],
  dates: readonly PlacedDate[],
  ended: boolean,
): Note | undefined {
  const finite = clauses.some(({ role }) => role !== 'relative' && role !== 'object' && role !== 'question')
  if (!finite && !hasFiniteVerb(words)) return readOrder(words, ended || dates.length > 0) ?? readToBe(words, 0, dates)
  const from = words.findIndex((word, index) => word.lower === 'with' && index > 0)
  return from > 0 && hasBound(dates) ? readToBe(words, from, dates) : undefined
}

/** Base forms that begin a sentence without ordering anything: they refer, or are adjectives and nouns. */
const noOrder = /^(?:see|note|refer|read|visit|thank|let|contact|do|be|have|mean|like|please)$/
const adjectives =
  /^(?:close|clear|present|complete|open|direct|separate|secure|live|lead|fit|lay|lower|free|own|further|alert)$/

/** `Publish a new strategy.`: a base form that begins the note, with what it is done to; a heading has neither stop nor date. */
function readOrder(words: readonly Word[], isStatement: boolean): Note | undefined {
  const first = at(words, 0)
  const next = at(words, 1)
  if (!isStatement || words.length < 4 || !isCapital(words[0]) || !isForm(first, base) || noOrder.test(first))
    return undefined
  const isNoun = next === 'of' || next === 'and' || next === 'or' || isFiniteAuxiliary(next) || isMark(words[1])
  if (isNoun || ((adjectives.test(first) || lexicon.nounVerbs.has(first)) && !determiners.has(next))) return undefined
  return noteOf(verbOf(first), 0, 0)
}

/** `Training to be delivered`, `kennels to open in September`: a noun, and `to` with what is to happen to it. */
function readToBe(words: readonly Word[], from: number, dates: readonly PlacedDate[]): Note | undefined {
  for (let index = from + 1; index < words.length - 1; index++) {
    if (at(words, index) !== 'to' || isMark(words[index - 1]) || isForm(at(words, index - 1), participle)) continue
    const next = at(words, index + 1)
    const done = at(words, index + 2) === 'been' ? index + 3 : index + 2
    if ((next === 'be' || next === 'have') && isForm(at(words, done), participle))
      return noteOf(verbOf(at(words, done)), index, done)
    if (!isForm(next, base)) continue
    const recurs = /\b(?:each|every) (?:month|week|quarter|year)\b/.test(textOf(words, index, words.length))
    return from === 0 && (dates.length > 0 || recurs) ? noteOf(verbOf(next), index, index + 1) : undefined
  }
  return undefined
}

/** Whether the sentence has a finite verb of its own after all: `The duty came into force`, `Officers rely on both`. */
function hasFiniteVerb(words: readonly Word[]): boolean {
  if (personalPronouns.has(at(words, 0)) || at(words, 0) === 'there') return true
  return words.some(({ lower }, index) => {
    const before = at(words, index - 1)
    if (/^(?:be|been|have|has)$/.test(before)) return false
    if (
      index === 0 ||
      before === 'to' ||
      prepositions.has(before) ||
      determiners.has(before) ||
      !isForm(lower, third | past)
    )
      return false
    if (isForm(lower, base)) return false
    if (!isForm(lower, participle | third)) return true
    return (
      determiners.has(at(words, index + 1)) ||
      (/^(?:that|whether|how|what|on|in|to|for|with|from|at)$/.test(at(words, index + 1)) &&
        isForm(lower, third) &&
        !lower.endsWith('ings'))
    )
  })
}

function noteOf(verb: string, first: number, last: number): Note {
  const soft = lexicon.lookVerbs.has(verb)
  return { class: soft ? 'soft' : 'firm', what: soft ? 'looks at' : 'plans', first, last }
}
