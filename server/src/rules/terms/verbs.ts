// Verbs of which a body is the subject: whether the form is that of one or of several.

export type Grammar = 'singular' | 'plural'

const irregular: readonly (readonly [singular: string, plural: string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
]

/** Verbs that cannot be nouns as well: `Border Force expects`. */
const plain =
  `accept acknowledge agree allocate allow apply appoint arrange ask assess assure become believe bring carry collect
come commission conduct confirm consider continue coordinate decide deliver deploy describe determine develop differ
disagree discuss employ enable encourage engage ensure establish evaluate examine exist expect explain facilitate find fulfil get
give go hold identify implement improve include inform inspect intend introduce investigate keep know lack learn look maintain
make manage meet oversee participate perform prepare prioritise produce propose prosecute provide publish pursue receive recognise
recommend regulate reject rely remain remove require respond review retain say see seek sell send serve share speak sponsor state
strive support take teach tell think train treat understand undertake uphold visit want welcome write`.split(/\s+/)

/** Verbs that are nouns too (`Border Force plans`, `Border Force work`): only before a word that follows no noun. */
const ambiguous = `aim deal focus need plan report work act operate record use process charge fund issue set run`.split(
  ' ',
)
/** `plans to`, `works with`, `deals with`: what stands behind the verb and seldom behind the noun. */
const behindVerb: ReadonlySet<string> = new Set('to with closely together alongside'.split(' '))

interface Verb {
  readonly grammar: Grammar
  /** The same verb for the other number. */
  readonly other: string
  readonly ambiguous: boolean
}

function third(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:[sxz]|[cs]h|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

const verbs: ReadonlyMap<string, Verb> = new Map(
  [
    ...irregular.map(([one, many]) => [one, many, false] as const),
    ...plain.map((verb) => [third(verb), verb, false] as const),
    ...ambiguous.map((verb) => [third(verb), verb, true] as const),
  ].flatMap(([one, many, doubtful]): [string, Verb][] => [
    [one, { grammar: 'singular', other: many, ambiguous: doubtful }],
    [many, { grammar: 'plural', other: one, ambiguous: doubtful }],
  ]),
)

/** What `word` is as a verb with `next` behind it (both in lower case); undefined where it may be none. */
export function verbAt(word: string, next: string | undefined): Verb | undefined {
  const verb = verbs.get(word)
  return verb === undefined || (verb.ambiguous && !behindVerb.has(next ?? '')) ? undefined : verb
}
