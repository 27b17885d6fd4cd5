/** Offers answer templates at the start of a paragraph. */
import { spanOf } from '../../model/span.js'
import { lineEndingOf } from '../../model/textLines.js'
import { snippetAsText } from '../snippetText.js'
import type { Completer } from './completion.js'

export const templates: Completer = (place, { response }, { trigger, templates: all, takesSnippets }) => {
  const { before, behind, offset, zone, hasQuoteMark, beginsParagraph } = place
  if (trigger !== null || (zone !== 'text' && zone !== 'quotation') || hasQuoteMark || !beginsParagraph) return []
  const typed = /^[ \t]*([A-Za-z-]*)$/.exec(before)?.[1]
  if (typed === undefined || behind.trim() !== '') return []
  const ending = lineEndingOf(response.source)
  return all
    .filter(({ prefix }) => prefix.startsWith(typed.toLowerCase()))
    .map(({ prefix, title, body, reviewPast }) => ({
      kind: 'template',
      label: prefix,
      detail: title,
      ...(reviewPast != null && { warning: 'past its review date' }),
      edit: {
        span: spanOf(offset - typed.length, offset),
        newText: (takesSnippets ? body : snippetAsText(body)).replaceAll('\n', ending),
      },
      isSnippet: takesSnippets,
      filterText: prefix,
      key: prefix,
    }))
}
