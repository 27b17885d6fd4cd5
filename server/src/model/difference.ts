/** How one version of a response differs from the one before, and what of it says the same: all but the places may be as it was. */
import { saysTheSame } from './alike.js'
import { type Change, changeBetween } from './change.js'
import { type Dependencies, withoutDependencies } from './dependencies.js'
import { type Origin, originIn } from './origin.js'
import { every, RereadWords } from './rereadWords.js'
import type { Passage, Response } from './response.js'

export class Difference {
  private readonly sameParts = new Map<string, boolean>()
  private readonly unchanged = new Map<Dependencies, boolean>()

  private constructor(
    private readonly before: Response,
    private readonly after: Response,
    readonly change: Change,
    private readonly reread: readonly RereadWords[],
    /** How the one came of the other, where that is known. */
    readonly origin?: Origin,
  ) {}

  /**
   * The difference between two versions of one draft, where that is within a single passage, as when somebody types;
   * undefined where it is not, and all has to be looked at again.
   */
  static between(before: Response, after: Response): Difference | undefined {
    const origin = originIn(before, after)
    if (origin !== undefined) {
      const { change, was, is } = origin
      if (!isWithin(change, was, is)) return undefined
      return new Difference(before, after, change, [new RereadWords(was.flow, is.flow, change, true)], origin)
    }
    const change = changeBetween(before.text, after.text)
    const reread = wordsReadAnew(before, after, change)
    return reread === undefined ? undefined : new Difference(before, after, change, reread)
  }

  /** Whether all that `looked` tells of says in both versions the same, if perhaps elsewhere. */
  leaves(looked: Dependencies): boolean {
    const known = this.unchanged.get(looked)
    if (known !== undefined) return known
    const isLeft = this.leavesOwn(looked) && every(looked.others, (other) => this.leaves(other))
    this.unchanged.set(looked, isLeft)
    return isLeft
  }

  /** As `leaves`, of one who looked at no words that are others now. */
  leavesOutside(looked: Dependencies): boolean {
    return this.leavesParts(looked) && this.leavesFacts(looked) && every(looked.others, (other) => this.leaves(other))
  }

  private leavesOwn(looked: Dependencies): boolean {
    return this.leavesParts(looked) && this.reread.every((words) => words.leaves(looked)) && this.leavesFacts(looked)
  }

  private leavesParts({ parts }: Dependencies): boolean {
    return every(parts, (name) => this.isSamePart(name as keyof Response))
  }

  private leavesFacts({ facts }: Dependencies): boolean {
    const { before, after, origin } = this
    const reworded = origin && { ...origin, before }
    return every(facts, ([fact, value]) => withoutDependencies(() => fact(after, reworded)) === value)
  }

  private isSamePart(name: keyof Response): boolean {
    const known = this.sameParts.get(name)
    if (known !== undefined) return known
    const isSame =
      this.origin?.sameParts.has(name) ||
      (name !== 'text' && saysTheSame(this.before[name], this.after[name], this.change))
    this.sameParts.set(name, isSame)
    return isSame
  }
}

/** The words of passages that were read anew for `change`; undefined where it touches anything else than one of them. */
function wordsReadAnew(before: Response, after: Response, change: Change): readonly RereadWords[] | undefined {
  if (before.passages.length !== after.passages.length) return undefined
  const found: RereadWords[] = []
  for (let at = 0; at < before.passages.length; at++) {
    const [one, another] = [before.passages[at], after.passages[at]]
    if (one === undefined || another === undefined || one.flow.words === another.flow.words) continue
    const [was, is] = [one.flow, another.flow]
    const isRewritten = before.text.slice(was.span.start, was.span.end) !== after.text.slice(is.span.start, is.span.end)
    if (isRewritten && (!isWithin(change, one, another) || found.some((other) => other.isRewritten))) return undefined
    found.push(new RereadWords(was, is, change, isRewritten))
  }
  return found.some(({ isRewritten }) => isRewritten) ? found : undefined
}

/** Whether all that has changed stands in the words of a passage, which begin where they began. */
function isWithin({ start, oldEnd, newEnd }: Change, one: Passage, another: Passage): boolean {
  return (
    one.span.start <= start &&
    oldEnd <= one.span.end &&
    newEnd <= another.span.end &&
    one.flow.origin <= start &&
    one.flow.origin === another.flow.origin
  )
}
