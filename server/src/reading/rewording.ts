/**
 * An edit within the words of one paragraph, as nearly all are: while all that the outline of the draft goes by says the
 * same of them, the outline stays as it is, and only moves.
 */
import { nothingMoved, saysTheSame } from '../model/alike.js'
import { type Change, composed } from '../model/change.js'
import type { Dependencies } from '../model/dependencies.js'
import { RereadWords } from '../model/rereadWords.js'
import type { Piece, Pieces } from './pieces.js'
import type { Unit } from './units.js'

/** One unit that was read anew, and is by its form what it was. */
export class Rewording {
  #words: readonly RereadWords[] | undefined

  private constructor(
    readonly was: Unit,
    readonly is: Unit,
    readonly change: Change,
    /** Whether comments stand, or stood, in what was read anew. */
    readonly hasComments: boolean,
    /** The half that was read anew, where the unit is a paragraph that the end of a page broke. */
    private readonly half?: { readonly was: Unit; readonly is: Unit },
  ) {}

  /** How `now` is `last` with other words in one unit; undefined where `change` did more, or something else. */
  static between(last: Pieces, now: Pieces, change: Change): Rewording | undefined {
    if (change.start < last.start || now.start !== last.start) return undefined
    const { was: pieces, is: reread } = last.differing(now)
    const all = [...pieces, ...reread]
    if (all.some(({ definitions }) => definitions.length > 0)) return undefined
    const [was, is] = changedUnit(unitsOf(pieces), unitsOf(reread), change) ?? []
    if (was === undefined || is === undefined || !isReadAlike(was, is)) return undefined
    const hasComments = all.some(({ comments }) => comments.length > 0)
    return new Rewording(was, is, changeOf(was, is, change), hasComments)
  }

  /** What this and `before`, by which the words came of others, are together; undefined where they are not of one unit. */
  after(before: Rewording): Rewording | undefined {
    const { was } = this
    if (was.flow.words !== before.is.flow.words || was.span.start !== before.is.span.start) return undefined
    const hasComments = this.hasComments || before.hasComments
    return new Rewording(before.was, this.is, composed(before.change, this.change), hasComments)
  }

  /** The same edit as one of the unit of which this one is a half; undefined where that is not by its form what it was. */
  within({ was, is }: { readonly was: Unit; readonly is: Unit }): Rewording | undefined {
    return isReadAlike(was, is) ? new Rewording(was, is, this.change, this.hasComments, this) : undefined
  }

  /** Whether all that `looked` tells of the words says the same as before. */
  leaves(looked: Dependencies): boolean {
    const { was, is, half } = this
    this.#words ??= [...this.#rereadWords(was, is), ...(half ? this.#rereadWords(half.was, half.is) : [])]
    return this.#words.every((words) => words.leaves(looked))
  }

  #rereadWords(was: Unit, is: Unit): readonly RereadWords[] {
    const { change } = this
    const own = new RereadWords(was.flow, is.flow, change, true)
    return was.body.words === was.flow.words ? [own] : [own, new RereadWords(was.body, is.body, change, true)]
  }
}

/** `change`, by which `was` became `is`, as one of its words. */
function changeOf(was: Unit, is: Unit, { start, oldEnd, newEnd }: Change): Change {
  if (was.flow.words === is.flow.words) return { start, oldEnd, newEnd, leavesEnds: true, leavesStarts: true }
  // What is written behind white space at their end begins where they end.
  return { start: Math.min(start, was.span.end, is.span.end), oldEnd, newEnd }
}

/**
 * The one unit of `before` that says something else in `after`, as it was and as it is. Where none does, since the change is
 * one of white space, the last one before it. Undefined where there are more.
 */
function changedUnit(
  before: readonly Unit[],
  after: readonly Unit[],
  change: Change,
): readonly [Unit, Unit] | undefined {
  if (after.length !== before.length) return undefined
  const pairs = after.map((is, at): [Unit, Unit] => [before[at] as Unit, is])
  const changed = pairs.filter(([was, is]) => was.flow.words !== is.flow.words)
  if (changed.length > 0) return changed.length === 1 ? changed[0] : undefined
  if (!pairs.every(([was, is]) => isSetAlike(was, is) && saysTheSame(readsOf(was), readsOf(is), change)))
    return undefined
  return pairs.findLast(([was]) => was.span.start <= change.start)
}

function unitsOf(pieces: readonly Piece[]): Unit[] {
  return pieces.flatMap(({ units }) => units)
}

/** Whether the two, which begin at the same place, are the same by all that is known of a unit but its words. */
function isReadAlike(was: Unit, is: Unit): boolean {
  return (
    was.span.start === is.span.start &&
    was.flow.isEmpty === is.flow.isEmpty &&
    was.body.isEmpty === is.body.isEmpty &&
    isSetAlike(was, is) &&
    // A table has no words but those of its cells.
    was.cells.length === 0 &&
    is.cells.length === 0 &&
    saysTheSame(readsOf(was), readsOf(is), nothingMoved)
  )
}

/** Whether the two are set in the same way: as a heading, a list item, with these indents. */
function isSetAlike(was: Unit, is: Unit): boolean {
  return (
    was.kind === is.kind &&
    was.level === is.level &&
    was.afterBlank === is.afterBlank &&
    was.bullet === is.bullet &&
    was.emphasis === is.emphasis &&
    was.lines.length === is.lines.length &&
    was.lines.every(({ indent }, at) => indent === is.lines[at]?.indent)
  )
}

function readsOf({ mark, label, verdict, dateField }: Unit) {
  return [mark, label, verdict, dateField]
}
