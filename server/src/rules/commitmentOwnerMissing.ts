import type { Commitment } from '../model/commitment.js'
import { factOf, type Reworded } from '../model/dependencies.js'
import { wholeResponse } from '../model/division.js'
import type { FlowedText } from '../model/flow.js'
import { lastingOf } from '../model/lasting.js'
import type { Recommendation, Response } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerable, commitmentsIn, oncePerAnswer } from './answers.js'
import { ownerAdded } from './fillIns.js'
import { nameOf, undertaking } from './messageWords.js'
import { placeholdersIn } from './placeholders.js'
import type { Rule } from './rule.js'
import { isPassiveVerb } from './sentencePlaces.js'

/**
 * A firm commitment of which nobody can say whose it is. Where one body besides the department undertakes everything, a
 * passive is plain enough; the rule speaks only where several do, and neither the answer nor the recommendation names any.
 */
export const commitmentOwnerMissing: Rule = {
  id: 'commitment/owner-missing',
  title: 'A firm commitment that names nobody, in a response where several bodies undertake things.',
  severity: 'information',
  scope: 'answer-and-facts',
  check({ response, schema, report }) {
    const owners = factOf(wholeResponse(response), ownersIn)
    const department = namesOf(schema)
    if ([...owners].filter((name) => !department.has(name)).length < 2) return
    const names = [...owners, ...department].sort()
    const pattern = lastingOf(response).same('names of owners', names, () => ({ names: namesPattern(names) }))
    for (const recommendation of oncePerAnswer(answerable(response))) {
      if (recommendation.owner !== null || namesSomebody(recommendation, pattern)) continue
      const commitment = commitmentsIn(recommendation, response).find(isNobodys)
      if (commitment === undefined) continue
      report({
        span: commitment.reason.span,
        message: `${nameOf(recommendation.id, schema)}: ${undertaking(commitment)} does not say by whom, and nothing in the answer does. Name who will do it.`,
        fixes: ownerAdded(commitment, response),
      })
    }
  },
}

/** Everybody who undertakes something anywhere in `response`, as `bareName` has it. */
function ownersIn(response: Response, reworded?: Reworded): ReadonlySet<string> {
  return lastingOf(response)
    .same('owners', [], () => new OwnerCounts())
    .of(response, reworded)
}

/** How often each owner stands in a draft: in the next version only what has changed is counted. */
class OwnerCounts {
  /** The version that was counted; weakly, or it would be kept when another is there. */
  #counted: WeakRef<Response> | undefined
  #counts = new Map<string, number>()
  #names: ReadonlySet<string> = new Set()

  of(response: Response, reworded: Reworded | undefined): ReadonlySet<string> {
    const last = this.#counted?.deref()
    if (last === response) return this.#names
    if (reworded === undefined || last !== reworded.before || !this.#recount(reworded)) this.#countAll(response)
    this.#counted = new WeakRef(response)
    if (this.#counts.size !== this.#names.size || [...this.#counts.keys()].some((name) => !this.#names.has(name)))
      this.#names = new Set(this.#counts.keys())
    return this.#names
  }

  #countAll({ commitments, recommendations }: Response): void {
    this.#counts = new Map()
    for (const { owner } of commitments) this.#add(owner?.name, 1)
    for (const { owner } of recommendations) this.#add(owner?.text, 1)
  }

  /** Whether what is told of the edit is enough. */
  #recount({ commitments, sameParts }: Reworded): boolean {
    for (const { owner } of commitments?.was ?? []) this.#add(owner?.name, -1)
    for (const { owner } of commitments?.is ?? []) this.#add(owner?.name, 1)
    return commitments !== undefined || sameParts.has('commitments')
  }

  #add(name: string | undefined, more: number): void {
    if (name === undefined) return
    const key = bareName(name)
    const count = (this.#counts.get(key) ?? 0) + more
    if (count > 0) this.#counts.set(key, count)
    else this.#counts.delete(key)
  }
}

function namesOf({ department }: ResponseSchema): ReadonlySet<string> {
  return new Set([department.name, ...department.otherNames].map(bareName))
}

/** Without the article, in lower case. */
function bareName(name: string): string {
  return name.trim().toLowerCase().replace(/^the /, '')
}

/** Any of `names`, or the department itself as `we`. */
function namesPattern(names: readonly string[]): RegExp {
  const escaped = names.filter((name) => name !== '').map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<!\\w)(?:${[...escaped, 'we', 'our', 'us'].join('|')})(?!\\w)`, 'i')
}

const nameInSentence = /(?<=[a-z,;] (?:the )?)[A-Z][a-z]+ (?:and |of |for )?[A-Z][a-z]+|\b(?!ICIBI\b)[A-Z]{2,6}s?\b/

/** Whether the answer, its verdict or the recommendation's own words name anybody who could be meant. */
function namesSomebody({ answer, statement, verdict }: Recommendation, pattern: NamesPattern): boolean {
  // `Border Force accepts this recommendation.`
  if (verdict?.form === 'sentence') return true
  return [...answer, ...statement].some(({ flow }) => flow.once(namesOne, pattern))
}

interface NamesPattern {
  readonly names: RegExp
}

function namesOne({ text }: FlowedText, { names }: NamesPattern): boolean {
  return names.test(text) || nameInSentence.test(text)
}

function isNobodys({ class: strength, owner, reason, text }: Commitment): boolean {
  return strength === 'firm' && owner === null && isPassiveVerb(reason.text) && placeholdersIn(text).length === 0
}
