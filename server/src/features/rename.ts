/**
 * Gives a paragraph, a recommendation or a short form another name in all its places, or says why that cannot be done.
 * The draft must say the same afterwards, but for the name: where it would be read otherwise, nothing is renamed.
 */
import type { Response } from '../model/response.js'
import { overlaps, type Span } from '../model/span.js'
import { readResponse } from '../reading/readResponse.js'
import { nameOf, quoted } from '../rules/messageWords.js'
import type { TextEdit } from '../rules/rule.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import type { Analysis } from '../service.js'
import { definitionsOf, isSameNamed, type Mention, mentionAt, mentionsIn, type Named } from './mentions.js'
import { newNames, type Refusal, type Renaming } from './newNames.js'
import { idWrittenLike } from './recommendationNames.js'
import { firstDifference } from './renameCheck.js'

/** What would be renamed at a place. */
export interface Renameable {
  readonly span: Span
  /** As it stands there. */
  readonly name: string
}

/** In the order of the draft, apart from one another; none where the name stays what it is. */
export interface Rename {
  readonly edits: readonly TextEdit[]
}

type Analysed = Pick<Analysis, 'response' | 'schema' | 'published'>

/** What stands at `offset` (0-based) to be renamed, or why nothing there can be. */
export function renameableAt({ response, schema }: Analysed, offset: number): Renameable | Refusal {
  const mentions = mentionsIn(response)
  const mention = mentionAt(mentions, offset)
  if (mention === undefined) return nothingAt(response, offset)
  const refusal = refusalFor(mention.named, mentions, response, schema)
  return refusal ?? { span: mention.span, name: response.source.slice(mention.span.start, mention.span.end) }
}

/** The edits that give what stands at `offset` (0-based) the name `typed`, in the style of each place; or why not. */
export function rename(analysis: Analysed, offset: number, typed: string): Rename | Refusal {
  const { response, schema, published } = analysis
  const mentions = mentionsIn(response)
  const mention = mentionAt(mentions, offset)
  if (mention === undefined) return nothingAt(response, offset)
  const names =
    refusalFor(mention.named, mentions, response, schema) ?? newNames(mention.named, typed.trim(), mentions, analysis)
  if ('refusal' in names) return names
  const result = editsFor(names, mentions, response, schema)
  if ('refusal' in result || result.edits.length === 0) return result
  const after = readResponse(withEdits(response.text, result.edits), schema, { published })
  const difference = firstDifference(response, after, names)
  if (difference === undefined) return result
  return { refusal: `${quoted(typed.trim())} cannot be the name: ${difference}. Choose another one.` }
}

function nothingAt({ references }: Response, offset: number): Refusal {
  const ofReport = references.some(
    ({ kind, span }) => kind === 'report-paragraph' && span.start <= offset && offset <= span.end,
  )
  return {
    refusal: ofReport
      ? 'This is a paragraph of the inspectorate’s report, whose numbers stay as they are.'
      : 'Nothing here can be renamed. Numbers of paragraphs, recommendations and acronyms can.',
  }
}

/** Why `named` must keep its name, whatever the new one were. */
function refusalFor(
  named: Named,
  mentions: readonly Mention[],
  response: Response,
  schema: ResponseSchema,
): Refusal | undefined {
  const all = mentions.filter((mention) => isSameNamed(mention.named, named))
  const name = spokenName(named, schema)
  if (named.kind !== 'acronym' && definitionsOf(mentions, named).length === 0)
    return { refusal: `${name} is not in this draft, so that it cannot be renamed. Correct the number instead.` }
  const theirs = all.find(({ voice }) => voice === 'inspectorate')
  if (theirs !== undefined) return inTheirWords(name, theirs, response)
  const counted = all.find(({ isWritten }) => !isWritten)
  return counted === undefined
    ? undefined
    : {
        refusal: `${quoted(textAround(counted, response))} counts ${name} in without naming it. Write the range out first.`,
      }
}

function inTheirWords(name: string, mention: Mention, response: Response): Refusal {
  const where = quoted(textAround(mention, response))
  return { refusal: `The inspectorate’s own words name ${name} (${where}), and they are quoted as they stand.` }
}

/** The reference, or the words on either side of a name that stands by itself. */
function textAround({ span, reach }: Mention, { references, source: text }: Response): string {
  const reference = references.find((one) => one.span.start <= span.start && span.end <= one.span.end)
  if (reference !== undefined) return reference.text
  return text.slice(reach.start, Math.max(reach.end, span.end + 30)).replace(/\s+/g, ' ')
}

/** `Recommendation 1(a)`, `Paragraph 1.2`, `“ICIBI”`. */
function spokenName(named: Named, schema: ResponseSchema): string {
  if (named.kind === 'acronym') return quoted(named.name)
  return named.kind === 'paragraph' ? `Paragraph ${named.name}` : nameOf(named.name, schema)
}

/** The edits of all places that get another name. */
function editsFor(
  names: Renaming,
  mentions: readonly Mention[],
  response: Response,
  schema: ResponseSchema,
): Rename | Refusal {
  const edits: TextEdit[] = []
  for (const mention of mentions) {
    const { named, span, isWritten, voice } = mention
    if (!isWritten || edits.some((edit) => overlaps(edit.span, span))) continue
    const written = response.source.slice(span.start, span.end)
    const newText = nameAfter(named, written, names)
    if (newText === undefined || newText === written) continue
    if (voice === 'inspectorate') return inTheirWords(spokenName(named, schema), mention, response)
    edits.push({ span, newText })
  }
  return { edits }
}

/** What is to stand where `written` names `named` now; undefined where that is not to be read there. */
function nameAfter(named: Named, written: string, names: Renaming): string | undefined {
  if (named.kind === 'paragraph') return names.paragraph(named)
  if (named.kind === 'acronym') return spacedLike(written, names.acronym(named.name))
  return idWrittenLike(written, named.name, names.recommendation(named.name))
}

/** `name` with the spaces and line breaks that `written` has between its words, where both have as many. */
function spacedLike(written: string, name: string): string {
  const words = name.split(' ')
  const gaps = written.match(/\s+/g) ?? []
  return gaps.length === words.length - 1 ? words.map((word, index) => word + (gaps[index] ?? '')).join('') : name
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText
    at = span.end
  }
  return result + text.slice(at)
}
