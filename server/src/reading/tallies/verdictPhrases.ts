import type { ResponseSchema } from '../../schema/responseSchema.js'
import { type Token, textAt } from './tokens.js'

// Verdicts within a tally: `partially accepts`, `have not been accepted`, `in full or in part`. The schema's verbs and
// printed words say which verdict a phrase is; here they are brought into one form that tense and word order do not touch.

/** The words of one verdict in a phrase: what modifies it, and the stem of its verb (null where the verb is understood). */
export interface VerdictWords {
  readonly modifiers: ReadonlySet<Modifier>
  readonly head: string | null
}

type Modifier = 'not' | 'partially' | 'fully' | 'in principle'

/** A run of tokens that speaks of one verdict, or of several joined by `or`. */
export interface VerdictPhrase {
  readonly from: number
  /** The token behind it. */
  readonly to: number
  readonly verdicts: readonly VerdictWords[]
  /** `are accepted`: what is accepted stands before. */
  readonly passive: boolean
  /** `accepted` alone, which may be either. */
  readonly bare: boolean
  /** Said of another time, or not said outright: `previously accepted`, `would accept`. */
  readonly elsewhere: boolean
}

/** Which words are verdicts in one schema. */
export interface VerdictLexicon {
  /** Whether `word` is a form of a verb of some verdict. */
  isHead(word: string): boolean
  /** The schema's key; undefined for words that are no verdict of the schema. */
  keyOf(words: VerdictWords): string | undefined
}

const modifiers: ReadonlyMap<string, Modifier> = new Map([
  ['not', 'not'],
  ['cannot', 'not'],
  ['unable', 'not'],
  ['never', 'not'],
  ["don't", 'not'],
  ["doesn't", 'not'],
  ['partially', 'partially'],
  ['partly', 'partially'],
  ['fully', 'fully'],
  ['wholly', 'fully'],
  ['entirely', 'fully'],
])
const afterIn: ReadonlyMap<string, Modifier> = new Map([
  ['part', 'partially'],
  ['full', 'fully'],
  ['principle', 'in principle'],
])
const auxiliaries = new Set('is are was were be been being has have had having does do did will can to also'.split(' '))
const adverbs = new Set('therefore now only either already hereby formally accordingly thus'.split(' '))
const forms = new Set('is are was were be been being'.split(' '))
const hypothetical = new Set('would could should might may if whether neither nor previously originally'.split(' '))

/** Whether `word` can be part of a verdict phrase: a verb of one, `partially`, `not`, `has`. */
export function isVerdictWord(word: string, lexicon: VerdictLexicon): boolean {
  return modifiers.has(word) || auxiliaries.has(word) || adverbs.has(word) || lexicon.isHead(word)
}

/** The verdict words of `schema`, from its verbs, printed forms and other spellings. Sentences among them are left out. */
export function verdictLexiconOf(schema: ResponseSchema): VerdictLexicon {
  const keys = new Map<string, string>()
  const heads = new Set<string>()
  for (const { key, verbs, printed, spellings } of schema.verdicts) {
    for (const form of [...verbs, printed, ...spellings]) {
      const words = wordsOfForm(form)
      if (words === undefined || keys.has(formKey(words))) continue
      keys.set(formKey(words), key)
      heads.add(words.head ?? '')
    }
  }
  return {
    isHead: (word) => heads.has(stemOf(word)) && !modifiers.has(word),
    keyOf: (words) => keys.get(formKey(words)) ?? keys.get(formKey(withoutEmphasis(words))),
  }
}

/** `accepts`, `accepted`, `accepting` and `agree`, `agrees`, `agreed` have one stem each. */
function stemOf(word: string): string {
  return word.replace(/(?:ed|ing|es|s)$/, '').replace(/e{1,2}$/, '')
}

/** A form of the schema as modifiers and one verb; undefined for what is more than that (`Accepted and implemented`). */
function wordsOfForm(form: string): VerdictWords | undefined {
  const words = form.toLowerCase().match(/[a-z']+/g) ?? []
  const found = new Set<Modifier>()
  const heads: string[] = []
  for (const [at, word] of words.entries()) {
    const modifier = modifiers.get(word) ?? (words[at - 1] === 'in' ? afterIn.get(word) : undefined)
    if (modifier !== undefined) found.add(modifier)
    else if (!auxiliaries.has(word) && word !== 'in' && word !== 'with') heads.push(stemOf(word))
  }
  const [head] = heads
  return head === undefined || heads.length > 1 ? undefined : { modifiers: found, head }
}

function formKey({ modifiers: found, head }: VerdictWords): string {
  return [...[...found].sort(), head].join(' ')
}

/** `fully accepts` is `accepts` in a schema that has no word for it; `does not fully accept` is not `does not accept`. */
function withoutEmphasis(words: VerdictWords): VerdictWords {
  if (words.modifiers.has('not')) return words
  return { head: words.head, modifiers: new Set([...words.modifiers].filter((modifier) => modifier !== 'fully')) }
}

/** No sentence gives a choice of more. */
const mostVerdicts = 4

/** The verdict phrase that begins at token `from`, or undefined. One without a verb (`in part`) is a phrase too. */
export function readVerdictPhrase(
  tokens: readonly Token[],
  from: number,
  lexicon: VerdictLexicon,
): VerdictPhrase | undefined {
  const read: VerdictWords[] = []
  let at = from
  while (read.length < mostVerdicts) {
    const one = readVerdictWords(tokens, at, lexicon)
    if (one === undefined) break
    read.push(one.words)
    at = one.to
    const joint = jointAt(tokens, at)
    const next = joint === 0 ? undefined : readVerdictWords(tokens, at + joint, lexicon)
    // `accepted and partially accepted seven`, but not `two in part and rejects three`.
    const headless = one.words.head === null || next?.words.head === null
    if (next === undefined || (headless && textAt(tokens, at + joint - 1) === 'and')) break
    at += joint
  }
  if (read.length === 0) return undefined
  const words = tokens.slice(from, at).map(({ text }) => text)
  const participle = words.some((word) => /ed$/.test(word) && lexicon.isHead(word))
  return {
    from,
    to: at,
    verdicts: withHeads(read),
    passive: participle && words.some((word) => forms.has(word)),
    bare: participle && !words.some((word) => auxiliaries.has(word)),
    elsewhere: [1, 2, 3].some((back) => hypothetical.has(textAt(tokens, from - back))) || words.some(isHypothetical),
  }
}

function isHypothetical(word: string): boolean {
  return hypothetical.has(word)
}

/** The number of tokens that join another verdict at `at`: `or`, `and/or`, `, or`. */
function jointAt(tokens: readonly Token[], at: number): number {
  const comma = textAt(tokens, at) === ',' ? 1 : 0
  const word = textAt(tokens, at + comma)
  if (word === 'and' && textAt(tokens, at + comma + 1) === '/') return comma + 3
  return word === 'or' || (word === 'and' && comma === 0) ? comma + 1 : 0
}

/** `is therefore unable to accept in full` and some. */
const longestPhrase = 12

/** `has not been accepted in full`: one verb with what stands around it, or modifiers alone. */
function readVerdictWords(
  tokens: readonly Token[],
  from: number,
  lexicon: VerdictLexicon,
): { readonly words: VerdictWords; readonly to: number } | undefined {
  const found = new Set<Modifier>()
  let head: string | null = null
  let to = from
  for (let at = from; at < from + longestPhrase; at++) {
    const word = textAt(tokens, at)
    const inSo = word === 'in' ? afterIn.get(textAt(tokens, at + 1)) : undefined
    const modifier = modifiers.get(word) ?? inSo
    if (modifier !== undefined) {
      if (head !== null && inSo === undefined && lexicon.isHead(textAt(tokens, at + 1))) break
      found.add(modifier)
      if (inSo !== undefined) at++
      to = at + 1
    } else if (head === null && lexicon.isHead(word)) {
      head = stemOf(word)
      to = at + 1
    } else if (head !== null && (word === 'with' || word === 'to')) to = at + 1
    else if (head !== null || !(auxiliaries.has(word) || adverbs.has(word) || hypothetical.has(word))) break
  }
  return head === null && found.size === 0 ? undefined : { words: { modifiers: found, head }, to }
}

/** Each verdict with the verb that it shares: the next one's before it (`fully or partially accepts`), else the last one's. */
function withHeads(read: readonly VerdictWords[]): readonly VerdictWords[] {
  return read.map(({ modifiers: found, head }, index) => ({
    modifiers: found,
    head:
      head ??
      read.slice(index + 1).find((other) => other.head !== null)?.head ??
      read.slice(0, index).findLast((other) => other.head !== null)?.head ??
      null,
  }))
}
