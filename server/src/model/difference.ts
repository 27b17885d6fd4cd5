/** How one version of a response differs from the one before, and what of it says the same: all but the places may be as it was. */
import { saysTheSame } from './alike.js'
import { type Change, changeBetween } from './change.js'
import { type Dependencies, type Reworded, withoutDependencies } from './dependencies.js'
import { originIn, type ReadPassage } from './origin.js'
import { every, RereadWords } from './rereadWords.js'
import type { Response } from './response.js'

export class Difference {
  private readonly sameParts = new Map<string, boolean>()
  private readonly unchanged = new Map<Dependencies, boolean>()

  private constructor(
    private readonly before: Response,
    private readonly after: Response,
    readonly change: Change,
    private readonly reread: readonly RereadWords[],
    /** Parts that are known to say the same. */
    private readonly known: ReadonlySet<string> = new Set(),
    private readonly reworded?: Reworded,
  ) {}

  /**
   * The difference between two versions of one draft, where that is within a single passage, as when somebody types;
   * undefined where it is not, and all has to be looked at again.
   */
  static between(before: Response, after: Response): Difference | undefined {
    const origin = originIn(before, after)
    if (origin !== undefined) {
      const { change, was, is, sameParts } = origin
      if (!isWithin(change, was, is)) return undefined
      const reread = [new RereadWords(was.flow, is.flow, change, true)]
      return new Difference(before, after, change, reread, sameParts, { before, was: was.flow, is: is.flow })
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

  private leavesOwn(looked: Dependencies): boolean {
    return (
      every(looked.parts, (name) => this.isSamePart(name as keyof Response)) &&
      this.reread.every((words) => words.leaves(looked)) &&
      every(looked.facts, ([fact, value]) => withoutDependencies(() => fact(this.after, this.reworded)) === value)
    )
  }

  private isSamePart(name: keyof Response): boolean {
    const known = this.sameParts.get(name)
    if (known !== undefined) return known
    const isSame =
      this.known.has(name) || (name !== 'text' && saysTheSame(this.before[name], this.after[name], this.change))
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
function isWithin({ start, oldEnd, newEnd }: Change, one: ReadPassage, another: ReadPassage): boolean {
  return (
    one.span.start <= start &&
    oldEnd <= one.span.end &&
    newEnd <= another.span.end &&
    one.flow.origin <= start &&
    one.flow.origin === another.flow.origin
  )
}
