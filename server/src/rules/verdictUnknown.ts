import type { Verdict } from '../model/response.js'
import { nearestOf } from '../schema/nearest.js'
import type { ResponseSchema, VerdictDefinition } from '../schema/responseSchema.js'
import { inWords, nameOf, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** Words in a verdict's place that are none of the verdicts: nobody can count them. */
export const verdictUnknown: Rule = {
  id: 'verdict/unknown',
  title: 'Words in the place of a verdict that are none of the verdicts.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    const known = inWords(
      schema.verdicts.map((verdict) => quoted(verdict.printed)),
      'or',
    )
    for (const { id, verdicts } of response.recommendations) {
      for (const verdict of verdicts) {
        if (verdict.key !== null) continue
        report({
          span: verdict.span,
          message: `${nameOf(id, schema)}: ${quoted(verdict.text)} is no verdict of this kind of response. Write ${known}.`,
          fixes: replacements(verdict, schema),
        })
      }
    }
  },
}

/** The verdict that was misspelt, or else each verdict. */
function replacements(verdict: Verdict, schema: ResponseSchema): readonly Fix[] {
  if (verdict.form === 'sentence' || verdict.form === 'first-word') return []
  const stop = /\.$/.test(verdict.text) ? '.' : ''
  const meant = misspelt(verdict.text.replace(/\.$/, ''), schema)
  return (meant === undefined ? schema.verdicts : [meant]).map(({ printed }) => ({
    title: `Change to “${printed}”`,
    safety: 'ask',
    edits: [{ span: verdict.span, newText: `${printed}${stop}` }],
  }))
}

function misspelt(text: string, { verdicts }: ResponseSchema): VerdictDefinition | undefined {
  const nearest = nearestOf(
    text,
    verdicts.flatMap(({ printed, spellings }) => [printed, ...spellings]),
  )
  // A guess that only completes what was written (`Accepted in principle`) is none; nor is one of another length.
  if (nearest === undefined || Math.abs(nearest.length - text.length) > 2) return undefined
  return verdicts.find(({ printed, spellings }) => printed === nearest || spellings.includes(nearest))
}
