import { textIn } from '../model/draftText.js'
import { flowOf } from '../model/flow.js'
import type { Recommendation } from '../model/response.js'
import type { Rule, RuleContext } from './rule.js'
import { type Place, preferredForm, reportVariants } from './terms/variants.js'

/** Labels with a space before the bracket here and without there: `Recommendation 3 (a)`, `Recommendation 3(b)`. */
export const consistencyLabel: Rule = {
  id: 'consistency/label',
  title: 'Labels of recommendations with a space before the bracket here and without there.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const places = labelPlaces(context)
    const house = / \(/.test(context.schema.labels.style) ? 'open' : 'closed'
    const preferred = preferredForm(places, house)
    if (preferred === undefined) return
    // What the draft and the schema agree on needs no asking.
    reportVariants(context, places, preferred, { rewritten, safety: preferred === house ? 'safe' : 'ask' })
  },
}

/** `open`: a space before the bracket. */
type Spacing = 'open' | 'closed'

const bracketed = /^(\d+|[A-Z]\d+)(\s?)\(/

function labelPlaces({ response }: RuleContext): Place<Spacing>[] {
  const seen = new Set<number>()
  return response.recommendations.flatMap(({ id, label }: Recommendation) => {
    const { start, end } = label.idSpan
    const text = textIn(response, { start, end })
    const match = bracketed.exec(text)
    // A label of several parts is met once for each of them.
    if (match === null || label.style !== 'word' || seen.has(start)) return []
    seen.add(start)
    const source = { flow: flowOf(text, start), own: true, passage: { recommendation: id } }
    return [{ in: source, start: 0, end: text.length, form: match[2] === '' ? 'closed' : 'open' } as const]
  })
}

function rewritten({ in: { flow } }: Place<Spacing>, form: Spacing): string {
  return flow.text.replace(bracketed, form === 'open' ? '$1 (' : '$1(')
}
