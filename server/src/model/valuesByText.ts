/** Values by texts, for as long as they are asked for: of those that one round does not ask for, the next knows nothing. */
export class ValuesByText<Value> {
  private last = new Map<string, Value>()
  private now = new Map<string, Value>()

  /** Begins a round, in which all texts are asked for that there still are. */
  nextRound(): void {
    this.last = this.now
    this.now = new Map()
  }

  /** The value of `text` in this round or the last; undefined where there is none. */
  get(text: string): Value | undefined {
    return this.now.get(text) ?? this.last.get(text)
  }

  set(text: string, value: Value): void {
    this.now.set(text, value)
  }
}
