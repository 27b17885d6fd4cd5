import { dependencies, withoutDependencies } from './dependencies.js'
import { knownSlotOf, noInputs, Readings, type Slot, slotOf, unread } from './readings.js'
import { signsOf } from './signs.js'
import { type Span, spanOf } from './span.js'

/** A run of flowed text that stands unbroken in the document. */
interface Segment {
  /** Offset in the flowed text. */
  readonly at: number
  /** Offset in the document, from where the flowed text begins. */
  readonly source: number
  readonly length: number
}

/** What is known of words, shared by all that are the same, wherever they have moved. */
class Known extends Readings {
  signs: number | null = null
  /** By where they start and end; the words as they stand where the whole begins at offset 0. */
  parts: Map<string, { readonly start: number; readonly end: number; readonly words: FlowedText }> | null = null
  fromOrigin: FlowedText | null = null
}

/**
 * Text as a reader hears it: hard line breaks and indents are one space, Markdown emphasis and escapes are gone;
 * with a map back into the document. Phrases are matched on `text`, positions are given by `sourceSpan`.
 *
 * What is known of the words is kept with them (`once`, `part`), and stays with them when an edit elsewhere moves them.
 */
export class FlowedText {
  private readonly wording: string
  /** In order; null where the words stand unbroken. */
  private readonly segments: readonly Segment[] | null
  /** Where in the document it begins; 0 where it has no words. */
  private readonly start: number
  readonly #known: Known

  /** `segments` stand from `start` on: the first one at 0. */
  private constructor(text: string, segments: readonly Segment[] | null, start: number, known = new Known()) {
    this.wording = text
    this.segments = segments === null || isUnbroken(segments, text) ? null : segments
    this.start = text === '' ? 0 : start
    this.#known = known
  }

  /** Flowed text of `segments` with offsets of the document. */
  static of(text: string, segments: readonly Segment[]): FlowedText {
    const start = segments[0]?.source ?? 0
    return new FlowedText(text, start === 0 ? segments : segments.map((each) => movedSegment(each, -start)), start)
  }

  /** Its words. Whoever looks at the response now goes by all of them. */
  get text(): string {
    dependencies?.addText(this.#known)
    return this.wording
  }

  /** The text from `start` to `end` (0-based, end exclusive): to whoever asks for no more, the rest may change. */
  textBetween(start: number, end: number): string {
    this.#dependOnStretch(start, end)
    return this.wording.slice(start, end)
  }

  #dependOnStretch(start: number, end: number): void {
    if (dependencies !== null && start < end) this.dependOnTextAt(this.sourceSpan(start, end))
  }

  /** Whether it has no words. Nobody is taken to go by this: words that come or go altogether have all looked at again. */
  get isEmpty(): boolean {
    return this.wording === ''
  }

  /** Says that whoever looks at the response now goes by the text of these words. */
  dependOnText(): void {
    dependencies?.addText(this.#known)
  }

  /** Says that whoever looks at the response now goes by the draft's text at `span`, as far as these words stand there. */
  dependOnTextAt(span: Span): void {
    dependencies?.addStretch(this.#known, span.start - this.start, span.end - this.start)
  }

  /** The same words `by` units further on in the document, with all that is known of them. */
  moved(by: number): FlowedText {
    return by === 0 ? this : new FlowedText(this.wording, this.segments, this.start + by, this.#known)
  }

  /**
   * What `read` makes of the words, made once: asked for again with the same `inputs`, even after an edit elsewhere has
   * moved the words, it is there. `read` is given the words as if they began at offset 0, so that what it returns holds
   * wherever they stand. It must look at nothing but them and its inputs, which are compared one by one (`===`); only the
   * value for the last ones is kept. Nobody may change what it returns.
   */
  once<Inputs extends readonly unknown[], Value>(
    read: (words: FlowedText, ...inputs: Inputs) => Value,
    ...inputs: Inputs
  ): Value {
    dependencies?.addReading(read)
    const slot = slotOf(read, 'once')
    const known = this.#known.valueIn(slot, inputs)
    return known === unread ? this.readAnew(read, slot, inputs) : (known as Value)
  }

  /**
   * As `once`, where several may ask, each `by` a grammar or schema of its own, the first input: the value for the last inputs
   * of each is kept.
   */
  onceBy<By extends object, Inputs extends readonly unknown[], Value>(
    by: By,
    read: (words: FlowedText, by: By, ...inputs: Inputs) => Value,
    ...inputs: Inputs
  ): Value {
    dependencies?.addReading(read)
    const slot = slotOf(read, 'onceBy')
    const all: [By, ...Inputs] = [by, ...inputs]
    const known = this.#known.valueIn(slot, all)
    if (known !== unread) return known as Value
    return this.#known.keepBeside(slot, all, this.made(read, all)) as Value
  }

  /** As `once`, where the text alone is looked at. */
  onceInText<Value>(read: (text: string) => Value): Value {
    dependencies?.addReading(read)
    const slot = slotOf(read, 'onceInText')
    const known = this.#known.valueIn(slot, noInputs)
    return known === unread ? this.readTextAnew(read, slot) : (known as Value)
  }

  // Apart from those who ask, so that nothing need be made for a question whose answer is there.

  private readAnew<Inputs extends readonly unknown[], Value>(
    read: (words: FlowedText, ...inputs: Inputs) => Value,
    slot: Slot,
    inputs: Inputs,
  ): Value {
    return this.#known.keep(slot, inputs, this.made(read, inputs)) as Value
  }

  private made<Inputs extends readonly unknown[], Value>(
    read: (words: FlowedText, ...inputs: Inputs) => Value,
    inputs: Inputs,
  ): Value {
    const words = this.fromOrigin()
    return dependencies === null ? read(words, ...inputs) : readUnseen(read, words, inputs)
  }

  private readTextAnew<Value>(read: (text: string) => Value, slot: Slot): Value {
    const value = dependencies === null ? read(this.wording) : readUnseen(read, this.wording, [])
    return this.#known.keep(slot, noInputs, value) as Value
  }

  /** The same words as if they began at offset 0, one object for all who read them so. */
  private fromOrigin(): FlowedText {
    if (this.start === 0) return this
    this.#known.fromOrigin ??= this.moved(-this.start)
    return this.#known.fromOrigin
  }

  /**
   * Whether `read` makes of `other` what it last made of these words, with the same inputs and by `isSame`, whoever asked;
   * true also where it was never asked of these.
   */
  readsAlike(read: unknown, other: FlowedText, isSame: (one: unknown, another: unknown) => boolean): boolean {
    const slot = knownSlotOf(read)
    if (slot === undefined) return true
    return this.#known.lastIn(slot).every(({ inputs, value }) => isSame(value, other.readAs(read, slot, inputs, this)))
  }

  /** As `once`, of words that have come in the place of `was`: `read` may go by what it made of those (`rereadBy`). */
  onceAfter<Inputs extends readonly unknown[], Value>(
    was: FlowedText,
    read: (words: FlowedText, ...inputs: Inputs) => Value,
    ...inputs: Inputs
  ): Value {
    return this.readAs(read, slotOf(read, 'once'), inputs, was) as Value
  }

  /** What `read`, kept in `slot`, makes of these words with `inputs`, which the words `was` were read with that they replace. */
  private readAs(read: unknown, slot: Slot, inputs: readonly unknown[], was: FlowedText): unknown {
    if (slot.way === 'onceInText') return this.onceInText(read as (text: string) => unknown)
    const readWords = read as ReadWords
    const [by, ...others] = inputs
    if (slot.way === 'onceBy') return this.onceBy(by as object, readWords, ...others)
    if (slot.reread === null || this.#known.valueIn(slot, inputs) !== unread) return this.once(readWords, ...inputs)
    const reread = slot.reread as (words: FlowedText, was: FlowedText, ...inputs: readonly unknown[]) => unknown
    const before = was.fromOrigin()
    return this.readAnew((words, ...given) => reread(words, before, ...given), slot, inputs)
  }

  /** What `read` last made of these words, and with what; undefined where it was never asked of them. */
  lastReading<Inputs extends readonly unknown[], Value>(
    read: (words: FlowedText, ...inputs: Inputs) => Value,
  ): { readonly inputs: Inputs; readonly value: Value } | undefined {
    const slot = knownSlotOf(read)
    const [known] = slot === undefined ? [] : this.#known.lastIn(slot)
    return known as { readonly inputs: Inputs; readonly value: Value } | undefined
  }

  /** Whether these words are written as `other` is, wherever either stands: what is made of both is the same. */
  isWrittenAs(other: FlowedText): boolean {
    const [one, another] = [this.segments, other.segments]
    if (this.wording !== other.wording || one?.length !== another?.length) return false
    return (
      one === null || one.every(({ at, source }, each) => another?.[each]?.at === at && another[each].source === source)
    )
  }

  /**
   * As `slice`, but the same part each time it is asked for, with all that is known of it. Whoever asks for it goes by what
   * he then asks of the part, and not by its text.
   */
  part(start: number, end: number = this.wording.length): FlowedText {
    if (start <= 0 && end >= this.wording.length) return this
    this.#known.parts ??= new Map()
    const key = `${start} ${end}`
    const part = this.#known.parts.get(key) ?? { start, end, words: this.#sliced(start, end) }
    this.#known.parts.set(key, part)
    return part.words.moved(this.start)
  }

  #sliced(start: number, end: number): FlowedText {
    return withoutDependencies(() => this.moved(-this.start).slice(start, end))
  }

  /** The parts that anybody has asked for: from where to where they reach. */
  get parts(): Iterable<{ readonly start: number; readonly end: number }> {
    return this.#known.parts?.values() ?? []
  }

  /** One object for these words, wherever an edit elsewhere moves them: it tells whether two texts are the same ones. */
  get words(): object {
    return this.#known
  }

  /** Offset of the document at which the words begin: what `once` returns counts from here. */
  get origin(): number {
    return this.start
  }

  /** Whether the text has one of `signs` somewhere: bits of `sign`. */
  hasSign(signs: number): boolean {
    dependencies?.addSigns(signs)
    this.#known.signs ??= signsOf(this.wording)
    return (this.#known.signs & signs) !== 0
  }

  /** The document's own span of the flowed units from `start` to `end` (0-based, end exclusive). */
  sourceSpan(start: number, end: number): Span {
    if (end <= start) {
      const at = this.sourceOffset(start)
      return spanOf(at, at)
    }
    return spanOf(this.sourceOffset(start), this.sourceOffset(end - 1) + 1)
  }

  /** The document offset of the flowed unit at `at`; past the end, the offset behind the last unit. */
  sourceOffset(at: number): number {
    const segment = this.segmentAt(at)
    if (segment === undefined) return this.start + Math.min(Math.max(at, 0), this.wording.length)
    return this.start + segment.source + Math.min(Math.max(at - segment.at, 0), segment.length)
  }

  /** The offset of the flowed unit that stands at document offset `source`, else of the next one behind it. */
  flowedOffset(source: number): number {
    const sought = source - this.start
    if (this.segments === null) return Math.min(Math.max(sought, 0), this.wording.length)
    const segment = this.segments.find(({ source: from, length }) => sought < from + length)
    return segment === undefined ? this.wording.length : segment.at + Math.max(0, sought - segment.source)
  }

  /** The flowed text from `start` to `end` with its own map: same document offsets. */
  slice(start: number, end: number = this.wording.length): FlowedText {
    const from = Math.max(0, start)
    const to = Math.min(this.wording.length, end)
    this.#dependOnStretch(from, to)
    if (this.segments === null) return new FlowedText(this.wording.slice(from, to), null, this.start + from)
    const segments: Segment[] = []
    let origin = 0
    for (const segment of this.segments) {
      const first = Math.max(segment.at, from)
      const last = Math.min(segment.at + segment.length, to)
      if (first >= last) continue
      const source = segment.source + first - segment.at
      if (segments.length === 0) origin = source
      segments.push({ at: first - from, source: source - origin, length: last - first })
    }
    return new FlowedText(this.wording.slice(from, to), segments, this.start + origin)
  }

  /** Without white space at either end. */
  trim(): FlowedText {
    const start = this.text.length - this.text.trimStart().length
    const end = this.text.trimEnd().length
    return start === 0 && end === this.text.length ? this : this.slice(start, end)
  }

  /** The span of the whole in the document. */
  get span(): Span {
    return this.sourceSpan(0, this.wording.length)
  }

  private segmentAt(at: number): Segment | undefined {
    if (this.segments === null) return undefined
    let low = 0
    let high = this.segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.segments[middle]?.at ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return this.segments[low]
  }
}

type ReadWords = (words: FlowedText, ...inputs: readonly unknown[]) => unknown

/**
 * Has `reread` make what `read`, which reads words by `once`, would make of words that have come in the place of others:
 * after an edit it may go by what it made of those, its second argument.
 */
export function rereadBy<Inputs extends readonly unknown[], Value>(
  read: (words: FlowedText, ...inputs: Inputs) => Value,
  reread: (words: FlowedText, was: FlowedText, ...inputs: Inputs) => Value,
): void {
  slotOf(read, 'once').reread = reread
}

/** Whether `text` stands in the document as it is, from where it begins. */
function isUnbroken(segments: readonly Segment[], text: string): boolean {
  return segments.length < 2 && (segments[0]?.length ?? 0) === text.length
}

/** What `read` makes of `words` while nobody writes down what it looks at. */
function readUnseen<Words, Inputs extends readonly unknown[], Value>(
  read: (words: Words, ...inputs: Inputs) => Value,
  words: Words,
  inputs: Inputs,
): Value {
  return withoutDependencies(() => read(words, ...inputs))
}

function movedSegment({ at, source, length }: Segment, by: number): Segment {
  return { at, source: source + by, length }
}

/** Collects the pieces of a flowed text in document order. */
export class FlowBuilder {
  private text = ''
  private readonly segments: Segment[] = []
  /** Whether a space would be too many. Not asked of the text: that would have to be put together for each line of it. */
  private needsNoSpace = true

  /** Adds `piece`, which stands at document offset `source`. */
  add(piece: string, source: number): void {
    if (piece.length === 0) return
    const last = this.segments.at(-1)
    if (last !== undefined && last.source + last.length === source) {
      this.segments[this.segments.length - 1] = { ...last, length: last.length + piece.length }
    } else {
      this.segments.push({ at: this.text.length, source, length: piece.length })
    }
    this.text += piece
    this.needsNoSpace = piece.endsWith(' ')
  }

  /** Adds one space for a line break that stands at document offset `source`, unless the text is empty or ends in a space. */
  addBreak(source: number): void {
    if (!this.needsNoSpace) this.add(' ', source)
  }

  /** What has been added, as words alone. */
  get words(): string {
    return this.text
  }

  build(): FlowedText {
    return FlowedText.of(this.text, this.segments)
  }
}

/** The flowed text of a stretch that has no breaks or markup in it. */
export function flowOf(text: string, source: number): FlowedText {
  return FlowedText.of(text, text.length === 0 ? [] : [{ at: 0, source, length: text.length }])
}
