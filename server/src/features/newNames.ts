/** Decides what gets which name when a writer renames one thing: its parts follow it, and so do the paragraphs under it. */
import { numberOf, parseRecommendationId, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Response } from '../model/response.js'
import { shapeOfShort, singularOf } from '../reading/acronyms/shortForms.js'
import { nameOf, quoted } from '../rules/messageWords.js'
import { numberedParagraphs, numbersFollowRecommendations } from '../rules/paragraphNumbers.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import type { Analysis } from '../service.js'
import { isPartOf, isSameNamed, type Mention, type Named } from './mentions.js'
import { componentsOf } from './recommendationNames.js'

/** Why something cannot be renamed, and the way out, as whole sentences for the writer. */
export interface Refusal {
  readonly refusal: string
}

/** The names that things have afterwards; most keep theirs. */
export interface Renaming {
  recommendation(id: RecommendationId): RecommendationId
  /** The name of a paragraph by where its number stands now; a number that no paragraph has is nowhere. */
  paragraph(named: Extract<Named, { readonly kind: 'paragraph' }>): string
  acronym(short: string): string
}

const allStay: Renaming = { recommendation: (id) => id, paragraph: ({ name }) => name, acronym: (short) => short }

/** The names after `named` was given the name `typed`, or why it cannot have that. */
export function newNames(
  named: Named,
  typed: string,
  mentions: readonly Mention[],
  { response, schema }: Pick<Analysis, 'response' | 'schema'>,
): Renaming | Refusal {
  if (named.kind === 'paragraph') return paragraphNames(named, typed, mentions)
  if (named.kind === 'acronym') return acronymNames(named.name, typed, response)
  return recommendationNames(named.name, typed, mentions, response, schema)
}

const paragraphNumber = /^\d{1,3}(?:\.\d{1,3}){0,2}$/

function paragraphNames(
  named: Extract<Named, { readonly kind: 'paragraph' }>,
  typed: string,
  mentions: readonly Mention[],
): Renaming | Refusal {
  const name = typed.replace(/\.$/, '')
  if (name === named.name) return allStay
  if (!paragraphNumber.test(name) || name.split('.').length !== named.name.split('.').length)
    return { refusal: `${quoted(typed)} is no number like ${named.name}. Write figures, and as many full stops.` }
  const isTaken = mentions.some((one) => one.isDefinition && one.named.kind === 'paragraph' && one.named.name === name)
  if (isTaken)
    return {
      refusal: `There is a paragraph ${name} already. Give that one another number first, or have all of them counted anew with “Renumber Paragraphs”.`,
    }
  return { ...allStay, paragraph: (other) => (isSameNamed(other, named) ? name : other.name) }
}

function acronymNames(short: string, typed: string, { acronyms }: Response): Renaming | Refusal {
  if (typed === short) return allStay
  if (shapeOfShort(typed) !== 'acronym' || singularOf(typed) !== typed)
    return { refusal: `${quoted(typed)} is no acronym. Write it in capitals and in the singular, as in ICIBI.` }
  if (acronyms.some((other) => other.short === typed))
    return { refusal: `${quoted(typed)} is in use already. Choose an acronym that stands for nothing else.` }
  return { ...allStay, acronym: (other) => (other === short ? typed : other) }
}

/** A label's word before the number that a writer types: `Recommendation 3`. */
const labelWord = /^\p{L}{2,20}\.? /u

function recommendationNames(
  id: RecommendationId,
  typed: string,
  mentions: readonly Mention[],
  response: Response,
  schema: ResponseSchema,
): Renaming | Refusal {
  const wanted = parseRecommendationId(typed.replace(labelWord, ''))
  if (wanted === undefined)
    return { refusal: `${quoted(typed)} is no number of a recommendation. Write it as in 3 or 3(a).` }
  if (wanted === id) return allStay
  const change = changeOf(id, wanted)
  if (change === undefined)
    return { refusal: `${quoted(typed)} is no number like ${id}. Write one with as many parts.` }
  const { from, to } = change
  const printed = mentions.flatMap(({ named, isDefinition }) =>
    isDefinition && named.kind === 'recommendation' ? [named.name] : [],
  )
  if (from !== id && printed.includes(from))
    return { refusal: `${id} is a part of ${nameOf(from, schema)}. Rename that, and its parts follow.` }
  if (printed.some((other) => other === to || isPartOf(other, to)))
    return { refusal: `There is a ${nameOf(to, schema)} already. Give that one another number first.` }
  const paragraphs = paragraphsUnder(from, to, response)
  const taken = mentions.find(
    ({ named, isDefinition }) =>
      isDefinition &&
      named.kind === 'paragraph' &&
      paragraphs !== undefined &&
      named.name.startsWith(paragraphs.prefix),
  )
  if (taken !== undefined)
    return { refusal: `There is a paragraph ${taken.named.name} already. Give it another number first.` }
  return {
    ...allStay,
    recommendation: (other) =>
      other === from || isPartOf(other, from) ? (`${to}${other.slice(from.length)}` as RecommendationId) : other,
    paragraph: ({ name, at }) =>
      at !== null && paragraphs?.starts.has(at.start) === true
        ? `${paragraphs.prefix}${name.slice(name.indexOf('.') + 1)}`
        : name,
  }
}

/** What changes where `id` becomes `wanted`: itself, or what it is a part of; undefined where they differ in more. */
function changeOf(
  id: RecommendationId,
  wanted: RecommendationId,
): { readonly from: RecommendationId; readonly to: RecommendationId } | undefined {
  const [olds, news] = [componentsOf(id), componentsOf(wanted)]
  const changed = olds.flatMap((old, index) => (old === news[index] ? [] : [index]))
  const [only] = changed
  if (only === undefined || changed.length > 1 || olds.length !== news.length) return undefined
  return { from: idOf(olds.slice(0, only + 1)), to: idOf(news.slice(0, only + 1)) }
}

function idOf([number = '', ...parts]: readonly string[]): RecommendationId {
  return `${number}${parts.map((part) => `(${part})`).join('')}` as RecommendationId
}

/** Where numbers begin with that of their recommendation: the places of those under `from`, and what they are to begin with. */
function paragraphsUnder(
  from: RecommendationId,
  to: RecommendationId,
  response: Response,
): { readonly prefix: string; readonly starts: ReadonlySet<number> } | undefined {
  const [old, fresh] = [numberOf(from), numberOf(to)]
  if (old === undefined || fresh === undefined || old === fresh) return undefined
  if (!numbersFollowRecommendations(numberedParagraphs(response))) return undefined
  const starts = response.passages.flatMap(({ number, recommendation }) =>
    number?.text.startsWith(`${old}.`) === true && recommendation !== null && wholeOf(recommendation) === from
      ? [number.span.start]
      : [],
  )
  return { prefix: `${fresh}.`, starts: new Set(starts) }
}
