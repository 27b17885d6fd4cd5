/** Questions that rules and features ask of a draft and its register: what belongs to what, and what was answered when. */
import { parentOf, parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { FrontMatter, Passage, Response } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import type { Register, RegisterEntry } from './register.js'
import { fingerprintOf } from './wording.js'

/** The front matter's keys: the register's path, and the wordings that the answers were written against. */
export const registerKey = 'register'
export const registerReadKey = 'register-read'

/** All the words of the whole recommendation `whole` in the register, its parts included. */
export function wholeText({ entries }: Register, whole: RecommendationId): string {
  return entries
    .filter(({ id }) => wholeOf(id) === whole)
    .map(({ text }) => text)
    .join(' ')
}

/** The whole recommendations of the register, in its order. */
export function wholeEntries({ entries }: Register): readonly RegisterEntry[] {
  return entries.filter(({ id }) => parentOf(id) === undefined)
}

/** The entries without parts: those that are answered one by one where the whole is not. */
export function isLeaf({ id }: RegisterEntry, { entries }: Register): boolean {
  return !entries.some((other) => parentOf(other.id) === id)
}

/** The paragraphs in which `response` quotes the whole recommendation `whole`, in order, each once. */
export function quotedPassages({ recommendations }: Response, whole: RecommendationId): readonly Passage[] {
  const passages = new Map<number, Passage>()
  for (const { id, statement } of recommendations)
    if (wholeOf(id) === whole) for (const passage of statement) passages.set(passage.span.start, passage)
  return [...passages.values()].sort((a, b) => a.span.start - b.span.start)
}

/** Whether the entry is the responding department's to answer: it names no addressee, or names the department. */
export function isOurs({ addressee }: RegisterEntry, { department }: ResponseSchema): boolean {
  if (addressee === null) return true
  const said = plainName(addressee)
  return [department.name, ...department.otherNames].some((name) => said.includes(plainName(name)))
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\bthe\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** One recorded wording: `1 3f2a9c01`. */
export interface RecordedWording {
  readonly id: RecommendationId
  readonly fingerprint: string
  /** Where the fingerprint stands in the draft. */
  readonly span: Span
}

/** The wordings that the front matter says the answers were written against. What cannot be read is left out. */
export function recordedWordings(frontMatter: FrontMatter | null, draft: string): readonly RecordedWording[] {
  const value = frontMatter?.values.get(registerReadKey)
  if (value === undefined) return []
  const written = draft.slice(value.span.start, value.span.end)
  return [...written.matchAll(/([A-Za-z]?\d{1,3}(?:\.\d{1,3})?) ([0-9a-f]{8})\b/g)].flatMap((match) => {
    const [, number = '', fingerprint = ''] = match
    const id = parseRecommendationId(number)
    const end = value.span.start + match.index + match[0].length
    return id === undefined ? [] : [{ id, fingerprint, span: spanOf(end - fingerprint.length, end) }]
  })
}

/** The value of `register-read` for answers to all of `ids` as the register has them now. */
export function wordingsNow(register: Register, ids: readonly RecommendationId[]): string {
  return ids.map((id) => `${id} ${fingerprintOf(wholeText(register, id))}`).join(', ')
}
