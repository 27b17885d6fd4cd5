/**
 * An edit within the words of one paragraph, as nearly all are: while all that the outline of the draft goes by says the
 * same of them, the outline stays as it is, and only moves.
 */
import { nothingMoved, saysTheSame } from '../model/alike.js'
import type { Change } from '../model/change.js'
import type { Dependencies } from '../model/dependencies.js'
import {
  keepOrigin,
  Movement,
  movedAll,
  movedPassage,
  movedPlace,
  movedRecommendation,
  movedSummaryRow,
} from '../model/moved.js'
import { RereadWords } from '../model/rereadWords.js'
import type { Passage, Response } from '../model/response.js'
import type { Move } from '../model/span.js'
import type { Piece, Pieces } from './pieces.js'
import type { Unit } from './units.js'

/** What a draft is made of, before its sentences are read. */
export type OutlineParts = Pick<Response, 'title' | 'published' | 'recommendations' | 'passages' | 'summaryRows'>

/** One unit that was read anew, and is by its form what it was. */
export class Rewording {
  readonly #words: readonly RereadWords[]

  private constructor(
    private readonly was: Unit,
    private readonly is: Unit,
    readonly change: Change,
  ) {
    const own = new RereadWords(was.flow, is.flow, change, true)
    this.#words = was.body.words === was.flow.words ? [own] : [own, new RereadWords(was.body, is.body, change, true)]
  }

  /** How `now` is `last` with other words in one unit; undefined where `change` did more, or something else. */
  static between(last: Pieces, now: Pieces, change: Change): Rewording | undefined {
    if (change.start < last.start || now.start !== last.start) return undefined
    const [was, is] = rereadUnit(last.pieces, now.pieces) ?? []
    return was !== undefined && is !== undefined && isReadAlike(was, is) ? new Rewording(was, is, change) : undefined
  }

  /** Whether all that `looked` tells of the words says the same as before. */
  leaves(looked: Dependencies): boolean {
    return this.#words.every((words) => words.leaves(looked))
  }

  /** `values`, of the version before, where they stand now; undefined where the change touches one of them. */
  moved<Value>(values: readonly Value[], movedOne: (value: Value, move: Move) => Value): readonly Value[] | undefined {
    const movement = new Movement(this.change)
    const moved = movedAll(values, (value) => movedOne(value, movement.move))
    if (movement.isTorn) return undefined
    keepOrigin(moved, values)
    return moved
  }

  /** `outline`, of the version before, with the new words in it; undefined where they are not all of one passage. */
  outline(outline: OutlineParts): OutlineParts | undefined {
    const { was, is } = this
    const reworded = passageOf(was, outline.passages)
    if (reworded === undefined) return undefined
    const renewed = new Map<Passage, Passage>()
    const passages = this.moved(outline.passages, (passage, move) => {
      const moved = passage === reworded ? this.reworded(passage, move) : movedPassage(passage, move)
      if (moved !== passage) renewed.set(passage, moved)
      return moved
    })
    const recommendations = this.moved(outline.recommendations, (recommendation, move) =>
      movedRecommendation(recommendation, {
        move,
        passage: (passage) => renewed.get(passage) ?? passage,
        reach: (span) => (span.end === was.span.end ? { start: span.start, end: is.span.end } : move(span)),
      }),
    )
    const summaryRows = this.moved(outline.summaryRows, movedSummaryRow)
    const [title] = this.moved([outline.title], (each, move) => each && movedPlace(each, move)) ?? []
    const [published] = this.moved([outline.published], (each, move) => each && movedPlace(each, move)) ?? []
    if (passages === undefined || recommendations === undefined || summaryRows === undefined) return undefined
    if (title === undefined || published === undefined) return undefined
    return { title, published, recommendations, passages, summaryRows }
  }

  private reworded(passage: Passage, move: Move): Passage {
    const { was, is } = this
    const { number, flow } = passage
    return {
      ...passage,
      span: is.span,
      flow: flow.words === was.body.words ? is.body : is.flow,
      number: number === null ? null : movedPlace(number, move),
    }
  }
}

/** The one unit of `pieces` that is read anew in `now`, as it was and as it is; undefined where there are more, or none. */
function rereadUnit(pieces: readonly Piece[], now: readonly Piece[]): readonly [Unit, Unit] | undefined {
  if (pieces.length !== now.length) return undefined
  let first = 0
  while (first < now.length && pieces[first] === now[first]) first++
  let end = now.length
  while (end > first && isOne(pieces[end - 1], now[end - 1])) end--
  const reread = [...pieces.slice(first, end), ...now.slice(first, end)]
  if (reread.some(({ definitions }) => definitions.length > 0)) return undefined
  const [before, after] = [pieces, now].map((all) => all.slice(first, end).flatMap(({ units }) => units))
  if (before === undefined || after?.length !== before.length) return undefined
  const changed = after.flatMap((unit, at): [Unit, Unit][] => {
    const was = before[at]
    return was === undefined || was.flow.words === unit.flow.words ? [] : [[was, unit]]
  })
  return changed.length === 1 ? changed[0] : undefined
}

function isOne(one: Piece | undefined, other: Piece | undefined): boolean {
  return one !== undefined && other !== undefined && one.isOneWith(other)
}

/** Whether the two are the same by all that is known of a unit but its words. */
function isReadAlike(was: Unit, is: Unit): boolean {
  return (
    was.kind === is.kind &&
    was.level === is.level &&
    was.afterBlank === is.afterBlank &&
    was.bullet === is.bullet &&
    was.emphasis === is.emphasis &&
    was.span.start === is.span.start &&
    was.flow.isEmpty === is.flow.isEmpty &&
    was.body.isEmpty === is.body.isEmpty &&
    was.lines.length === is.lines.length &&
    was.lines.every(({ indent }, at) => indent === is.lines[at]?.indent) &&
    saysTheSame(readsOf(was), readsOf(is), nothingMoved)
  )
}

function readsOf({ mark, label, verdict, dateField, cells }: Unit) {
  return [mark, label, verdict, dateField, cells.length]
}

/** The passage that is `unit` and nothing else; undefined where there is none such, or the unit is others too. */
function passageOf({ span, flow, body }: Unit, passages: readonly Passage[]): Passage | undefined {
  const here = passages.filter((passage) => passage.span.start === span.start)
  const [passage] = here
  if (here.length !== 1 || passage?.span.end !== span.end) return undefined
  return [flow.words, body.words].includes(passage.flow.words) ? passage : undefined
}
