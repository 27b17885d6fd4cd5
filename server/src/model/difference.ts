/** How one version of a response differs from the one before, and what of it says the same: all but the places may be as it was. */
import { type Change, changeBetween } from './change.js'
import { type Dependencies, withoutDependencies } from './dependencies.js'
import { FlowedText } from './flow.js'
import type { Passage, Response } from './response.js'
import { movedSpan, type Span } from './span.js'

export class Difference {
  private readonly sameParts = new Map<string, boolean>()
  private readonly unchanged = new Map<Dependencies, boolean>()

  private constructor(
    private readonly before: Response,
    private readonly after: Response,
    private readonly change: Change,
    private readonly passages: readonly ReadAnew[],
  ) {}

  /**
   * The difference between two versions of one draft, where that is within a single passage, as when somebody types;
   * undefined where it is not, and all has to be looked at again.
   */
  static between(before: Response, after: Response): Difference | undefined {
    const change = changeBetween(before.text, after.text)
    const passages = passagesReadAnew(before, after, change)
    return passages === undefined ? undefined : new Difference(before, after, change, passages)
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
      this.passages.every((passage) => this.leavesWords(looked, passage)) &&
      every(looked.facts, ([fact, value]) => withoutDependencies(() => fact(this.after)) === value)
    )
  }

  private leavesWords(looked: Dependencies, { was, is, isRewritten, isSame }: ReadAnew): boolean {
    const isLeft =
      every(looked.signs, (signs) => was.hasSign(signs) === is.hasSign(signs)) &&
      every(looked.questions, (question) => question(was) === question(is)) &&
      every(looked.readings, (read) => was.readsAlike(read, is, isSame)) &&
      this.leavesStretches(looked, was, is)
    if (!isLeft || !looked.hasRead(was.words)) return isLeft
    if (isRewritten) return false
    looked.replaceText(was.words, is.words)
    return true
  }

  /** Whether the stretches of text that were read stand as they stood; they are then known of the words as they are. */
  private leavesStretches(looked: Dependencies, was: FlowedText, is: FlowedText): boolean {
    const stretches = looked.stretchesOf(was.words)
    if (stretches.length === 0) return true
    const moved: Span[] = []
    for (const stretch of stretches) {
      const place = this.moved(movedSpan(stretch, was.origin))
      if (place === undefined || place.end - place.start !== stretch.end - stretch.start) return false
      moved.push(movedSpan(place, -is.origin))
    }
    looked.replaceStretches(was.words, is.words, moved)
    return true
  }

  private isSamePart(name: keyof Response): boolean {
    const known = this.sameParts.get(name)
    if (known !== undefined) return known
    const isSame = name !== 'text' && saysTheSame(this.before[name], this.after[name], this.change)
    this.sameParts.set(name, isSame)
    return isSame
  }

  /** Where the stretch that was at `span` is now; undefined where the change touches it, so that nobody can say. */
  moved(span: Span): Span | undefined {
    const { start, oldEnd, newEnd } = this.change
    if (span.end < start) return span
    const by = newEnd - oldEnd
    if (span.start > oldEnd) return { start: span.start + by, end: span.end + by }
    return span.start < start && span.end > oldEnd ? { start: span.start, end: span.end + by } : undefined
  }
}

/** A passage that was read anew: what was known of its words before is not known of them now. */
interface ReadAnew {
  readonly was: FlowedText
  readonly is: FlowedText
  /** Its words are others; else it was only read again with others, as a label is with the text behind it. */
  readonly isRewritten: boolean
  /** Whether two values, made of the words before and after, say the same, but for the places. */
  isSame(before: unknown, after: unknown): boolean
}

/** The passages that were read anew for `change`; undefined where it touches anything else than one of them. */
function passagesReadAnew(before: Response, after: Response, change: Change): readonly ReadAnew[] | undefined {
  if (before.passages.length !== after.passages.length) return undefined
  const found: ReadAnew[] = []
  for (let at = 0; at < before.passages.length; at++) {
    const [one, another] = [before.passages[at], after.passages[at]]
    if (one === undefined || another === undefined || one.flow.words === another.flow.words) continue
    const [was, is] = [one.flow, another.flow]
    const isRewritten = before.text.slice(was.span.start, was.span.end) !== after.text.slice(is.span.start, is.span.end)
    if (isRewritten && (!isWithin(change, one, another) || found.some((other) => other.isRewritten))) return undefined
    const inWords = changeBetween(was.text, is.text)
    found.push({ was, is, isRewritten, isSame: (some, others) => saysTheSame(some, others, inWords) })
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

function every<Value>(values: Iterable<Value>, holds: (value: Value) => boolean): boolean {
  for (const value of values) if (!holds(value)) return false
  return true
}

/** Whether `one` is `another`, but that offsets (`start`, `end`) may have moved as `change` moves them. */
function saysTheSame(one: unknown, another: unknown, change: Change): boolean {
  if (one === another) return true
  if (typeof one !== 'object' || typeof another !== 'object' || one === null || another === null) return false
  // What was looked at of words is known by itself.
  if (one instanceof FlowedText) return another instanceof FlowedText
  if (Array.isArray(one)) return Array.isArray(another) && areTheSame(one, another, change)
  if (one instanceof Map) return another instanceof Map && areTheSame([...one], [...another], change)
  if (one instanceof Set) return another instanceof Set && areTheSame([...one], [...another], change)
  return haveTheSame(one as Values, another as Values, change)
}

function areTheSame(some: readonly unknown[], others: readonly unknown[], change: Change): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at++) if (!saysTheSame(some[at], others[at], change)) return false
  return true
}

type Values = Readonly<Record<string, unknown>>

function haveTheSame(one: Values, another: Values, change: Change): boolean {
  let count = 0
  for (const key in one) {
    count++
    const [was, is] = [one[key], another[key]]
    const isSame =
      (key === 'start' || key === 'end') && typeof was === 'number' && typeof is === 'number'
        ? isMoved(was, is, change)
        : saysTheSame(was, is, change)
    if (!isSame) return false
  }
  for (const _ in another) count--
  return count === 0
}

/** Whether what stood at `was` may stand at `is`: straight before or behind what was written it may be either. */
function isMoved(was: number, is: number, { start, oldEnd, newEnd }: Change): boolean {
  if (was < start) return is === was
  if (was > oldEnd) return is === was + newEnd - oldEnd
  return (was === start && is === start) || (was === oldEnd && is === newEnd)
}
