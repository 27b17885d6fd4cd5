import { textIn } from '../model/draftText.js'
import type { AcronymDefinition, Response } from '../model/response.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'
import { expansionsOf, isOwnExpansion, plainForm } from './terms/expansions.js'

/** An acronym that is spelt out in two ways: one of the two is not its name. */
export const acronymTwoExpansions: Rule = {
  id: 'acronym/two-expansions',
  title: 'An acronym that is spelt out in two different ways.',
  severity: 'information',
  scope: 'response',
  check({ response, report }) {
    for (const acronym of response.acronyms) {
      for (const { expansion, other } of differingExpansions(expansionsOf(acronym, response), response)) {
        report({
          span: expansion.fullSpan,
          message: `${quoted(acronym.short)} is spelt out as ${quoted(other.full)} elsewhere. Use one full form throughout.`,
          related: [{ span: other.fullSpan, message: `${quoted(acronym.short)} is spelt out otherwise here.` }],
          fixes: changedTo(other, expansion, response),
        })
      }
    }
  },
}

/** One of the department's that differs from another. */
interface Differing {
  readonly expansion: AcronymDefinition
  readonly other: AcronymDefinition
}

/**
 * The department's that differ from the first, and those that come back to the first after another; the first itself only
 * where none but the inspectorate's differ from it.
 */
function differingExpansions(expansions: readonly AcronymDefinition[], response: Response): readonly Differing[] {
  const [first] = expansions
  const plain = first === undefined ? '' : plainForm(first.full)
  const second = expansions.find(({ full }) => plainForm(full) !== plain)
  if (first === undefined || second === undefined) return []
  const own = expansions.filter((expansion) => isOwnExpansion(expansion, response))
  if (own.length === 1 && own[0] === first) return [{ expansion: first, other: second }]
  return own.flatMap((expansion) => {
    if (plainForm(expansion.full) !== plain) return [{ expansion, other: first }]
    return expansion.span.start > second.span.start ? [{ expansion, other: second }] : []
  })
}

function changedTo(other: AcronymDefinition, { fullSpan }: AcronymDefinition, response: Response): readonly Fix[] {
  if (/[\r\n*_<]/.test(textIn(response, fullSpan))) return []
  return [{ title: `Change to “${other.full}”`, safety: 'ask', edits: [{ span: fullSpan, newText: other.full }] }]
}
