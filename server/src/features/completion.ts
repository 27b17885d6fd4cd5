/** Offers what may be written at the cursor: the only list of those who know something for some kind of place. */
import type { Analysis } from '../service.js'
import type { Completer, Completion, CompletionContext } from './completion/completion.js'
import { dates } from './completion/dates.js'
import { frontMatter } from './completion/frontMatter.js'
import { labels } from './completion/labels.js'
import { names } from './completion/names.js'
import { references } from './completion/references.js'
import { suppressions } from './completion/suppressions.js'
import { tableCells } from './completion/tableCells.js'
import { templates } from './completion/templates.js'
import { verdicts } from './completion/verdicts.js'
import { writingPlaceAt } from './completion/writingPlace.js'

/** In the order in which the list shows what they offer. */
const completers: readonly Completer[] = [
  verdicts,
  tableCells,
  labels,
  references,
  dates,
  frontMatter,
  suppressions,
  names,
  templates,
]

/**
 * What may stand at `offset` of the very text that was analysed, the likeliest first. Where a typed character asked for
 * it (`context.trigger`), only what that character opens by itself: the list must not come up in the middle of prose.
 */
export function completionsAt(analysis: Analysis, offset: number, context: CompletionContext): readonly Completion[] {
  const place = writingPlaceAt(analysis.response, offset)
  return completers.flatMap((complete) => complete(place, analysis, context))
}

/**
 * The characters whose typing asks for completion. A space: behind a number where a verdict belongs, `see `,
 * `paragraph `, `by ` in an undertaking, a heading's marks, a key of the front matter. A slash: in rule ids. Stars and
 * underscores, and the first letters of `verdicts`: where a verdict belongs.
 */
export function completionTriggers(verdictsPrinted: readonly string[]): readonly string[] {
  return [' ', '/', '*', '_', ...new Set(verdictsPrinted.map((printed) => printed.charAt(0)))]
}
