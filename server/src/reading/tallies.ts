import type { FlowedText } from '../model/flow.js'
import { movedTally } from '../model/moved.js'
import { onceFor } from '../model/onceFor.js'
import type { Passage, Recommendation, Tally, TallyCount } from '../model/response.js'
import { sentencesOf } from '../model/sentences.js'
import { movedBy, type Span } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { ReadingMemory } from './documentMemory.js'
import { readClaims, type SentenceClaims } from './tallies/claims.js'
import type { IsLabel } from './tallies/idLists.js'
import type { Quantity, TokenRange } from './tallies/quantities.js'
import { tag } from './tallies/tags.js'
import { type Token, tokensOf } from './tallies/tokens.js'
import { isVerdictWord, type VerdictLexicon, verdictLexiconOf } from './tallies/verdictPhrases.js'

// Introductions count: `accepts five of the six recommendations and partially accepts one`. Such a sentence is right on
// the day on which it is written and wrong a week later, when a verdict changes; so it is read, to be checked.

/** The words that a schema gives to what is counted. */
interface CountedWords {
  readonly isLabel: IsLabel
  /** Finds what may be a label's word: whatever it does not find holds none. */
  readonly mayBeLabel: RegExp
  readonly lexicon: VerdictLexicon
}

/** What a sentence is read with. */
interface TallyGrammar extends CountedWords {
  /** How many recommendations and parts the draft answers: what `all` means. */
  readonly answered: number
}

/**
 * What the sentences of the department's own introduction and closing claim about the number of recommendations and of
 * each verdict, in order, one tally to a sentence. `all` and `all other` are counted out on `recommendations`. Where the
 * number's words are not a number alone, the span of a count has them all: `all six`, `first and second`, `2b and 3a`.
 * Counts of older reports, of other things, and whatever is not surely a claim are left out.
 */
export function readTallies(
  passages: readonly Passage[],
  recommendations: readonly Recommendation[],
  schema: ResponseSchema,
  memory: ReadingMemory = new ReadingMemory(),
): Tally[] {
  const answered = recommendations.filter(({ answerable }) => answerable).length
  const grammar = memory.same('tallies', [schema, answered], () => ({ ...countedWordsOf(schema), answered }))
  const tallies: Tally[] = []
  // A sentence without the word `recommendations` may go on where one with it left off: `It has not accepted one.`
  let goesOn = false
  for (const { kind, voice, section, flow } of passages) {
    // Voices do not matter: an introduction may run on into the inspectorate's `The Home Office should:`.
    if (section === 'recommendation' || section === 'answer') continue
    if (voice === 'furniture' || (kind !== 'paragraph' && kind !== 'list-item')) continue
    const found: readonly Tally[] = flow.once(readPassage, goesOn, grammar)
    goesOn = found.length > 0
    const move = movedBy(flow.origin)
    for (const tally of found) tallies.push(movedTally(tally, move))
  }
  return tallies
}

const countedWordsOf = onceFor((schema: ResponseSchema): CountedWords => {
  const labels = labelWords(schema)
  return {
    isLabel: (word) => labels.has(word),
    mayBeLabel: new RegExp([...labels].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i'),
    lexicon: verdictLexiconOf(schema),
  }
})

/** The label's words, one by one and many: `recommendation`, `recommendations`, `rec`, `recs`. */
function labelWords({ labels }: ResponseSchema): ReadonlySet<string> {
  const words = ['recommendation', ...labels.words.map((label) => label.toLowerCase().split(' ').at(-1) ?? '')]
  return new Set(words.flatMap((word) => [word, `${word}s`]))
}

/** The tallies of one paragraph; `goesOn` where the one before it had some. */
function readPassage(flow: FlowedText, goesOn: boolean, grammar: TallyGrammar): readonly Tally[] {
  const tallies: Tally[] = []
  const listsAlone = new Set<Tally>()
  const isVerdict = (word: string) => isVerdictWord(word, grammar.lexicon)
  let counted = 0
  if (!goesOn && !grammar.mayBeLabel.test(flow.text)) return []
  for (const sentence of sentencesOf(flow)) {
    if (!goesOn && tallies.length === 0 && !grammar.mayBeLabel.test(sentence.text)) continue
    const tokens = tokensOf(sentence.text)
    const speaksOfThem = tokens.some(({ text }) => grammar.isLabel(text))
    if (!speaksOfThem && !goesOn && tallies.length === 0) continue
    const said = readClaims(tag(tokens, grammar.isLabel, isVerdict), grammar.lexicon)
    if (said.claims.length === 0 && !speaksOfThem) continue
    const tally = tallyOf(sentence, tokens, said, grammar.answered, counted)
    if (tally.total === null && tally.counts.size === 0 && tally.combined === null) continue
    if (said.claims.length === 1 && said.claims[0]?.quantity.kind === 'list') listsAlone.add(tally)
    tallies.push(tally)
    counted += countedIn(tally)
  }
  const timesSaid = new Map<string, number>()
  for (const { counts } of tallies) for (const key of counts.keys()) timesSaid.set(key, (timesSaid.get(key) ?? 0) + 1)
  return tallies.filter((tally) => !listsAlone.has(tally) || countsOut(tally, timesSaid))
}

/**
 * Whether a list alone counts a verdict out, which `Recommendation 4 is not accepted because ...` does not: where the
 * sentences around it speak of the other verdicts, and of this one no more. `timesSaid` is how many speak of each.
 */
function countsOut({ counts }: Tally, timesSaid: ReadonlyMap<string, number>): boolean {
  return timesSaid.size > 1 && [...counts.keys()].every((key) => timesSaid.get(key) === 1)
}

/** The claims of one sentence as the model has them; `counted` is how many the sentences before it have spoken of. */
function tallyOf(
  sentence: FlowedText,
  tokens: readonly Token[],
  { total, claims }: SentenceClaims,
  answered: number,
  counted: number,
): Tally {
  const spanOfWords = ({ from, to }: TokenRange): Span =>
    sentence.sourceSpan(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  const all = total?.value ?? answered
  const others = claims.reduce((left, { quantity }) => left - countOf(quantity, all, 0), all - counted)
  const counts = new Map<string, TallyCount>()
  const twice = new Set<string>()
  let combined: Tally['combined'] = null
  for (const { keys, quantity } of claims) {
    const count = countOf(quantity, all, others)
    const [key, ...more] = keys
    if (key === undefined || count < 0 || (all === 0 && quantity.count === null)) continue
    const span = spanOfWords(quantity.words)
    if (more.length > 0) combined ??= { keys, count, span }
    else if (counts.has(key)) twice.add(key)
    else counts.set(key, { count, span, listed: quantity.listed })
  }
  for (const key of twice) counts.delete(key)
  const totalSpan = total === null ? null : spanOfWords(total.words)
  return { span: sentence.span, text: sentence.text, total: total?.value ?? null, counts, combined, totalSpan }
}

/** How many recommendations `quantity` is, of `all`; `others` is what no other claim speaks of. */
function countOf({ kind, count }: Quantity, all: number, others: number): number {
  if (kind === 'other') return others
  if (kind === 'all-but') return all - (count ?? 0)
  return count ?? all
}

/** How many recommendations `tally` says the verdict of. */
function countedIn({ counts, combined }: Tally): number {
  return [...counts.values()].reduce((sum, { count }) => sum + count, combined?.count ?? 0)
}
