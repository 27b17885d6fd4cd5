import type { FlowedText } from './flow.js'
import type { Origin } from './origin.js'
import type { Response } from './response.js'
import { type Span, spanOf } from './span.js'

/** Tells of words what somebody goes by: two of which it tells the same are alike to them. */
export type Question = (words: FlowedText) => string | boolean

/** How a response is another, `before`, in which one passage has other words. */
export interface Reworded extends Origin {
  readonly before: Response
}

/**
 * Makes something of a response: the same object (`===`) while it would say the same. Where it is told how the response is
 * another one, of which it was asked before, it may look at no more than what differs.
 */
export type Fact<Value = unknown> = (response: Response, reworded?: Reworded) => Value

/**
 * What a piece of work has looked at, of a response and of its words: while all of that says the same, the work would find
 * the same again. It is written down by what is looked at (`FlowedText`, the parts of a `Response`, `onceFor`), not by those
 * who look, so that it cannot be forgotten.
 */
export class Dependencies {
  #parts: Set<string> | undefined
  #texts: Set<object> | undefined
  /** Starts and ends in turn: of a long draft there are tens of thousands. */
  #stretches: Map<object, number[]> | undefined
  #questions: Set<Question> | undefined
  #readings: Set<unknown> | undefined
  #lastReading: unknown
  #signs: Set<number> | undefined
  #lastSigns: number | undefined
  #others: Set<Dependencies> | undefined
  #facts: Map<Fact, unknown> | undefined
  #outside: Span[] | undefined

  /** Parts of the response: `commitments`, `passages`. */
  get parts(): Iterable<string> {
    return this.#parts ?? nothing
  }

  /** The functions that were asked of words (`FlowedText.once`): what they made of them counts, not the words. */
  get readings(): Iterable<unknown> {
    return this.#readings ?? nothing
  }

  /** The signs for which words were asked, each as it was asked. */
  get signs(): Iterable<number> {
    return this.#signs ?? nothing
  }

  /** What was asked of all words, so that those that have nothing of it need not be looked at. */
  get questions(): Iterable<Question> {
    return this.#questions ?? nothing
  }

  /** What other work had found once for all, by which this went. */
  get others(): Iterable<Dependencies> {
    return this.#others ?? nothing
  }

  /** What was made of the whole response, and counts instead of all that was looked at for it. */
  get facts(): Iterable<readonly [Fact, unknown]> {
    return this.#facts ?? nothing
  }

  /** Whether the text of `words` (`FlowedText.words`) itself was read. */
  hasRead(words: object): boolean {
    return this.#texts?.has(words) ?? false
  }

  /** The stretches of `words` whose text was read, in units of the draft from where the words begin. */
  stretchesOf(words: object): readonly Span[] {
    const offsets = this.#stretches?.get(words) ?? []
    return offsets.flatMap((start, at) => (at % 2 === 0 ? [spanOf(start, offsets[at + 1] ?? start)] : []))
  }

  addPart(name: string): void {
    this.#parts = (this.#parts ?? new Set()).add(name)
  }

  addText(words: object): void {
    this.#texts = (this.#texts ?? new Set()).add(words)
  }

  /** Of `words`, what stands from `start` to `end`, counted as `stretchesOf` does. */
  addStretch(words: object, start: number, end: number): void {
    this.#stretches ??= new Map()
    const known = this.#stretches.get(words)
    if (known === undefined) this.#stretches.set(words, [start, end])
    else if (known[known.length - 2] === start && known[known.length - 1] === end) return
    // What is added to takes room for sixteen more, a new list for its own alone; most words have two or three.
    else if (known.length < fewOffsets) this.#stretches.set(words, known.concat(start, end))
    else known.push(start, end)
  }

  /** Says that the same text is now that of other words: nothing is kept of those that are gone. */
  replaceText(was: object, is: object): void {
    this.#texts?.delete(was)
    this.addText(is)
  }

  /** Says that what was read of `was` is now read of `is`, at `stretches`. */
  replaceStretches(was: object, is: object, stretches: readonly Span[]): void {
    this.#stretches?.delete(was)
    for (const { start, end } of stretches) this.addStretch(is, start, end)
  }

  addQuestion(question: Question): void {
    this.#questions = (this.#questions ?? new Set()).add(question)
  }

  addReading(read: unknown): void {
    // One after the other all paragraphs are asked the same.
    if (read === this.#lastReading) return
    this.#lastReading = read
    this.#readings = (this.#readings ?? new Set()).add(read)
  }

  addSigns(signs: number): void {
    if (signs === this.#lastSigns) return
    this.#lastSigns = signs
    this.#signs = (this.#signs ?? new Set()).add(signs)
  }

  addOther(other: Dependencies): void {
    this.#others = (this.#others ?? new Set()).add(other)
  }

  /** Says that the draft's text at `stretch` was looked at, not all of which stands in one passage that whoever looks can see. */
  addOutside(stretch: Span): void {
    this.#outside ??= []
    this.#outside.push(stretch)
  }

  /** The stretches of text that stand in no passage, as `addOutside` was told of them. */
  get outside(): readonly Span[] {
    return this.#outside ?? []
  }

  /** Says where these stretches stand in the version that is looked at now. */
  moveOutside(stretches: readonly Span[]): void {
    if (stretches.length > 0) this.#outside = [...stretches]
  }

  addFact(fact: Fact, value: unknown): void {
    this.#facts = (this.#facts ?? new Map()).set(fact, value)
  }
}

/** What was looked at besides a division by one who sees but that: parts of the whole response, and text that is not its own. */
export class OutsideDependencies extends Dependencies {
  /** Where text was looked at that stands in none of the passages. */
  readonly stretches: Span[] = []

  override addText(): void {}
  override addStretch(): void {}
  override addQuestion(): void {}
  override addReading(): void {}
  override addSigns(): void {}

  /** Of work within this nothing more has to be known than of this. */
  override addOther(other: Dependencies): void {
    if (!(other instanceof OutsideDependencies)) return super.addOther(other)
    for (const name of other.parts) this.addPart(name)
    for (const [fact, value] of other.facts) this.addFact(fact, value)
    for (const each of other.others) super.addOther(each)
    for (const stretch of other.stretches) this.stretches.push(stretch)
  }

  override addOutside(stretch: Span): void {
    this.stretches.push(stretch)
  }
}

const nothing: Iterable<never> = []

const fewOffsets = 8

/** Where what is looked at now is written down; null where nobody wants to know. */
export let dependencies: Dependencies | null = null

/** What `work` makes, and what it looked at for that. */
export function withDependencies<Value, Looked extends Dependencies = Dependencies>(
  work: () => Value,
  looked: Looked = newDependencies() as Looked,
): { readonly value: Value; readonly looked: Looked } {
  const before = dependencies
  dependencies = looked
  try {
    return { value: work(), looked }
  } finally {
    dependencies = before
  }
}

/** For work within other work: in a division no more is written down than for that. */
function newDependencies(): Dependencies {
  return dependencies instanceof OutsideDependencies ? new OutsideDependencies() : new Dependencies()
}

/** What `work` makes, where somebody else answers for what it looks at. */
export function withoutDependencies<Value>(work: () => Value): Value {
  if (dependencies === null) return work()
  const before = dependencies
  dependencies = null
  try {
    return work()
  } finally {
    dependencies = before
  }
}

/**
 * What `fact` makes of `response`, where whoever asks goes by that alone, whatever was looked at for it. Of the next
 * version it is asked again, so that it has to be cheap there, and to give the same object (`Lasting.same`) while it says
 * the same.
 */
export function factOf<Value>(response: Response, fact: Fact<Value>): Value {
  const value = withoutDependencies(() => fact(response))
  dependencies?.addFact(fact, value)
  return value
}

/** What `values` give, each asked for when it is needed; whoever asks for one of them is known to go by it. */
export function watched<Values extends object>(
  values: {
    readonly [Name in keyof Values]: () => Values[Name]
  },
): Values {
  const watching = {} as Values
  for (const name of Object.keys(values) as (keyof Values & string)[]) {
    const value = values[name]
    const get = () => {
      dependencies?.addPart(name)
      return value()
    }
    Object.defineProperty(watching, name, { enumerable: true, get })
  }
  return watching
}
