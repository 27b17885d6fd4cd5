import type { CommitmentOwner } from '../../model/commitment.js'
import type { FlowedText } from '../../model/flow.js'
import type { Clause } from './clauses.js'
import { coordinators, prepositions, wordSet } from './functionWords.js'
import { verbOf } from './inflection.js'
import { type Phrase, phraseBehindLeads } from './leadIns.js'
import * as lexicon from './lexicon.js'
import type { KnownNames } from './names.js'
import { describe, type Subject } from './subject.js'
import type { PlacedDate } from './timing.js'
import { at, isCapital, isMark, type Word } from './words.js'

const possessive = /['’]s?$/
const foreseeing = wordSet('anticipate expect intend plan propose')

/** What the owner of a clause is looked for in. */
export interface OwnerScene {
  readonly flow: FlowedText
  readonly words: readonly Word[]
  readonly clause: Clause
  readonly subject: Subject
  readonly dates: readonly PlacedDate[]
  readonly names: KnownNames
}

/**
 * Who undertakes what a clause says: its subject; whom a passive names behind `by`; whose intention it is; who expects
 * it. Null where nobody is named, or only people in general (`officers`).
 */
export function ownerOf(scene: OwnerScene): CommitmentOwner | null {
  const { flow, words, names } = scene
  const owner = namedOwner(scene)
  if (owner === undefined) return null
  const { from, to } = withPartners(words, owner)
  const first = words[from]
  const last = words[to - 1]
  if (first === undefined || last === undefined) return null
  const text = flow.text.slice(first.start, last.end)
  const own = owner.kind === 'we' || names.ofDepartment.has(text.toLowerCase())
  return {
    text,
    span: flow.sourceSpan(first.start, last.end),
    name: own ? names.department : text.replace(possessive, ''),
  }
}

function namedOwner(scene: OwnerScene): Subject | undefined {
  const { clause, subject } = scene
  if (clause.verb.passive) return agentBehindBy(scene) ?? reporter(scene)
  if (subject.kind === 'we' || (subject.kind === 'named' && subject.definite)) return subject
  return intender(scene) ?? reporter(scene)
}

const endsAgent = wordSet('who which that to in by with at on from when once before and')

/** `will be led by the deputy director for operations`; `by April` names nobody. */
function agentBehindBy({ words, clause, dates, names }: OwnerScene): Subject | undefined {
  for (let index = clause.verb.last + 1; index < clause.end; index++) {
    const start = words[index]?.start ?? 0
    if (at(words, index) !== 'by' || dates.some((date) => date.start <= start && start < date.end)) continue
    let to = index + 1
    while (to < clause.end && !isMark(words[to]) && !(endsAgent.has(at(words, to)) && to > index + 1)) to++
    const agent = describe(words, { from: index + 1, to }, names)
    if (agent.kind !== 'named' || !agent.definite) continue
    return withCompanion(words, withField(words, agent, to), clause.end, names)
  }
  return undefined
}

const posts = wordSet('director commissioner secretary minister officer lead head manager commander owner champion')

/** `the deputy director` FOR OPERATIONS: a post goes with its field. */
function withField(words: readonly Word[], agent: Subject, limit: number): Subject {
  if (!posts.has(agent.head) || (at(words, agent.to) !== 'for' && at(words, agent.to) !== 'of')) return agent
  let to = agent.to + 1
  while (to < limit && !prepositions.has(at(words, to)) && !coordinators.has(at(words, to))) to++
  return { ...agent, to }
}

/** `Border Force` AND THE PORT OPERATOR. */
function withCompanion(words: readonly Word[], agent: Subject, limit: number, names: KnownNames): Subject {
  if (at(words, agent.to) !== 'and' || isCapital(words[agent.to + 1])) return agent
  const second = describe(words, { from: agent.to + 1, to: Math.min(limit, agent.to + 6) }, names)
  return second.kind === 'named' ? { ...agent, to: second.to } : agent
}

/** `Our intention is to`, `It is Border Force's intention to`, `the intention of Border Force that`. */
function intender({ words, clause, subject, names }: OwnerScene): Subject | undefined {
  const limit = Math.min(words.length, Math.max(clause.verb.last, clause.governor) + 1)
  for (let index = Math.min(clause.subject.from, clause.verb.first); index < limit; index++) {
    if (at(words, index) === 'our' && lexicon.aimNouns.has(at(words, index + 1)))
      return { ...subject, kind: 'we', from: index, to: index + 1 }
  }
  const noun = words.findIndex(({ lower }, index) => index < limit && lexicon.aimNouns.has(lower))
  if (noun <= 0) return undefined
  if (possessive.test(at(words, noun - 1))) {
    let from = noun - 1
    while (from > 0 && isCapital(words[from - 1]) && from - 1 > 0) from--
    return asNamed(words, { from, to: noun }, names)
  }
  if (at(words, noun + 1) !== 'of') return undefined
  return asNamed(words, { from: noun + 2, to: Math.min(limit, noun + 7) }, names)
}

function asNamed(words: readonly Word[], phrase: Phrase, names: KnownNames): Subject | undefined {
  const subject = describe(words, phrase, names)
  return subject.kind === 'named' || isCapital(words[subject.from]) ? { ...subject, kind: 'named' } : undefined
}

/** THE HOME OFFICE `anticipates that the remaining recommendations will be closed`. */
function reporter({ words, clause, names }: OwnerScene): Subject | undefined {
  if (clause.governor < 0 || !foreseeing.has(verbOf(at(words, clause.governor)))) return undefined
  const subject = describe(words, phraseBehindLeads(words, 0, clause.governor), names)
  return subject.kind === 'named' || subject.kind === 'we' ? subject : undefined
}

/** IMMIGRATION ENFORCEMENT AND `Border Force`: the names that stand before the last one. */
function withPartners(words: readonly Word[], owner: Subject): Phrase {
  let { from } = owner
  while (from > 1 && at(words, from - 1) === 'and' && isCapital(words[from]) && isCapital(words[from - 2])) {
    from -= 2
    while (from > 0 && isCapital(words[from - 1])) from--
  }
  return { from, to: owner.to }
}
