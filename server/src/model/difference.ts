/** How one version of a response differs from the one before, and what of it says the same: all but the places may be as it was. */
import { saysTheSame } from './alike.js'
import { type Change, movedAcross, withSides } from './change.js'
import { type Dependencies, type Reworded, withoutDependencies } from './dependencies.js'
import { type DifferingPart, differingPart } from './differingPart.js'
import type { FlowedText } from './flow.js'
import { type Origin, originIn, outlinePartNames } from './origin.js'
import { every, RereadWords } from './rereadWords.js'
import type { Passage, Response } from './response.js'
import { contains, type Span } from './span.js'

export class Difference {
  private readonly sameParts = new Map<string, boolean>()
  private readonly unchanged = new Map<Dependencies, boolean>()
  private madeReworded: Reworded | undefined

  private constructor(
    readonly before: Response,
    private readonly after: Response,
    readonly change: Change,
    private readonly reread: readonly RereadWords[],
    /** How the one came of the other, where that is known. */
    private readonly origin?: Origin,
    /** The passage that has other words, where no other was even read anew. */
    private readonly rewritten?: readonly [was: Passage, is: Passage],
    /** The passages that came in the place of others, where it is more than the words of one. */
    readonly replaced?: Pick<DifferingPart<Passage>, 'was' | 'is'>,
  ) {}

  /** The difference between two versions of one draft: most often other words in one passage, as when somebody types. */
  static between(before: Response, after: Response): Difference {
    const origin = originIn(before, after)
    if (origin !== undefined) {
      const { change, was, is } = origin
      if (was.flow.words !== is.flow.words && !beginsBefore(change, was, is))
        return Difference.ofPassages(before, after, change)
      return new Difference(before, after, change, [new RereadWords(was.flow, is.flow, change, true)], origin)
    }
    const change = after.source.changeSince(before.source)
    const reread = passagesReadAnew(before, after, change)
    if (reread === undefined) return Difference.ofPassages(before, after, change)
    const words = reread.map(({ was, is, isRewritten }) => new RereadWords(was.flow, is.flow, change, isRewritten))
    const [only] = reread.length === 1 ? reread : []
    const ofWords = new Difference(before, after, change, words, undefined, only && [only.was, only.is])
    return ofWords.isSamePart('passages') ? ofWords : Difference.ofPassages(before, after, change)
  }

  private static ofPassages(before: Response, after: Response, change: Change): Difference {
    const replaced = differingPart(before.passages, after.passages, isSamePassage)
    const apart = withSides(change, before.source, after.source)
    return new Difference(before, after, apart, [], undefined, undefined, replaced)
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
    return (
      this.leavesBeside(looked) &&
      this.leavesParts(looked) &&
      this.reread.every((words) => words.leaves(looked)) &&
      this.leavesReplaced(looked) &&
      this.leavesFacts(looked)
    )
  }

  /** Whether the text that was looked at beside words stands as it stood; it is then known where. */
  private leavesBeside(looked: Dependencies): boolean {
    const { start, oldEnd } = this.change
    const moved: Span[] = []
    for (const stretch of looked.outside) {
      const place = movedAcross(stretch, this.change)
      if (place === undefined || (stretch.start < start && stretch.end > oldEnd)) return false
      moved.push(place)
    }
    looked.moveOutside(moved)
    return true
  }

  /**
   * Whether no text was looked at of the passages that are gone. Whoever asked anything else of them looked at the passages,
   * or by a fact, and both tell of it.
   */
  private leavesReplaced(looked: Dependencies): boolean {
    const isLookedAt = ({ words }: FlowedText) => looked.hasRead(words) || looked.stretchesOf(words).length > 0
    return (this.replaced?.was ?? []).every(
      ({ flow }) => !isLookedAt(flow) && every(flow.parts, ({ start, end }) => !isLookedAt(flow.part(start, end))),
    )
  }

  private leavesParts({ parts }: Dependencies): boolean {
    return every(parts, (name) => this.isSamePart(name as keyof Response))
  }

  private leavesFacts({ facts }: Dependencies): boolean {
    const { after, reworded } = this
    return every(facts, ([fact, value]) => withoutDependencies(() => fact(after, reworded)) === value)
  }

  /** How the one came of the other by other words in one passage, as it is known or was found out; undefined where it did not. */
  get reworded(): Reworded | undefined {
    this.madeReworded ??= this.findReworded()
    return this.madeReworded
  }

  private findReworded(): Reworded | undefined {
    const { before, after, origin, change, rewritten } = this
    if (origin !== undefined) return { ...origin, before }
    if (rewritten === undefined || !outlinePartNames.every((name) => this.isSamePart(name))) return undefined
    const [was, is] = rewritten
    const sameParts = new Set<string>(outlinePartNames)
    if (this.isSamePart('commitments')) return { before, change, was, is, sameParts: sameParts.add('commitments') }
    const [some, others] = [
      [before, was],
      [after, is],
    ].map(([response, passage]) => parted(response as Response, passage as Passage))
    const isSame = some && others && saysTheSame(some.elsewhere, others.elsewhere, change)
    const commitments = isSame ? { was: some.within, is: others.within } : undefined
    return { before, change, was, is, sameParts, commitments }
  }

  private isSamePart(name: keyof Response): boolean {
    const known = this.sameParts.get(name)
    if (known !== undefined) return known
    const isSame = this.origin?.sameParts.has(name) || (!this.isOther(name) && this.saysTheSame(name))
    this.sameParts.set(name, isSame)
    return isSame
  }

  /** Whether the part of that name cannot be what it was. */
  private isOther(name: keyof Response): boolean {
    const hasReplaced = this.replaced !== undefined && (name === 'passages' || name === 'recommendations')
    return name === 'text' || name === 'source' || hasReplaced
  }

  private saysTheSame(name: keyof Response): boolean {
    return saysTheSame(this.before[name], this.after[name], this.change)
  }
}

/** A passage that was read anew, and whether it has other words. */
interface RereadPassage {
  readonly was: Passage
  readonly is: Passage
  readonly isRewritten: boolean
}

/** The passages that were read anew for `change`; undefined where it touches anything else than one of them. */
function passagesReadAnew(before: Response, after: Response, change: Change): readonly RereadPassage[] | undefined {
  if (before.passages.length !== after.passages.length) return undefined
  const found: RereadPassage[] = []
  for (let at = 0; at < before.passages.length; at++) {
    const [was, is] = [before.passages[at], after.passages[at]]
    if (was === undefined || is === undefined || was.flow.words === is.flow.words) continue
    const [one, another] = [was.flow.span, is.flow.span]
    const isRewritten = before.source.slice(one.start, one.end) !== after.source.slice(another.start, another.end)
    if (isRewritten && (!isWithin(change, was, is) || found.some((other) => other.isRewritten))) return undefined
    found.push({ was, is, isRewritten })
  }
  return found.some(({ isRewritten }) => isRewritten) ? found : undefined
}

/** Whether all that has changed stands in the words of a passage, which begin where they began. */
function isWithin(change: Change, one: Passage, another: Passage): boolean {
  return (
    one.span.start <= change.start &&
    change.oldEnd <= one.span.end &&
    change.newEnd <= another.span.end &&
    beginsBefore(change, one, another)
  )
}

/** Whether the words of a passage begin where they began, and before the change. */
function beginsBefore({ start }: Change, one: Passage, another: Passage): boolean {
  return one.flow.origin <= start && one.flow.origin === another.flow.origin
}

/** Whether two passages are the same, wherever they stand. */
function isSamePassage(one: Passage, another: Passage): boolean {
  return (
    one.flow.words === another.flow.words &&
    one.kind === another.kind &&
    one.voice === another.voice &&
    one.section === another.section &&
    one.recommendation === another.recommendation
  )
}

/** The commitments of `response` in `passage`, and all others. */
function parted({ commitments }: Response, { span }: Passage) {
  const within = commitments.filter((commitment) => contains(span, commitment.span))
  return { within, elsewhere: commitments.filter((commitment) => !within.includes(commitment)) }
}
