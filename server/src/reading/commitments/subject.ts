import type { Clause } from './clauses.js'
import { articles, coordinators, determiners, pointers, prepositions, wordSet } from './functionWords.js'
import { base, gerund, isForm, participle, past, third, verbOf } from './inflection.js'
import type { Phrase } from './leadIns.js'
import * as lexicon from './lexicon.js'
import type { KnownNames } from './names.js'
import { at, isCapital, isMark, textOf, type Word } from './words.js'

/**
 * Who or what a subject is: the department speaking of itself (`we`); a body or post with a name (`named`); people who
 * act but whom nobody names (`staff`); somebody who does not answer to the department (`outsider`); any case or person
 * of a kind (`anyone`); a pronoun that points back (`pointer`); a `thing`; or nothing (`none`).
 */
export type SubjectKind = 'we' | 'named' | 'staff' | 'outsider' | 'anyone' | 'pointer' | 'thing' | 'none'

export interface Subject extends Phrase {
  readonly kind: SubjectKind
  /** The head of its noun phrase in lower case: `review` of `The review of weekly targets`. */
  readonly head: string
  /** `the commander`, `this role`; not `a commander`. */
  readonly definite: boolean
  /** `No officer`: nobody. */
  readonly negative: boolean
  /** A plural without article or number: `Low priority cases`. */
  readonly barePlural: boolean
}

const indefinites = wordSet('a an any another one some every each')
const nobody = wordSet('no none not neither nobody nothing')
const anybody = wordSet('anyone anybody someone whoever nobody no-one')
const connectives = wordSet('and but so that or')
const relatives = wordSet('who that which')
const objectPronouns = wordSet('it them us him her')
const questionWords = wordSet('that how whether')
/** Words that end a noun phrase. */
const endsNoun = wordSet('that which who whose whom where as not there here')
const typical = wordSet('typical normal usual given')
const lacking = /^(?:an?|any) [a-z -]{2,40} (?:that|which) (?:does|do|is|has|have|are|can) ?not\b/
const plural = /[a-z]s$/
const figure = /^\d/
/** Small words and figures within names: `Department of Health`, `Terminal 3`. */
const withinName = /^(?:of|and|the|for|\d+)$/
const acronym = /^[A-Z]{2,}s?$/
/** `DCOs`, `HEOs`: those who hold a post. */
const posts = /^[A-Z]{2,}s$/

/** Whether one who acts is the subject. */
export function isActor(subject: Subject): boolean {
  return subject.kind === 'we' || subject.kind === 'named' || subject.kind === 'staff'
}

/** The subject of `clause`; a pronoun is what the last subject of `before` was, where that was a body. */
export function subjectOf(
  words: readonly Word[],
  clause: Clause,
  names: KnownNames,
  before: readonly { readonly subject: Subject }[],
): Subject {
  const subject = describe(words, clause.subject, names)
  if (subject.kind !== 'pointer' || (subject.head !== 'it' && subject.head !== 'they')) return subject
  const body = before.findLast(
    ({ subject: { kind } }) => kind === 'named' || kind === 'we' || (kind === 'staff' && subject.head === 'they'),
  )
  return body?.subject ?? subject
}

/** Who or what the words of `phrase` name. */
export function describe(words: readonly Word[], phrase: Phrase, names: KnownNames): Subject {
  const { from, to } = trimmed(words, phrase)
  const last = at(words, to - 1)
  const made = (kind: SubjectKind, head: string, start: number, end: number): Subject => ({
    kind,
    head,
    from: start,
    to: end,
    definite: !indefinites.has(at(words, from)),
    negative: nobody.has(at(words, from)),
    barePlural: plural.test(head) && !determiners.has(at(words, from)) && !figure.test(at(words, from)),
  })
  if (to <= from) return made('none', '', from, from)
  if (last === 'we' || last === 'i') return made('we', last, to - 1, to)
  if (at(words, from) === 'we') return made('we', 'we', from, from + 1)
  if (to - from === 1 && pointers.has(last)) return made('pointer', last, from, to)
  const noun = nounPhrase(words, from, to)
  return made(kindOf(words, { from, to }, noun, names), noun.head, noun.from, noun.to)
}

function trimmed(words: readonly Word[], phrase: Phrase): Phrase {
  let { from, to } = phrase
  while (from < to && (isMark(words[from]) || connectives.has(at(words, from)))) {
    // `That will not change.`
    if (to - from === 1 && pointers.has(at(words, from))) break
    from++
  }
  while (to > from && (isMark(words[to - 1]) || (connectives.has(at(words, to - 1)) && to - from > 1))) to--
  return { from, to }
}

interface NounPhrase extends Phrase {
  readonly head: string
}

/** The first noun phrase between `from` and `to`, without article; its head stands before what modifies it. */
function nounPhrase(words: readonly Word[], from: number, to: number): NounPhrase {
  let start = from
  while (
    start < to - 1 &&
    ((determiners.has(at(words, start)) && !standsAlone(words, start)) || (at(words, start) === 'of' && start > from))
  )
    start++
  let end = start
  while (end < to && !(end > start && endsNounPhrase(words, end, to))) end++
  return { from: start, to: end, head: at(words, end - 1) }
}

/** Behind `those` these make it people; `those for 2023` are things. */
const ofPeople = wordSet('in with without from at under aged')

/** `those in the highest class`, `all who`: the determiner is the noun. */
function standsAlone(words: readonly Word[], index: number): boolean {
  const next = at(words, index + 1)
  return relatives.has(next) || (at(words, index) === 'those' && ofPeople.has(next))
}

function endsNounPhrase(words: readonly Word[], index: number, to: number): boolean {
  const word = at(words, index)
  if (isMark(words[index]) || endsNoun.has(word)) return true
  if (prepositions.has(word)) {
    // `Department of Health and Social Care`, `Director of Intelligence`
    return !(word === 'of' && isCapital(words[index - 1]) && isCapital(words[index + 1]))
  }
  // The verb of a clause whose last verb shares its subject: `Border Force accepts the need ... and is working`.
  // `Team leaders use it every morning and will`
  if (objectPronouns.has(at(words, index + 1)) && isForm(word, base | third | past)) return true
  const verb = isForm(word, third | past) && !isForm(word, base)
  if (verb && !isCapital(words[index]) && startsObject(at(words, index + 1))) return true
  // `Officers wear uniform and will`
  const ofPlural =
    isForm(word, base) && !lexicon.nounVerbs.has(verbOf(word)) && lexicon.staffNouns.has(at(words, index - 1))
  if (ofPlural && plural.test(at(words, index - 1)) && index + 1 < to && !isCapital(words[index])) return true
  // `The Home Office agrees and will`
  const unmistakable = verb && isForm(word, third) && !lexicon.nounVerbs.has(verbOf(word)) && !isCapital(words[index])
  if (unmistakable && coordinators.has(at(words, index + 1))) return true
  // `training delivered by`, `staff working at`: a participle behind the noun modifies it.
  return (
    !isCapital(words[index]) &&
    index + 1 < to &&
    isForm(word, participle | gerund) &&
    prepositions.has(at(words, index + 1))
  )
}

function startsObject(word: string): boolean {
  return determiners.has(word) || prepositions.has(word) || questionWords.has(word)
}

const outsiderNames =
  /\b(?:icibi|chief inspector|inspector of borders|court|public inquiry|monitoring board|select committee|accounts committee|audit office)\b/

function kindOf(words: readonly Word[], whole: Phrase, noun: NounPhrase, names: KnownNames): SubjectKind {
  if (names.all.has(textOf(words, noun.from, noun.to))) return 'named'
  if (isAnyone(words, whole, noun.head)) return 'anyone'
  if (lexicon.outsiderNouns.has(noun.head) || outsiderNames.test(textOf(words, noun.from, noun.to))) return 'outsider'
  if (noun.to - noun.from === 1 && posts.test(words[noun.from]?.text ?? '')) return 'staff'
  if (isName(words, noun)) return 'named'
  if (lexicon.staffNouns.has(noun.head)) return 'staff'
  if (lexicon.agentNouns.has(noun.head)) return 'named'
  return 'thing'
}

/** `A person who fails`, `Anyone whose`, `A typical visit`. */
function isAnyone(words: readonly Word[], phrase: Phrase, head: string): boolean {
  const first = at(words, phrase.from)
  if (anybody.has(first)) return true
  // `Landlords who carry out the checks`; but `Reviewers who saw it`: those, and no others.
  const barePlural = plural.test(head) && first === head && at(words, phrase.from + 1) === 'who'
  if (barePlural) return !isForm(at(words, phrase.from + 2), past) || isForm(at(words, phrase.from + 2), base)
  if (!articles.has(first) && first !== 'any') return false
  if (typical.has(at(words, phrase.from + 1))) return true
  // `A file that does not turn up`: whichever that is.
  if (first !== 'the' && lacking.test(textOf(words, phrase.from, phrase.from + 8))) return true
  if (first !== 'the' && lexicon.outsiderNouns.has(head)) return true
  const who = words.findIndex(
    ({ lower }, index) => index > phrase.from && index < phrase.from + 5 && (lower === 'who' || lower === 'whose'),
  )
  return (
    first !== 'the' &&
    who > 0 &&
    who < phrase.to &&
    !words.slice(phrase.from, who).some(({ lower }) => prepositions.has(lower))
  )
}

/** A name in capitals that is not the name of a thing: `Border Force`, `RMG`, `Criminal Casework`. */
function isName(words: readonly Word[], noun: NounPhrase): boolean {
  if (lexicon.thingNouns.has(noun.head)) return false
  let capitals = 0
  for (let index = noun.from; index < noun.to; index++) {
    if (isCapital(words[index])) capitals++
    else if (!withinName.test(at(words, index))) return false
  }
  // The first word of a sentence is in capitals anyway.
  if (noun.from === 0 && capitals === 1) return acronym.test(words[0]?.text ?? '')
  return capitals > 0
}
