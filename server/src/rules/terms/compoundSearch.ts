import type { FlowedText } from '../../model/flow.js'
import { singular } from './compoundFamilies.js'
import { functionWords } from './functionWords.js'
import { closedForms, SoughtCompounds } from './soughtCompounds.js'
import { TermPassage } from './termIndex.js'
import { WordCounts } from './wordSet.js'

/** The fewest letters of a word that is taken for a part of another, or many would be by chance. */
const fewest = 4
const most = 40

/** Where more words than this are new, all are looked at rather than those that they may be a part of. */
const fewNew = 20

/**
 * Which compounds are to be looked for in a draft, from one version of it to the next: it counts how often each word
 * stands, so that an edit costs the words that it changes. What it gives hangs on what it is asked alone; what it was
 * asked before only makes that cheap.
 */
export class CompoundSearch {
  private passages: TermPassage[] = []
  private readonly counts = new WordCounts()
  /** By words that are two others in one: those two. */
  private readonly pairs = new Map<string, readonly string[]>()
  private last = SoughtCompounds.none()
  private written: ReadonlySet<string> = new Set()
  /** Where in `passages` words stand; made when somebody asks. */
  private places: Map<object, number> | undefined

  /**
   * The families that are `written` with a hyphen, or that are two words of `passages` in one, and their closed forms among
   * these words; the same object as the last time while it says the same.
   */
  among(passages: readonly TermPassage[], written: ReadonlySet<string>): SoughtCompounds {
    const { was, is } = differing(this.passages, passages)
    this.passages = [...passages]
    this.places = undefined
    this.written = written
    return this.recounted(was, is)
  }

  /**
   * The same where of the passages of the last time one alone has other words, `is` for `was`, and as many families are
   * `written`; undefined where `mayStand` says of the passage, as it was and as it is, that it has to be looked at with others.
   */
  amongReworded(
    was: FlowedText,
    is: FlowedText,
    mayStand: (was: TermPassage, is: TermPassage) => boolean,
  ): SoughtCompounds | undefined {
    this.places ??= new Map(this.passages.map(({ flow }, at) => [flow.words, at]))
    const at = this.places.get(was.words)
    const passage = this.passages[at ?? -1]
    if (at === undefined || passage === undefined) return this.last
    const reworded = new TermPassage({ ...passage.passage, flow: is }, passage.goesOn)
    if (!mayStand(passage, reworded)) return undefined
    this.passages[at] = reworded
    this.places.delete(was.words)
    this.places.set(is.words, at)
    return this.recounted([passage], [reworded])
  }

  private recounted(was: readonly TermPassage[], is: readonly TermPassage[]): SoughtCompounds {
    const { written } = this
    const { came, gone } = this.count(was, is)
    this.findPairs(came, gone)
    const families = new Set(written)
    for (const pairs of this.pairs.values()) for (const pair of pairs) families.add(pair)
    const { last } = this
    if (!isSameSet(families, last.families)) {
      this.last = last.next(families, closedForms(this.counts.words(), families))
    } else {
      const others = closedForms(came, families)
      if (others.size > 0 || gone.some((word) => last.closed.has(word))) {
        const kept = [...last.closed].filter(([word]) => this.counts.has(word))
        this.last = last.next(last.families, new Map([...kept, ...others]))
      }
    }
    return this.last
  }

  /** Counts the words of some passages in place of others: which there are now and were not, and the other way round. */
  private count(
    was: readonly TermPassage[],
    is: readonly TermPassage[],
  ): {
    readonly came: readonly string[]
    readonly gone: readonly string[]
  } {
    const came: string[] = []
    const gone: string[] = []
    for (const { words } of is)
      for (const { lower, number } of words) if (this.counts.add(lower, number)) came.push(lower)
    for (const { words } of was)
      for (const { lower, number } of words) if (this.counts.remove(lower, number)) gone.push(lower)
    return { came, gone }
  }

  /** Finds the pairs anew in those words in which there may be others. */
  private findPairs(came: readonly string[], gone: readonly string[]): void {
    for (const word of gone) this.pairs.delete(word)
    const parts = [...came, ...gone].filter((word) => word.length >= fewest)
    const words = parts.length > fewNew ? this.counts.words() : [...came, ...this.wordsWith(parts)]
    for (const word of words) {
      const pairs = pairsIn(word, this.counts)
      if (pairs.length > 0) this.pairs.set(word, pairs)
      else this.pairs.delete(word)
    }
  }

  private wordsWith(parts: readonly string[]): string[] {
    if (parts.length === 0) return []
    return this.counts.words().filter((word) => parts.some((part) => mayBePart(part, word)))
  }
}

/** The passages that are not the same at the same place, counted from either end. */
function differing(before: readonly TermPassage[], after: readonly TermPassage[]) {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isSamePassage(before[head], after[head])) head++
  let tail = 0
  while (tail < shorter - head && isSamePassage(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail++
  return { was: before.slice(head, before.length - tail), is: after.slice(head, after.length - tail) }
}

function isSamePassage(one: TermPassage | undefined, another: TermPassage | undefined): boolean {
  return one === another || (one?.flow.words === another?.flow.words && one?.goesOn === another?.goesOn)
}

function mayBePart(part: string, word: string): boolean {
  if (word.length < part.length + fewest || word.length > most) return false
  return word.startsWith(part) || word.endsWith(part) || word.endsWith(`${part}s`)
}

/** The families of two words of `vocabulary` that are `word` in one. */
function pairsIn(word: string, vocabulary: WordCounts): string[] {
  const pairs: string[] = []
  if (word.length > most) return pairs
  for (let at = fewest; at <= word.length - fewest; at++) {
    const first = word.slice(0, at)
    if (!vocabulary.has(first) || functionWords.has(first)) continue
    const second = word.slice(at)
    if (vocabulary.has(second) || vocabulary.has(singular(second))) pairs.push(`${first} ${singular(second)}`)
  }
  return pairs
}

function isSameSet(one: ReadonlySet<string>, another: ReadonlySet<string>): boolean {
  if (one.size !== another.size) return false
  for (const value of one) if (!another.has(value)) return false
  return true
}
