import type { AcronymDefinition, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'
import { expansionsOf, isOwnExpansion } from './terms/expansions.js'
import { termIndexOf } from './terms/termIndex.js'

/** An acronym that is spelt out and never used: the reader learns it for nothing. */
export const acronymUnused: Rule = {
  id: 'acronym/unused',
  title: 'An acronym that is spelt out and never used.',
  severity: 'hint',
  scope: 'response',
  check({ response, schema, report }) {
    const counts = wordCounts(response)
    for (const acronym of response.acronyms) {
      const { short, uses } = acronym
      const [only, ...more] = expansionsOf(acronym, response)
      if (only === undefined || more.length > 0 || uses.length > 0 || !isOwnExpansion(only, response)) continue
      // Every response thanks the inspectorate by its full name and its short one.
      if (short === schema.inspectorate.short || isPartlyUsed(short, counts)) continue
      report({
        span: only.span,
        message: `${quoted(short)} is spelt out and never used. Take out the bracket, or use the short form further down.`,
        fixes: withoutBracket(only, response),
      })
    }
  },
}

function wordCounts(response: Response): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of termIndexOf(response).passages)
    for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** `the DPA`, where `DPA 2018` is spelt out. */
function isPartlyUsed(short: string, counts: ReadonlyMap<string, number>): boolean {
  return short.includes(' ') && short.split(' ').some((part) => /^[A-Z]{2}/.test(part) && (counts.get(part) ?? 0) > 1)
}

/** Takes the bracket out with the space before it. */
function withoutBracket({ span }: AcronymDefinition, { text }: Response): readonly Fix[] {
  const written = text.slice(span.start, span.end)
  if (!/^\(.*\)$/.test(written)) return []
  const gap = text.charAt(span.start - 1) === ' ' ? 1 : 0
  return [
    { title: `Take out “${written}”`, safety: 'ask', edits: [{ span: spanOf(span.start - gap, span.end), newText: '' }] },
  ]
}
