// Compounds that are one word in different clothes: `front-line`, `front line`, `frontline`; `co-ordinate`, `coordinate`.

/** What stands before a word, with a hyphen or without. */
export const prefixes: ReadonlySet<string> = new Set(
  'co re pre de non sub multi inter over under anti mid semi counter micro macro post e'.split(' '),
)

/** Words that are others without their hyphen: `re-sign` is not `resign`. */
export const otherWithoutHyphen =
  /^(?:re(?:act|collect|count|cover|creat|dress|form|lat|lay|leas|mark|pair|present|press|sent|serv|sid|sign|solv|sort|spon|stor|treat|turn|view)|coop(?:ers?)?$|preposition|overage|de(?:part|fer|sign|vic|sir|mand|grad|not|liver|velop|scrib))/

const endings =
  /(?:ational|ations?|ators?|ating|atives?|ated|ates?|ions?|ors?|ers?|ings?|ively|ives?|ed|es|ments?|al|e|s)$/

/** `coordinates`, `co-ordination` and all between are one family: the word without its ending. */
export function stemOf(word: string): string {
  const stem = word.replace(endings, '')
  return stem.length >= 3 ? stem : word
}

/** In the singular, roughly: enough to see that two words are the same one. */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word
}

/** The key of a family of compounds, the same however one of them is written; undefined where its parts make no compound. */
export function familyOf(parts: readonly string[]): string | undefined {
  const [first = '', second = ''] = parts
  if (parts.length === 2 && prefixes.has(first)) {
    return otherWithoutHyphen.test(first + second) ? undefined : `${first}+${stemOf(second)}`
  }
  if (parts.every((part) => /^\d/.test(part)) || parts.some((part) => part === '')) return undefined
  return [...parts.slice(0, -1), singular(parts.at(-1) ?? '')].join(' ')
}
