import { coordinators, determiners, isFiniteAuxiliary, personalPronouns, prepositions } from './functionWords.js'
import { base, isForm, participle, past, third, verbOf } from './inflection.js'
import { type Phrase, phraseBehindLeads } from './leads.js'
import * as lexicon from './lexicon.js'
import { siblingsOf } from './siblings.js'
import { readVerbGroup, type VerbGroup } from './verbGroup.js'
import { at, isCapital, isMark, type Word } from './words.js'

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

/** A finite verb with its subject, and what it is to the sentence. Indexes count the words of the sentence. */
export interface Clause {
  readonly verb: VerbGroup
  readonly role: ClauseRole
  readonly subject: Phrase
  /** The subject stands with an earlier verb: `has been drafted and should be signed`. */
  readonly sharesSubject: boolean
  /** Index of its first word, with all that leads in to it. */
  readonly start: number
  /** Index of the word that reports the clause (`agreed`, `concern`); -1 where there is none. */
  readonly governor: number
  /** Index behind the last word that may belong to the verb: where the next finite verb begins. */
  readonly end: number
}

/** The clauses of a sentence, in order: one for each finite verb that bears on time and will. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const groups = verbGroupsOf(words)
  const clauses: Clause[] = []
  groups.forEach((verb, index) => {
    const end = groups[index + 1]?.first ?? words.length
    const place = placeOf(words, verb, groups[index - 1])
    const clause = {
      verb,
      end,
      role: place.role,
      start: place.start,
      governor: place.governor,
      subject: place.subject ?? sharedSubject(words, clauses, verb),
      sharesSubject: place.subject === null,
    }
    clauses.push(clause)
    for (const sibling of siblingsOf(words, clause.verb, end))
      clauses.push({ ...clause, verb: sibling, start: sibling.first })
  })
  return clauses
}

function verbGroupsOf(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let index = 0; index < words.length; index++) {
    const group = readVerbGroup(words, index)
    if (group === undefined) continue
    groups.push(group)
    index = Math.max(index, group.last)
  }
  return groups
}

/** The subject of a verb that has none of its own: that of the last main clause, else what the sentence begins with. */
function sharedSubject(words: readonly Word[], before: readonly Clause[], verb: VerbGroup): Phrase {
  const main = before.findLast((clause) => clause.role === 'main')
  return main?.subject ?? phraseBehindLeads(words, 0, before[0]?.verb.first ?? verb.first)
}

interface Place {
  readonly role: ClauseRole
  readonly start: number
  readonly governor: number
  /** Null where the verb shares the subject of the clause before: `has been drafted and should be signed`. */
  readonly subject: Phrase | null
}

/** How many words before a verb the word is looked for that opens its clause. */
const lookBack = 60

/** What the clause of `verb` is to the sentence, and where its subject stands. */
function placeOf(words: readonly Word[], verb: VerbGroup, before: VerbGroup | undefined): Place {
  const end = subjectEnd(words, verb.first)
  const start = before === undefined ? 0 : before.last + 1
  const last = at(words, end - 1)
  const shares = coordinators.has(last) || (before !== undefined && (last === 'then' || last === ','))
  if (end > 1 && shares && !isRelativeAside(words, end)) {
    return { role: 'main', start: coordinatorBefore(words, end), governor: -1, subject: null }
  }
  for (let index = end - 1; index >= Math.max(start, end - lookBack); index--) {
    if (/^[;:]$/.test(at(words, index))) break
    const role = introducerAt(words, index, verb, end)
    if (role !== undefined && !hasVerb(words, index + 1, end)) return introduced(words, index, role, end)
  }
  // Right behind an embedded clause (`A survey of what is taught has begun`) the subject began before that.
  const from = before === undefined ? behindStatement(words, end) : end <= start ? 0 : clauseStart(words, start, end)
  const subject = phraseBehindLeads(words, from, end)
  const governor = reporterBefore(words, start, subject.from)
  return { role: governor < 0 ? 'main' : 'reported', start: from, governor, subject }
}

/** Index of the `and` or `but` that stands before `end`, with a parenthesis between at most. */
function coordinatorBefore(words: readonly Word[], end: number): number {
  for (let index = end - 1; index >= 0 && end - index < 16; index--)
    if (coordinators.has(at(words, index))) return index
  return end
}

/** Whether the comma before `end` closes a parenthesis behind a relative pronoun: `which, as part of its remit, will`. */
function isRelativeAside(words: readonly Word[], end: number): boolean {
  if (at(words, end - 1) !== ',') return false
  for (let index = end - 2; index > 0 && end - index < 16; index--) {
    if (at(words, index) === ',') return /^(?:which|who|that)$/.test(at(words, index - 1))
  }
  return false
}

/** The subject ends before the adverbs that stand before the verb: `Border Force also will`. */
function subjectEnd(words: readonly Word[], verb: number): number {
  let end = verb
  while (end > 0 && /^(?:also|then|now|therefore|still|[a-z]{3,}ly)$/.test(at(words, end - 1))) end--
  return end
}

const introducers: ReadonlyMap<string, ClauseRole> = new Map([
  ...['which', 'who', 'whom', 'whose', 'whereby'].map((word) => [word, 'relative'] as const),
  ...['whether', 'how', 'what', 'why', 'when'].map((word) => [word, 'question'] as const),
  ...['because', 'since', 'as', 'than'].map((word) => [word, 'reason'] as const),
  ...['if', 'once', 'where', 'unless', 'whenever'].map((word) => [word, 'circumstance'] as const),
  ...['while', 'whilst', 'although', 'though', 'whereas'].map((word) => [word, 'concession'] as const),
  ['that', 'reported'],
])

/** The role of the clause that the word at `index` opens, if it opens one that may hold `verb`. */
function introducerAt(words: readonly Word[], index: number, verb: VerbGroup, end: number): ClauseRole | undefined {
  const word = at(words, index)
  const next = at(words, index + 1)
  const role = introducers.get(word)
  if (role === undefined || next === 'to') return undefined
  if (word === 'that') return thatOpens(words, index)
  // `the question of who will pay`
  if (word === 'who' && prepositions.has(at(words, index - 1))) return 'question'
  if (role === 'relative' || role === 'question') return word === 'when' && isMark(words[end - 1]) ? undefined : role
  if (role === 'concession') return role
  // A clause of time or condition takes the present: `when the system is live, it will`, `if it is to be done`.
  if (role === 'circumstance' && verb.mood === 'will') return undefined
  if (hasMark(words, index, end) || /^(?:possible|necessary|appropriate|part|well|such|set|a|an|of|soon)$/.test(next))
    return undefined
  if (word === 'as' || word === 'since')
    return isClauseSubject(next) && at(words, index - 1) !== 'soon' ? role : undefined
  return role
}

function hasMark(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to - 1; index++) if (isMark(words[index])) return true
  return false
}

function isClauseSubject(word: string): boolean {
  return personalPronouns.has(word) || /^(?:this|these|there|the|our|their|its|more|each|other|further)$/.test(word)
}

/** `that` behind a noun and before a verb describes; behind `so` it gives a reason; else it reports. A pronoun opens nothing. */
function thatOpens(words: readonly Word[], index: number): ClauseRole | undefined {
  const before = at(words, index - 1)
  const next = at(words, index + 1)
  // `It is their needs, above all, that the study will be concerned with.`
  if (isMark(words[index - 1]) && at(words, 0) === 'it') return 'object'
  if (index === 0 || isMark(words[index - 1]) || prepositions.has(before)) return undefined
  if (/^(?:so|such|order|given|now)$/.test(before)) return 'reason'
  const verbFollows = isFiniteAuxiliary(next) || isForm(next, third | past)
  return verbFollows && !isReporting(words, index - 1) ? 'relative' : 'reported'
}

function isReporting(words: readonly Word[], index: number): boolean {
  const verb = verbOf(at(words, index))
  return lexicon.reportingVerbs.has(verb) || lexicon.beliefVerbs.has(verb) || lexicon.undertakingReports.has(verb)
}

/** Whether a finite verb stands from `from` to `to` that closes the clause which opened before `from`. */
function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  // Each clause that opens on the way takes one verb: `what the person who settles will gain`.
  let open = 1
  for (let index = from; index < to; index++) {
    const word = at(words, index)
    if (index > from && /^(?:who|which|that|whose)$/.test(word) && !prepositions.has(at(words, index - 1))) open++
    else if (isVerbBetween(words, index, from, to)) open--
    if (open === 0) return true
  }
  return false
}

function isVerbBetween(words: readonly Word[], index: number, from: number, to: number): boolean {
  const word = at(words, index)
  if (isFiniteAuxiliary(word)) return words[index]?.text !== 'May'
  const [before, next] = [at(words, index - 1), at(words, index + 1)]
  // `what the person who settles will gain`, `what it finds will be sent`: the verb stands at the end.
  if (index + 1 >= to) return before === 'who' || (personalPronouns.has(before) && isForm(word, base | third | past))
  if (isMark(words[index + 1])) return false
  const objectFollows = determiners.has(next) || prepositions.has(next) || /^(?:whether|how|that|what)$/.test(next)
  // Right behind the pronoun that opens the clause, or behind a personal pronoun, what can be a verb is one.
  if (index === from || personalPronouns.has(before) || /^(?:this|who|which|that)$/.test(before)) {
    return isForm(word, base | third | past) || (objectFollows && /[a-z](?:s|ed)$/.test(word) && !determiners.has(word))
  }
  const unmistakable = isForm(word, third) && !isForm(word, base | participle) && !lexicon.nounVerbs.has(verbOf(word))
  return word === 'say' || unmistakable || (objectFollows && isForm(word, third | past) && !isForm(word, base))
}

/** The place of a verb in a clause that the word at `index` opens. */
function introduced(words: readonly Word[], index: number, role: ClauseRole, end: number): Place {
  const adjacent = index + 1 >= end || isMark(words[index + 1])
  if (role === 'relative' && adjacent) {
    // `the next edition of which will`: the subject is not the antecedent.
    const own = at(words, index - 1) === 'of' && !isMark(words[index - 2])
    return {
      role: own ? 'object' : 'relative',
      start: index,
      governor: -1,
      subject: antecedentOf(words, own ? index - 1 : index),
    }
  }
  const subject = phraseBehindLeads(words, index + 1, end)
  if (role === 'relative') return { role: 'object', start: index, governor: -1, subject }
  if (role !== 'reported') return { role, start: index, governor: -1, subject }
  const governor = governorOf(words, index)
  return { role: governor < 0 ? 'object' : role, start: index, governor, subject }
}

/** Index of the verb or noun before the `that` at `index` which says whose words follow; -1 where there is none. */
function governorOf(words: readonly Word[], that: number): number {
  for (let index = that - 1; index >= 0 && that - index < 12; index--) {
    const word = at(words, index)
    if (lexicon.hearsayNouns.has(word) || lexicon.undertakingNouns.has(word)) return index
    if (isReporting(words, index)) return index
  }
  return -1
}

/** The noun phrase for which the relative pronoun at `index` stands. */
function antecedentOf(words: readonly Word[], index: number): Phrase {
  let to = index
  while (to > 0 && (isMark(words[to - 1]) || prepositions.has(at(words, to - 1)))) to--
  let from = to
  while (from > 0 && to - from < 8 && !isMark(words[from - 1]) && !endsAntecedent(at(words, from - 1))) from--
  return { from, to }
}

function endsAntecedent(word: string): boolean {
  return coordinators.has(word) || isFiniteAuxiliary(word) || /^(?:to|that|which)$/.test(word)
}

/** Where the clause that ends at `end` begins, behind a verb that ended at `start`: behind the last coordinator or comma. */
function clauseStart(words: readonly Word[], start: number, end: number): number {
  for (let index = end - 2; index >= start; index--) {
    const word = at(words, index)
    if (/^(?:but|so|yet|;|:|–|—)$/.test(word)) return index + 1
    if ((word === 'and' || word === 'or' || word === ',') && !joinsNames(words, index, start)) return index + 1
  }
  return start
}

/** Where a clause begins that no finite auxiliary precedes: behind a statement in the simple present or past, else at 0. */
function behindStatement(words: readonly Word[], end: number): number {
  for (let index = end - 2; index > 2; index--) {
    const word = at(words, index)
    const border = word === ';' || (isMark(words[index - 1]) && /^(?:and|but|so)$/.test(word))
    if (border && words.slice(0, index).some((_, verb) => verb > 0 && isVerbBetween(words, verb, 0, index)))
      return index + 1
  }
  return 0
}

/** Whether the `and` at `index` joins names (`Border Force and Immigration Enforcement`), not clauses. */
function joinsNames(words: readonly Word[], index: number, start: number): boolean {
  if (at(words, index) === ',' || index - 1 <= start || isMark(words[index - 1])) return false
  return isCapital(words[index - 1]) && isCapital(words[index + 1])
}

/** Index of the verb of saying whose object is the clause, without `that`: `We expect better data will`; -1 for none. */
function reporterBefore(words: readonly Word[], start: number, subject: number): number {
  const index = subject - 1
  return index >= start && isReporting(words, index) && index > 0 && !isMark(words[index]) ? index : -1
}
