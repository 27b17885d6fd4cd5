import { areSame } from './readings.js'
import type { Response } from './response.js'

/** Values that stay the same objects from one version of a document to the next, while what they are made of is equal. */
export class Lasting {
  private readonly values = new Map<string, { readonly inputs: readonly unknown[]; readonly value: unknown }>()

  /**
   * What `make` makes of `inputs`: the very value that was made last in this `place` while they are equal one by one
   * (`===`), so that it may itself be an input of `FlowedText.once`.
   */
  same<Value>(place: string, inputs: readonly unknown[], make: () => Value): Value {
    const last = this.values.get(place)
    if (last !== undefined && areSame(last.inputs, inputs)) return last.value as Value
    const value = make()
    this.values.set(place, { inputs, value })
    return value
  }
}

const lasting = new WeakMap<Response, Lasting>()

/** What lasts of the document of which `response` is a version; of a response that nobody keeps, nothing lasts. */
export function lastingOf(response: Response): Lasting {
  return lasting.get(response) ?? new Lasting()
}

/** Says that `response` is a version of the document of which `values` last. */
export function keepLasting(response: Response, values: Lasting): void {
  lasting.set(response, values)
}
