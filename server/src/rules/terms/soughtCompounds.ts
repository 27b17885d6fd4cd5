import { withoutDependencies } from '../../model/dependencies.js'
import type { FlowedText } from '../../model/flow.js'
import { otherWithoutHyphen, prefixes, singular, stemOf } from './compoundFamilies.js'
import type { TermPassage } from './termIndex.js'
import { WordSet } from './wordSet.js'

/** Families of compounds, and by which words their other forms are known. */
export class SoughtCompounds {
  /** By first word: how many words the open form may have. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>
  /** The words with which an open form begins or that are a closed one. */
  readonly words: WordSet

  private constructor(
    readonly families: ReadonlySet<string>,
    /** The closed forms, each with its family. */
    readonly closed: ReadonlyMap<string, string>,
    /** Counts up from one to the next. */
    private readonly version: number,
    /** The words by which others are known than the last time: where none of them stands, all is as it was. */
    private readonly changed: ReadonlySet<string>,
    /** What was sought in words, and in which version last. */
    private readonly known: WeakMap<object, { readonly sought: SoughtCompounds; readonly version: number }>,
  ) {
    this.lengths = openLengths(families)
    this.words = new WordSet([...this.lengths.keys(), ...closed.keys()])
  }

  /** No compounds, for a draft of which nothing is known yet. */
  static none(): SoughtCompounds {
    return new SoughtCompounds(new Set(), new Map(), 0, new Set(), new WeakMap())
  }

  /** Those to look for from now on. */
  next(families: ReadonlySet<string>, closed: ReadonlyMap<string, string>): SoughtCompounds {
    const changed = new Set<string>()
    for (const family of notIn(this.families, families)) changed.add(firstWordOf(family))
    for (const family of notIn(families, this.families)) changed.add(firstWordOf(family))
    for (const [word, family] of this.closed) if (closed.get(word) !== family) changed.add(word)
    for (const [word, family] of closed) if (this.closed.get(word) !== family) changed.add(word)
    return new SoughtCompounds(families, closed, this.version + 1, changed, this.known)
  }

  /** These, or others among which the same would be found in `passage`: the very ones of the last time where that is so. */
  inPassage(passage: TermPassage): SoughtCompounds {
    const { words } = passage.flow
    const last = this.known.get(words)
    if (last?.version === this.version) return last.sought
    // Whoever is told goes by what is sought and what is found, not by the words that this looks at.
    const isSame = last?.version === this.version - 1 && !withoutDependencies(() => this.hasChanged(passage))
    const sought = isSame ? last.sought : this
    this.known.set(words, { sought, version: this.version })
    return sought
  }

  /**
   * Has what was last sought in the words `was`, if anything, count as sought in `is`, which stands in their place, if it does
   * for these; whether it does: in words that had none of some compounds, these were never sought.
   */
  carriesOver(is: TermPassage, was: FlowedText): boolean {
    const last = this.known.get(was.words)
    const does = last?.sought === this || !this.hasAnyIn(is)
    if (does && last !== undefined) this.known.set(is.flow.words, last)
    return does
  }

  private hasAnyIn({ words }: TermPassage): boolean {
    const { lengths, closed, words: sought } = this
    return words.some(({ lower, number }) => sought.mayHave(number) && (lengths.has(lower) || closed.has(lower)))
  }

  /** Whether something was ever sought in `words`. */
  isKnownIn({ words }: FlowedText): boolean {
    return this.known.has(words)
  }

  private hasChanged({ words }: TermPassage): boolean {
    return this.changed.size > 0 && words.some(({ lower }) => this.changed.has(lower))
  }
}

function notIn(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...others].filter((one) => !some.has(one))
}

/** `front` of `front line`, `co` of `co+ordinate`. */
function firstWordOf(family: string): string {
  return family.split(/[ +]/, 1)[0] ?? ''
}

/** By first word: how many words the open form of a family may have. */
function openLengths(families: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const lengths = new Map<string, Set<number>>()
  for (const family of families) {
    if (family.includes('+')) continue
    const parts = family.split(' ')
    const [first = ''] = parts
    lengths.set(first, (lengths.get(first) ?? new Set()).add(parts.length))
  }
  return lengths
}

/** Those of `words` that are one of `families` in one piece, each with its family. */
export function closedForms(words: Iterable<string>, families: ReadonlySet<string>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>()
  const used = new Set<string>()
  for (const family of families) {
    if (family.includes('+')) used.add(family.slice(0, family.indexOf('+')))
    else joined.set(family.replaceAll(' ', ''), family)
  }
  const usedPrefixes = [...prefixes].filter((prefix) => used.has(prefix))
  const closed = new Map<string, string>()
  for (const word of words) {
    const family = closedFamily(word, joined, usedPrefixes, families)
    if (family !== undefined) closed.set(word, family)
  }
  return closed
}

function closedFamily(
  word: string,
  joined: ReadonlyMap<string, string>,
  usedPrefixes: readonly string[],
  families: ReadonlySet<string>,
): string | undefined {
  const compound = joined.get(singular(word))
  if (compound !== undefined || otherWithoutHyphen.test(word)) return compound
  for (const prefix of usedPrefixes) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 3) continue
    const family = `${prefix}+${stemOf(word.slice(prefix.length))}`
    if (families.has(family)) return family
  }
  return undefined
}
