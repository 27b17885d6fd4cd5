import { textIn } from '../model/draftText.js'
import { onceFor } from '../model/onceFor.js'
import { passageIndexOf } from '../model/passageIndex.js'
import { numberOf, parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { CrossReference, ReferenceTarget, Response } from '../model/response.js'
import { nameOf, quoted } from './messageWords.js'
import { type NumberedParagraph, numberedParagraphs } from './paragraphNumbers.js'
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
        const passage = passageIndexOf(response).holding(reference.span)
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
function nearest(reference: CrossReference, target: ReferenceTarget, response: Response): readonly Fix[] {
  const { kind } = reference
  const written = textIn(response, target.span)
  // Within `1.2 to 1.6` the numbers between have no words of their own.
  const isWritten = kind === 'paragraph' ? written === target.id : parseRecommendationId(written) === target.id
  if (!isWritten) return []
  const found = kind === 'paragraph' ? nearestParagraphs(target.id, response) : nearestIds(target.id, response)
  return found.filter(narrows(reference, target)).map((newText) => ({
    title: `Refer to ${newText} instead`,
    safety: 'ask',
    edits: [{ span: target.span, newText }],
  }))
}

const ranges = /\d\)? ?(?:to|[-–—]) ?[A-Z]?\d/

/** Whether another id in place of `target` refers to no more than before: `1.2 to 1.9` is meant to end earlier, not later. */
function narrows({ text, targets }: CrossReference, target: ReferenceTarget): (id: string) => boolean {
  if (!ranges.test(text)) return () => true
  const placeOf = (id: string) => Number.parseInt(id.slice(id.lastIndexOf('.') + 1), 10) * 1_000 + letterOf(id)
  if (target === targets[0]) return (id) => placeOf(id) > placeOf(target.id)
  return (id) => target !== targets.at(-1) || placeOf(id) < placeOf(target.id)
}

/** Paragraphs of the same recommendation, the nearest in number first. */
function nearestParagraphs(id: string, response: Response): readonly string[] {
  const dot = id.indexOf('.')
  const place = Number(id.slice(dot + 1))
  const found = paragraphsByPrefix(response).get(id.slice(0, dot + 1)) ?? []
  return nearestTo(place, found, (paragraph) => paragraph.place).map(({ text }) => text)
}

const paragraphsByPrefix = onceFor((response: Response): ReadonlyMap<string, readonly NumberedParagraph[]> => {
  const byPrefix = new Map<string, NumberedParagraph[]>()
  for (const paragraph of numberedParagraphs(response)) {
    const known = byPrefix.get(paragraph.prefix)
    if (known === undefined) byPrefix.set(paragraph.prefix, [paragraph])
    else known.push(paragraph)
  }
  return byPrefix
})

/** Parts of the same whole, or else whole recommendations, the nearest in number first. */
function nearestIds(id: string, response: Response): readonly string[] {
  const { wholes, partsOf } = idsThatAreThere(response)
  const whole = wholeOf(id as RecommendationId)
  const parts = partsOf.get(whole) ?? []
  if (parts.length > 0) return nearestTo(letterOf(id), parts, letterOf)
  if (wholes.has(whole)) return [whole]
  return nearestTo(numberOf(whole) ?? 0, [...wholes], (one) => numberOf(one) ?? 0)
}

/** Whole recommendations, also those of which only parts are printed, and the parts of each; in the order of the draft. */
const idsThatAreThere = onceFor(({ recommendations }: Response) => {
  const ids = new Set(recommendations.flatMap((one) => [one.id, ...one.parts.map((part) => part.id), wholeOf(one.id)]))
  const wholes = new Set<RecommendationId>()
  const partsOf = new Map<RecommendationId, RecommendationId[]>()
  for (const id of ids) {
    const whole = wholeOf(id)
    if (id === whole) wholes.add(id)
    else partsOf.set(whole, [...(partsOf.get(whole) ?? []), id])
  }
  return { wholes, partsOf }
})

/** By its letter a part is near to another; of a whole it is 0. */
function letterOf(id: string): number {
  const bracket = id.indexOf('(')
  return bracket < 0 ? 0 : id.charCodeAt(bracket + 1)
}

/** The few of `items` whose number is nearest to `wanted`, the nearest first, of equally near ones the earlier. */
function nearestTo<Item>(wanted: number, items: readonly Item[], numberIn: (item: Item) => number): Item[] {
  const nearest: { readonly item: Item; readonly distance: number }[] = []
  for (const item of items) {
    const distance = Math.abs(numberIn(item) - wanted)
    const at = nearest.findIndex((other) => distance < other.distance)
    if (at >= 0) nearest.splice(at, 0, { item, distance })
    else if (nearest.length < mostOffered) nearest.push({ item, distance })
    if (nearest.length > mostOffered) nearest.pop()
  }
  return nearest.map(({ item }) => item)
}
