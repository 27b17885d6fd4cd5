import { textIn } from '../model/draftText.js'
import { flowOf } from '../model/flow.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { PassageNumber, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import type { Rule, RuleContext } from './rule.js'
import { type Counts, type Place, preferredForm, reportVariants } from './terms/variants.js'

/** Numbers of verdicts and paragraphs with a full stop behind them here and without there: `1. Accepted`, `2 Accepted`. */
export const consistencyVerdictNumber: Rule = {
  id: 'consistency/verdict-number',
  title: 'Numbers of verdicts or paragraphs with a full stop behind them in one place and without in another.',
  severity: 'information',
  scope: 'response',
  check(context) {
    // `1.` and `1.1` are numbers of two kinds.
    const all = numbers(context)
    const depths = all.map((place) => place.in.flow.text.split('.').filter(Boolean).length)
    for (const depth of [1, 2, 3]) {
      const places = all.filter((_, at) => depths[at] === depth)
      const preferred = preferredForm(places, undefined)
      if (preferred !== undefined) reportVariants(context, places, preferred, words(preferred))
    }
  },
}

type Stop = 'stop' | 'bare'

/** The numbers of verdict lines, and of paragraphs of answers, in the order of the draft; each with the full stop that it may have. */
function numbers({ response }: RuleContext): Place<Stop>[] {
  const ofVerdicts = response.recommendations.flatMap(({ id, verdicts }) =>
    verdicts.flatMap((verdict) => (verdict.number === null ? [] : [{ id, number: verdict.number }])),
  )
  const ofParagraphs = response.passages.flatMap(({ number, voice, recommendation }) =>
    number === null || voice !== 'department' ? [] : [{ id: recommendation, number }],
  )
  const byPlace = new Map([...ofVerdicts, ...ofParagraphs].map((each) => [each.number.span.start, each]))
  return [...byPlace.values()]
    .sort((a, b) => a.number.span.start - b.number.span.start)
    .map(({ id, number }) => placeOf(id, number, response))
}

function placeOf(
  recommendation: RecommendationId | null,
  { span, text }: PassageNumber,
  response: Response,
): Place<Stop> {
  const standing = textIn(response, spanOf(span.start, span.end + 1))
  const number = standing.slice(0, span.end - span.start).replace(/\.$/, '')
  const hasStop = standing.charAt(number.length) === '.'
  const written = hasStop ? `${text}.` : text
  const source = { flow: flowOf(written, span.start), own: true, passage: { recommendation } }
  return { in: source, start: 0, end: written.length, form: hasStop ? 'stop' : 'bare' }
}

function words(preferred: Stop) {
  const having: Readonly<Record<Stop, string>> = { stop: 'a full stop', bare: 'no full stop' }
  return {
    rewritten: ({ in: { flow } }: Place<Stop>) => flow.text.replace(/\.?$/, preferred === 'stop' ? '.' : ''),
    fault: ({ in: { flow }, form }: Place<Stop>, counts: Counts<Place<Stop>>) =>
      `The number ${flow.text.replace(/\.$/, '')} has ${having[form]} behind it (${counts.get(form)} in the draft), other numbers have ${having[preferred]} (${counts.get(preferred)})`,
    remedy: () => `Use ${having[preferred]} throughout`,
  }
}
