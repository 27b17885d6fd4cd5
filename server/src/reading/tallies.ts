import type { FlowedText } from '../model/flow.js'
import type { Passage, Recommendation, Tally, TallyCount } from '../model/response.js'
import type { Span } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { splitSentences } from './sentences.js'
import { type Claim, readClaims, type SentenceClaims } from './tallies/claims.js'
import type { IsLabel } from './tallies/idLists.js'
import type { Quantity, TokenRange } from './tallies/quantities.js'
import { tag } from './tallies/tags.js'
import { type Token, tokensOf } from './tallies/tokens.js'
import { isVerdictWord, type VerdictLexicon, verdictLexiconOf } from './tallies/verdictPhrases.js'

// Introductions count: `accepts five of the six recommendations and partially accepts one`. Such a sentence is right on
// the day on which it is written and wrong a week later, when a verdict changes; so it is read, to be checked.

/** What a sentence is read with. */
interface TallyGrammar {
  readonly isLabel: IsLabel
  readonly lexicon: VerdictLexicon
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
): Tally[] {
  const grammar: TallyGrammar = {
    isLabel: labelTest(schema),
    lexicon: verdictLexiconOf(schema),
    answered: recommendations.filter(({ answerable }) => answerable).length,
  }
  const tallies: Tally[] = []
  // A sentence without the word `recommendations` may go on where one with it left off: `It has not accepted one.`
  let goesOn = false
  for (const { kind, voice, section, flow } of passages) {
    // Voices do not matter: an introduction may run on into the inspectorate's `The Home Office should:`.
    if (section === 'recommendation' || section === 'answer') continue
    if (voice === 'furniture' || (kind !== 'paragraph' && kind !== 'list-item')) continue
    const found = readPassage(flow, goesOn, grammar)
    goesOn = found.length > 0
    tallies.push(...found)
  }
  return tallies
}

/** Tests for the label's words, one by one and many: `recommendation`, `recommendations`, `rec`, `recs`. */
function labelTest({ labels }: ResponseSchema): IsLabel {
  const words = ['recommendation', ...labels.words.map((label) => label.toLowerCase().split(' ').at(-1) ?? '')]
  const forms = new Set(words.flatMap((word) => [word, `${word}s`]))
  return (word) => forms.has(word)
}

/** The tallies of one paragraph. A list alone (`Recommendation 4 is not accepted because ...`) counts nothing out. */
function readPassage(flow: FlowedText, goesOn: boolean, grammar: TallyGrammar): Tally[] {
  const tallies: Tally[] = []
  const listsAlone = new Set<Tally>()
  for (const sentence of splitSentences(flow)) {
    const tokens = tokensOf(sentence.text)
    const speaksOfThem = tokens.some(({ text }) => grammar.isLabel(text))
    if (!speaksOfThem && !goesOn && tallies.length === 0) continue
    const isVerdict = (word: string) => isVerdictWord(word, grammar.lexicon)
    const { total, claims } = readClaims(tag(tokens, grammar.isLabel, isVerdict), grammar.lexicon)
    if (claims.length === 0 && !speaksOfThem) continue
    const tally = tallyOf(sentence, tokens, { total, claims }, grammar.answered, tallies)
    if (tally.total === null && tally.counts.size === 0 && tally.combined === null) continue
    if (claims.length === 1 && claims[0]?.quantity.kind === 'list') listsAlone.add(tally)
    tallies.push(tally)
  }
  return tallies.length === listsAlone.size && tallies.length < 2 ? [] : tallies
}

/** The claims of one sentence as the model has them; `before` are the tallies of the sentences before it. */
function tallyOf(
  sentence: FlowedText,
  tokens: readonly Token[],
  { total, claims }: SentenceClaims,
  answered: number,
  before: readonly Tally[],
): Tally {
  const spanOfWords = ({ from, to }: TokenRange): Span =>
    sentence.sourceSpan(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
  const all = total?.value ?? answered
  const others = all - claimedElsewhere(claims, all, before)
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

/** How many recommendations the claims beside `all other` account for, in this sentence and in those before it. */
function claimedElsewhere(claims: readonly Claim[], all: number, before: readonly Tally[]): number {
  const here = claims.map(({ quantity }) => countOf(quantity, all, 0))
  const earlier = before.flatMap(({ counts, combined }) => [
    ...[...counts.values()].map(({ count }) => count),
    combined?.count ?? 0,
  ])
  return [...here, ...earlier].reduce((sum, count) => sum + count, 0)
}
