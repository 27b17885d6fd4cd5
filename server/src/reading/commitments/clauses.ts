import { behindStatement, clauseStart, hasVerb } from './borders.js'
import { coordinators, determiners, isAdverb, isFiniteAuxiliary, prepositions, wordSet } from './functionWords.js'
import { type ClauseRole, governorOf, introducerAt, reporterBefore } from './introducers.js'
import { type Phrase, phraseBehindLeads } from './leadIns.js'
import type { VerbGroup } from './predicate.js'
import { siblingsOf } from './siblings.js'
import { readVerbGroup } from './verbGroup.js'
import { at, isMark, type Word } from './words.js'

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
    const before = clauses.at(-1)
    const place = inherited(placeOf(words, verb, clauses, groups.length === 1), before, verb)
    const clause = {
      verb,
      end: groups[index + 1]?.first ?? words.length,
      role: place.role,
      start: place.start,
      governor: place.governor,
      subject: place.subject ?? sharedSubject(words, clauses, verb),
      sharesSubject: place.subject === null,
    }
    clauses.push(clause)
    for (const sibling of siblingsOf(words, verb, clause.end))
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

interface Place {
  readonly role: ClauseRole
  readonly start: number
  readonly governor: number
  /** Null where the verb shares the subject of the clause before: `has been drafted and should be signed`. */
  readonly subject: Phrase | null
}

const passedOn: ReadonlySet<ClauseRole> = new Set(['reported', 'question', 'reason'])
const embedded: ReadonlySet<ClauseRole> = new Set(['relative', 'object', 'question'])

/**
 * `that it will meet and will be chaired`: what shares the subject of an embedded clause of the same kind is embedded
 * too.
 */
function inherited(place: Place, before: Clause | undefined, verb: VerbGroup): Place {
  if (place.subject !== null || before === undefined || !passedOn.has(before.role)) return place
  if (before.verb.mood !== 'will' || verb.mood !== 'will') return place
  return { ...place, role: before.role, governor: before.governor, subject: before.subject }
}

/** The subject of a verb that has none of its own: that of the last main clause, else what the sentence begins with. */
function sharedSubject(words: readonly Word[], before: readonly Clause[], verb: VerbGroup): Phrase {
  const main = before.findLast((clause) => clause.role === 'main')
  return main?.subject ?? phraseBehindLeads(words, 0, before[0]?.verb.first ?? verb.first)
}

/** How many words before a verb the word is looked for that opens its clause. */
const lookBack = 60

/**
 * What the clause of `verb` is to the sentence, and where its subject stands. `isOnly`: the sentence has no other
 * finite verb.
 */
function placeOf(words: readonly Word[], verb: VerbGroup, clauses: readonly Clause[], isOnly: boolean): Place {
  const last = subjectEnd(words, verb.first)
  const aside = relativeAside(words, last)
  if (aside > 0)
    return placeBefore(
      words,
      verb,
      aside,
      clauses.findLast((clause) => clause.verb.last < aside),
      isOnly,
    )
  return placeBefore(words, verb, last, clauses.at(-1), isOnly)
}

/** The place of `verb`, whose subject ends at `end`; `before` is the last clause before that. */
function placeBefore(
  words: readonly Word[],
  verb: VerbGroup,
  end: number,
  before: Clause | undefined,
  isOnly: boolean,
): Place {
  const start = before === undefined ? 0 : before.verb.last + 1
  const last = at(words, end - 1)
  const shares = coordinators.has(last) || (before !== undefined && (last === 'then' || last === ','))
  if (end > 1 && shares && !isRelativeAside(words, end)) {
    return { role: 'main', start: coordinatorBefore(words, end), governor: -1, subject: null }
  }
  for (let index = end - 1; index >= Math.max(start, end - lookBack); index--) {
    const word = at(words, index)
    if (word === ';' || word === ':') break
    const role = introducerAt(words, index, verb, end)
    if (role === undefined || hasVerb(words, index + 1, end)) continue
    // `What leavers say will be summarised`: a sentence has a main verb, and this is the only one.
    if (index === 0 && isOnly && role === 'question') break
    return introduced(words, index, role, end)
  }
  const from = before === undefined ? behindStatement(words, end) : startBehind(words, before, start, end)
  const subject = phraseBehindLeads(words, from, end)
  const governor = reporterBefore(words, start, subject.from)
  return { role: governor < 0 ? 'main' : 'reported', start: from, governor, subject }
}

const lateAdverb = /^(?:also|then|now|therefore|still|[a-z]{3,}ly)$/

/** The subject ends before the adverbs that stand before the verb: `Border Force also will`. */
function subjectEnd(words: readonly Word[], verb: number): number {
  let end = verb
  while (end > 0 && lateAdverb.test(at(words, end - 1)) && isAdverb(at(words, end - 1))) end--
  return end
}

/** How many words a parenthesis may have. */
const parenthesis = 16
const relativePronouns = wordSet('which who that')

/**
 * Whether the comma before `end` closes a parenthesis behind a relative pronoun: `which, as part of its remit, will`.
 */
function isRelativeAside(words: readonly Word[], end: number): boolean {
  if (at(words, end - 1) !== ',') return false
  for (let index = end - 2; index > 0 && end - index < parenthesis; index--) {
    if (at(words, index) === ',') return relativePronouns.has(at(words, index - 1))
  }
  return false
}

const opensAside = wordSet('which who whose where')

/** `HMRC, which owns it, has`: the index of the comma that opens the clause between subject and verb; -1 for none. */
function relativeAside(words: readonly Word[], end: number): number {
  if (at(words, end - 1) !== ',') return -1
  for (let index = end - 2; index > 0 && end - index < parenthesis; index--) {
    if (at(words, index) !== ',') continue
    const opens = opensAside.has(at(words, index + 1)) || opensAside.has(at(words, index + 2))
    return opens && !coordinators.has(at(words, index + 1)) && !isMark(words[index + 2]) ? index : -1
  }
  return -1
}

/** Index of the `and` or `but` that stands before `end`, with a parenthesis between at most. */
function coordinatorBefore(words: readonly Word[], end: number): number {
  for (let index = end - 1; index >= 0 && end - index < parenthesis; index--) {
    if (coordinators.has(at(words, index))) return index
  }
  return end
}

/** Where the clause that ends at `end` begins, behind the clause `before`, whose verb ended at `start`. */
function startBehind(words: readonly Word[], before: Clause, start: number, end: number): number {
  const border = clauseStart(words, start, end)
  if (border > start) return border
  // Within or right behind an embedded clause (`A survey of what is taught has begun`) the subject began before that.
  if (embedded.has(before.role)) return clauseStart(words, 0, before.start)
  return end <= start ? 0 : start
}

/** The place of a verb in a clause that the word at `index` opens. */
function introduced(words: readonly Word[], index: number, role: ClauseRole, end: number): Place {
  const adjacent = index + 1 >= end || isMark(words[index + 1])
  if (role === 'relative' && adjacent) {
    // `the next edition of which will`: the subject is not the antecedent.
    const own = prepositions.has(at(words, index - 1)) && !isMark(words[index - 2])
    const subject = antecedentOf(words, own ? index - 1 : index)
    return { role: own ? 'object' : 'relative', start: index, governor: -1, subject }
  }
  const subject = phraseBehindLeads(words, index + 1, end)
  if (role === 'relative') return { role: 'object', start: index, governor: -1, subject }
  if (role !== 'reported') return { role, start: index, governor: -1, subject }
  const governor = governorOf(words, index)
  return { role: governor < 0 ? 'object' : role, start: index, governor, subject }
}

/** How many words of an antecedent are read. */
const longestAntecedent = 8
const endsAntecedent = wordSet('to that which')

/** The noun phrase for which the relative pronoun at `index` stands. */
function antecedentOf(words: readonly Word[], index: number): Phrase {
  let to = index
  while (to > 0 && (isMark(words[to - 1]) || prepositions.has(at(words, to - 1)))) to--
  let from = to
  while (from > 0 && to - from < longestAntecedent && !isMark(words[from - 1])) {
    const before = at(words, from - 1)
    if (coordinators.has(before) || isFiniteAuxiliary(before) || endsAntecedent.has(before)) break
    // `has set up` A TEAM OF TEN `which will`
    if (determiners.has(at(words, from)) && !prepositions.has(before)) break
    from--
  }
  return { from, to }
}
