import type { ResponseSchema } from '../schema/responseSchema.js'
import type { JoinedUnits } from './pageRemains.js'
import type { Pieces } from './pieces.js'

/**
 * What is kept of one document from one version to the next. It belongs to whoever keeps the document and goes with it.
 * A reading with a memory and one without give the same.
 */
export class DocumentMemory {
  private readonly bySchema = new WeakMap<ResponseSchema, ReadingMemory>()

  /** What the reading of the document by `schema` has left. */
  under(schema: ResponseSchema): ReadingMemory {
    const known = this.bySchema.get(schema) ?? new ReadingMemory()
    this.bySchema.set(schema, known)
    return known
  }
}

/** What one reader keeps of one document. */
export class ReadingMemory {
  /** The text as it was read last. */
  pieces: Pieces | undefined
  /** Paragraphs that the end of a page broke, whole, by the words of their first half. */
  readonly joined = new WeakMap<object, JoinedUnits>()
  private readonly lasting = new Map<string, { readonly inputs: readonly unknown[]; readonly value: unknown }>()

  /**
   * What `make` makes of `inputs`: the very value that was made last in this `place` while they are equal one by one
   * (`===`), so that it may itself be an input of `FlowedText.once`.
   */
  same<Value>(place: string, inputs: readonly unknown[], make: () => Value): Value {
    const last = this.lasting.get(place)
    if (last !== undefined && areEqual(last.inputs, inputs)) return last.value as Value
    const value = make()
    this.lasting.set(place, { inputs, value })
    return value
  }
}

function areEqual(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
