import { greatestOf } from '../model/extremes.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

/** Words in which a verdict was read; offsets into the text that was given. */
export interface VerdictRead {
  /** The schema's key; null for a verdict that the schema does not have. */
  readonly key: string | null
  /** Where the verdict's own words end, a final full stop included. */
  readonly end: number
  /** Where what a dash or colon joins to it stands; null where nothing is joined. */
  readonly note: { readonly start: number; readonly end: number } | null
  /** `line`: nothing but the verdict (and its note). `sentence`, `first-word`: more text may follow from `end` on. */
  readonly form: 'line' | 'sentence' | 'first-word'
}

/** Reads verdicts as one schema has them. */
export interface VerdictGrammar {
  /** The verdict with which flowed text begins, or undefined where it begins with none. */
  read(text: string): VerdictRead | undefined
  /** The key of words that are a verdict and nothing else (case and a final full stop do not matter). */
  keyOf(words: string): string | undefined
}

/** The verdict grammar of `schema`: printed forms, other spellings, and sentences with its verbs. */
export function verdictGrammarOf(schema: ResponseSchema): VerdictGrammar {
  const spellings = new Map<string, string>()
  const verbs = new Map<string, string>()
  for (const verdict of schema.verdicts) {
    for (const words of [verdict.printed, ...verdict.spellings]) spellings.set(plainWords(words), verdict.key)
    for (const verb of verdict.verbs) verbs.set(canonicalVerb(wordsOf(verb)), verdict.key)
  }
  const firstWords = new Set([...spellings.keys()].map((words) => words.split(' ')[0] ?? ''))
  const longest = greatestOf([0, ...[...spellings.keys()].map((words) => words.split(' ').length)])
  return {
    read: (text) =>
      (firstWords.has(firstWordOf(text)) ? readWords(text, spellings, longest) : undefined) ??
      readSentence(text, verbs),
    keyOf: (words) => spellings.get(plainWords(words)),
  }
}

/** Lower case, straight apostrophes, single spaces, hyphens as spaces, no closing stop. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[-–\s]+/g, ' ')
    .replace(/(?<![\s.:;,])[\s.:;,]+$/, '')
    .trim()
}

const word = /[A-Za-z'’]+/g

/** The first word of `text` as spellings begin; most texts begin with none of theirs. */
function firstWordOf(text: string): string {
  return (/^[A-Za-z'’]+/.exec(text)?.[0] ?? '').toLowerCase().replaceAll('’', "'")
}

/** The longest spelling with which `text` begins, and what follows it. */
function readWords(text: string, spellings: ReadonlyMap<string, string>, longest: number): VerdictRead | undefined {
  if (!/^[A-Za-z]/.test(text)) return undefined
  let best: { key: string; end: number } | undefined
  let words = ''
  word.lastIndex = 0
  for (let count = 0; count < longest; count++) {
    const match = word.exec(text)
    if (
      match === null ||
      (count > 0 && !/^[\s-]*$/.test(text.slice(word.lastIndex - match[0].length - 1, match.index)))
    )
      break
    words = plainWords(words === '' ? match[0] : `${words} ${match[0]}`)
    const key = spellings.get(words)
    if (key !== undefined) best = { key, end: word.lastIndex }
  }
  return best === undefined ? undefined : withRest(text, best.key, best.end)
}

const clause = /^ ?(?:[-–—:(,]|\.? ?[-–—]) ?/

/** Judges what follows the verdict's words: nothing, a note behind a dash, a new sentence, or words that make it no verdict. */
function withRest(text: string, key: string, end: number): VerdictRead | undefined {
  const rest = text.slice(end)
  if (/^[\s.;:)]*$/.test(rest))
    return { key, end: end + (/^\s*\.?/.exec(rest)?.[0].trimEnd().length ?? 0), note: null, form: 'line' }
  if (/^[.;!] ?["“‘(]?[A-Z0-9]/.test(rest) || /^\. /.test(rest))
    return { key, end: end + 1, note: null, form: 'first-word' }
  const joined = clause.exec(rest)
  if (joined !== null) {
    const start = end + joined[0].length
    const stop = rest.startsWith('(') || rest.startsWith(' (') ? text.lastIndexOf(')') : text.length
    return { key, end, note: { start, end: stop > start ? stop : text.length }, form: 'line' }
  }
  if (isQualified(rest)) return { key: null, end: text.length, note: null, form: 'line' }
  return undefined
}

/** `Accepted in principle`, `Accepted subject to funding`: a short line that is neither the verdict nor a sentence of its own. */
function isQualified(rest: string): boolean {
  return (
    /^ (?:in (?:principle|spirit|theory|due course)|subject to|pending|with (?:conditions|reservations|caveats|modifications)|where possible|as far as|to the extent)\b/.test(
      rest,
    ) && rest.split(' ').length <= 8
  )
}

const heads = new Map([
  ['accept', 'accept'],
  ['accepts', 'accept'],
  ['accepted', 'accept'],
  ['accepting', 'accept'],
  ['agree', 'agree'],
  ['agrees', 'agree'],
  ['agreed', 'agree'],
  ['disagree', 'disagree'],
  ['disagrees', 'disagree'],
  ['disagreed', 'disagree'],
  ['reject', 'reject'],
  ['rejects', 'reject'],
  ['rejected', 'reject'],
  ['decline', 'decline'],
  ['declines', 'decline'],
  ['declined', 'decline'],
  ['support', 'support'],
  ['supports', 'support'],
  ['supported', 'support'],
])
const adverbs = new Set(['partially', 'partly', 'fully', 'wholly', 'only'])
const negations = new Set(['not', 'cannot', 'unable', 'never'])
const silent = new Set([
  'is',
  'are',
  'has',
  'have',
  'had',
  'been',
  'was',
  'does',
  'do',
  'did',
  'can',
  'to',
  'with',
  'also',
  'therefore',
  'accordingly',
  'the',
  'be',
])

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[a-z']+/g) ?? []
  )
}

/** A verb and what modifies it in one normal form: `has not been accepted` and `does not accept` are both `not accept`. */
function canonicalVerb(words: readonly string[]): string {
  const text = ` ${words.join(' ')} `
  const degree = / in part /.test(text)
    ? ['in part']
    : / in full /.test(text)
      ? ['in full']
      : / in principle /.test(text)
        ? ['in principle']
        : []
  const kept = words.flatMap((item) => {
    if (negations.has(item)) return ['not']
    if (adverbs.has(item))
      return item === 'partly' ? ['partially'] : item === 'wholly' ? ['fully'] : item === 'only' ? [] : [item]
    return heads.has(item) ? [heads.get(item) ?? item] : []
  })
  return [...kept, ...degree].join(' ')
}

const notSubject = [
  'that',
  'if',
  'whether',
  'which',
  'who',
  'where',
  'would',
  'should',
  'must',
  'spirit',
  'recommendation',
]
const objectWord =
  /^(?:this|the|these|those|both|all|of|with|to|committee|inspectorate|chief|inspector|icibi|his|her|their|its|[a-z]+s')$|'s$/

/** A sentence whose whole point is the recommendation: `Border Force accepts this recommendation.`, `This recommendation is not accepted.` */
function readSentence(text: string, verbs: ReadonlyMap<string, string>): VerdictRead | undefined {
  const head = text.slice(0, 240)
  const at = /\brecommendations?\b/i.exec(head)
  if (at === null || /[.;!?] /.test(head.slice(0, at.index))) return undefined
  const before = wordsOf(head.slice(0, at.index))
  const behind = at.index + at[0].length
  const stop = sentenceEnd(text, behind)
  const after = wordsOf(text.slice(behind, stop))
  const phrase = activePhrase(before, after) ?? passivePhrase(before, after)
  if (phrase === undefined) return undefined
  const key = verbs.get(phrase) ?? (/ in principle$/.test(phrase) ? null : undefined)
  if (key === undefined) return undefined
  // `does not accept this recommendation because paper can be recycled.` is a verdict and an answer.
  const isBare = after.length === degreeOf(after).length && /^[\s.]*$/.test(text.slice(stop))
  return { key, end: stop, note: null, form: isBare ? 'sentence' : 'first-word' }
}

function sentenceEnd(text: string, from: number): number {
  const stop = /[.;](?=\s|$)/.exec(text.slice(from))
  return stop === null ? text.length : from + stop.index + 1
}

/** Subject, verb, object: the verb phrase in its normal form, where nothing but a plain object stands before `recommendation`. */
function activePhrase(before: readonly string[], after: readonly string[]): string | undefined {
  const verb = before.findIndex((item) => heads.has(item))
  if (verb < 1 || verb > 11) return undefined
  const subject = before.slice(0, verb)
  if (subject.some((item) => notSubject.includes(item))) return undefined
  const object = before.slice(verb + 1)
  const degree = degreeOf(object)
  const rest = object.slice(degree.length)
  if (rest.length > 8 || !rest.every((item) => objectWord.test(item))) return undefined
  const modifiers = subject.filter((item) => negations.has(item) || adverbs.has(item))
  return canonicalVerb([...modifiers, before[verb] ?? '', ...degree, ...degreeOf(after)])
}

/** `This recommendation is (not, partially) accepted (in part).` */
function passivePhrase(before: readonly string[], after: readonly string[]): string | undefined {
  if (before.length > 1 || (before.length === 1 && !['this', 'the'].includes(before[0] ?? ''))) return undefined
  const verb = after.findIndex((item) => heads.has(item))
  if (
    verb < 1 ||
    verb > 5 ||
    !after.slice(0, verb).every((item) => silent.has(item) || adverbs.has(item) || negations.has(item))
  )
    return undefined
  return canonicalVerb([...after.slice(0, verb + 1), ...degreeOf(after.slice(verb + 1))])
}

function degreeOf(after: readonly string[]): readonly string[] {
  return after[0] === 'in' && ['part', 'full', 'principle'].includes(after[1] ?? '') ? after.slice(0, 2) : []
}
