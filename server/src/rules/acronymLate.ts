import type { Acronym, AcronymDefinition, AcronymUse, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { firstUseInText } from './departmentText.js'
import { quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** A short form that is used before it is spelt out. */
export const acronymLate: Rule = {
  id: 'acronym/late',
  title: 'An acronym that is used before it is spelt out.',
  severity: 'information',
  scope: 'response',
  check({ response, report }) {
    for (const acronym of response.acronyms) {
      const { definition, short, uses } = acronym
      // Govspeak keeps its list of acronyms at the end of the text, where the reader never sees it.
      if (definition === null || response.text.startsWith('*[', definition.span.start)) continue
      const use = firstUseInText(uses, response)
      if (use === undefined || use.span.start >= Math.min(definition.fullSpan.start, definition.span.start)) continue
      report({
        span: use.span,
        message: `${quoted(short)} is used here and spelt out only further down. Spell it out at its first use.`,
        related: [{ span: definition.span, message: `${quoted(short)} is spelt out here.` }],
        fixes: speltOutEarlier(acronym, definition, use, response),
      })
    }
  },
}

/** Moves the definition to the first use; only where the department wrote both and no markup or line end would be torn. */
function speltOutEarlier(
  { short }: Acronym,
  definition: AcronymDefinition,
  use: AcronymUse,
  { text }: Response,
): readonly Fix[] {
  const whole = spanOf(definition.fullSpan.start, Math.max(definition.span.end, definition.fullSpan.end))
  const written = text.slice(whole.start, whole.end)
  if (definition.voice !== 'department' || text.slice(use.span.start, use.span.end) !== short) return []
  const tail = /^\(([A-Za-z0-9 -]+)\)$/.exec(written.slice(definition.fullSpan.end - whole.start).trim())
  if (tail === null || tail[1] !== short || /[\r\n]/.test(written)) return []
  return [
    {
      title: `Spell out “${short}” here instead`,
      safety: 'ask',
      edits: [
        { span: use.span, newText: `${definition.full} (${short})` },
        { span: whole, newText: short },
      ],
    },
  ]
}
