import type { CrossReference, ReferenceTarget, Response } from '../model/response.js'
import { nameOf, quoted } from './messageWords.js'
import { numberedParagraphs } from './paragraphNumbers.js'
import type { Fix, Rule } from './rule.js'

/** A reference to a paragraph or a recommendation that this draft does not have. */
export const referenceUnresolved: Rule = {
  id: 'reference/unresolved',
  title: 'A reference to a paragraph or recommendation that the draft does not have.',
  severity: 'error',
  scope: 'response',
  check({ response, schema, report }) {
    for (const reference of response.references) {
      // What the inspectorate refers to, and what its report holds, is not for the draft to have.
      if (reference.kind === 'report-paragraph' || reference.voice !== 'department') continue
      for (const target of reference.targets) {
        if (target.definition !== null) continue
        const passage = response.passages.find(
          ({ span }) => span.start <= reference.span.start && reference.span.end <= span.end,
        )
        const place = passage?.recommendation == null ? '' : `${nameOf(passage.recommendation, schema)} refers to `
        const what = quoted(target.id)
        const kind = reference.kind === 'paragraph' ? 'paragraph' : 'recommendation'
        report({
          span: target.span,
          message: `${place === '' ? 'The draft refers to ' : place}${kind} ${what}, which is not there. Correct the number, or take the reference out.`,
          fixes: nearest(reference, target, response),
        })
      }
    }
  },
}

/** The last paragraph of the same recommendation, where the number runs past its end. */
function nearest(reference: CrossReference, target: ReferenceTarget, response: Response): readonly Fix[] {
  if (reference.kind !== 'paragraph' || reference.targets.length > 1) return []
  const written = response.text.slice(target.span.start, target.span.end)
  const [prefix = '', place] = written.split('.')
  if (place === undefined || written !== target.id) return []
  const last = numberedParagraphs(response)
    .filter((paragraph) => paragraph.prefix === `${prefix}.` && paragraph.place < Number(place))
    .at(-1)
  if (last === undefined) return []
  const newText = `${last.prefix}${last.place}`
  return [{ title: `Refer to ${newText} instead`, safety: 'ask', edits: [{ span: target.span, newText }] }]
}
