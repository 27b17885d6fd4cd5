/** Sets of words that are asked of each word of a draft: a word has a number, and the set a bit for each number. */

/** Words beyond so many get no number, and are looked up by their letters. */
const mostNumbers = 50_000
const numbers = new Map<string, number>()
/** The words by their numbers; nothing has the number 0. */
const numbered: string[] = ['']

/** The number of `word` (in lower case), which stays the same as long as the program runs; 0 where it has none. */
export function numberOf(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  if (numbers.size >= mostNumbers) return 0
  const number = numbered.length
  numbers.set(word, number)
  numbered.push(word)
  return number
}

/** How often words stand in a draft, as some come and others go. */
export class WordCounts {
  /** By number. */
  private counts = new Int32Array(1024)
  /** Of words without a number. */
  private readonly others = new Map<string, number>()

  /** Counts one more of `word`, whose number is `number`; whether it is the first. */
  add(word: string, number: number): boolean {
    if (number === 0) {
      const count = this.others.get(word) ?? 0
      this.others.set(word, count + 1)
      return count === 0
    }
    if (number >= this.counts.length) this.makeRoom(number)
    const count = this.counts[number] ?? 0
    this.counts[number] = count + 1
    return count === 0
  }

  /** Counts one less of `word`, which was added before; whether it was the last. */
  remove(word: string, number: number): boolean {
    if (number !== 0) {
      const count = (this.counts[number] ?? 0) - 1
      this.counts[number] = count
      return count === 0
    }
    const count = (this.others.get(word) ?? 0) - 1
    if (count > 0) this.others.set(word, count)
    else this.others.delete(word)
    return count <= 0
  }

  has(word: string): boolean {
    return this.count(word) > 0
  }

  /** How often `word` stands. */
  count(word: string): number {
    const number = numbers.get(word) ?? 0
    return (number === 0 ? this.others.get(word) : this.counts[number]) ?? 0
  }

  /** The words that stand in the draft; those alone for which `holds` says so, where it is given. */
  words(holds: (word: string) => boolean = () => true): string[] {
    const standing: string[] = []
    for (let number = 1; number < this.counts.length; number++) {
      const word = (this.counts[number] ?? 0) > 0 ? numbered[number] : undefined
      if (word !== undefined && holds(word)) standing.push(word)
    }
    for (const word of this.others.keys()) if (holds(word)) standing.push(word)
    return standing
  }

  private makeRoom(number: number): void {
    const counts = new Int32Array(Math.max(2 * this.counts.length, number + 1))
    counts.set(this.counts)
    this.counts = counts
  }
}

/** Words, to ask of very many whether they may be among them. */
export class WordSet {
  private readonly bits: Int32Array

  /** `words` are in lower case. */
  constructor(words: Iterable<string>) {
    const all = Array.from(words, numberOf)
    const highest = all.reduce((most, number) => Math.max(most, number), 0)
    this.bits = new Int32Array((highest >> 5) + 1)
    // The number 0 is anything, so that it may be one of them.
    for (const number of [0, ...all]) this.bits[number >> 5] = (this.bits[number >> 5] ?? 0) | (1 << (number & 31))
  }

  /** Whether the word of `number` may be one of them; those without a number always may. */
  mayHave(number: number): boolean {
    return ((this.bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0
  }
}
