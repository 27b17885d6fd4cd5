import { passagesWith, soughtIn, type TermIndex, type TermPassage } from './termIndex.js'
import { WordSet } from './wordSet.js'

/** Where a name is written out; 0-based offsets into the passage's flowed text. */
export interface Mention {
  readonly in: TermPassage
  readonly start: number
  readonly end: number
}

/**
 * Where the department writes each of `names`, in order, whatever marks stand within (`Receipt Evaluation and
 * Development` mentions `Receipt, Evaluation and Development`) and whether its last word is in the plural or not; a name
 * in capitals only in capitals. Names that are never written have no entry.
 */
export function mentionsOf(names: readonly string[], index: TermIndex): ReadonlyMap<string, readonly Mention[]> {
  const sought = index.lasting.same('mentions', names, () => soughtNames(names))
  const mentions = new Map<string, Mention[]>()
  for (const mention of soughtIn(passagesWith([...sought.lengths.keys()], index), mentionsIn, sought)) {
    const found = mentions.get(mention.name) ?? []
    found.push(mention)
    mentions.set(mention.name, found)
  }
  return mentions
}

interface SoughtNames {
  readonly byKey: ReadonlyMap<string, string>
  /** By first word: how many words such names have. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>
  readonly firstWords: WordSet
}

function soughtNames(names: readonly string[]): SoughtNames {
  const byKey = new Map(names.map((name) => [keyOf(name.match(wordPattern) ?? []), name]))
  const lengths = new Map<string, Set<number>>()
  for (const key of byKey.keys()) {
    const words = key.split(' ')
    const first = words[0] ?? ''
    lengths.set(first, (lengths.get(first) ?? new Set()).add(words.length))
  }
  return { byKey, lengths, firstWords: new WordSet(lengths.keys()) }
}

interface NamedMention extends Mention {
  readonly name: string
}

function mentionsIn(passage: TermPassage, { byKey, lengths, firstWords }: SoughtNames): readonly NamedMention[] {
  const { own, words } = passage
  if (!own) return []
  const found: NamedMention[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (first === undefined || !firstWords.mayHave(first.number)) continue
    for (const length of lengths.get(first.lower) ?? []) {
      const last = at + length - 1
      const name = byKey.get(keyOf(words.slice(at, at + length).map(({ lower }) => lower)))
      if (name === undefined || last >= words.length || (/^[A-Z]/.test(name) && first.capital === 'none')) continue
      found.push({ in: passage, start: passage.startOf(at), end: passage.endOf(last), name })
    }
  }
  return found
}

const wordPattern = /[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-zÀ-ÖØ-öø-ÿ]+)*|\d+/g

function keyOf(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase())
    .join(' ')
    .replace(/s$/, '')
}
