import type { FlowedText } from '../model/flow.js'
import { parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { CrossReference, Passage, Recommendation, ReferenceTarget } from '../model/response.js'
import { sign } from '../model/signs.js'
import type { Span } from '../model/span.js'

/** What a reference can point to in this document: paragraphs by number, recommendations and parts by id. */
interface Definitions {
  readonly paragraphs: ReadonlyMap<string, Span>
  readonly recommendations: ReadonlyMap<string, Span>
  /** The last paragraph's number of each first number: `4` to 3 where section 4 ends with 4.3. */
  readonly lastOf: ReadonlyMap<number, number>
  /** Paragraphs have whole numbers: 1, 2, 3 through the document. */
  readonly runThrough: boolean
}

/** Every mention of a paragraph, a recommendation, or a paragraph or page of the report, in the order of the document. */
export function readReferences(
  passages: readonly Passage[],
  recommendations: readonly Recommendation[],
): CrossReference[] {
  const definitions = definitionsOf(passages, recommendations)
  const references: CrossReference[] = []
  for (const passage of passages) {
    if (passage.kind === 'label' || passage.kind === 'code' || passage.kind === 'page-remains') continue
    const mentions = passage.flow.once(mentionsIn)
    if (mentions === null) continue
    for (const reference of readPassage(passage, mentions, definitions)) references.push(reference)
  }
  return references
}

function definitionsOf(passages: readonly Passage[], recommendations: readonly Recommendation[]): Definitions {
  const paragraphs = new Map<string, Span>()
  const lastOf = new Map<number, number>()
  for (const passage of passages) {
    if (passage.number === null || paragraphs.has(passage.number.text)) continue
    paragraphs.set(passage.number.text, passage.number.span)
    const [first = 0, last = 0] = passage.number.text.split('.').map(Number)
    lastOf.set(first, Math.max(lastOf.get(first) ?? 0, last))
  }
  const ids = new Map<string, Span>()
  for (const each of recommendations) {
    if (!ids.has(each.id)) ids.set(each.id, each.label.span)
    for (const part of each.parts) if (!ids.has(part.id)) ids.set(part.id, part.markerSpan)
  }
  // A whole that is printed only in its parts, 1(a) and 1(b), is there all the same.
  for (const each of recommendations) if (!ids.has(wholeOf(each.id))) ids.set(wholeOf(each.id), each.label.span)
  const runThrough = [...paragraphs.keys()].filter((label) => !label.includes('.')).length > 2
  return { paragraphs, recommendations: ids, lastOf, runThrough }
}

const number = String.raw`\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![\d%]| ?(?:million|billion|per cent|%|m\b|bn\b))`
const list = (item: string) => String.raw`${item}(?:(?:, (?:and )?| and | & | or | ?[-–—] ?| to )${item}){0,12}`
const id = String.raw`[A-Z]?\d{1,3}(?:[a-z](?![a-z])| ?\([a-z]\))?(?: ?\([ivx]{1,5}\))?(?![\d.]*\d)`
const numberWord = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten)`
const paragraphNamed = new RegExp(String.raw`\b(?:paragraphs?|paras?\.?|sections?) (${list(number)})`, 'gi')
const pages = new RegExp(String.raw`\b(?:pages?|pp?\.) (${list(String.raw`\d{1,3}`)})(?! of\b)`, 'gi')
const wholeParagraph = new RegExp(String.raw`\b(?:paragraphs?|paras?\.?) (${list(String.raw`\d{1,3}(?!\.?\d)`)})`, 'gi')
const bare = new RegExp(
  String.raw`\b(?:see(?: also)?|at|in|under|by|from|with|to|of|and|per|cf\.?|described|as|than|our response) (${list(number)})|^\(?(${list(number)})(?= (?:above|below|explains?|refers|sets|describes?|says|shows|applies))|\b(${list(number)})(?= (?:above|below|refers|explains?))`,
  'gi',
)
const recommendation = new RegExp(String.raw`\b(recommendations?|conclusions?|recs?\.?) (${list(id)})(?!\d)`, 'gi')
const recommendationWord = new RegExp(String.raw`\brecommendation (${numberWord})\b`, 'gi')
const partId = String.raw`(?:\d{1,2}(?:[a-z]\b|\([a-z]\))(?:\([ivx]+\))?|[A-Z]\d{1,3})`
const part = new RegExp(
  String.raw`\b(?:at|see(?: also)?|in|under|compare|cf\.?|response to|with) \[?(${partId})(?=[\s.,;:)\]]|$)|\bas (${partId})(?= (?:says|explains|shows|sets|describes|notes)\b)`,
  'gi',
)

/** `5.32`. */
const pointed = /\d\.\d/
/** `1a`, `1(a)`, `S40`. */
const lettered = /\d[a-z(]|[a-z]\d/i

const ofReport =
  /^[\s)]*(?:above |below )?(?:and pages? \d+ )?(?:of|in|from) (?:the|his|her|this|that|your|its|your|ICIBI(?:['’]s)?|the ICIBI(?:['’]s)?|the inspectorate['’]s|the chief inspector['’]s|the inspection|the committee['’]s)(?: [a-z-]+){0,3} ?(?:report|inspection|review|paper)\b/i
const ofOther =
  /^[\s)]*(?:of|in|from) (?:the|that|our|this|an|its|his) (?:[\w’'-]+ ){0,6}(?:inspection|report|review|re-inspection|inquiry|response|paper|note|guidance|policy|strategy|contract|instruction|code|statement|act)\b/i

interface Found {
  readonly kind: CrossReference['kind']
  readonly start: number
  readonly end: number
  readonly ids: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

/** What may be references in one passage, by their form; what they are, the whole document decides. */
interface Mentions {
  readonly named: readonly RegExpExecArray[]
  readonly recs: readonly Found[]
  readonly loose: readonly RegExpExecArray[]
  readonly parts: readonly RegExpExecArray[]
  readonly ofPages: readonly Found[]
  readonly wholes: readonly RegExpExecArray[]
}

/** The mentions in the words of a passage; null where there are none. */
function mentionsIn(words: FlowedText): Mentions | null {
  const { text } = words
  if (!words.hasSign(sign.figure) && !/recommendation/i.test(text)) return null
  // Each pattern runs only where what it must have with it stands: they are long, and most figures are no references.
  const found = (pattern: RegExp, mayStand: boolean) => (mayStand ? [...text.matchAll(pattern)] : none)
  const hasPoint = pointed.test(text)
  const namesParagraph = /para/i.test(text)
  const namesRecommendation = /\b(?:rec|conclusion)/i.test(text)
  const mentions: Mentions = {
    named: found(paragraphNamed, hasPoint && (namesParagraph || /section/i.test(text))),
    recs: [...found(recommendation, namesRecommendation), ...found(recommendationWord, namesRecommendation)].flatMap(
      (match) => recommendations(text, match) ?? [],
    ),
    loose: found(bare, hasPoint),
    parts: found(part, lettered.test(text)),
    ofPages: found(pages, /\bp/i.test(text)).flatMap((match) => ofTheReport(text, match) ?? []),
    wholes: found(wholeParagraph, namesParagraph),
  }
  return Object.values(mentions).some((matches) => matches.length > 0) ? mentions : null
}

const none: readonly RegExpExecArray[] = []

function readPassage(passage: Passage, mentions: Mentions, definitions: Definitions): CrossReference[] {
  const found: Found[] = []
  // What is taken already: a stretch that a pattern before has read is not read again.
  const taken: boolean[] = []
  const take = (candidate: Found | undefined) => {
    if (candidate === undefined) return
    for (let at = candidate.start; at < candidate.end; at++) if (taken[at]) return
    for (let at = candidate.start; at < candidate.end; at++) taken[at] = true
    found.push(candidate)
  }
  const { named, recs, loose, parts, ofPages, wholes } = mentions
  for (const match of named) take(paragraphs(passage, match, match[1] ?? '', true, definitions))
  for (const found of recs) take(found)
  for (const match of loose)
    take(paragraphs(passage, match, match[1] ?? match[2] ?? match[3] ?? '', false, definitions))
  for (const match of parts) take(partReference(match, definitions))
  for (const found of ofPages) take(found)
  for (const match of wholes) take(wholeNumber(passage, match, definitions))
  return found.sort((a, b) => a.start - b.start).map((each) => referenceOf(passage, each, definitions))
}

/** Paragraph numbers of this document, or of the report where the words or the numbers say so. `named`: behind the word paragraph. */
function paragraphs(
  passage: Passage,
  match: RegExpExecArray,
  numbers: string,
  named: boolean,
  definitions: Definitions,
): Found | undefined {
  const { text } = passage.flow
  const end = match.index + match[0].length
  const start = end - numbers.length
  const ids = numbersIn(numbers, start)
  const behind = text.slice(end, end + 90)
  const lead = match[0]
    .slice(0, match[0].length - numbers.length)
    .trim()
    .toLowerCase()
  const whole = { start: named ? match.index : lead.startsWith('see') ? match.index : start, end }
  if (ofReport.test(behind) || (named && ofOther.test(behind))) return { kind: 'report-paragraph', ...whole, ids }
  const known = ids.some((each) => definitions.paragraphs.has(each.id))
  const directed = /^[\s)]*(?:above|below)\b/.test(behind)
  if (known || directed) return { kind: 'paragraph', ...whole, ids: ranged(ids, numbers, start) }
  if (!named && !lead.startsWith('see') && !lead.startsWith('as')) return undefined
  if (!isOurs(ids, definitions) || passage.section === 'introduction')
    return named ? { kind: 'report-paragraph', ...whole, ids } : undefined
  return { kind: 'paragraph', ...whole, ids }
}

/** A number could be of this document where its section exists and the number is not far beyond the section's last. */
function isOurs(ids: Found['ids'], definitions: Definitions): boolean {
  return ids.some(({ id: each }) => {
    const [first = 0, last = 0] = each.split('.').map(Number)
    const known = definitions.lastOf.get(first)
    return known !== undefined && last <= known + 10
  })
}

function numbersIn(text: string, offset: number): { id: string; start: number; end: number }[] {
  return [...text.matchAll(/\d{1,3}(?:\.\d{1,3}){1,2}/g)].map((match) => ({
    id: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/** `4.1 to 4.3` names 4.2 as well. */
function ranged(ids: Found['ids'], text: string, offset: number): Found['ids'] {
  return ids.flatMap((each, index) => {
    const before = ids[index - 1]
    const between = before === undefined ? '' : text.slice(before.end - offset, each.start - offset)
    return before !== undefined && /^ ?(?:[-–—]|to) ?$/.test(between) ? [...betweenOf(before.id, each), each] : [each]
  })
}

/** The longest range that is counted out; a longer one is no range of paragraphs. */
const longestRange = 30

/** Those that stand between `from` and `to`: 4.2 between 4.1 and 4.3, 5 between 4 and 6. They have the place of `to`. */
function betweenOf(from: string, to: Found['ids'][number]): Found['ids'] {
  const section = from.includes('.') ? from.slice(0, from.lastIndexOf('.') + 1) : ''
  const first = Number(from.slice(section.length))
  const last = Number(to.id.slice(section.length))
  if (!to.id.startsWith(section) || !(last - first > 1 && last - first <= longestRange)) return []
  return Array.from({ length: last - first - 1 }, (_, index) => ({ ...to, id: `${section}${first + 1 + index}` }))
}

const wordNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function recommendations(text: string, match: RegExpExecArray): Found | undefined {
  const names = match[2] ?? match[1] ?? ''
  const end = match.index + match[0].length
  if (
    ofOther.test(text.slice(end, end + 90)) &&
    !/^[\s)]*(?:of|in|from) (?:this|the) (?:report|response|inspection)\b/.test(text.slice(end, end + 60))
  )
    return undefined
  const start = end - names.length
  const pieces = [...names.matchAll(/[A-Z]?\d{1,3}(?:[a-z](?![a-z])| ?\([a-z]\))?(?: ?\([ivx]{1,5}\))?/g)]
  const word = wordNumbers.indexOf(names.toLowerCase())
  const ids = word > 0 ? [{ id: String(word), start, end }] : idsOf(pieces, start)
  return ids.length === 0
    ? undefined
    : { kind: 'recommendation', start: match.index, end, ids: ranged(ids, names, start) }
}

function idsOf(pieces: readonly RegExpExecArray[], start: number): { id: string; start: number; end: number }[] {
  return pieces.flatMap((piece) => {
    const parsed = parseRecommendationId(piece[0])
    return parsed === undefined
      ? []
      : [{ id: parsed, start: start + piece.index, end: start + piece.index + piece[0].length }]
  })
}

/** `the guide at 1a`: only where the document has such a part. */
function partReference(match: RegExpExecArray, definitions: Definitions): Found | undefined {
  const name = match[1] ?? match[2] ?? ''
  const parsed = parseRecommendationId(name)
  if (parsed === undefined || !definitions.recommendations.has(parsed)) return undefined
  const start = match.index + match[0].lastIndexOf(name)
  return {
    kind: 'recommendation',
    start,
    end: start + name.length,
    ids: [{ id: parsed, start, end: start + name.length }],
  }
}

function ofTheReport(text: string, match: RegExpExecArray): Found | undefined {
  const end = match.index + match[0].length
  if (!ofReport.test(text.slice(end, end + 90))) return undefined
  const names = match[1] ?? ''
  return {
    kind: 'report-paragraph',
    start: match.index,
    end,
    ids: [{ id: `page ${names}`, start: end - names.length, end }],
  }
}

/** `paragraph 12`: of this document where its paragraphs are numbered through it, else of the report. */
function wholeNumber(passage: Passage, match: RegExpExecArray, definitions: Definitions): Found {
  const end = match.index + match[0].length
  const names = match[1] ?? ''
  const start = end - names.length
  const ids = [...names.matchAll(/\d+/g)].map((piece) => ({
    id: piece[0],
    start: start + piece.index,
    end: start + piece.index + piece[0].length,
  }))
  const behind = passage.flow.text.slice(end, end + 90)
  const ours =
    definitions.runThrough && passage.voice === 'department' && !ofReport.test(behind) && !ofOther.test(behind)
  return {
    kind: ours ? 'paragraph' : 'report-paragraph',
    start: match.index,
    end,
    ids: ours ? ranged(ids, names, start) : ids,
  }
}

function referenceOf(passage: Passage, found: Found, definitions: Definitions): CrossReference {
  const { flow } = passage
  const places = found.kind === 'recommendation' ? definitions.recommendations : definitions.paragraphs
  const targets: ReferenceTarget[] = found.ids.map((each) => ({
    id: found.kind === 'report-paragraph' ? `report:${each.id}` : each.id,
    span: flow.sourceSpan(each.start, each.end),
    definition: found.kind === 'report-paragraph' ? null : (places.get(each.id as RecommendationId) ?? null),
  }))
  const direction = /^[\s)]*(above|below)\b/.exec(flow.text.slice(found.end, found.end + 10))?.[1]
  return {
    kind: found.kind,
    text: textOf(flow, found),
    span: flow.sourceSpan(found.start, found.end),
    targets,
    direction: direction === 'above' || direction === 'below' ? direction : null,
    voice: passage.voice,
  }
}

function textOf(flow: FlowedText, found: Found): string {
  return flow.text.slice(found.start, found.end)
}
