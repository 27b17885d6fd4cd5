/** Makes a draft's outline: each recommendation with its verdict, and in it its parts, its answer and its commitments. */

import type { Commitment } from '../model/commitment.js'
import type { Passage, Recommendation, Response, Verdict } from '../model/response.js'
import { contains, type Span, spanOf } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { shortened } from './shortened.js'

/** One line of the outline. */
export interface OutlineEntry {
  readonly kind: 'recommendation' | 'paragraph' | 'commitment'
  /** Never empty. */
  readonly name: string
  /** What there is to know beside the name: the verdict, the date; may be empty. */
  readonly detail: string
  /** All of it; holds `nameSpan` and the spans of all `children`. */
  readonly span: Span
  /** What stands for it in the draft: the label, the number, the words that make a commitment one. */
  readonly nameSpan: Span
  readonly children: readonly OutlineEntry[]
}

/**
 * The outline of `response`, in the order of the draft. Parts stand in the recommendation that they are parts of, where
 * the draft prints it. What several recommendations are answered with stands in the first of them. Commitments outside
 * answers stand beside the recommendations.
 */
export function documentSymbols(response: Response, schema: ResponseSchema): readonly OutlineEntry[] {
  const { recommendations, commitments } = response
  const parts = partsByWhole(recommendations)
  const byRecommendation = commitmentsByRecommendation(commitments)
  const placed = new Set<Commitment>()

  const entryFor = (recommendation: Recommendation): OutlineEntry => {
    const own = parts.get(recommendation) ?? []
    const answer = recommendation.answer.filter((passage) => passage.recommendation === recommendation.id)
    const paragraphs = answer.map((passage) => {
      const answering = byRecommendation.get(passage.recommendation) ?? []
      const within = answering.filter((one) => !placed.has(one) && contains(passage.span, one.span))
      for (const one of within) placed.add(one)
      return paragraphEntry(passage, within)
    })
    return entryOf({
      kind: 'recommendation',
      name: `Recommendation ${recommendation.id}`,
      detail: detailOf(recommendation, own, schema),
      span: recommendation.span,
      nameSpan: recommendation.label.span,
      children: [...paragraphs, ...own.map(entryFor)],
    })
  }
  const whole = (parts.get(undefined) ?? []).map(entryFor)
  const elsewhere = commitments.filter((one) => !placed.has(one)).map(commitmentEntry)
  return inOrder([...whole, ...elsewhere])
}

/** The parts of each recommendation: of several wholes with their number, the last one before them; without one, of none. */
function partsByWhole(
  recommendations: readonly Recommendation[],
): ReadonlyMap<Recommendation | undefined, readonly Recommendation[]> {
  const latest = new Map<string, Recommendation>()
  const parts = new Map<Recommendation | undefined, Recommendation[]>()
  for (const one of recommendations) {
    const whole = one.parent === null ? undefined : latest.get(one.parent)
    const siblings = parts.get(whole)
    if (siblings === undefined) parts.set(whole, [one])
    else siblings.push(one)
    latest.set(one.id, one)
  }
  return parts
}

function commitmentsByRecommendation(
  commitments: readonly Commitment[],
): ReadonlyMap<Commitment['recommendation'], readonly Commitment[]> {
  const found = new Map<Commitment['recommendation'], Commitment[]>()
  for (const commitment of commitments) {
    const siblings = found.get(commitment.recommendation)
    if (siblings === undefined) found.set(commitment.recommendation, [commitment])
    else siblings.push(commitment)
  }
  return found
}

function detailOf(
  { answerable, verdict }: Recommendation,
  parts: readonly Recommendation[],
  schema: ResponseSchema,
): string {
  if (verdict !== null) return printedForm(verdict, schema)
  if (!answerable) return parts.length === 1 ? '1 part' : `${parts.length} parts`
  return schema.labels.verdictOptional ? '' : 'no verdict'
}

/** As the schema prints it; words that are no verdict of the schema as they stand. */
function printedForm({ key, text }: Verdict, { verdicts }: ResponseSchema): string {
  return verdicts.find((definition) => definition.key === key)?.printed ?? text.replace(/\s+/g, ' ')
}

function paragraphEntry(passage: Passage, commitments: readonly Commitment[]): OutlineEntry {
  const { number, flow, span } = passage
  const words = flow.onceInText(firstWords)
  return entryOf({
    kind: 'paragraph',
    name: [number?.text, words].filter(Boolean).join(' ') || 'Empty paragraph',
    detail: '',
    span,
    nameSpan: number?.span ?? (flow.isEmpty ? span : flow.span),
    children: commitments.map(commitmentEntry),
  })
}

function commitmentEntry({ text, span, class: firmness, date, reason }: Commitment): OutlineEntry {
  return entryOf({
    kind: 'commitment',
    name: firstWords(text) || 'Commitment',
    detail: `${firmness}, ${date?.text ?? 'no date'}`,
    span,
    nameSpan: reason.span,
    children: [],
  })
}

/** `entry` with its children in order and a span that holds all that editors require it to hold. */
function entryOf({ kind, name, detail, span, nameSpan, children }: OutlineEntry): OutlineEntry {
  let start = Math.min(span.start, nameSpan.start)
  let end = Math.max(span.end, nameSpan.end)
  for (const child of children) {
    start = Math.min(start, child.span.start)
    end = Math.max(end, child.span.end)
  }
  return { kind, name, detail, span: spanOf(start, end), nameSpan, children: inOrder(children) }
}

function inOrder(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  if (entries.length < 2) return entries
  return [...entries].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** As much as an outline has room for. */
const mostLetters = 60

function firstWords(text: string): string {
  return shortened(text, mostLetters)
}
