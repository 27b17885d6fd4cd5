import type { Verdict } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { nameOf, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A verdict that is stated twice, as a word and as a sentence, and not alike. */
export const verdictRepeatedDifferently: Rule = {
  id: 'verdict/repeated-differently',
  title: 'A second statement of the verdict that contradicts the first.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { id, verdict: first, verdicts } of response.recommendations) {
      if (first === null || first.key === null) continue
      for (const verdict of verdicts) {
        if (verdict.key === null || verdict.key === first.key) continue
        report({
          span: verdict.span,
          message: `${nameOf(id, schema)} has the verdict ${quoted(first.text)}, and here ${quoted(verdict.text)}. Make the two agree.`,
          fixes: madeToAgree(first, verdict, schema),
          related: [{ span: first.span, message: 'The verdict is stated here first.' }],
        })
      }
    }
  },
}

/** Either of the two as the other says; one that is a sentence, or begins one, is left to the writer. */
function madeToAgree(first: Verdict, second: Verdict, schema: ResponseSchema): readonly Fix[] {
  return [
    ...changedTo(first.key, second, 'here', schema),
    ...changedTo(second.key, first, 'where it stands first', schema),
  ]
}

function changedTo(
  key: string | null,
  { form, span, text }: Verdict,
  where: string,
  { verdicts }: ResponseSchema,
): readonly Fix[] {
  const printed = verdicts.find((verdict) => verdict.key === key)?.printed
  if (printed === undefined || form === 'sentence' || form === 'first-word') return []
  const stop = text.endsWith('.') && !printed.endsWith('.') ? '.' : ''
  return [{ title: `Change to “${printed}” ${where}`, safety: 'ask', edits: [{ span, newText: `${printed}${stop}` }] }]
}
