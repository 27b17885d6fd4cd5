import { saysTheSame } from './alike.js'
import type { Change } from './change.js'
import type { Commitment } from './commitment.js'
import type { DifferingPart } from './differingPart.js'
import { MovedAcross, movedAll, movedCommitment, movedPassage, movedRecommendations } from './moved.js'
import type { Origin } from './origin.js'
import { type RecommendationId, wholeOf } from './recommendationId.js'
import type { Passage, Recommendation, Response } from './response.js'
import { contains } from './span.js'

/**
 * What of a response is judged by itself: recommendations that are answered together, parts with their whole, and all that
 * is said under them; or what is said before or behind all of them.
 */
export interface Division {
  readonly recommendations: readonly Recommendation[]
  readonly passages: readonly Passage[]
  readonly commitments: readonly Commitment[]
}

/** The divisions of a response, and which of them is whose. */
export interface Divisions {
  readonly all: readonly Division[]
  readonly places: DivisionPlaces
}

/** A division, and its place among those of `places`. */
export interface PlacedDivision {
  readonly places: DivisionPlaces
  readonly index: number
  readonly division: Division
}

/** Divides `response`; each list is in the order of the document. */
export function divisionsOf({ recommendations, passages, commitments }: Response): Divisions {
  const places = new DivisionPlaces(recommendations)
  const all: { recommendations: Recommendation[]; passages: Passage[]; commitments: Commitment[] }[] = []
  const at = (index: number) => {
    all[index] ??= { recommendations: [], passages: [], commitments: [] }
    return all[index]
  }
  for (const each of recommendations) at(places.ofRecommendation(each.id)).recommendations.push(each)
  let next = 0
  for (const passage of passages) {
    const division = at(places.of(passage))
    division.passages.push(passage)
    for (
      let each = commitments[next];
      each !== undefined && each.span.end <= passage.span.end;
      each = commitments[++next]
    )
      division.commitments.push(each)
  }
  return { all, places }
}

/** Stands for what is said under no recommendation: before them all, or behind. */
export function sideOf({ section }: Pick<Passage, 'section'>): '<' | '>' {
  return section === 'closing' ? '>' : '<'
}

/** To which division of a response things belong, be it in another version whose outline is the same. */
export class DivisionPlaces {
  readonly #places = new Map<string, number>()
  /** Of whole recommendations that belong together, one by the other. */
  readonly #joined = new Map<string, string>()

  constructor(recommendations: readonly Recommendation[]) {
    for (const { id, takenWith, statement, answer } of recommendations) {
      for (const other of takenWith) this.#join(id, other)
      for (const passages of [statement, answer])
        for (const { recommendation } of passages) if (recommendation !== null) this.#join(id, recommendation)
    }
  }

  /** Whether all things have their places where `others` have them. */
  areThoseOf(others: DivisionPlaces): boolean {
    return isSameMap(this.#places, others.#places) && isSameMap(this.#joined, others.#joined)
  }

  /** The place of the division that has `passage`. */
  of(passage: Pick<Passage, 'recommendation' | 'section'>): number {
    const { recommendation } = passage
    return recommendation === null ? this.#placeOf(sideOf(passage)) : this.ofRecommendation(recommendation)
  }

  /** The place of the division that has the recommendation `id`. */
  ofRecommendation(id: RecommendationId): number {
    return this.#placeOf(this.#first(wholeOf(id)))
  }

  #placeOf(key: string): number {
    const place = this.#places.get(key) ?? this.#places.size
    this.#places.set(key, place)
    return place
  }

  #join(one: RecommendationId, other: RecommendationId): void {
    const [first, second] = [this.#first(wholeOf(one)), this.#first(wholeOf(other))]
    if (first !== second) this.#joined.set(second, first)
  }

  #first(key: string): string {
    let at = key
    for (let next = this.#joined.get(at); next !== undefined; next = this.#joined.get(at)) at = next
    return at
  }
}

/** `division` after the edit by which the response came of the one before, and which stands in it; undefined where nobody can say. */
export function rewordedDivision(
  division: Division,
  { change, was, is, commitments, sameParts }: Origin,
): Division | undefined {
  const movement = new MovedAcross(change)
  const { move } = movement
  const renewed = new Map<Passage, Passage>()
  const passages = division.passages.map((passage) => {
    const now = passage.flow.words === was.flow.words ? is : movedPassage(passage, move)
    renewed.set(passage, now)
    return now
  })
  const recommendations = movedRecommendations(division.recommendations, renewed, { was, is }, move)
  const others =
    commitments === undefined
      ? division.commitments
      : division.commitments.filter(({ span }) => !contains(was.span, span))
  const moved = movedAll(others, (commitment) => movedCommitment(commitment, move))
  if (movement.isTorn || (commitments === undefined && !sameParts.has('commitments'))) return undefined
  const all = [...moved, ...(commitments?.is ?? [])].sort((a, b) => a.span.start - b.span.start)
  return { recommendations, passages, commitments: all }
}

/**
 * The division in which alone `after` differs from `before` by `change`, and its place; undefined where there are more, or
 * where passages that came in the place of others are not all its own.
 */
export function differingDivision(
  before: Response,
  after: Response,
  change: Change,
  replaced: Pick<DifferingPart<Passage>, 'was' | 'is'>,
): PlacedDivision | undefined {
  const [was, is] = [divisionsOf(before), divisionsOf(after)]
  const [index, ...others] = new Set([
    ...replaced.was.map((passage) => was.places.of(passage)),
    ...replaced.is.map((passage) => is.places.of(passage)),
  ])
  const division = is.all[index ?? -1]
  if (index === undefined || division === undefined || others.length > 0 || !is.places.areThoseOf(was.places))
    return undefined
  const isSame = is.all.every((one, at) => at === index || saysTheSame(was.all[at], one, change))
  return isSame ? { places: is.places, index, division } : undefined
}

/** A response of which one sees a division alone. All else that is asked of it is asked of the whole. */
export class DivisionView implements Response {
  readonly recommendations: Response['recommendations']
  readonly passages: Response['passages']
  readonly commitments: Response['commitments']

  constructor(
    readonly whole: Response,
    { recommendations, passages, commitments }: Division,
  ) {
    this.recommendations = recommendations
    this.passages = passages
    this.commitments = commitments
  }

  get text() {
    return this.whole.text
  }

  get source() {
    return this.whole.source
  }

  get frontMatter() {
    return this.whole.frontMatter
  }

  get title() {
    return this.whole.title
  }

  get published() {
    return this.whole.published
  }

  get summaryRows() {
    return this.whole.summaryRows
  }

  get tallies() {
    return this.whole.tallies
  }

  get references() {
    return this.whole.references
  }

  get acronyms() {
    return this.whole.acronyms
  }

  get comments() {
    return this.whole.comments
  }
}

/** The response of which `response` is a view, or itself. */
export function wholeResponse(response: Response): Response {
  return response instanceof DivisionView ? response.whole : response
}

function isSameMap<Key, Value>(one: ReadonlyMap<Key, Value>, another: ReadonlyMap<Key, Value>): boolean {
  return one.size === another.size && [...one].every(([key, value]) => another.get(key) === value)
}
