import type { FlowedText } from '../../model/flow.js'
import { singular } from './compoundFamilies.js'
import { DraftWords, type WordsChange } from './draftWords.js'
import { functionWords } from './functionWords.js'
import { closedForms, SoughtCompounds } from './soughtCompounds.js'
import type { TermPassage } from './termIndex.js'
import type { WordCounts } from './wordSet.js'

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
  private readonly words = new DraftWords()
  /** By words that are two others in one: those two. */
  private readonly pairs = new Map<string, readonly string[]>()
  private last = SoughtCompounds.none()
  private written: ReadonlySet<string> = new Set()
  /** The families that are written, and those of the pairs; undefined where there may be others than when they were gathered. */
  private families: ReadonlySet<string> | undefined

  /**
   * The families that are `written` with a hyphen, or that are two words of `passages` in one, and their closed forms among
   * these words; the same object as the last time while it says the same.
   */
  among(passages: readonly TermPassage[], written: ReadonlySet<string>): SoughtCompounds {
    this.written = written
    this.families = undefined
    const fresh = passages.filter(({ flow }) => !this.last.isKnownIn(flow))
    return this.fitFor(fresh, () => this.words.take(passages))
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
    const passage = this.words.rewording(was, is)
    if (passage === undefined) return this.last
    if (!mayStand(passage.was, passage.is)) return undefined
    return this.fitFor([passage.is], () => this.words.reword(passage), was)
  }

  /**
   * Those to look for after the words of `fresh` came, which `take` counts: others than before also where some of these have
   * compounds of which nobody has looked for all in `was`, the words in whose place they came.
   */
  private fitFor(fresh: readonly TermPassage[], take: () => WordsChange, was?: FlowedText): SoughtCompounds {
    const before = this.last
    const sought = this.amongOthers(take())
    if (sought === before && fresh.some((passage) => !sought.carriesOver(passage, was ?? passage.flow)))
      this.last = sought.next(sought.families, sought.closed)
    return this.last
  }

  /** Those to look for where words came and others are gone. */
  private amongOthers({ came, gone }: WordsChange): SoughtCompounds {
    const { counts } = this.words
    this.findPairs(came, gone)
    const { last } = this
    this.families ??= this.gathered()
    const { families } = this
    if (families !== last.families && !isSameSet(families, last.families)) {
      this.last = last.next(families, closedForms(counts.words(), families))
    } else {
      const others = closedForms(came, families)
      if (others.size > 0 || gone.some((word) => last.closed.has(word))) {
        const kept = [...last.closed].filter(([word]) => counts.has(word))
        this.last = last.next(last.families, new Map([...kept, ...others]))
      }
    }
    return this.last
  }

  private gathered(): ReadonlySet<string> {
    const families = new Set(this.written)
    for (const pairs of this.pairs.values()) for (const pair of pairs) families.add(pair)
    return families
  }

  /** Finds the pairs anew in those words in which there may be others. */
  private findPairs(came: readonly string[], gone: readonly string[]): void {
    for (const word of gone) if (this.pairs.delete(word)) this.families = undefined
    const parts = [...came, ...gone].filter((word) => word.length >= fewest)
    const words = parts.length > fewNew ? this.words.counts.words() : [...came, ...this.wordsWith(parts)]
    for (const word of words) {
      const pairs = pairsIn(word, this.words.counts)
      if (pairs.length === 0 && !this.pairs.has(word)) continue
      this.families = undefined
      if (pairs.length > 0) this.pairs.set(word, pairs)
      else this.pairs.delete(word)
    }
  }

  private wordsWith(parts: readonly string[]): string[] {
    if (parts.length === 0) return []
    return this.words.counts.words((word) => parts.some((part) => mayBePart(part, word)))
  }
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
