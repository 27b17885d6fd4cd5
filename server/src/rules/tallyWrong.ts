import { textAt } from '../model/draftText.js'
import { spanOf } from '../model/span.js'
import { answerable } from './answers.js'
import { inWords, nameOf, quoted } from './messageWords.js'
import type { RelatedPlace, Rule, RuleContext } from './rule.js'
import { recommendationsCounted, type WrongClaim, wrongClaims } from './tallyClaims.js'
import { correctedTally } from './tallyCorrection.js'
import { reportExceptions } from './tallyExceptions.js'

/** A sentence that counts the recommendations or their verdicts otherwise than the draft does. */
export const tallyWrong: Rule = {
  id: 'tally/wrong',
  title: 'A count of recommendations or verdicts that the draft does not bear out.',
  severity: 'error',
  scope: 'response',
  check(context) {
    const { response, schema, report } = context
    const incomplete = answerable(response).some(({ verdict }) => verdict === null)
    for (const tally of response.tallies) {
      const wrong = wrongClaims(tally, response, schema)
      const [first] = wrong
      if (first === undefined) continue
      report({
        span: wrong.reduce(
          (whole, { span }) => spanOf(Math.min(whole.start, span.start), Math.max(whole.end, span.end)),
          first.span,
        ),
        message: `The tally does not fit the draft: ${inWords(wrong.map((claim) => inMessage(claim)))}. Correct it, or the verdicts.`,
        related: relatedVerdicts(wrong, context),
        fixes: incomplete ? [] : correctedTally(wrong, tally, textAt(response, tally.span.start)),
        incomplete,
      })
      for (const claim of wrong) reportExceptions(claim, tally, context)
    }
  },
}

/** `accepted 5, in the draft 4` */
function inMessage({ keys, claimed, actual, misplaced }: WrongClaim): string {
  const named = keys.map((key) => key.replaceAll('-', ' '))
  const what = keys.length === 0 ? 'recommendations' : inWords(named, 'or')
  if (claimed === actual) return `${inWords(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} not ${what}`
  return `${what} ${claimed}, in the draft ${actual}`
}

/** Nobody counts more verdicts than these one by one. */
const mostRelated = 40

/** Where the verdicts stand that were counted, or that the tally places otherwise. */
function relatedVerdicts(wrong: readonly WrongClaim[], context: RuleContext): RelatedPlace[] {
  const { response, schema } = context
  return wrong.flatMap((claim) => {
    const misplaced = new Set(claim.misplaced)
    const counted =
      misplaced.size > 0
        ? response.recommendations.filter(({ id }) => misplaced.has(id))
        : recommendationsCounted(claim, response, schema)
    return counted
      .slice(0, mostRelated)
      .flatMap(({ id, verdict }) =>
        verdict === null ? [] : [{ span: verdict.span, message: `${nameOf(id, schema)}: ${quoted(verdict.text)}` }],
      )
  })
}
