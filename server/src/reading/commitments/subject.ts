import type { Clause } from './clauses.js'
import { gerund, isForm, participle, third } from './inflection.js'
import * as lexicon from './lexicon.js'
import { at, isMark, type Word } from './words.js'

/**
 * Who or what the subject of a clause is: the department itself or a part of it (`agent`), somebody who does not
 * answer to it (`outsider`), a pronoun that points back (`pointer`), an unnamed person or case of a kind (`anyone`),
 * a thing, or nothing at all (`none`, in a note such as `Publish the guidance`).
 */
export type SubjectKind = 'we' | 'agent' | 'outsider' | 'pointer' | 'anyone' | 'thing' | 'none'

export interface Subject {
  readonly kind: SubjectKind
  /** The head of its noun phrase in lower case: `review` of `The review of weekly targets`. */
  readonly head: string
  /** The words that name it, article and apposition left out; `from` inclusive, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** `the commander`, `this role`, and not `a commander`. */
  readonly definite: boolean
}

/** Names that are known to be of somebody who acts, in lower case. */
export type KnownNames = ReadonlySet<string>

const pointers = new Set(['this', 'it', 'these', 'they', 'that', 'those', 'both', 'which'])
const postModifiers = new Set(
  'of for in on at by with from to within that which who whose under into between across through during about against including concerning covering as'.split(' '),
)

/** The subject of `clause`. */
export function subjectOf(words: readonly Word[], clause: Clause, names: KnownNames): Subject {
  const { from, to } = trimmed(words, clause.subject.from, clause.subject.to)
  const last = at(words, to - 1)
  const none: Subject = { kind: 'none', head: '', from, to: from, definite: false }
  if (to <= from) return none
  if (last === 'we' || last === 'i') return { kind: 'we', head: last, from: to - 1, to, definite: true }
  if (to - from === 1 && pointers.has(last)) return { kind: 'pointer', head: last, from, to, definite: true }
  const phrase = nounPhrase(words, from, to)
  const first = at(words, from)
  const definite = !/^(?:a|an|any|another|one|some|every|each)$/.test(first)
  const described = { head: phrase.head, from: phrase.from, to: phrase.to, definite }
  return { ...described, kind: kindOf(words, { from, to }, phrase, names) }
}

function trimmed(words: readonly Word[], start: number, end: number): { readonly from: number; readonly to: number } {
  let from = start
  let to = end
  while (from < to && (isMark(words[from]) || /^(?:and|but|so|that|or)$/.test(at(words, from)))) from++
  while (to > from && isMark(words[to - 1])) to--
  return { from, to }
}

interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: string
}

/** The first noun phrase between `from` and `to`, without article; its head stands before the first modifier. */
function nounPhrase(words: readonly Word[], from: number, to: number): NounPhrase {
  let start = from
  while (start < to - 1 && /^(?:the|a|an|this|these|that|those|our|its|their|all|each|every|both|any|some|most|many|no|one)$/.test(at(words, start))) start++
  let end = start
  while (end < to && !(end > start && endsPhrase(words, end, to))) end++
  const head = at(words, end - 1)
  // `Each of the new recruits`, `All of the teams`, `the directors of the ports`.
  return { from: start, to: end, head }
}

function endsPhrase(words: readonly Word[], index: number, to: number): boolean {
  const word = at(words, index)
  if (isMark(words[index]) || postModifiers.has(word)) return true
  if (word === 'and' || word === 'or') return false
  const capital = /^[A-Z]/.test(words[index]?.text ?? '')
  // `training delivered by`, `staff working at`: a participle behind the noun modifies it.
  return !capital && index + 1 < to && isForm(word, participle | gerund) && /^(?:by|to|in|at|on|for|with|from|under|as)$/.test(at(words, index + 1))
}

function kindOf(words: readonly Word[], whole: { from: number; to: number }, phrase: NounPhrase, names: KnownNames): SubjectKind {
  const text = textOf(words, phrase.from, phrase.to)
  if (names.has(text)) return 'agent'
  const { head } = phrase
  if (isAnyone(words, whole.from, whole.to)) return 'anyone'
  if (lexicon.outsiderNouns.has(head) || /\b(?:icibi|inspector|court|inquiry|independent monitoring board)\b/.test(textOf(words, whole.from, whole.to))) return 'outsider'
  if (pointers.has(head) && phrase.to - phrase.from === 1) return 'pointer'
  if (lexicon.agentNouns.has(head)) return 'agent'
  return isName(words, phrase) ? 'agent' : 'thing'
}

/** `A person who fails`, `Anyone whose`, `A typical visit`, `A caseworker who`. */
function isAnyone(words: readonly Word[], from: number, to: number): boolean {
  const first = at(words, from)
  if (/^(?:anyone|somebody|someone|whoever|nobody)$/.test(first)) return true
  if (!/^(?:a|an|any)$/.test(first)) return false
  if (at(words, from + 1) === 'typical' || at(words, from + 1) === 'normal') return true
  for (let index = from + 1; index < to && index < from + 5; index++) if (at(words, index) === 'who' || at(words, index) === 'whose') return true
  return false
}

const thingHeads =
  /^(?:system|platform|manual|programme|project|plan|strategy|framework|act|scheme|service|tool|database|review|report|policy|agreement|guidance|protocol|process|bill|settlement|spending|regulations?|rules?|code|standards?|model|training|course|portal|portals?|register|list|index|site|app|form|contract|contracts)$/

/** A name in capitals that is not the name of a thing: `Border Force`, `RMG`, `Criminal Casework`. */
function isName(words: readonly Word[], phrase: NounPhrase): boolean {
  if (thingHeads.test(phrase.head)) return false
  let capitals = 0
  for (let index = phrase.from; index < phrase.to; index++) {
    const word = words[index]?.text ?? ''
    if (/^[A-Z]/.test(word)) capitals++
    else if (!/^(?:of|and|the|for|&|[0-9]+)$/i.test(word)) return false
  }
  const single = phrase.to - phrase.from === 1
  if (single && phrase.from === 0) return /^(?:[A-Z]{2,}|[A-Z]{2,}s)$/.test(words[phrase.from]?.text ?? '')
  return capitals > 0 && !isForm(phrase.head, third)
}

/** The words from `from` to `to` in lower case, with single spaces. */
export function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ')
}
