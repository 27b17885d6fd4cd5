import type { Commitment } from './commitment.js'
import { MovedAcross, movedAll, movedCommitment, movedPassage, movedRecommendation } from './moved.js'
import type { Origin } from './origin.js'
import { wholeOf } from './recommendationId.js'
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

/** The divisions of a response, and to which of them a passage belongs. */
export interface Divisions {
  readonly all: readonly Division[]
  /** The place in `all` of the division that has `passage`, be it as it is in another version whose outline is the same. */
  indexOf(passage: Passage): number
}

/** Divides `response`; each list is in the order of the document. */
export function divisionsOf({ recommendations, passages, commitments }: Response): Divisions {
  const keys = keysOf(recommendations)
  const keyOf = ({ recommendation, section }: Pick<Passage, 'recommendation' | 'section'>) =>
    recommendation !== null ? keys.first(wholeOf(recommendation)) : section === 'closing' ? behind : before
  const all: { recommendations: Recommendation[]; passages: Passage[]; commitments: Commitment[] }[] = []
  const places = new Map<string, number>()
  const of = (key: string) => {
    const at = places.get(key) ?? all.length
    places.set(key, at)
    all[at] ??= { recommendations: [], passages: [], commitments: [] }
    return all[at]
  }
  for (const each of recommendations) of(keys.first(wholeOf(each.id))).recommendations.push(each)
  let next = 0
  for (const passage of passages) {
    const division = of(keyOf(passage))
    division.passages.push(passage)
    for (
      let each = commitments[next];
      each !== undefined && each.span.end <= passage.span.end;
      each = commitments[++next]
    )
      division.commitments.push(each)
  }
  return { all, indexOf: (passage) => places.get(keyOf(passage)) ?? -1 }
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
  const recommendations = division.recommendations.map((recommendation) =>
    movedRecommendation(recommendation, {
      move,
      passage: (passage) => renewed.get(passage) ?? passage,
      reach: (span) => (span.end === was.span.end ? { start: span.start, end: is.span.end } : move(span)),
    }),
  )
  const others =
    commitments === undefined
      ? division.commitments
      : division.commitments.filter(({ span }) => !contains(was.span, span))
  const moved = movedAll(others, (commitment) => movedCommitment(commitment, move))
  if (movement.isTorn || (commitments === undefined && !sameParts.has('commitments'))) return undefined
  const all = [...moved, ...(commitments?.is ?? [])].sort((a, b) => a.span.start - b.span.start)
  return { recommendations, passages, commitments: all }
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

/** Stand for what is said under no recommendation: before them all, or behind. */
const before = '<'
const behind = '>'

/** The ids of whole recommendations, of those that belong together the one that is met first. */
function keysOf(recommendations: readonly Recommendation[]) {
  const before = new Map<string, string>()
  const first = (key: string): string => {
    let at = key
    for (let next = before.get(at); next !== undefined; next = before.get(at)) at = next
    return at
  }
  const join = (one: string, other: string): void => {
    const [a, b] = [first(one), first(other)]
    if (a !== b) before.set(b, a)
  }
  for (const { id, takenWith, statement, answer } of recommendations) {
    const key = wholeOf(id)
    for (const other of takenWith) join(key, wholeOf(other))
    for (const passages of [statement, answer])
      for (const { recommendation } of passages) if (recommendation !== null) join(key, wholeOf(recommendation))
  }
  return { first }
}
