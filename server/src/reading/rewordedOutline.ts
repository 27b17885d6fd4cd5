/** The outline of a draft in which one paragraph has other words: it is moved when somebody looks. */
import {
  MovedAcross,
  type Movement,
  movedAll,
  movedPassage,
  movedPlace,
  movedRecommendation,
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
    /** The passage that is the unit and nothing else. */
    private readonly reworded: Passage,
    /** How far changes may go that touch nothing else. */
    private readonly surroundings: Surroundings,
  ) {}

  static of(outline: OutlineParts, rewording: Rewording): RewordedOutline | undefined {
    const reworded = passageOf(rewording.was, outline.passages)
    if (reworded === undefined) return undefined
    const surroundings = new Surroundings(rewording.change)
    const around = new RewordedOutline(outline, rewording, reworded, surroundings)
    around.#lookAround(surroundings)
    return surroundings.isTorn ? undefined : around
  }

  /** The same outline with still other words in the same unit; undefined where `rewording` is of another, or goes further. */
  after(rewording: Rewording): RewordedOutline | undefined {
    const { outline, reworded, surroundings } = this
    const both = rewording.after(this.rewording)
    if (both === undefined || !surroundings.hold(both.change)) return undefined
    return new RewordedOutline(outline, both, reworded, surroundings)
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
      { ...this.reworded, ...this.#wordsOf(was) },
      { ...this.reworded, ...this.#wordsOf(is) },
    ]
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
    return movedAll(this.outline.passages, (passage) =>
      passage === this.reworded ? this.#rewordedPassage(move) : movedPassage(passage, move),
    )
  }

  /** The recommendations with `passages`, which are those of the outline, as they are now. */
  #movedRecommendations({ move }: Movement, passages: readonly Passage[]): readonly Recommendation[] {
    const { outline, rewording } = this
    const renewed = new Map<Passage, Passage>()
    outline.passages.forEach((passage, at) => {
      const now = passages[at]
      if (now !== undefined && now !== passage) renewed.set(passage, now)
    })
    const [oldEnd, end] = [rewording.was.span.end, rewording.is.span.end]
    const at = {
      move,
      passage: (passage: Passage) => renewed.get(passage) ?? passage,
      reach: (span: Span) => (span.end === oldEnd ? { start: span.start, end } : move(span)),
    }
    return movedAll(outline.recommendations, (recommendation) => movedRecommendation(recommendation, at))
  }

  #rewordedPassage(move: Move): Passage {
    const { number } = this.reworded
    const place = number === null ? null : movedPlace(number, move)
    return { ...this.reworded, ...this.#wordsOf(this.rewording.is), number: place }
  }

  #wordsOf({ span, flow, body }: Unit): Pick<Passage, 'span' | 'flow'> {
    return { span, flow: this.reworded.flow.words === this.rewording.was.body.words ? body : flow }
  }
}

/** The passage that is `unit` and nothing else; undefined where there is none such, or the unit is others too. */
function passageOf({ span, flow, body }: Unit, passages: readonly Passage[]): Passage | undefined {
  const here = passages.filter((passage) => passage.span.start === span.start)
  const [passage] = here
  if (here.length !== 1 || passage?.span.end !== span.end) return undefined
  return [flow.words, body.words].includes(passage.flow.words) ? passage : undefined
}
