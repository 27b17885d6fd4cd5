/** Finds every place of a draft that names a paragraph, a recommendation or a short form: navigation goes by these. */
import type { RecommendationId } from '../model/recommendationId.js'
import type { Response, Voice } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { type Span, spanOf } from '../model/span.js'
import { labelMentions, listMentions, recommendationNumber } from './recommendationMentions.js'
import { idsWrittenIn } from './recommendationNames.js'

/** What can be named. Two paragraphs of one number are two things; of what is not there, `at` is null. */
export type Named =
  | { readonly kind: 'paragraph'; readonly name: string; readonly at: Span | null }
  | { readonly kind: 'recommendation'; readonly name: RecommendationId }
  | { readonly kind: 'acronym'; readonly name: string }

export interface Mention {
  readonly named: Named
  /** Where the name itself stands: `1.2`, `1 (a)`, `ICIBI` without a plural's `s`. */
  readonly span: Span
  /** Where a cursor means it: the words `paragraph 1.2`, the bracket around `(ICIBI)`. */
  readonly reach: Span
  /** It is what the others refer to: a number before its paragraph, a label, a short form behind its full one. */
  readonly isDefinition: boolean
  readonly voice: Voice
  /** False where the name is not to be read at `span`: 1.2 in `1.1 to 1.3`. */
  readonly isWritten: boolean
}

/** Kept as long as the reading that they are of, which never changes: an editor asks at each move of the cursor. */
const known = new WeakMap<Response, readonly Mention[]>()

/** Every mention in `response`, in the order of the draft. */
export function mentionsIn(response: Response): readonly Mention[] {
  const found = known.get(response) ?? collect(response)
  known.set(response, found)
  return found
}

function collect(response: Response): readonly Mention[] {
  const found = new Map<string, Mention>()
  const add = (mention: Mention): void => {
    const key = `${mention.span.start} ${keyOf(mention.named)}`
    if (!found.has(key)) found.set(key, mention)
  }
  for (const mention of paragraphDefinitions(response)) add(mention)
  for (const mention of labelMentions(response)) add(mention)
  for (const mention of references(response)) add(mention)
  for (const mention of listMentions(response)) add(mention)
  for (const mention of acronyms(response)) add(mention)
  return [...found.values()].sort((a, b) => a.span.start - b.span.start)
}

/** Whether both name the same thing. */
export function isSameNamed(a: Named, b: Named): boolean {
  return keyOf(a) === keyOf(b)
}

/** The mention that `offset` means: whose name it touches, or else whose words around the name; the shortest of several. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const written = mentions.filter(({ isWritten }) => isWritten)
  return shortest(written, offset, ({ span }) => span) ?? shortest(written, offset, ({ reach }) => reach)
}

function shortest(mentions: readonly Mention[], offset: number, of: (mention: Mention) => Span): Mention | undefined {
  let found: Mention | undefined
  for (const mention of mentions) {
    const { start, end } = of(mention)
    if (offset < start || end < offset) continue
    if (found === undefined || end - start < of(found).end - of(found).start) found = mention
  }
  return found
}

/** Where `named` is defined; of a recommendation that is printed only in its parts, the first of these. */
export function definitionsOf(mentions: readonly Mention[], named: Named): readonly Mention[] {
  const definitions = mentions.filter(({ isDefinition }) => isDefinition)
  const own = definitions.filter((mention) => isSameNamed(mention.named, named))
  if (own.length > 0 || named.kind !== 'recommendation') return own
  return definitions.filter((mention) => isPartOf(mention.named.name, named.name)).slice(0, 1)
}

/** Whether `id` is a part of `whole`, at any depth. */
export function isPartOf(id: string, whole: RecommendationId): boolean {
  return id.startsWith(`${whole}(`)
}

function keyOf(named: Named): string {
  return named.kind === 'paragraph' ? `paragraph ${named.at?.start ?? named.name}` : `${named.kind} ${named.name}`
}

/** Numbers before paragraphs. Where some have two parts (`1.2`), those of one part count lists. */
function paragraphDefinitions({ passages, references: all }: Response): readonly Mention[] {
  const hasPairs = passages.some(({ number, voice }) => voice === 'department' && number?.text.includes('.') === true)
  const referred = new Set(all.flatMap(({ targets }) => targets.map(({ definition }) => definition?.start)))
  return passages.flatMap((passage) => {
    const { number, voice } = passage
    if (number === null) return []
    const isOurs = voice === 'department' || (passage.kind === 'verdict' && recommendationNumber(passage) === null)
    if (!(isOurs && (!hasPairs || number.text.includes('.'))) && !referred.has(number.span.start)) return []
    const named = { kind: 'paragraph', name: number.text, at: number.span } as const
    return [{ named, span: number.span, reach: number.span, isDefinition: true, voice, isWritten: true }]
  })
}

/** What sentences refer to. */
function references({ references: all, source: text }: Response): readonly Mention[] {
  return all.flatMap(({ kind, span, targets, voice }) => {
    if (kind === 'report-paragraph') return []
    return targets.map(({ id, span: place, definition }) => {
      const named: Named =
        kind === 'paragraph' ? { kind, name: id, at: definition } : { kind, name: id as RecommendationId }
      const isWritten = kind === 'paragraph' ? text.slice(place.start, place.end) === id : !isCounted(id, place, text)
      return { named, span: place, reach: targets.length === 1 ? span : place, isDefinition: false, voice, isWritten }
    })
  })
}

/** Whether the figures at `span` are those of another recommendation, so that a range counts `id` in. */
function isCounted(id: string, span: Span, text: ReadableText): boolean {
  const [written] = idsWrittenIn(text, span)
  return written !== undefined && written.id !== id
}

/** Short forms, where they are defined and where they are used. */
function acronyms({ acronyms: all, source: text }: Response): readonly Mention[] {
  return all.flatMap(({ short, definition, repeated, uses }) => {
    const named = { kind: 'acronym', name: short } as const
    const defined = [...(definition === null ? [] : [definition]), ...repeated].map(({ span, voice }) => {
      const place = shortIn(short, span, text)
      return { named, span: place ?? span, reach: span, isDefinition: true, voice, isWritten: place !== undefined }
    })
    const used = uses.map(({ span, voice }) => {
      const place = shortIn(short, span, text)
      return { named, span: place ?? span, reach: span, isDefinition: false, voice, isWritten: place !== undefined }
    })
    return [...defined, ...used]
  })
}

/** Where `short` stands in `span`, which may hold brackets, quotation marks or a plural's `s` besides. */
function shortIn(short: string, { start, end }: Span, text: ReadableText): Span | undefined {
  const written = text.slice(start, end)
  const at = written.indexOf(short)
  if (at >= 0) return spanOf(start + at, start + at + short.length)
  // Of two words, which a line's end may part.
  const words = short.split(' ')
  const match = words.length < 2 ? null : new RegExp(words.map(literally).join('\\s+')).exec(written)
  return match === null ? undefined : spanOf(start + match.index, start + match.index + match[0].length)
}

/** The source of a pattern that matches `word` as it stands. */
function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
