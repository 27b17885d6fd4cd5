import { textIn } from '../model/draftText.js'
import type { Acronym, AcronymDefinition, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { quoted } from './messageWords.js'
import type { Report, Rule } from './rule.js'
import { expansionsOf, isOwnExpansion, shortAsWritten } from './terms/expansions.js'

/** `Field Intelligence Officers (FIO)`: the name is in the plural and its short form is not; and `FIO’s` for more than one. */
export const acronymPlural: Rule = {
  id: 'acronym/plural',
  title: 'An acronym that is in the singular where its name is in the plural, or has an apostrophe in the plural.',
  severity: 'information',
  scope: 'response',
  check({ response, report }) {
    for (const acronym of response.acronyms) {
      for (const expansion of expansionsOf(acronym, response)) {
        if (isOwnExpansion(expansion, response))
          for (const each of inExpansion(acronym, expansion, response)) report(each)
      }
      for (const each of apostrophes(acronym, response)) report(each)
    }
  },
}

function inExpansion({ short, uses }: Acronym, expansion: AcronymDefinition, response: Response): readonly Report[] {
  const { full, span } = expansion
  const written = shortAsWritten(expansion, short, response)
  const last = /(?<![A-Za-z])[A-Za-z]+$/.exec(full)?.[0] ?? ''
  const isPlural = /[^s]s$/.test(last)
  if (isPlural === (written !== short) || last === '') return []
  // A body may have a plural name (`Criminal and Financial Investigations`): only where the draft speaks of several is it one of them.
  const counted = uses.some(({ span: { end } }) => textIn(response, spanOf(end - 1, end)) === 's')
  if (isPlural && !counted) return []
  const wanted = isPlural ? `${short}s` : short
  const at = span.start + textIn(response, span).indexOf(written)
  return [
    {
      span,
      message: `The name is in the ${isPlural ? 'plural' : 'singular'} here, its short form ${quoted(written)} in the ${isPlural ? 'singular' : 'plural'}. Write “(${wanted})”.`,
      fixes: [
        {
          title: `Change to “${wanted}”`,
          safety: 'ask',
          edits: [{ span: spanOf(at, at + written.length), newText: wanted }],
        },
      ],
    },
  ]
}

const apostrophePlural = /^['’]s(?=\s(?:are|were|have|do)\b)/

/** `The FIO’s are`. */
function apostrophes({ short, uses, definition }: Acronym, response: Response): readonly Report[] {
  // `the department’s record and the HO’s are compared`: only of what there are several.
  const several =
    /[^s]s$/.test(definition?.full ?? '') ||
    uses.some(({ span: { end } }) => textIn(response, spanOf(end - 1, end)) === 's')
  if (!several) return []
  return uses.flatMap(({ span, voice }) => {
    const behind = textIn(response, spanOf(span.end, span.end + 10))
    if (voice !== 'department' || !apostrophePlural.test(behind)) return []
    return [
      {
        span: spanOf(span.start, span.end + 2),
        message: `${quoted(`${short}${behind.slice(0, 2)}`)} is a possessive, and more than one is meant. Write ${quoted(`${short}s`)}.`,
        fixes: [
          {
            title: `Change to “${short}s”`,
            safety: 'ask' as const,
            edits: [{ span: spanOf(span.end, span.end + 1), newText: '' }],
          },
        ],
      },
    ]
  })
}
