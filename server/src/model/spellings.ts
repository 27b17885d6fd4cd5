/** More words than a draft has; beyond that the table is begun anew, for a server lives long. */
const mostSpellings = 50_000

const firstRoom = 4096

/**
 * What is known of words, each worked out once for its spelling. It is found by the letters where they stand in a text: no
 * string has to be cut out of it to ask, which most of the time would be the dearest part of reading a word.
 */
export class SpellingTable<Value extends { readonly text: string }> {
  /** By hash, or behind that where its place is taken; never full. */
  private places: (Value | undefined)[] = new Array(firstRoom)
  private count = 0

  /** `make` gives what there is to know of a spelling, which is its `text`. */
  constructor(private readonly make: (spelling: string) => Value) {}

  /** What is known of the word that stands in `text` from `start` to `end` (0-based, end exclusive). */
  at(text: string, start: number, end: number): Value {
    const last = this.places.length - 1
    let place = hashOf(text, start, end) & last
    for (let known = this.places[place]; known !== undefined; known = this.places[place]) {
      if (stands(known.text, text, start, end)) return known
      place = (place + 1) & last
    }
    return this.keep(place, copied(text, start, end))
  }

  /** Keeps what `make` gives of `spelling` at the free `place`. */
  private keep(place: number, spelling: string): Value {
    const value = this.make(spelling)
    if (this.count >= mostSpellings) {
      this.places = new Array(firstRoom)
      this.count = 0
      return value
    }
    this.places[place] = value
    this.count++
    if (2 * this.count > this.places.length) this.makeRoom()
    return value
  }

  private makeRoom(): void {
    const known = this.places
    const last = 2 * known.length - 1
    this.places = new Array(last + 1)
    for (const value of known) {
      if (value === undefined) continue
      let place = hashOf(value.text, 0, value.text.length) & last
      while (this.places[place] !== undefined) place = (place + 1) & last
      this.places[place] = value
    }
  }
}

/** What stands in `text` from `start` to `end`, in letters of its own: a slice would keep the whole text as long as the table. */
function copied(text: string, start: number, end: number): string {
  return text.slice(start, end).split('').join('')
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995)
  return hash ^ (hash >>> 15)
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
