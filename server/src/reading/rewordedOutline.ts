/** The outline of a draft in which one paragraph has other words: it is moved when somebody looks. */
import {
  MovedAcross,
  type Movement,
  movedAll,
  movedPassage,
  movedPlace,
  movedRecommendations,
  movedSummaryRow,
  Surroundings,
} from '../model/moved.js'
import type { outlinePartNames } from '../model/origin.js'
import type { Passage, Recommendation, Response } from '../model/response.js'
import type { Move, Span } from '../model/span.js'
import type { Rewording } from './rewording.js'
import type { Unit } from './units.js'

/** What a draft is made of, before its sentences are read. */
export type OutlineParts = Pick<Response, (typeof outlinePartNames)[number]>

/** `outline` after `rewording`; undefined where the words are not all of one passage, or the change touches anything else. */
export function rewordedOutline(outline: OutlineParts, rewording: Rewording): RewordedOutline | undefined {
  if (!(outline instanceof RewordedOutline)) return RewordedOutline.of(outline, rewording)
  return outline.after(rewording) ?? RewordedOutline.of(outline.settled(), rewording)
}

/** An outline, and what one unit of it says now. */
export class RewordedOutline implements OutlineParts {
  #passages: readonly Passage[] | undefined
  #recommendations: readonly Recommendation[] | undefined
  #summaryRows: OutlineParts['summaryRows'] | undefined

  private constructor(
    private readonly outline: OutlineParts,
    private readonly rewording: Rewording,
    private readonly place: PlaceInUnit,
    /** How far changes may go that touch nothing else. */
    private readonly surroundings: Surroundings,
  ) {}

  static of(outline: OutlineParts, rewording: Rewording): RewordedOutline | undefined {
    const { was, change } = rewording
    const place = placeIn(outline.passages, was)
    if (place === undefined || change.start < place.from) return undefined
    const surroundings = new Surroundings(change)
    const around = new RewordedOutline(outline, rewording, place, surroundings)
    around.#lookAround(surroundings)
    return surroundings.isTorn ? undefined : around
  }

  /** The same outline with still other words in the same unit; undefined where `rewording` is of another, or goes further. */
  after(rewording: Rewording): RewordedOutline | undefined {
    const { outline, place, surroundings } = this
    const both = rewording.after(this.rewording)
    if (both === undefined || both.change.start < place.from || !surroundings.hold(both.change)) return undefined
    return new RewordedOutline(outline, both, place, surroundings)
  }

  get title(): OutlineParts['title'] {
    const { title } = this.outline
    return title && movedPlace(title, this.#movement().move)
  }

  get published(): OutlineParts['published'] {
    const { published } = this.outline
    return published && movedPlace(published, this.#movement().move)
  }

  get passages(): readonly Passage[] {
    this.#passages ??= this.#movedPassages(this.#movement())
    return this.#passages
  }

  get recommendations(): readonly Recommendation[] {
    this.#recommendations ??= this.#movedRecommendations(this.#movement(), this.passages)
    return this.#recommendations
  }

  get summaryRows(): OutlineParts['summaryRows'] {
    this.#summaryRows ??= movedAll(this.outline.summaryRows, (row) => movedSummaryRow(row, this.#movement().move))
    return this.#summaryRows
  }

  /** The outline as it is now, which keeps nothing of what it was. */
  settled(): OutlineParts {
    const { title, published, recommendations, passages, summaryRows } = this
    return { title, published, recommendations, passages, summaryRows }
  }

  /** The passage that is another by `rewording`, the last one, as it was and as it is. */
  passagesOf({ was, is }: Rewording): readonly [was: Passage, is: Passage] {
    // The number stands before the words, and so before all that has changed.
    return [
      { ...this.place.reworded, ...this.#wordsOf(was) },
      { ...this.place.reworded, ...this.#wordsOf(is) },
    ]
  }

  /** The passages before the one that is another: the change moves none of these. */
  get passagesBefore(): readonly Passage[] {
    const { passages } = this.outline
    return passages.slice(0, passages.indexOf(this.place.reworded))
  }

  #movement(): MovedAcross {
    return new MovedAcross(this.rewording.change)
  }

  #lookAround(surroundings: Surroundings): void {
    const { title, published, summaryRows } = this.outline
    const { move } = surroundings
    if (title !== null) move(title.span)
    if (published !== null) move(published.span)
    for (const row of summaryRows) movedSummaryRow(row, move)
    this.#movedRecommendations(surroundings, this.#movedPassages(surroundings))
  }

  #movedPassages({ move }: Movement): readonly Passage[] {
    const { reworded, before } = this.place
    return movedAll(this.outline.passages, (passage) => {
      if (passage === reworded) return this.#rewordedPassage(move)
      return before.includes(passage)
        ? { ...passage, span: this.#span(this.rewording.is) }
        : movedPassage(passage, move)
    })
  }

  /** The recommendations with `passages`, which are those of the outline, as they are now. */
  #movedRecommendations({ move }: Movement, passages: readonly Passage[]): readonly Recommendation[] {
    const { outline, rewording } = this
    const renewed = new Map<Passage, Passage>()
    outline.passages.forEach((passage, at) => {
      const now = passages[at]
      if (now !== undefined && now !== passage) renewed.set(passage, now)
    })
    return movedRecommendations(outline.recommendations, renewed, rewording, move)
  }

  #rewordedPassage(move: Move): Passage {
    const { reworded } = this.place
    const { number } = reworded
    const place = number === null ? null : movedPlace(number, move)
    return { ...reworded, ...this.#wordsOf(this.rewording.is), number: place }
  }

  /** Where the passage stands in a version in which its unit is `unit`, and its words there. */
  #wordsOf(unit: Unit): Pick<Passage, 'span' | 'flow'> {
    return { span: this.#span(unit), flow: partOf(unit, this.place.part) }
  }

  /** Where the passages of the unit stand that is now `unit`. */
  #span(unit: Unit): Span {
    return { start: this.place.reworded.span.start, end: unit.span.end }
  }
}

/** Where in a unit the words stand that may be others. */
interface PlaceInUnit {
  /** The passage that has them, at the end of the unit. */
  readonly reworded: Passage
  readonly part: PartOfUnit
  /** Those before it in the same unit: a label. */
  readonly before: readonly Passage[]
  /** Where what may be others begins. */
  readonly from: number
}

/** Undefined where none of `passages` is the end of `unit`, or nobody can say what of it. */
function placeIn(passages: readonly Passage[], unit: Unit): PlaceInUnit | undefined {
  const { start, end } = unit.span
  const here = passages.filter(({ span }) => span.start === start && span.end === end)
  const reworded = here.at(-1)
  const part = reworded && partIn(unit, reworded.flow)
  if (reworded === undefined || part === undefined) return undefined
  // What stands at a page's end, in the midst of a paragraph that this broke, moves one half of it and not the other.
  if (passages.some(({ span }) => span.start < start && span.end > end)) return undefined
  const before = here.slice(0, -1)
  const from = before.reduce((furthest, { flow }) => Math.max(furthest, flow.span.end + 1), reworded.flow.origin)
  return { reworded, part, before, from }
}

/** Which words of a unit are those of a passage: all of it, what stands behind its mark, or what begins at an offset of it. */
type PartOfUnit = 'flow' | 'body' | number

function partIn(unit: Unit, { words, origin }: Passage['flow']): PartOfUnit | undefined {
  if (words === unit.flow.words) return 'flow'
  if (words === unit.body.words) return 'body'
  const from = unit.flow.flowedOffset(origin)
  return partOf(unit, from).words === words ? from : undefined
}

function partOf({ flow, body }: Unit, part: PartOfUnit): Passage['flow'] {
  return part === 'flow' ? flow : part === 'body' ? body : flow.part(part)
}
