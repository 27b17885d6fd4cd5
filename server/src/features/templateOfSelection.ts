/** Makes the body of a template out of words of a draft. */
import type { Response } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import type { NewTemplate } from '../templates/saveTemplate.js'
import { blockAt } from './recommendationBlocks.js'
import { plain } from './snippetText.js'

/**
 * The template, without a title yet, of what `selection` holds: its paragraphs' numbers become `NEXT_PARAGRAPH`, and it is
 * for the verdict under which it stands. Undefined where nothing but space is selected.
 */
export function templateOfSelection(response: Response, selection: Span): Omit<NewTemplate, 'title'> | undefined {
  const { source: text } = response
  const span = trimmed(text, selection)
  if (span.start >= span.end) return undefined
  const numbers = response.passages
    .flatMap(({ number }) => number ?? [])
    .filter((number) => span.start <= number.span.start && number.span.end <= span.end)
    // An answer's paragraphs are `1.2`; a single number is a recommendation's, or of a list.
    .filter(({ text: written }) => /^\d+\.\d+$/.test(written))
    .sort((a, b) => a.span.start - b.span.start)
  let body = ''
  let from = span.start
  for (const number of numbers) {
    body += `${plain(text.slice(from, number.span.start))}\${NEXT_PARAGRAPH}`
    from = number.span.end
  }
  body += plain(text.slice(from, span.end))
  return {
    body: body.replace(/\r\n?/g, '\n'),
    verdict: blockAt(response, span.start)?.recommendation.verdict?.key ?? null,
  }
}

/** Without space at either end; the indentation of a first line that is selected whole goes with it. */
function trimmed(text: ReadableText, { start, end }: Span): Span {
  const selected = text.slice(start, end)
  const before = selected.length - selected.trimStart().length
  return spanOf(start + before, Math.max(start + before, end - (selected.length - selected.trimEnd().length)))
}
