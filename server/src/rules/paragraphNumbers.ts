import { onceFor } from '../model/onceFor.js'
import { numberOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { PassageNumber, Response } from '../model/response.js'
import type { Span } from '../model/span.js'

// How a draft numbers its paragraphs: `2.1`, `2.2` within each recommendation, or `5`, `6` (or `4.5`, `4.6`) through the
// whole of it. Numbers are judged against the way that the draft itself follows.

/** A paragraph, or a line with a verdict, that has a number. */
export interface NumberedParagraph {
  /** Where the number stands, without its last full stop. */
  readonly span: Span
  readonly text: string
  /** What stands before the last part of the number: `2.` of `2.3`, nothing of `5`. */
  readonly prefix: string
  /** The last part of the number. */
  readonly place: number
  /** The whole recommendation under which it stands. */
  readonly whole: RecommendationId | null
}

/** The numbered paragraphs of the department's text, in the order of the document; numbers of lists are left out. */
export const numberedParagraphs = onceFor((response: Response): readonly NumberedParagraph[] => {
  const found = new Map<number, NumberedParagraph>()
  const add = (number: PassageNumber | null, id: RecommendationId | null) => {
    const parts = number === null ? null : /^(\d{1,3}\.)?(\d{1,4})$/.exec(number.text)
    if (number === null || parts === null) return
    const [, prefix = '', place] = parts
    const whole = id === null ? null : wholeOf(id)
    found.set(number.span.start, { span: number.span, text: number.text, prefix, place: Number(place), whole })
  }
  for (const { kind, number, recommendation, voice } of response.passages) {
    if (voice === 'department' || kind === 'verdict') add(number, recommendation)
  }
  for (const { id, verdicts } of response.recommendations) for (const { number } of verdicts) add(number, id)
  const all = [...found.values()].sort((a, b) => a.span.start - b.span.start)
  const dotted = all.filter(({ prefix }) => prefix !== '')
  // `1` before a verdict and `1.1` before its answer: the plain number is the recommendation's.
  return dotted.length > 0 ? dotted : all
})

/** Whether paragraph numbers begin with the number of their recommendation, as most of this draft's do. */
export function numbersFollowRecommendations(paragraphs: readonly NumberedParagraph[]): boolean {
  const answering = paragraphs.filter(({ whole }) => whole !== null)
  const right = answering.filter(hasNumberOfItsRecommendation)
  return right.length * 2 > answering.length
}

/** Whether `2.3` stands under Recommendation 2; true of a paragraph outside recommendations. */
export function hasNumberOfItsRecommendation({ prefix, whole }: NumberedParagraph): boolean {
  return whole === null || prefix === `${numberOf(whole)}.`
}

/** Paragraphs that are counted together, in the order of the document. */
export interface NumberRun {
  /** The recommendation that they answer; null where numbers run on through several. */
  readonly whole: RecommendationId | null
  readonly prefix: string
  readonly paragraphs: readonly NumberedParagraph[]
}

/** The whole recommendations that stand twice in `response`, or parts of which do. */
export const labelledTwice = onceFor((response: Response): ReadonlySet<RecommendationId> => {
  const seen = new Set<RecommendationId>()
  const twice = new Set<RecommendationId>()
  for (const { id } of response.recommendations) {
    if (seen.has(id)) twice.add(wholeOf(id))
    seen.add(id)
  }
  return twice
})

/** The runs in which this draft counts. Recommendations that stand twice are left out: nobody can say what follows what. */
export const numberRuns = onceFor((response: Response): readonly NumberRun[] => {
  const paragraphs = numberedParagraphs(response)
  const follow = numbersFollowRecommendations(paragraphs)
  const twice = labelledTwice(response)
  const runs = new Map<string, NumberedParagraph[]>()
  for (const paragraph of paragraphs) {
    if (paragraph.whole !== null && twice.has(paragraph.whole)) continue
    const key = follow && paragraph.whole !== null ? `${numberOf(paragraph.whole)}.` : paragraph.prefix
    const run = runs.get(key)
    if (run === undefined) runs.set(key, [paragraph])
    else run.push(paragraph)
  }
  return [...runs].map(([prefix, run]) => ({ prefix, paragraphs: run, whole: follow ? (run[0]?.whole ?? null) : null }))
})
