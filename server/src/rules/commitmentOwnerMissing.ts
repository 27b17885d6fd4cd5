import type { Commitment } from '../model/commitment.js'
import type { Recommendation, Response } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { answerable, commitmentsIn, oncePerAnswer } from './answers.js'
import { isPassive, ownerAdded } from './fillIns.js'
import { nameOf, undertaking } from './messageWords.js'
import type { Rule } from './rule.js'

/**
 * A firm commitment of which nobody can say whose it is. Where one body undertakes everything, a passive is plain enough;
 * the rule speaks only where several do, and neither the answer nor the recommendation names one of them.
 */
export const commitmentOwnerMissing: Rule = {
  id: 'commitment/owner-missing',
  title: 'A firm commitment that names nobody, in a response where several bodies undertake things.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const owners = ownersIn(response)
    if (owners.size < 2) return
    const names = namesPattern([...owners], schema)
    for (const recommendation of oncePerAnswer(answerable(response))) {
      if (recommendation.owner !== null || namesSomebody(recommendation, names)) continue
      const commitment = commitmentsIn(recommendation, response).find((one) => isNobodys(one, response))
      if (commitment === undefined) continue
      report({
        span: commitment.reason.span,
        message: `${nameOf(recommendation.id, schema)}: ${undertaking(commitment)} does not say by whom, and nothing in the answer does. Name who will do it.`,
        fixes: ownerAdded(commitment, response),
      })
    }
  },
}

/** Everybody who undertakes something anywhere in `response`, without articles, in lower case. */
function ownersIn({ commitments, recommendations }: Response): ReadonlySet<string> {
  const names = [...commitments.map(({ owner }) => owner?.name), ...recommendations.map(({ owner }) => owner?.text)]
  return new Set(names.flatMap((name) => (name === undefined ? [] : [name.trim().toLowerCase().replace(/^the /, '')])))
}

/** Any of `owners`, the department, `we`, or whatever else has the look of a name in the middle of a sentence. */
function namesPattern(owners: readonly string[], { department }: ResponseSchema): RegExp {
  const known = [...owners, department.name.replace(/^the /i, ''), ...department.otherNames, 'we', 'our', 'us']
  const escaped = known.filter((name) => name !== '').map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<!\\w)(?:${escaped.join('|')})(?!\\w)`, 'i')
}

const nameInSentence = /(?<=[a-z,;] (?:the )?)[A-Z][a-z]+ (?:and |of |for )?[A-Z][a-z]+|\b(?!ICIBI\b)[A-Z]{2,6}s?\b/

/** Whether the answer, its verdict or the recommendation's own words name anybody who could be meant. */
function namesSomebody({ answer, statement, verdict }: Recommendation, names: RegExp): boolean {
  const texts = [...answer, ...statement].map(({ flow }) => flow.text)
  return [verdict?.text ?? '', ...texts].some((text) => names.test(text) || nameInSentence.test(text))
}

function isNobodys(commitment: Commitment, response: Response): boolean {
  return commitment.class === 'firm' && commitment.owner === null && isPassive(commitment, response)
}
