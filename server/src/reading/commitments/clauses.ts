import { base, isForm, past, third, verbOf } from './inflection.js'
import * as lexicon from './lexicon.js'
import { readVerbGroup, type VerbGroup } from './verbGroup.js'
import { at, isMark, type Word } from './words.js'

/**
 * What a clause is to its sentence: the `main` statement; a `relative` clause (`which will set out`); what somebody
 * says or holds (`reported`: `that the target will be met`); a `reason` (`because`, `so that`, `as`); a `question`
 * (`whether`, `how`); a `concession` (`while`, `although`).
 */
export type ClauseRole = 'main' | 'relative' | 'reported' | 'reason' | 'question' | 'concession'

/** A finite verb with its subject, and what it is to the sentence. Indexes count the words of the sentence. */
export interface Clause {
  readonly verb: VerbGroup
  readonly role: ClauseRole
  /** The words of the subject, `from` inclusive, `to` exclusive; empty where there is none. */
  readonly subject: { readonly from: number; readonly to: number }
  /** The word that makes the clause a reported one (`agreed`, `concern`), and its index; -1 where there is none. */
  readonly governor: number
  /** Where the words that belong to the verb end: behind them begins the next clause. */
  readonly end: number
}

const introducers: ReadonlyMap<string, ClauseRole> = new Map([
  ...['which', 'who', 'whom', 'whose', 'whereby'].map((word) => [word, 'relative'] as const),
  ...['whether', 'how', 'what', 'why'].map((word) => [word, 'question'] as const),
  ...['because', 'since', 'as', 'than'].map((word) => [word, 'reason'] as const),
  ...['while', 'whilst', 'although', 'though', 'whereas'].map((word) => [word, 'concession'] as const),
  ['that', 'reported'],
])

/** The clauses of a sentence, in order: one for each finite verb that says something of time or will. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const groups = verbGroupsOf(words)
  const clauses: Clause[] = []
  groups.forEach((verb, index) => {
    const before = groups[index - 1]
    const placed = placeOf(words, verb, before)
    const subject = placed.shared ? (clauses.at(-1)?.subject ?? placed.subject) : placed.subject
    clauses.push({ verb, role: placed.role, subject, governor: placed.governor, end: groups[index + 1]?.first ?? words.length })
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
  readonly governor: number
  readonly subject: { readonly from: number; readonly to: number }
  /** The verb has no subject of its own: `has been drafted and should be signed`. */
  readonly shared: boolean
}

/** What the clause of `verb` is to the sentence, and where its subject stands. */
function placeOf(words: readonly Word[], verb: VerbGroup, before: VerbGroup | undefined): Place {
  const end = subjectEnd(words, verb.first)
  const start = before === undefined ? 0 : before.last + 1
  const coordinator = at(words, end - 1)
  if (before !== undefined && /^(?:and|or|but|then|,)$/.test(coordinator) && end > start) {
    return { role: 'main', governor: -1, subject: { from: end, to: end }, shared: true }
  }
  for (let index = end - 1; index >= start; index--) {
    const role = introducerAt(words, index)
    if (role === undefined || hasVerb(words, index + 1, end)) continue
    if (hasBorder(words, index, end)) break
    return introduced(words, index, role, end)
  }
  const from = subjectStart(words, start, end, before !== undefined)
  const governor = before === undefined ? saidBefore(words, start, from) : saidBy(words, before, from)
  return { role: governor >= 0 ? 'reported' : 'main', governor, subject: { from, to: end }, shared: false }
}

/** The subject ends before adverbs and a parenthesis that stand before the verb: `Border Force, however, will`. */
function subjectEnd(words: readonly Word[], verb: number): number {
  let end = verb
  while (end > 0 && /^(?:also|then|now|therefore|still|both|all|each|in|turn|[a-z]{3,}ly)$/.test(at(words, end - 1))) {
    if (/^(?:in|turn|all|both|each)$/.test(at(words, end - 1)) && at(words, end - 2) !== ',') break
    end--
  }
  return end
}

/** The role that the word at `index` opens, if it opens a clause. */
function introducerAt(words: readonly Word[], index: number): ClauseRole | undefined {
  const word = at(words, index)
  const role = introducers.get(word)
  if (role === undefined) return undefined
  if (word === 'as') return asOpens(words, index) ? role : undefined
  if (word === 'since' && /^\d|^(?:then|the|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(at(words, index + 1)))
    return undefined
  if (word === 'that') return thatOpens(words, index)
  return role
}

/** `as` opens a clause of reason where a pronoun or `the`, and no `soon as`, `as of`, `as part of`. */
function asOpens(words: readonly Word[], index: number): boolean {
  return /^(?:this|it|they|we|these|there|he|she)$/.test(at(words, index + 1)) && !/^(?:soon|long|well|such|same)$/.test(at(words, index - 1))
}

/** `that` behind a noun and before a verb is relative, before `of` or at the start a pronoun, else it reports. */
function thatOpens(words: readonly Word[], index: number): ClauseRole | undefined {
  const next = at(words, index + 1)
  const before = at(words, index - 1)
  if (index === 0 || isMark(words[index - 1]) || /^(?:after|by|of|on|in|for|with|from|to)$/.test(before)) return undefined
  if (before === 'so' || before === 'such' || before === 'order' || before === 'given' || before === 'now') return 'reason'
  if (isForm(next, third | past) || /^(?:will|shall|would|can|could|may|might|must|should|is|are|was|were|has|have|had|do|does)$/.test(next))
    return isReporting(words, index - 1) ? 'reported' : 'relative'
  return 'reported'
}

function isReporting(words: readonly Word[], index: number): boolean {
  const verb = verbOf(at(words, index))
  return lexicon.reportingVerbs.has(verb) || lexicon.beliefVerbs.has(verb) || lexicon.undertakingReports.has(verb)
}

/** Whether a finite verb stands from `from` to `to` that could be the verb of a clause that opened before. */
function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = at(words, index)
    if (/^(?:is|are|was|were|has|have|had|do|does|did|would|can|could|may|might|must|should|cannot|will)$/.test(word)) return true
    // The word right behind the pronoun, or behind a personal pronoun, is a verb where it can be one.
    const early = index === from || /^(?:it|they|we|he|she|this)$/.test(at(words, index - 1))
    if (early && index + 1 < to && isForm(word, base | third | past) && !isMark(words[index + 1])) return true
    if (index > from && isForm(word, third | past) && !isForm(word, base) && isObjectStart(at(words, index + 1)) && index + 1 < to) return true
  }
  return false
}

function isObjectStart(word: string): boolean {
  return /^(?:the|a|an|this|that|these|those|its|their|our|his|her|to|whether|how|at|about|for|in|on|with|from)$/.test(word)
}

/** Whether a coordinated clause of its own begins between `from` and `to`: `..., and the department will`. */
function hasBorder(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (/^[;:]$/.test(at(words, index))) return true
  return false
}

function introduced(words: readonly Word[], index: number, role: ClauseRole, end: number): Place {
  const adjacent = index + 1 >= end || isMark(words[index + 1])
  if (role === 'relative' && adjacent) return { role, governor: -1, subject: antecedentOf(words, index), shared: false }
  const from = dropLeads(words, index + 1, end)
  if (role !== 'reported') return { role, governor: -1, subject: { from, to: end }, shared: false }
  // `the questions that the study will address` is relative; `agreed that the study will` reports.
  const governor = governorOf(words, index)
  return { role: governor < 0 ? 'relative' : role, governor, subject: { from, to: end }, shared: false }
}

/** The verb or noun before `that` which says whose words follow. */
function governorOf(words: readonly Word[], that: number): number {
  for (let index = that - 1; index >= 0 && that - index < 12; index--) {
    const word = at(words, index)
    if (lexicon.hearsayNouns.has(word) || lexicon.aimNouns.has(word) || /^(?:agreement|assurance|assurances|commitment|decision|confirmation|undertaking|requirement|recommendation)$/.test(word))
      return index
    if (isReporting(words, index) && (isForm(word, third | past | base) || word.endsWith('ed'))) return index
    if (index === that - 1 && /^(?:important|clear|vital|likely|essential|possible|right|confident|sure|satisfied|aware)$/.test(word)) return index
    if (isMark(words[index]) && that - index > 1) continue
  }
  return -1
}

/** The noun phrase that a relative pronoun at `index` stands for. */
function antecedentOf(words: readonly Word[], index: number): { readonly from: number; readonly to: number } {
  let to = index
  while (to > 0 && (isMark(words[to - 1]) || /^(?:of|in|with|by|under|for|to|at|on|from|through)$/.test(at(words, to - 1)))) to--
  let from = to
  while (from > 0 && to - from < 8 && !isMark(words[from - 1]) && !/^(?:and|or|but|is|are|was|were|will|has|have|to|that|which)$/.test(at(words, from - 1))) from--
  return { from, to }
}

/** Where the subject begins, between `start` and `end`. */
function subjectStart(words: readonly Word[], start: number, end: number, follows: boolean): number {
  let from = start
  if (follows) {
    for (let index = start; index < end; index++) {
      if (/^(?:but|so|;|:|yet)$/.test(at(words, index))) from = index + 1
      else if (/^(?:and|,|or)$/.test(at(words, index)) && index + 1 < end && !joinsNames(words, index, start)) from = index + 1
    }
  }
  return dropLeads(words, from, end)
}

/** Whether the `and` at `index` joins two names, `Border Force and Immigration Enforcement`, rather than clauses. */
function joinsNames(words: readonly Word[], index: number, start: number): boolean {
  if (at(words, index) === ',' || at(words, index - 1) === ',' || index - 1 <= start) return false
  const [left, right] = [words[index - 1]?.text ?? '', words[index + 1]?.text ?? '']
  return /^[A-Z]/.test(left) && /^[A-Z]/.test(right)
}

const leadOpeners =
  /^(?:in|on|at|by|for|from|with|within|during|over|under|through|throughout|after|before|following|since|until|as|to|of|once|when|where|if|while|whilst|although|though|however|therefore|moreover|further|furthermore|additionally|also|similarly|meanwhile|longer|subject|based|building|given|alongside|despite|rather|taken|together|thereafter|then|finally|first|firstly|secondly|thirdly|accordingly|consequently|nonetheless|nevertheless|and|but|so|because|using|like|unlike|pending|upon|across|beyond|whatever|both|instead|crucially|importantly|separately|[a-z]+ly|[a-z]+ing)$/

/** Skips what leads in to the subject: `In parallel,`, `As part of this work`, `From January 2025,`. */
export function dropLeads(words: readonly Word[], from: number, end: number): number {
  let start = from
  for (let step = 0; step < 6; step++) {
    while (start < end && isMark(words[start])) start++
    if (!leadOpeners.test(at(words, start))) break
    const comma = nextComma(words, start, end)
    if (comma === undefined) return inPhrase(words, start, end)
    start = comma + 1
  }
  return Math.min(start, end)
}

function nextComma(words: readonly Word[], from: number, end: number): number | undefined {
  for (let index = from; index < end; index++) if (/^[,:–—]$/.test(at(words, index))) return index
  return undefined
}

/** The subject behind a lead without a comma: the last noun phrase that no preposition governs. */
function inPhrase(words: readonly Word[], from: number, end: number): number {
  const last = at(words, end - 1)
  if (/^(?:we|it|they|this|these|he|she|i|there)$/.test(last)) return end - 1
  for (let index = end - 2; index > from; index--) {
    const word = at(words, index)
    if (/^(?:the|a|an|our|its|their|this|these|those|all|any|each|every)$/.test(word)) {
      if (!/^(?:in|on|at|by|for|from|with|within|of|to|during|over|under|through|as|and|after|before|following|across)$/.test(at(words, index - 1))) return index
    }
  }
  // `In preparation for the Spending Review 2019 Border Force will`: the capitals behind a number.
  for (let index = end - 1; index > from; index--) {
    if (/^\d/.test(at(words, index)) && index + 1 < end) return index + 1
    if (!/^[A-Z]/.test(words[index]?.text ?? '')) break
  }
  return /ly$|^(?:then|also|however|therefore|thereafter|both)$/.test(at(words, from)) ? from + 1 : from
}

/** `We expect better data will`: the verb between the start and the subject that reports it; -1 for none. */
function saidBefore(words: readonly Word[], start: number, from: number): number {
  for (let index = from - 1; index >= start; index--) {
    if (isReporting(words, index) && /^(?:we|it|they|inspectors|he|she)$/.test(at(words, index - 1))) return index
  }
  return -1
}

/** `The report says the department will`: the verb of saying, where it ends right before the subject. */
function saidBy(words: readonly Word[], before: VerbGroup, from: number): number {
  return isReporting(words, before.last) && from === before.last + 1 ? before.last : -1
}
