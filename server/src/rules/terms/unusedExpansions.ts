import { textIn } from '../../model/draftText.js'
import type { AcronymDefinition, Response } from '../../model/response.js'
import { type Span, spanOf } from '../../model/span.js'
import type { Fix } from '../rule.js'
import { expansionsOf, isOwnExpansion } from './expansions.js'
import { type Mention, mentionsOf } from './mentions.js'
import { termIndexOf } from './termIndex.js'

/** An acronym that the department spells out once, outside the cover, and never uses. */
export interface UnusedExpansion {
  readonly short: string
  readonly expansion: AcronymDefinition
  /** Where else the department writes the name, in order. */
  readonly mentions: readonly Span[]
}

/** The acronyms of `response` that are spelt out and never used. */
export function unusedExpansions(response: Response): readonly UnusedExpansion[] {
  const unused = response.acronyms.flatMap((acronym) => {
    const [expansion, ...more] = expansionsOf(acronym, response)
    if (expansion === undefined || more.length > 0 || acronym.uses.length > 0) return []
    // `the DPA`, where `DPA 2018` is spelt out, is read as no use of it.
    if (/ \d/.test(acronym.short) || !isOwnExpansion(expansion, response)) return []
    return [{ short: acronym.short, expansion }]
  })
  const names = unused.map(({ expansion }) => expansion.full)
  const mentions = mentionsOf(names, termIndexOf(response))
  // Within another full form it is no mention: `executive officer (EO)`, `higher executive officer (HEO)`.
  const defining = new Set(
    response.acronyms.flatMap(({ definition }) => (definition === null ? [] : [definition.fullSpan.end])),
  )
  return unused.map(({ short, expansion }) => ({
    short,
    expansion,
    mentions: (mentions.get(expansion.full) ?? []).map(spanOfMention).filter(({ end }) => !defining.has(end)),
  }))
}

function spanOfMention({ in: { flow }, start, end }: Mention): Span {
  return flow.sourceSpan(start, end)
}

/** Takes the bracket with the short form out, and the space before it. */
export function withoutBracket({ span }: AcronymDefinition, response: Response): readonly Fix[] {
  const written = textIn(response, span)
  if (!/^\(.*\)$/.test(written)) return []
  const gap = textIn(response, spanOf(span.start - 1, span.start)) === ' ' ? 1 : 0
  return [
    {
      title: `Take out “${written}”`,
      safety: 'ask',
      edits: [{ span: spanOf(span.start - gap, span.end), newText: '' }],
    },
  ]
}
