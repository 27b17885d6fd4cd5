import type { Acronym, AcronymDefinition, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'
import { expansionsOf, isOwnExpansion } from './terms/expansions.js'
import { type Mention, mentionsOf } from './terms/mentions.js'
import { termIndexOf } from './terms/termIndex.js'

/**
 * An acronym that is spelt out and never used, although its name is: the reader learns it for nothing. That a name which
 * comes once only has a short form behind it is `style/acronym-once`.
 */
export const acronymUnused: Rule = {
  id: 'acronym/unused',
  title: 'An acronym that is spelt out and never used, although its name is written again.',
  severity: 'information',
  scope: 'response',
  check({ response, schema, report }) {
    const unused = unusedExpansions(response)
    const mentions = mentionsOf(
      unused.map(({ expansion }) => expansion.full),
      termIndexOf(response),
    )
    const defining = new Set(
      response.acronyms.flatMap(({ definition }) => (definition === null ? [] : [definition.fullSpan.end])),
    )
    for (const { short, expansion } of unused) {
      // Within another full form it is no mention: `executive officer (EO)`, `higher executive officer (HEO)`.
      const others = (mentions.get(expansion.full) ?? []).map(spanOfMention).filter(({ end }) => !defining.has(end))
      const [first] = others
      if (first === undefined || short === schema.inspectorate.short) continue
      const later = others.find(({ start }) => start > expansion.fullSpan.start)
      report({
        span: later ?? expansion.span,
        message:
          later === undefined
            ? `${quoted(short)} is spelt out here, behind an earlier mention of the name, and never used. Spell it out at the first mention, or take out the bracket.`
            : `The name is written out again, and its short form ${quoted(short)} is never used. Use it here, or take it out where it is spelt out.`,
        related: [
          later === undefined
            ? { span: first, message: 'The name stands here too.' }
            : { span: expansion.span, message: `${quoted(short)} is spelt out here.` },
        ],
        fixes: [...useHere(later, short, response), ...withoutBracket(expansion, response)],
      })
    }
  },
}

/** An acronym that the department spells out once, outside the cover, and never uses. */
export interface UnusedExpansion {
  readonly short: string
  readonly expansion: AcronymDefinition
}

/** The acronyms of `response` that are spelt out and never used. */
export function unusedExpansions(response: Response): readonly UnusedExpansion[] {
  return response.acronyms.flatMap((acronym: Acronym) => {
    const [expansion, ...more] = expansionsOf(acronym, response)
    if (expansion === undefined || more.length > 0 || acronym.uses.length > 0) return []
    // `the DPA`, where `DPA 2018` is spelt out, is read as no use of it.
    if (/ \d/.test(acronym.short) || !isOwnExpansion(expansion, response)) return []
    return [{ short: acronym.short, expansion }]
  })
}

function spanOfMention({ in: { flow }, start, end }: Mention): Span {
  return flow.sourceSpan(start, end)
}

function useHere(span: Span | undefined, short: string, { text }: Response): readonly Fix[] {
  if (span === undefined || /[\r\n*_<]/.test(text.slice(span.start, span.end))) return []
  return [{ title: `Change to “${short}”`, safety: 'ask', edits: [{ span, newText: short }] }]
}

/** Takes the bracket with the short form out, and the space before it. */
export function withoutBracket({ span }: AcronymDefinition, { text }: Response): readonly Fix[] {
  const written = text.slice(span.start, span.end)
  if (!/^\(.*\)$/.test(written)) return []
  const gap = text.charAt(span.start - 1) === ' ' ? 1 : 0
  return [
    { title: `Take out “${written}”`, safety: 'ask', edits: [{ span: spanOf(span.start - gap, span.end), newText: '' }] },
  ]
}
