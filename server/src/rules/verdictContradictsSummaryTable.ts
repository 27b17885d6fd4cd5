import type { Recommendation, Verdict } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { verdictDefinition } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A row of the summary table that says something else than the verdict above. */
export const verdictContradictsSummaryTable: Rule = {
  id: 'verdict/contradicts-summary-table',
  title: 'A row of the summary table that gives another verdict than the answer.',
  severity: 'error',
  scope: 'response',
  check({ response, schema, report }) {
    const stated = new Map<string, Recommendation>()
    for (const recommendation of response.recommendations) {
      if (recommendation.verdict !== null && !stated.has(recommendation.id))
        stated.set(recommendation.id, recommendation)
    }
    for (const { id, verdict } of response.summaryRows) {
      const recommendation = stated.get(id)
      const definition = recommendation === undefined ? undefined : verdictDefinition(recommendation, schema)
      if (recommendation?.verdict == null || definition === undefined || verdict.key === definition.key) continue
      report({
        span: verdict.span,
        message: `The summary table gives ${nameOf(id, schema)} as ${quoted(verdict.text)}, but its verdict is ${quoted(recommendation.verdict.text)}. Make the two agree.`,
        related: [
          { span: recommendation.verdict.span, message: `The verdict on ${nameOf(id, schema)} is stated here.` },
        ],
        fixes: [
          {
            title: `Change the table to “${definition.printed}”`,
            safety: 'ask',
            edits: [{ span: verdict.span, newText: definition.printed }],
          },
          ...verdictChanged(recommendation.verdict, verdict, schema),
        ],
      })
    }
  },
}

/** The other way round, where the verdict is no sentence, and the table's is one of the schema. */
function verdictChanged(stated: Verdict, { key }: Verdict, { verdicts }: ResponseSchema): readonly Fix[] {
  const printed = verdicts.find((verdict) => verdict.key === key)?.printed
  if (printed === undefined || stated.form === 'sentence' || stated.form === 'first-word') return []
  const stop = stated.text.endsWith('.') && !printed.endsWith('.') ? '.' : ''
  return [
    {
      title: `Change the verdict to “${printed}”`,
      safety: 'ask',
      edits: [{ span: stated.span, newText: `${printed}${stop}` }],
    },
  ]
}
