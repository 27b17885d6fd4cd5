import { textIn } from '../model/draftText.js'
import { flowOf } from '../model/flow.js'
import type { Verdict } from '../model/response.js'
import { quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'
import { type Counts, type Place, preferredForm, reportVariants, times } from './terms/variants.js'

/** Verdicts with capitals or a full stop here and without there: `Partially Accepted`, `Partially accepted.` */
export const consistencyVerdictForm: Rule = {
  id: 'consistency/verdict-form',
  title: 'Verdict lines with a full stop, or a capital to each word, in one place and without in another.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const lines = verdictLines(context)
    const printed = context.schema.verdicts.map((verdict) => verdict.printed)
    const stops = lines.map((line): Place<Stop> => ({ ...line, form: /\.$/.test(textOf(line)) ? 'stop' : 'bare' }))
    const stop = preferredForm(stops, printed.some((text) => text.endsWith('.')) ? 'stop' : 'bare')
    if (stop !== undefined) reportVariants(context, stops, stop, aboutStops(stop))
    const long = lines.filter((line) => /^[A-Z]\S* [A-Za-z]/.test(textOf(line)) && /[a-z]/.test(textOf(line)))
    const casings = long.map((line): Place<Casing> => ({ ...line, form: isTitle(textOf(line)) ? 'title' : 'sentence' }))
    const casing = preferredForm(casings, printed.some(isTitle) ? 'title' : 'sentence')
    if (casing !== undefined) reportVariants(context, casings, casing, aboutCasing(casing))
  },
}

type Stop = 'stop' | 'bare'
type Casing = 'title' | 'sentence'

/** The verdicts that stand on a line of their own with nothing joined to them, each once. */
function verdictLines({ response }: RuleContext): Place[] {
  const seen = new Set<number>()
  return response.recommendations.flatMap(({ id, verdicts }) =>
    verdicts.flatMap((verdict: Verdict) => {
      const { form, key, note, span, text } = verdict
      if (form !== 'line' || key === null || note !== null || seen.has(span.start)) return []
      seen.add(span.start)
      if (textIn(response, span) !== text) return []
      const source = { flow: flowOf(text, span.start), own: true, passage: { recommendation: id } }
      return [{ in: source, start: 0, end: text.length, form: '' }]
    }),
  )
}

const small = /^(?:in|and|by|of|the|to)$/

function isTitle(text: string): boolean {
  return text
    .split(' ')
    .slice(1)
    .some((word) => /^[A-Z]/.test(word) && !small.test(word))
}

function aboutStops(preferred: Stop) {
  const having: Readonly<Record<Stop, string>> = { stop: 'a full stop', bare: 'no full stop' }
  return {
    rewritten: (line: Place<Stop>) => textOf(line).replace(/\.?$/, preferred === 'stop' ? '.' : ''),
    fault: (line: Place<Stop>, counts: Counts<Place<Stop>>) =>
      `The verdict ${quoted(textOf(line))} has ${having[line.form]}, and ${verdicts(counts.get(preferred) ?? 0)} ${having[preferred]}`,
  }
}

function verdicts(count: number): string {
  return count === 1 ? 'another has' : `${count} others have`
}

function aboutCasing(preferred: Casing) {
  return {
    rewritten: (line: Place<Casing>) =>
      textOf(line).replace(/(?<= )[A-Za-z]+/g, (word) =>
        preferred === 'sentence' || small.test(word)
          ? word.toLowerCase()
          : word.replace(/^./, (first) => first.toUpperCase()),
      ),
    fault: (line: Place<Casing>, counts: Counts<Place<Casing>>) =>
      `Verdicts have a capital to each word ${times(counts.get('title') ?? 0)} in the draft, and to the first alone ${times(counts.get('sentence') ?? 0)}; here it is ${quoted(textOf(line))}`,
  }
}

function textOf({ in: { flow } }: Place): string {
  return flow.text
}
