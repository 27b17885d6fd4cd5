import { textAt, textIn } from '../model/draftText.js'
import type { Recommendation, Tally } from '../model/response.js'
import { answerable } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { RuleContext } from './rule.js'
import { saysAll, type WrongClaim } from './tallyClaims.js'

/**
 * Where the tally says `all`, the few verdicts that are others: the mistake may be there, and whoever works on that answer
 * does not see the introduction.
 */
export function reportExceptions(
  { keys, span }: WrongClaim,
  tally: Tally,
  { response, schema, report }: RuleContext,
): void {
  if (keys.length === 0 || tally.counts.size > 1 || !saysAll(textAt(response, span.start), span)) return
  const verdicts = answerable(response).filter(({ verdict }) => verdict !== null && verdict.key !== null)
  const others = verdicts.filter(({ verdict }: Recommendation) => !keys.includes(verdict?.key ?? ''))
  if (others.length * 2 > verdicts.length) return
  for (const { id, verdict } of others) {
    if (verdict === null) continue
    report({
      span: verdict.span,
      message: `${nameOf(id, schema)} has the verdict ${quoted(verdict.text)}, but the tally says ${quoted(textIn(response, span))} without exception. Correct one of the two.`,
      related: [{ span: tally.span, message: 'The tally stands here.' }],
    })
  }
}
