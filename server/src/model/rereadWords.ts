import { saysTheSame } from './alike.js'
import { type Change, changeBetween, movedAcross } from './change.js'
import type { Dependencies } from './dependencies.js'
import type { FlowedText } from './flow.js'
import { movedSpan, type Span } from './span.js'

/** What becomes of a part of words that were read anew. */
type RereadPart = Pick<RereadWords, 'leaves'>

/** A part of which nobody can say what it is now. */
const nowhere: RereadPart = { leaves: () => false }

/** Words that were read anew after a change: what was known of them before is not known of them now. */
export class RereadWords {
  /** The words are others; else they were only read again with others, as a label is with the text behind it. */
  readonly isRewritten: boolean
  /** The change as offsets into the words. */
  readonly #inWords: Change
  /** As places of the draft, counted from where the words begin, where that is something else: markup stands between them. */
  readonly #inDraft: Change | null
  readonly #alike = new Map<unknown, boolean>()

  #parts: readonly RereadPart[] | undefined

  /** `was` became `is` by `change`, which is one of the draft. */
  constructor(
    private readonly was: FlowedText,
    private readonly is: FlowedText,
    private readonly change: Change,
    isRewritten: boolean,
  ) {
    this.isRewritten = isRewritten
    this.#inWords = changeBetween(was.text, is.text)
    const { start, oldEnd, newEnd } = change
    const inDraft = { start: start - was.origin, oldEnd: oldEnd - was.origin, newEnd: newEnd - is.origin }
    this.#inDraft = isSameChange(inDraft, this.#inWords) ? null : inDraft
  }

  /** Whether all that `looked` tells of these words says the same; what was read of them is then known as read now. */
  leaves(looked: Dependencies): boolean {
    const { was, is, isRewritten } = this
    // White space was written beside them: of that one knows who has looked at the text itself.
    if (was.words === is.words) return !looked.hasRead(was.words)
    const isLeft =
      every(looked.signs, (signs) => was.hasSign(signs) === is.hasSign(signs)) &&
      every(looked.questions, (question) => question(was) === question(is)) &&
      every(looked.readings, (read) => this.readsAlike(read)) &&
      this.leavesStretches(looked) &&
      this.#partsReread().every((part) => part.leaves(looked))
    if (!isLeft || !looked.hasRead(was.words)) return isLeft
    if (isRewritten) return false
    looked.replaceText(was.words, is.words)
    return true
  }

  /** The parts of the words for which anybody has asked, as they were and are. */
  #partsReread(): readonly RereadPart[] {
    this.#parts ??= Array.from(this.was.parts, (part) => this.#partReread(part))
    return this.#parts
  }

  #partReread({ start, end }: Span): RereadPart {
    const { was, is, change } = this
    const { start: first, oldEnd, newEnd } = this.#inWords
    const by = newEnd - oldEnd
    // One that begins or ends in the midst of the change is not to be found again.
    if ((first < start && start < oldEnd) || (first < end && end < oldEnd)) return nowhere
    const part = was.part(start, end)
    const isBehind = start >= oldEnd && start > first
    // What reaches to the end of the words does so still, be it that something was written behind it.
    const endNow = end <= first && end < was.text.length ? end : end + by
    const now = is.part(isBehind ? start + by : start, endNow)
    return new RereadWords(part, now, change, part.text !== now.text)
  }

  /** Whether `read` makes of the words what it made of them before; many ask, and are told what the first was told. */
  private readsAlike(read: unknown): boolean {
    const isAlike = this.#alike.get(read) ?? this.was.readsAlike(read, this.is, this.#isSame)
    this.#alike.set(read, isAlike)
    return isAlike
  }

  /** Whether two values, made of the words before and after, say the same, but for the places, however these are counted. */
  readonly #isSame = (before: unknown, after: unknown) =>
    saysTheSame(before, after, this.#inWords) && (this.#inDraft === null || saysTheSame(before, after, this.#inDraft))

  /** Whether the stretches of text that were read stand as they stood; they are then known of the words as they are. */
  private leavesStretches(looked: Dependencies): boolean {
    const { was, is, change } = this
    const stretches = looked.stretchesOf(was.words)
    if (stretches.length === 0) return true
    const moved: Span[] = []
    for (const stretch of stretches) {
      const stood = movedSpan(stretch, was.origin)
      const place = movedAcross(stood, change)
      // What has changed within may be just as long as it was.
      if (place === undefined || (stood.start < change.start && stood.end > change.oldEnd)) return false
      moved.push(movedSpan(place, -is.origin))
    }
    looked.replaceStretches(was.words, is.words, moved)
    return true
  }
}

function isSameChange(one: Change, other: Change): boolean {
  return one.start === other.start && one.oldEnd === other.oldEnd && one.newEnd === other.newEnd
}

/** Whether all of `values` hold; none does too. */
export function every<Value>(values: Iterable<Value>, holds: (value: Value) => boolean): boolean {
  for (const value of values) if (!holds(value)) return false
  return true
}
