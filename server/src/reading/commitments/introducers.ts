import {
  coordinators,
  determiners,
  isFiniteAuxiliary,
  personalPronouns,
  prepositions,
  wordSet,
} from './functionWords.js'
import { isForm, participle, past, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import type { VerbGroup } from './predicate.js'
import { at, isMark, type Word } from './words.js'

// The words that open a clause within a sentence, and what the clause is to the sentence then.

/**
 * What a clause is to its sentence: the `main` statement; a `relative` clause that describes its antecedent (`which
 * will set out`); an `object` relative with a subject of its own (`with which it will buy`); what somebody says or
 * holds (`reported`); a `reason` (`because`, `so that`); a `circumstance` (`if`, `once`); a `question` (`whether`); a
 * `concession` (`while`).
 */
export type ClauseRole =
  | 'main'
  | 'relative'
  | 'object'
  | 'reported'
  | 'reason'
  | 'circumstance'
  | 'question'
  | 'concession'

const introducers: ReadonlyMap<string, ClauseRole> = new Map([
  ...['which', 'who', 'whom', 'whose', 'whereby'].map((word) => [word, 'relative'] as const),
  ...['whether', 'how', 'what', 'why', 'when'].map((word) => [word, 'question'] as const),
  ...['because', 'since', 'as', 'than'].map((word) => [word, 'reason'] as const),
  ...['if', 'once', 'where', 'unless', 'whenever', 'before', 'until'].map((word) => [word, 'circumstance'] as const),
  ...['while', 'whilst', 'although', 'though', 'whereas'].map((word) => [word, 'concession'] as const),
  ['that', 'reported'],
])

/** Behind `where`, `if` or `as` these begin a phrase: `where possible`, `as part of`. */
const noClause = wordSet('possible necessary appropriate part well such set a an of soon')
const bareQuestions = wordSet('how when why where')
const clauseSubjects = wordSet('this these there the our their its more each other further')
const beforeThan = wordSet('later earlier more less fewer rather other')
const year = /^(?:19|20)\d\d$/
const beforeReason = wordSet('so such order given now')

/**
 * The role of the clause that the word at `index` opens, if it opens one that may hold `verb`, whose subject ends at
 * `end`.
 */
export function introducerAt(
  words: readonly Word[],
  index: number,
  verb: VerbGroup,
  end: number,
): ClauseRole | undefined {
  const word = at(words, index)
  const next = at(words, index + 1)
  const role = introducers.get(word)
  if (role === undefined || next === 'to') return undefined
  if (word === 'that') return thatOpens(words, index)
  // `the question of who will pay`
  if (word === 'who' && prepositions.has(at(words, index - 1))) return 'question'
  // `a note setting out how and when will be agreed`: a question word before the verb asks nothing of it.
  if (bareQuestions.has(word) && (index === end - 1 || next === 'and' || next === 'or')) return undefined
  if (role === 'relative' || role === 'question') return word === 'when' && isMark(words[end - 1]) ? undefined : role
  if (role === 'concession') return role
  // `No later than spring 2020 the gates will`
  if (word === 'than' && beforeThan.has(at(words, index - 1))) return undefined
  // `before they take up a post`; a noun may stand behind the preposition: `before the summer the review is to be done`.
  if ((word === 'before' || word === 'until') && !personalPronouns.has(next)) return undefined
  // A clause of time or condition takes the present: `when the system is live, it will`, `if it is to be done`.
  if (role === 'circumstance' && verb.mood === 'will') return undefined
  if (hasMark(words, index, end) || noClause.has(next)) return undefined
  if (word !== 'as' && word !== 'since') return role
  // `, as negotiations are continuing`
  if (at(words, index - 1) === ',' && mayOpenReason(next)) return role
  return (personalPronouns.has(next) || clauseSubjects.has(next)) && at(words, index - 1) !== 'soon' ? role : undefined
}

const figure = /^\d/

/** Whether a clause may begin with `word` behind `, as` or `, since`: no phrase (`, as agreed`, `, since 2019`) does. */
function mayOpenReason(word: string): boolean {
  return !isForm(word, participle) && !prepositions.has(word) && !figure.test(word)
}

function hasMark(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to - 1; index++) if (isMark(words[index])) return true
  return false
}

/**
 * `that` behind a noun and before a verb describes; behind `so` it gives a reason; else it reports. A pronoun opens
 * nothing.
 */
function thatOpens(words: readonly Word[], index: number): ClauseRole | undefined {
  const before = at(words, index - 1)
  const next = at(words, index + 1)
  // `It is their needs, above all, that the study will be concerned with.`
  if (isMark(words[index - 1]) && at(words, 0) === 'it') return 'object'
  if (index === 0 || isMark(words[index - 1]) || prepositions.has(before)) return undefined
  // `In spring 2024 that goes up`
  if (year.test(before) && index < 5 && prepositions.has(at(words, 0))) return undefined
  if (beforeReason.has(before)) return 'reason'
  // `Complaints are discussed and that will not change`
  if (
    coordinators.has(before) &&
    isFiniteAuxiliary(next) &&
    !words.slice(0, index).some(({ lower }) => lower === 'that')
  )
    return undefined
  // `the view that rates could be misread`: `rates` is no verb here.
  if (lexicon.hearsayNouns.has(before) || lexicon.undertakingNouns.has(before)) return 'reported'
  const verbFollows = isFiniteAuxiliary(next) || isForm(next, third | past)
  return verbFollows && !isReporting(words, index - 1) ? 'relative' : 'reported'
}

function isReporting(words: readonly Word[], index: number): boolean {
  const verb = verbOf(at(words, index))
  return lexicon.reportingVerbs.has(verb) || lexicon.beliefVerbs.has(verb) || lexicon.undertakingReports.has(verb)
}

/** How far before `that` the word may stand that reports. */
const reach = 12

/** Index of the verb or noun before the `that` at `index` which says whose words follow; -1 where there is none. */
export function governorOf(words: readonly Word[], that: number): number {
  for (let index = that - 1; index >= 0 && that - index < reach; index--) {
    const word = at(words, index)
    if (lexicon.hearsayNouns.has(word) || lexicon.undertakingNouns.has(word)) return index
    if (isReporting(words, index)) return index
  }
  return -1
}

/**
 * Index of the verb of saying, not before `start`, whose object begins at `subject` without `that`: `We expect better
 * data will`; -1 for none.
 */
export function reporterBefore(words: readonly Word[], start: number, subject: number): number {
  const index = subject - 1
  // `Following this report UKVI will`: a noun.
  const isNoun = determiners.has(at(words, index - 1)) || prepositions.has(at(words, index - 1))
  return index >= start && index > 0 && !isNoun && isReporting(words, index) ? index : -1
}
