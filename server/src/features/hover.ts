/** Explains what stands at a place of a draft. */
import type { PlannedDate } from '../model/plannedDate.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import { findDates } from '../reading/dates.js'
import type { Analysis } from '../service.js'
import type { Card } from './hover/card.js'
import { commitmentCard, dateCard, dateFieldCard } from './hover/commitmentCards.js'
import { recommendationCard, referenceCard, verdictCard } from './hover/recommendationCards.js'
import { acronymCard, tallyCard } from './hover/wordCards.js'
import { plannedDates } from './inlayHints.js'
import { mentionAt, mentionsIn } from './mentions.js'

/** What a hover shows for `span`, the words that it explains. */
export interface Hover {
  readonly span: Span
  readonly cards: readonly Card[]
}

/** Something that can be explained, and how. Made only for what is chosen. */
interface Explainable {
  readonly span: Span
  card(): Card
}

/**
 * The explanation of what `offset` (0-based) touches: of several things the one with the fewest words, and the commitment
 * in whose sentence it stands. Undefined where there is nothing to explain.
 */
export function hoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const touched = [
    ...references(analysis),
    ...labels(analysis, offset),
    ...acronyms(analysis, offset),
    ...verdicts(analysis),
    ...dateFields(analysis),
    ...tallies(analysis),
    ...dates(analysis, offset),
  ].filter(({ span }) => touches(span, offset))
  const nearest = touched.sort((a, b) => lengthOf(a.span) - lengthOf(b.span))[0]
  const commitment = analysis.response.commitments.find(({ span }) => touches(span, offset))
  const cards = nearest === undefined ? [] : [nearest.card()]
  if (commitment !== undefined) cards.push(commitmentCard(commitment, analysis))
  const span = nearest?.span ?? commitment?.span
  return span === undefined ? undefined : { span, cards }
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

function references(analysis: Analysis): readonly Explainable[] {
  return analysis.response.references.flatMap((reference) =>
    reference.targets.map((target, index) => ({
      span: reference.targets.length === 1 ? reference.span : target.span,
      card: () => referenceCard(reference, index, analysis),
    })),
  )
}

function labels(analysis: Analysis, offset: number): readonly Explainable[] {
  const { response } = analysis
  if (!mayNameRecommendation(response, offset)) return []
  const mention = mentionAt(mentionsIn(response), offset)
  if (mention === undefined || mention.named.kind !== 'recommendation') return []
  const { name } = mention.named
  const recommendation =
    response.recommendations.find(({ id, label }) => id === name && touches(label.span, offset)) ??
    response.recommendations.find(({ id }) => id === name)
  if (recommendation === undefined) return []
  return [{ span: mention.reach, card: () => recommendationCard(recommendation, analysis) }]
}

/** Whether anything stands at `offset` in which recommendations are named: elsewhere not all that is named need be gathered. */
function mayNameRecommendation(response: Response, offset: number): boolean {
  const { recommendations, passages, references: all, tallies, summaryRows } = response
  const isHere = ({ span }: { readonly span: Span }) => touches(span, offset)
  return (
    recommendations.some(
      ({ label, parts, span }) =>
        touches(label.style === 'cell' ? span : label.span, offset) ||
        parts.some(({ markerSpan }) => touches(markerSpan, offset)),
    ) ||
    passages.some((passage) => (passage.kind === 'label' || passage.kind === 'verdict') && isHere(passage)) ||
    [all, tallies, summaryRows].some((places) => places.some(isHere))
  )
}

function acronyms(analysis: Analysis, offset: number): readonly Explainable[] {
  return analysis.response.acronyms.flatMap((acronym) => {
    const definitions = [...(acronym.definition === null ? [] : [acronym.definition]), ...acronym.repeated]
    const place = [...acronym.uses, ...definitions].find(({ span }) => touches(span, offset))
    return place === undefined ? [] : [{ span: place.span, card: () => acronymCard(acronym, analysis) }]
  })
}

function verdicts({ response, schema }: Analysis): readonly Explainable[] {
  const { recommendations, summaryRows } = response
  return [...recommendations.flatMap((one) => one.verdicts), ...summaryRows.map(({ verdict }) => verdict)].map(
    (verdict) => ({ span: verdict.span, card: () => verdictCard(verdict, schema) }),
  )
}

function dateFields(analysis: Analysis): readonly Explainable[] {
  return analysis.response.recommendations.flatMap((recommendation) => {
    const { dateField } = recommendation
    return dateField === null
      ? []
      : [{ span: dateField.span, card: () => dateFieldCard(dateField, recommendation, analysis) }]
  })
}

function tallies(analysis: Analysis): readonly Explainable[] {
  return analysis.response.tallies.map((tally) => ({ span: tally.span, card: () => tallyCard(tally, analysis) }))
}

/** Dates of plans, which are read with what stands around them; else whatever words of time the paragraph has there. */
function dates(analysis: Analysis, offset: number): readonly Explainable[] {
  const { response, published } = analysis
  const planned = plannedDates(response).find(({ span }) => touches(span, offset))
  // The value of a date field is explained with its field.
  if (planned !== undefined && isFieldValue(planned, response)) return []
  const passage = response.passages.find(({ span, kind }) => touches(span, offset) && kind !== 'code')
  const date = planned ?? (passage && findDates(passage.flow, published).find(({ span }) => touches(span, offset)))
  return date === undefined ? [] : [{ span: date.span, card: () => dateCard(date, analysis) }]
}

function isFieldValue(date: PlannedDate, { recommendations }: Response): boolean {
  return recommendations.some(({ dateField }) => dateField?.date === date)
}
