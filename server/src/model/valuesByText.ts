/** What was made of texts, for as long as they are asked for: of those that one round does not ask for, the next knows nothing. */
export class ValuesByText<Value> {
  private last = new Map<string, Value>()
  private now = new Map<string, Value>()

  /** Begins a round, in which all texts are asked for that there still are. */
  nextRound(): void {
    this.last = this.now
    this.now = new Map()
  }

  /** The value of `text`: what `make`, which must look at nothing else, makes of it, or made of it in this round or the last. */
  get(text: string, make: () => Value): Value {
    let value = this.now.get(text) ?? this.last.get(text)
    if (value === undefined) value = make()
    this.now.set(text, value)
    return value
  }
}
