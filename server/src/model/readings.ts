// What functions made of words, kept so that it takes little room and is found at once: a long draft has thousands of
// paragraphs, each read by dozens of functions, most of which find nothing there.

/** How words are read: by the text alone, with the inputs, or, with the first of them, for one of several who ask. */
export type Way = 'onceInText' | 'once' | 'onceBy'

/** Where all words keep what one function makes of them. */
export interface Slot {
  readonly at: number
  readonly way: Way
  /** The inputs with which it read many words, by the object among them. */
  readonly shared: WeakMap<object, readonly SharedInputs[]>
  /** Makes the same of words that have come in the place of others, which it is given after them. */
  reread: ((...wordsWasAndInputs: never[]) => unknown) | null
}

/** One for each function that reads words; as many as there are in the modules. */
const slots = new Map<unknown, Slot>()

/** What was asked for last: one after the other all paragraphs are asked the same. */
let last: { readonly read: unknown; readonly slot: Slot } | undefined

/** The slot of `read`, which is always asked in the same `way`. */
export function slotOf(read: unknown, way: Way): Slot {
  if (last !== undefined && last.read === read) return last.slot
  const slot = slots.get(read) ?? newSlot(read, way)
  last = { read, slot }
  return slot
}

function newSlot(read: unknown, way: Way): Slot {
  const slot = { at: slots.size, way, shared: new WeakMap(), reread: null }
  slots.set(read, slot)
  return slot
}

/** The slot of `read`, if any words were ever read by it. */
export function knownSlotOf(read: unknown): Slot | undefined {
  return slots.get(read)
}

/** What was made with inputs. */
class Reading {
  constructor(
    readonly inputs: readonly unknown[],
    readonly value: unknown,
  ) {}
}

/** What was made of the same words for several who ask, each with another first input. */
class SideBySide {
  constructor(readonly readings: readonly Reading[]) {}

  valueWith(inputs: readonly unknown[]): unknown {
    const reading = this.readings.find((each) => areSame(each.inputs, inputs))
    return reading === undefined ? unread : reading.value
  }
}

export const noInputs: readonly unknown[] = Object.freeze([])

/** What stands for all lists of nothing. */
const noValues: readonly unknown[] = Object.freeze([])

/** Where nothing is kept yet; nobody writes into it. */
const noRoom: unknown[] = []

/** Says that there is no value. */
export const unread = Symbol('unread')

/** What is known of some words. A value without inputs stands in its slot itself; undefined, which means that nothing does, in a `Reading`. */
export class Readings {
  /** By slot. */
  #kept: unknown[] = noRoom

  /** What was last made for `slot`, if it was with `inputs`; else `unread`. */
  valueIn({ at }: Slot, inputs: readonly unknown[]): unknown {
    const kept = this.#kept[at]
    if (kept instanceof Reading) return areSame(kept.inputs, inputs) ? kept.value : unread
    if (kept instanceof SideBySide) return kept.valueWith(inputs)
    return kept === undefined || inputs.length > 0 ? unread : kept
  }

  /** What was last made for `slot`, and with what, one for each who asked; none where nothing was. */
  lastIn({ at }: Slot): readonly Reading[] {
    const kept = this.#kept[at]
    if (kept instanceof SideBySide) return kept.readings
    if (kept === undefined) return []
    return [kept instanceof Reading ? kept : new Reading(noInputs, kept)]
  }

  /** Keeps `value`, made with `inputs`, and gives what stands for it from now on. */
  keep(slot: Slot, inputs: readonly unknown[], value: unknown): unknown {
    const lasting = lastingOf(value)
    this.#put(slot, inputs.length === 0 && lasting !== undefined ? lasting : readingOf(slot, inputs, lasting))
    return lasting
  }

  /** As `keep`, but that what was made with another first input is kept beside it. */
  keepBeside(slot: Slot, inputs: readonly unknown[], value: unknown): unknown {
    const lasting = lastingOf(value)
    const reading = readingOf(slot, inputs, lasting)
    const others = this.lastIn(slot).filter((other) => other.inputs[0] !== inputs[0])
    this.#put(slot, others.length === 0 ? reading : new SideBySide([...others, reading]))
    return lasting
  }

  #put({ at }: Slot, kept: unknown): void {
    if (at >= this.#kept.length) this.#kept = withRoom(this.#kept, at)
    this.#kept[at] = kept
  }
}

/** One object stands for all lists of nothing. */
function lastingOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? noValues : value
}

/** Inputs are mostly the same few: who speaks, in what kind of paragraph. */
const mostShared = 16

/** Inputs with which one function reads many words, and what stands for all of them of which it made little. */
class SharedInputs {
  readonly #little = new Map<unknown, Reading>()

  constructor(readonly inputs: readonly unknown[]) {}

  readingOf(value: unknown): Reading {
    const known = this.#little.get(value)
    if (known !== undefined) return known
    const reading = new Reading(this.inputs, value)
    if (isLittle(value)) this.#little.set(value, reading)
    return reading
  }
}

function isLittle(value: unknown): boolean {
  return value === noValues || value === null || value === undefined || typeof value === 'boolean'
}

/** A record of `value`, made with `inputs`; one for all words where that is little, else with inputs that are. */
function readingOf({ shared }: Slot, inputs: readonly unknown[], value: unknown): Reading {
  const holder = holderOf(shared, inputs)
  if (holder === undefined) return new Reading(inputs, value)
  const all = shared.get(holder) ?? []
  const alike = all.find((each) => areSame(each.inputs, inputs))
  if (alike !== undefined) return alike.readingOf(value)
  if (all.length === mostShared) return new Reading(inputs, value)
  const fresh = new SharedInputs(inputs)
  shared.set(holder, [...all, fresh])
  return fresh.readingOf(value)
}

/** What holds what is shared: the one object among `inputs`, else the table itself; undefined where it would outlive another. */
function holderOf(shared: Slot['shared'], inputs: readonly unknown[]): object | undefined {
  let holder: object = shared
  for (const input of inputs) {
    if (!isObject(input)) continue
    if (holder !== shared && holder !== input) return undefined
    holder = input
  }
  return holder
}

function isObject(value: unknown): value is object {
  return value !== null && (typeof value === 'object' || typeof value === 'function')
}

/** `kept` with room up to `at` and a few more, but not for half as many again, as a list that grows by itself would have. */
function withRoom(kept: readonly unknown[], at: number): unknown[] {
  const roomy = new Array<unknown>(at < 8 ? (at | 3) + 1 : (at | 15) + 1)
  for (let each = 0; each < kept.length; each++) roomy[each] = kept[each]
  return roomy
}

/** Whether the inputs of one reading are those of another, one by one. */
export function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < others.length; at++) if (some[at] !== others[at]) return false
  return true
}
