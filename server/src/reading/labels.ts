import { leastOf } from '../model/extremes.js'
import { parseRecommendationId, type RecommendationId } from '../model/recommendationId.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

/** The label of a recommendation, or of its answer, at the start of flowed text. */
export interface LabelRead {
  readonly kind: 'recommendation' | 'answer' | 'ignored'
  /** Those that it names; an answer's label may name none. */
  readonly ids: readonly RecommendationId[]
  /** Where the first id stands. */
  readonly idStart: number
  readonly idEnd: number
  /** Where the label ends: the id and its brackets, without the colon or dash behind it. */
  readonly labelEnd: number
  /** Where the words behind the label begin. */
  readonly bodyStart: number
  /** It says that it is answered with what stands before it: `TAKEN WITH RECOMMENDATION 2`. */
  readonly joined: boolean
  /** What stands between label and body: `none` at the end, `mark` for a colon, dash or stop, `space` for a space only. */
  readonly separator: 'none' | 'mark' | 'space'
}

/** Reads labels as one schema has them. */
export interface LabelGrammar {
  read(words: string): LabelRead | undefined
  /** Whether `words` is a label's word alone, its number on the next line: `Recommendation`. */
  isWordAlone(words: string): boolean
}

const id = String.raw`[A-Z]?\d{1,3}(?:\.\d{1,2}(?!\d))?(?:[a-z](?![a-z])| ?\( ?[a-z] ?\))?(?: ?\( ?[ivx]{1,5} ?\)|[ivx]{1,5}(?![a-z]))?`

/** The label grammar of `schema`: its label words, its answer words and those it reads over. */
export function labelGrammarOf(schema: ResponseSchema): LabelGrammar {
  const words = alternation(schema.labels.words)
  const answerWords = alternation(schema.labels.answerWords)
  const number = String.raw`(?: (?:number|no\.?))? ?`
  const joining = String.raw`(?:and |taken |together ){0,2}with `
  const more = String.raw`(?<more>(?:(?:, ?| and | & |, and | to |,? \(?${joining}(?:${words})s?${number})(?:${id})){0,20})`
  const ids = String.raw`(?<open>\[?)(?<id>${id})(?<close>\]?)${more}`
  const label = new RegExp(
    String.raw`^(?:\d{1,3} ?[.):] ?)?(?<joined>\(?${joining})?(?<word>${words})s?${number}${ids}(?![A-Za-z0-9])`,
    'i',
  )
  const ownNumbered = new RegExp(String.raw`^(?<id>\d{1,3}[a-z]?)[.):]? ?(?<word>${words})(?=[:.–—-]|$)`, 'i')
  const answer = new RegExp(
    String.raw`^(?:${answerWords})(?: to)?(?: ?(?:${words})s?${number})?(?: ?${ids})?(?= ?[:–—-]|$)`,
    'i',
  )
  const ignored = new RegExp(
    String.raw`^(?:(?<id>\d{1,3}[a-z]?)[.):]? ?)?(?:${alternation(schema.labels.ignored)})(?: ${id})?(?= ?[:.–—-]|$)`,
    'i',
  )
  const wordAlone = new RegExp(String.raw`^(?:\d{1,3} ?[.)] ?)?(?:${words})s?(?: (?:number|no\.?))?$`, 'i')
  const { labels } = schema
  const shortest = leastOf([...labels.words, ...labels.answerWords, ...labels.ignored].map(lengthOfLetters))
  // What is shorter than any word of a label, as a number alone, would have all of them compiled a second time: the engine
  // keeps one or two letters otherwise than longer parts of a draft that has curly quotation marks.
  const mayStartLabel = (text: string) => text.length >= shortest && opensLabel.test(text)
  return {
    read(text) {
      if (!mayStartLabel(text)) return undefined
      const over = schema.labels.ignored.length === 0 ? null : ignored.exec(text)
      if (over !== null) return readMatch(text, 'ignored', over)
      const match = label.exec(text) ?? ownNumbered.exec(text)
      if (match !== null) return wordIsCapital(match) ? readMatch(text, 'recommendation', match) : undefined
      const answered = answer.exec(text)
      return answered === null ? undefined : readMatch(text, 'answer', answered)
    },
    isWordAlone: (text) => text.length < 40 && mayStartLabel(text) && wordAlone.test(text),
  }
}

/** `words` match a slash with or without the spaces around it. */
function lengthOfLetters(words: string): number {
  return words.replace(/ /g, '').length
}

const opensLabel = /^[A-Z\d[(]/

/** `words` as alternatives of a regular expression, longest first; a word's own spaces match a slash with or without spaces too. */
function alternation(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ ?\/ ?/g, ' ?/ ?'))
    .join('|')
}

/** A lower-case `recommendation 3` begins no label: it is a sentence's word that a line break put first. */
function wordIsCapital(match: RegExpExecArray): boolean {
  return /^[A-Z]/.test(match.groups?.joined ?? match.groups?.word ?? '')
}

function readMatch(text: string, kind: LabelRead['kind'], match: RegExpExecArray): LabelRead | undefined {
  const [whole] = match
  const { id: first = '', open = '', close = '', more = '', joined } = match.groups ?? {}
  if ((open === '') !== (close === '')) return undefined
  const ids = first === '' ? [] : idsOf(first, more)
  if (kind === 'recommendation' && ids.length === 0) return undefined
  const idStart = match.groups?.open === undefined ? 0 : whole.length - more.length - close.length - first.length
  return withBody(text, {
    kind,
    ids,
    joined: joined !== undefined,
    idStart,
    idEnd: idStart + first.length,
    labelEnd: whole.length,
  })
}

/** The ids that `1` and `, 2 and 3` name together. */
function idsOf(first: string, more: string): RecommendationId[] {
  const pattern = /[A-Z]?\d{1,3}(?:\.\d{1,2})?(?: ?\(?[a-z]\)?(?![a-z]))?(?: ?\(?[ivx]{1,5}\)?(?![a-z]))?/gi
  const names = [first, ...(more.match(pattern) ?? [])]
  return names.map((name) => parseRecommendationId(name)).filter((parsed) => parsed !== undefined)
}

function withBody(text: string, label: Omit<LabelRead, 'bodyStart' | 'separator'>): LabelRead {
  const rest = text.slice(label.labelEnd)
  const mark = /^ ?[:.–—-]+ ?/.exec(rest)
  const space = /^ +/.exec(rest)
  const length = mark?.[0].length ?? space?.[0].length ?? 0
  const separator = rest.trim() === '' ? 'none' : mark !== null ? 'mark' : 'space'
  const { kind, ids, joined, idStart, idEnd, labelEnd } = label
  // Written out: what is spread and then added to has a hidden class of its own.
  return { kind, ids, joined, idStart, idEnd, labelEnd, bodyStart: labelEnd + length, separator }
}
