import { numberOf, parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
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

/** More than these are no help in choosing. */
const mostOffered = 3

/** What the reference may have meant: what is there and comes next to it by number. */
function nearest({ kind }: CrossReference, target: ReferenceTarget, response: Response): readonly Fix[] {
  const written = response.text.slice(target.span.start, target.span.end)
  // Within `1.2 to 1.6` the numbers between have no words of their own.
  const isWritten = kind === 'paragraph' ? written === target.id : parseRecommendationId(written) === target.id
  if (!isWritten) return []
  const found = kind === 'paragraph' ? nearestParagraphs(target.id, response) : nearestIds(target.id, response)
  return found.slice(0, mostOffered).map((newText) => ({
    title: `Refer to ${newText} instead`,
    safety: 'ask',
    edits: [{ span: target.span, newText }],
  }))
}

/** Paragraphs of the same recommendation, the nearest in number first. */
function nearestParagraphs(id: string, response: Response): readonly string[] {
  const dot = id.indexOf('.')
  const prefix = id.slice(0, dot + 1)
  const place = Number(id.slice(dot + 1))
  const found = numberedParagraphs(response).filter((paragraph) => paragraph.prefix === prefix)
  return [...found].sort((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place)).map(({ text }) => text)
}

/** Parts of the same whole, or else whole recommendations, the nearest in number first. */
function nearestIds(id: string, { recommendations }: Response): readonly string[] {
  const ids = new Set(recommendations.flatMap((one) => [one.id, ...one.parts.map((part) => part.id), wholeOf(one.id)]))
  const whole = wholeOf(id as RecommendationId)
  const parts = [...ids].filter((one) => one !== whole && wholeOf(one) === whole)
  if (parts.length > 0) return [...parts].sort((a, b) => distance(a, id) - distance(b, id))
  if (ids.has(whole)) return [whole]
  const number = numberOf(whole) ?? 0
  const wholes = [...ids].filter((one) => one === wholeOf(one))
  return wholes.sort((a, b) => Math.abs((numberOf(a) ?? 0) - number) - Math.abs((numberOf(b) ?? 0) - number))
}

/** How far apart two parts of one whole are by their letters. */
function distance(a: string, b: string): number {
  const letter = (id: string) => id.charCodeAt(id.indexOf('(') + 1)
  return Math.abs(letter(a) - letter(b))
}
