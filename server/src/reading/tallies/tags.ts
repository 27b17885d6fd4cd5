import type { IsLabel } from './idLists.js'
import type { Token } from './tokens.js'

// What part each word plays in a tally, as one letter, so that phrases can be read by looking at letters.

/** The tokens of a sentence, and at the same places the letters of their parts. */
export interface TaggedTokens {
  readonly tokens: readonly Token[]
  /**
   * `n` number, `i` id, `o` ordinal, `R` recommendation(s), `a` all, `b` both, `e` each, `z` none, `h` other, `t` the,
   * `d` these, `g` genitive, `m` them or which, `f` of, `u` out, `k` except, `&` and, `v` word of a verdict, `p` other
   * word of grammar, `w` any other word; `,` `.` `;` `:` `(` `)` themselves, `x` other marks.
   */
  readonly tags: string
  readonly isLabel: IsLabel
}

const words: Readonly<Record<string, string>> = {
  a: 'all',
  b: 'both',
  e: 'each every',
  z: 'none',
  h: 'other others remaining rest remainder',
  t: 'the',
  d: 'these those this such',
  g: 'his her their its our',
  m: 'them which whom',
  f: 'of',
  u: 'out',
  k: 'but except excepting excluding bar save apart exception',
  '&': 'and or &',
  p: `a about above across after against among an as at because before below by could during for from given he i if in into it may might must
namely on outright over should since so subject than that then there they though although through to under until we what when
where whereas while whilst who whose with within without would yet you`,
}
const tagOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([tag, list]) => list.split(/\s+/).map((word) => [word, tag])),
)
const tagOfKind = { number: 'n', id: 'i', ordinal: 'o' } as const

/** Tags `tokens`; `isLabel` knows the schema's words for a recommendation, `isVerdictWord` those that verdicts are made of. */
export function tag(
  tokens: readonly Token[],
  isLabel: IsLabel,
  isVerdictWord: (word: string) => boolean,
): TaggedTokens {
  const tags = tokens.map(({ kind, text }) => {
    if (kind === 'number' || kind === 'id' || kind === 'ordinal') return tagOfKind[kind]
    const known = tagOfWord.get(text)
    if (known !== undefined) return known
    if (kind === 'mark') return /[,.;:()]/.test(text) ? text : 'x'
    // `of the four answers below, two are accepted`
    if (isLabel(text) || text === 'ones' || text === 'answers') return 'R'
    if (/^(?:every|each) one$/.test(text)) return 'e'
    if (isVerdictWord(text)) return 'v'
    return /s'$|'s$/.test(text) ? 'g' : 'w'
  })
  return { tokens, tags: tags.join(''), isLabel }
}
