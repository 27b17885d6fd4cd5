import type { Response } from '../model/response.js'
import { overlaps } from '../model/span.js'
import type { NumberedParagraph, NumberRun } from './paragraphNumbers.js'
import type { Fix, TextEdit } from './rule.js'

/**
 * Numbers `from` and what follows it in `run` on from the paragraph before, and changes the references to those that get
 * another number. The writer is asked: perhaps a paragraph is missing instead.
 */
export function renumbered(from: NumberedParagraph, run: NumberRun, response: Response): Fix {
  const at = run.paragraphs.indexOf(from)
  const before = run.paragraphs[at - 1]?.place ?? 0
  const edits = run.paragraphs.slice(at).flatMap((paragraph, offset) => {
    const newText = `${run.prefix}${before + 1 + offset}`
    return paragraph.text === newText ? [] : numberEdits(paragraph, newText, response)
  })
  const alone = edits.length === 1 || at === run.paragraphs.length - 1
  return {
    title: `Renumber ${from.text} as ${run.prefix}${before + 1}${alone ? '' : ', and what follows it'}`,
    safety: 'ask',
    edits: edits.sort((a, b) => a.span.start - b.span.start),
  }
}

/** What gives `paragraph` the number `newText`: its own number, and the department's references that lead to it. */
export function numberEdits(paragraph: NumberedParagraph, newText: string, response: Response): readonly TextEdit[] {
  const targets = response.references
    .filter(({ kind, voice }) => kind === 'paragraph' && voice !== 'inspectorate')
    .flatMap((reference) => reference.targets)
    .filter(({ id, definition, span }) => {
      if (definition === null || id !== paragraph.text) return false
      return overlaps(definition, paragraph.span) && response.text.slice(span.start, span.end) === id
    })
  return [{ span: paragraph.span, newText }, ...targets.map(({ span }) => ({ span, newText }))]
}
