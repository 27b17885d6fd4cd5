import type { FlowedText } from '../../model/flow.js'
import type { PlannedDate } from '../../model/plannedDate.js'
import type { Clause } from './clauses.js'
import { isFiniteAuxiliary, personalPronouns, wordSet } from './functionWords.js'
import { base, gerund, isForm, past, third, verbOf } from './inflection.js'
import { outsiderNouns, staffNouns } from './lexicon.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

// An event of no known day that an undertaking waits for: `when it is made`, `Once this has been agreed it will`.

/**
 * The clause of `once`, `when`, `as soon as`, `after` or `before` that stands with `clause`, as a vague date; null
 * where there is none.
 */
export function awaitedEvent(flow: FlowedText, words: readonly Word[], clause: Clause): PlannedDate | null {
  for (let index = 0; index < words.length; index++) {
    const opening = openingAt(words, index)
    if (opening === undefined) continue
    const to = endOfClause(words, opening.subject, clause)
    if (!isEvent(words, opening, to) || isOfEach(words, index, opening.subject) || isTold(words, index)) continue
    const [start, end] = [words[index]?.start ?? 0, words[to - 1]?.end ?? 0]
    const text = flow.text.slice(start, end)
    return {
      kind: 'vague',
      text,
      span: flow.sourceSpan(start, end),
      start: null,
      end: null,
      form: 'event',
      fault: null,
    }
  }
  return null
}

const distributives = wordSet('each every any')
const pronouns = wordSet('it they')

/** `look at every appeal when it is lodged`: whichever comes. */
function isOfEach(words: readonly Word[], conjunction: number, subject: number): boolean {
  return pronouns.has(at(words, subject)) && words.slice(0, conjunction).some(({ lower }) => distributives.has(lower))
}

const telling = wordSet('tell inform notify advise remind ask know show see explain say record note')

/** `will be told when their passport is ready`: what they are told, and not when. */
function isTold(words: readonly Word[], conjunction: number): boolean {
  return at(words, conjunction) === 'when' && telling.has(verbOf(at(words, conjunction - 1)))
}

interface Opening {
  readonly conjunction: 'when' | 'once' | 'after' | 'before'
  /** Index of the word behind the conjunction. */
  readonly subject: number
}

function openingAt(words: readonly Word[], index: number): Opening | undefined {
  const word = at(words, index)
  if (word === 'as') {
    const phrase = textOf(words, index, index + 3)
    return phrase === 'as soon as' || phrase === 'as and when' ? { conjunction: 'once', subject: index + 3 } : undefined
  }
  if (word === 'when' || word === 'once' || word === 'after' || word === 'before') {
    return at(words, index - 1) === 'and' && at(words, index - 2) === 'as'
      ? undefined
      : { conjunction: word, subject: index + 1 }
  }
  return undefined
}

/** The clause ends at a mark, or where the undertaking that it leads in begins. */
function endOfClause(words: readonly Word[], from: number, { subject, verb }: Clause): number {
  const stop = from <= subject.from ? subject.from : from <= verb.first ? verb.first : words.length
  let to = from
  // `when the Border Security, Asylum and Immigration Bill has`
  while (to < stop && (!isMark(words[to]) || (isCapital(words[to - 1]) && isCapital(words[to + 1])))) to++
  return to
}

const indefinite = wordSet('any each every they you he she people in one more possible necessary appropriate that')
/** What tells one occasion from any: `when it is next revised`, `when budgets for 2025-26 are set`. */
const oneOccasion = /\b(?:next|again)\b/
const ofYear = /\b(?:19|20)\d\d\b/
const plural = /[a-z]s$/
const singularInS = wordSet('this its')

/** Whether the clause tells of one thing that will come, and not of whatever comes (`when applicants are told`). */
function isEvent(words: readonly Word[], { conjunction, subject: from }: Opening, to: number): boolean {
  const first = at(words, from)
  if (to - from < 2) return false
  if (oneOccasion.test(textOf(words, from, to))) return true
  // `before reaching a view`
  if (conjunction === 'before' && isForm(first, gerund)) return true
  if (indefinite.has(first) || !hasFiniteVerb(words, from, to)) return false
  if (ofYear.test(textOf(words, from, to))) return true
  if (conjunction !== 'when') return conjunction === 'once' || (first !== 'a' && first !== 'an')
  // `when the applicant is told`: whoever that is; `when passengers complain`: whichever.
  const people = words
    .slice(from, Math.min(to, from + 4))
    .some(({ lower }) => outsiderNouns.has(lower) || staffNouns.has(lower))
  return !people && (!plural.test(first) || singularInS.has(first))
}

function hasFiniteVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const word = at(words, index)
    const before = at(words, index - 1)
    if (isFiniteAuxiliary(word) || (isForm(word, third | past) && !isForm(word, base))) return true
    if (isForm(word, base) && (plural.test(before) || personalPronouns.has(before))) return true
  }
  return false
}
