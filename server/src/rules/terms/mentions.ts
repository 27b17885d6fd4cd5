import { passagesWith, type TermIndex, type TermPassage } from './termIndex.js'

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
  const byKey = new Map(names.map((name) => [keyOf(name.match(wordPattern) ?? []), name]))
  const lengths = new Map<string, Set<number>>()
  for (const key of byKey.keys()) {
    const words = key.split(' ')
    const first = words[0] ?? ''
    lengths.set(first, (lengths.get(first) ?? new Set()).add(words.length))
  }
  const mentions = new Map<string, Mention[]>()
  for (const passage of passagesWith([...lengths.keys()], index)) {
    if (!passage.own) continue
    const { words } = passage
    for (const [at, { lower, start, capital }] of words.entries()) {
      for (const length of lengths.get(lower) ?? []) {
        const last = words[at + length - 1]
        const name = byKey.get(keyOf(words.slice(at, at + length).map((word) => word.lower)))
        if (name === undefined || last === undefined || (/^[A-Z]/.test(name) && capital === 'none')) continue
        const found = mentions.get(name) ?? []
        found.push({ in: passage, start, end: last.end })
        mentions.set(name, found)
      }
    }
  }
  return mentions
}

const wordPattern = /[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-zÀ-ÖØ-öø-ÿ]+)*|\d+/g

function keyOf(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase())
    .join(' ')
    .replace(/s$/, '')
}
