/** Counts verdicts as a tally should, and writes that into the draft: the numbers of a wrong tally, or a sentence anew. */
import { greatestOf, leastOf } from '../model/extremes.js'
import type { Passage, Response, Tally } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { lineEndingOf } from '../model/textLines.js'
import { paragraphsBelow } from '../rules/insertedParagraphs.js'
import { quoted } from '../rules/messageWords.js'
import { numberWrittenLike } from '../rules/numberWords.js'
import type { TextEdit } from '../rules/rule.js'
import { answeredParts, classOf, wholeRecommendations, wrongClaims } from '../rules/tallyClaims.js'
import { correctedTally } from '../rules/tallyCorrection.js'
import type { ResponseSchema, VerdictDefinition } from '../schema/responseSchema.js'

/** What a tally of the draft should say. */
export interface TrueTally {
  /** Whole recommendations. */
  readonly recommendations: number
  /** Those, or their parts where these are answered one by one. */
  readonly answers: number
  /** The answers of each class, named by its first verdict; in the schema's order, without those that have none. */
  readonly counts: readonly { readonly verdict: VerdictDefinition; readonly count: number }[]
  /** Answers without a verdict that the schema knows. */
  readonly undecided: number
}

/** Counts the verdicts of `response`. */
export function trueTally(response: Response, schema: ResponseSchema): TrueTally {
  const parts = answeredParts(response, schema)
  const classes = new Map<string, VerdictDefinition>()
  for (const verdict of schema.verdicts) {
    const of = classOf(verdict.key, schema)
    if (!classes.has(of)) classes.set(of, verdict)
  }
  const ofClass = (wanted: string | null): number => [...parts.values()].filter((of) => of === wanted).length
  return {
    recommendations: wholeRecommendations(parts).size,
    answers: parts.size,
    counts: [...classes].map(([of, verdict]) => ({ verdict, count: ofClass(of) })).filter(({ count }) => count > 0),
    undecided: ofClass(null),
  }
}

/** `6 recommendations, 7 answers: 3 accepted, 2 partially accepted, 1 not accepted, 1 without a verdict`. */
export function tallyInShort({ recommendations, answers, counts, undecided }: TrueTally): string {
  const wholes = `${recommendations} ${recommendations === 1 ? 'recommendation' : 'recommendations'}`
  const all = recommendations === answers ? wholes : `${wholes}, ${answers} answers`
  const each = counts.map(({ verdict, count }) => `${count} ${verdict.key.replaceAll('-', ' ')}`)
  if (undecided > 0) each.push(`${undecided} without a verdict`)
  return each.length === 0 ? all : `${all}: ${each.join(', ')}`
}

/** How the draft's tally is put right. */
export interface TallyRewrite {
  readonly title: string
  /** In the order of the draft; none where it cannot be done. */
  readonly edits: readonly TextEdit[]
  /** Why it cannot be done, as whole sentences; null where it can. */
  readonly unavailable: string | null
}

/**
 * The edits after which the tallies of `response` say what its verdicts are: wrong numbers are corrected in their own
 * form, a sentence that no number can correct (`accepts all`) is begun anew, and where none counts verdicts, one is
 * written at the end of the introduction.
 */
export function tallyRewrite(response: Response, schema: ResponseSchema): TallyRewrite {
  const tally = trueTally(response, schema)
  const sentence = tallySentence(response, schema)
  if (sentence === undefined) return unavailable(whyNone(tally))
  const counting = response.tallies.filter(countsVerdicts)
  const edits: TextEdit[] = []
  for (const claimed of response.tallies) {
    const wrong = wrongClaims(claimed, response, schema)
    if (wrong.length === 0) continue
    const [fix] = correctedTally(wrong, claimed, response.source)
    const rewritten = fix?.edits ?? (counting.length === 1 ? begunAnew(claimed, tally, response, schema) : undefined)
    if (rewritten === undefined)
      return unavailable(
        `${quoted(claimed.text)} counts in words of its own. Correct it by hand: ${tallyInShort(tally)}.`,
      )
    for (const edit of rewritten) edits.push(edit)
  }
  // A sentence of one recommendation counts nothing, and so is no tally; written once, it is there all the same.
  const isSaid = counting.length > 0 || response.passages.some(({ flow }) => flow.text.includes(sentence))
  if (!isSaid) edits.push(insertion(response, sentence))
  if (edits.length === 0) return unavailable('The tally is right as it stands.')
  const inOrder = edits.sort((a, b) => a.span.start - b.span.start)
  return { title: counting.length === 0 ? 'Write the tally' : 'Correct the tally', edits: inOrder, unavailable: null }
}

/** The sentence that counts the verdicts of `response`; undefined while there is nothing to count, or not everything can be. */
export function tallySentence(response: Response, schema: ResponseSchema): string | undefined {
  const tally = trueTally(response, schema)
  return tally.answers === 0 || tally.undecided > 0 ? undefined : `${clausesOf(tally, schema)}.`
}

function whyNone({ answers, undecided }: TrueTally): string {
  return answers === 0
    ? 'The draft has no recommendations to count.'
    : `${undecided} of ${answers} answers ${undecided === 1 ? 'has' : 'have'} no verdict yet. Decide them first.`
}

function countsVerdicts({ counts, combined }: Tally): boolean {
  return counts.size > 0 || combined !== null
}

function unavailable(reason: string): TallyRewrite {
  return { title: 'Write the tally', edits: [], unavailable: reason }
}

/** `The Home Office accepts 3 of the 6 recommendations, partially accepts 2 and does not accept 1`, without a full stop. */
function clausesOf({ counts, answers, recommendations }: TrueTally, schema: ResponseSchema, likeNumber = '1'): string {
  const { name } = schema.department
  const number = (count: number): string => numberWrittenLike(likeNumber, count) ?? String(count)
  const things = answers === recommendations ? 'recommendations' : 'recommendations and parts of recommendations'
  const clauses = counts.map(({ verdict, count }, index) => {
    const verb = verdict.verbs[0] ?? `answers “${verdict.printed}” to`
    if (counts.length === 1)
      return answers === 1 ? `${verb} the recommendation` : `${verb} all ${number(answers)} ${things}`
    return `${verb} ${number(count)}${index === 0 ? ` of the ${number(answers)} ${things}` : ''}`
  })
  const last = clauses.pop() ?? ''
  const joined = clauses.length === 0 ? last : `${clauses.join(', ')} and ${last}`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${joined}`
}

/** Behind the introduction, a line excepted that leads in to the recommendations; else below the title, else at the head. */
function insertion({ passages, recommendations, frontMatter, source: text }: Response, sentence: string): TextEdit {
  const ending = lineEndingOf(text)
  const before = passages.filter(({ span }) => span.end <= (recommendations[0]?.span.start ?? text.length))
  const place = before.findLast(endsIntroduction) ?? before.findLast(({ kind }) => kind === 'heading') ?? before.at(-1)
  const at = place?.span.end ?? frontMatter?.span.end
  return at === undefined
    ? { span: spanOf(0, 0), newText: `${sentence}${ending}${ending}` }
    : paragraphsBelow(at, [sentence], text, ending)
}

function endsIntroduction({ kind, section, voice, flow }: Passage): boolean {
  return kind === 'paragraph' && section === 'introduction' && voice === 'department' && /[.!?]["”’)]?$/.test(flow.text)
}

/** Words before the count that a sentence can lose: `The Home Office has accepted`, `We accept`. */
const plainSubject = /^[\w’'-]+(?: [\w’'-]+){0,9} $/
/** What may follow the count and stay: another clause, or nothing. `all six are accepted` would go on with its verb. */
const otherClause = /^(?:$|[.,;:)]|\s{1,8}(?:and|but|on|in|as|while|although|because)\b)/
/** The rest of what is counted, behind the number: `recommendations`, `of the recommendations made`. */
const restOfCount = /^(?:\s{1,8}(?:of|the|these|his|her|its|their|this|that|made|recommendations?|report)\b){0,6}/i

/**
 * The sentence of `claimed` with its head written anew up to what is counted last; what follows stays. Undefined where
 * it says other things before the count.
 */
function begunAnew(
  claimed: Tally,
  tally: TrueTally,
  { source: text }: Response,
  schema: ResponseSchema,
): readonly TextEdit[] | undefined {
  if (!countsVerdicts(claimed)) return undefined
  const spans: Span[] = [...claimed.counts.values()].map(({ span }) => span)
  if (claimed.combined !== null) spans.push(claimed.combined.span)
  if (claimed.totalSpan !== null) spans.push(claimed.totalSpan)
  const first = leastOf(spans.map(({ start }) => start))
  const last = greatestOf(spans.map(({ end }) => end))
  const head = text.slice(claimed.span.start, first).replace(/\s+/g, ' ')
  if (!plainSubject.test(head)) return undefined
  const behind = text.slice(last, claimed.span.end)
  const rest = restOfCount.exec(behind)?.[0].length ?? 0
  if (!otherClause.test(behind.slice(rest))) return undefined
  const words = spans.map(({ start, end }) => text.slice(start, end)).some((count) => /\d/.test(count)) ? '1' : 'one'
  return [{ span: spanOf(claimed.span.start, last + rest), newText: clausesOf(tally, schema, words) }]
}
