/** Decides by which schema a draft is read, and says why: what a draft names, else what is asked for, else what fits best. */
import type { Response } from '../model/response.js'
import { nearestOf } from './nearest.js'
import type { ResponseSchema } from './responseSchema.js'

export interface SchemaWishes {
  /** The id that the draft's front matter names; null where it names none. */
  readonly named: string | null
  /** The id that settings or the command line ask for; null where they leave it open. */
  readonly wanted: string | null
  /** Who asks for it, in words; null for the settings. */
  readonly wantedBy?: string | null
}

export interface SchemaChoice {
  readonly schema: ResponseSchema
  /** Why this one, in a sentence. */
  readonly reason: string
}

/** What of a draft shows whether a schema fits it. */
export interface ReadBySchema extends Pick<Response, 'title' | 'recommendations'> {
  /** The same object as for another version of the draft that says the same of all this, where that is known. */
  readonly kind?: object
}

/**
 * The schema for a draft, out of `schemas`, the first of which is the default. An id that is not among them counts as
 * none, and the reason says so. `read` reads the draft by a schema: it is called where neither draft nor settings name
 * one, once for each.
 */
export function chooseSchema(
  wishes: SchemaWishes,
  schemas: ReadonlyMap<string, ResponseSchema>,
  read: (schema: ResponseSchema) => ReadBySchema,
): SchemaChoice {
  const unknown: string[] = []
  for (const [id, why] of [
    [wishes.named, 'The front matter of the draft names it.'],
    [
      wishes.wanted,
      `${sentenceStart(wishes.wantedBy ?? 'the settings')} name${wishes.wantedBy == null ? '' : 's'} it.`,
    ],
  ] as const) {
    if (id === null) continue
    const schema = schemas.get(id)
    if (schema !== undefined) return { schema, reason: [...unknown, why].join(' ') }
    unknown.push(unknownSchemaMessage(id, [...schemas.keys()]))
  }
  const { schema, reason } = bestFitting([...schemas.values()], read)
  return { schema, reason: [...unknown, reason].join(' ') }
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What to say of an id that no schema has: the nearest known one, or all of them. */
export function unknownSchemaMessage(id: string, known: readonly string[]): string {
  const nearest = nearestOf(id, known)
  const way = nearest === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${nearest}?`
  return `No schema is called “${id}”. ${way}`
}

function bestFitting(schemas: readonly ResponseSchema[], read: (schema: ResponseSchema) => ReadBySchema): SchemaChoice {
  let best: { schema: ResponseSchema; fit: Fit } | undefined
  for (const schema of schemas) {
    const response = read(schema)
    const fit = knownFit(response, schema)
    // Of two that fit alike the first stays: the default comes first.
    if (best === undefined || fit.points > best.fit.points) best = { schema, fit }
    if (schema === schemas[0] && isSettled(fit) && !namesAnother(response, schemas)) break
  }
  if (best === undefined) throw new Error('there is no schema to choose from')
  const { schema, fit } = best
  if (fit.recommendations === 0) return { schema, reason: 'No schema finds recommendations, so the default stands.' }
  return { schema, reason: `It fits best: ${fitWords(fit)}.` }
}

/** How the schemas fit drafts, by the kind of what they make of them: most edits leave that as it is. */
const fits = new WeakMap<object, Fit>()

function knownFit(response: ReadBySchema, schema: ResponseSchema): Fit {
  const { kind = response } = response
  const fit = fits.get(kind) ?? fitOf(response, schema)
  fits.set(kind, fit)
  return fit
}

/** What a schema makes of a draft. */
interface Fit {
  readonly recommendations: number
  readonly verdicts: number
  readonly answers: number
  readonly dateFields: number
  /** Whether the title names the inspectorate of the schema. */
  readonly isNamed: boolean
  readonly points: number
}

function fitOf(response: ReadBySchema, schema: ResponseSchema): Fit {
  const asked = response.recommendations.filter(({ answerable }) => answerable)
  const recommendations = asked.length
  // Unknown words in a verdict's place count too: a draft that says “Noted” must not go to the schema that allows it.
  const verdicts = asked.filter(({ verdict }) => verdict !== null).length
  const answers = asked.filter(({ answer }) => answer.length > 0).length
  const dateFields = asked.filter(({ dateField }) => dateField !== null).length
  const isNamed = namesInspectorate(response.title?.text ?? '', schema)
  // A name in the title speaks for every second recommendation.
  // So do labels in the schema's own word, where another's label words are part of it: `PAC recommendation`.
  const [ownWord = ''] = schema.labels.words
  const inOwnWord = asked.filter(({ label }) => label.text.toLowerCase().includes(ownWord.toLowerCase())).length
  const points = recommendations + verdicts + answers + dateFields + (isNamed ? recommendations / 2 : 0) + inOwnWord / 4
  return { recommendations, verdicts, answers, dateFields, isNamed, points }
}

/**
 * Whether no other schema need be tried: nothing is left that one could read better, or the title names the inspectorate,
 * and verdicts are read. So most drafts are read but once, those too that are half written.
 */
function isSettled({ recommendations, verdicts, answers, isNamed }: Fit): boolean {
  return (
    (isNamed && verdicts > 0) || (recommendations > 0 && verdicts === recommendations && answers === recommendations)
  )
}

/** Whether the title names the inspectorate of any schema but the first. */
function namesAnother({ title }: ReadBySchema, schemas: readonly ResponseSchema[]): boolean {
  return schemas.slice(1).some((schema) => namesInspectorate(title?.text ?? '', schema))
}

function namesInspectorate(title: string, { inspectorate }: ResponseSchema): boolean {
  const names = [inspectorate.name.replace(/^the /i, ''), inspectorate.short ?? '']
  return names.some((name) => name !== '' && title.toLowerCase().includes(name.toLowerCase()))
}

/** `read by it, the draft has recommendations: 5, verdicts: 5, answers: 5, fields for dates: 0` */
function fitWords({ recommendations, verdicts, answers, dateFields, isNamed }: Fit): string {
  const counts = `recommendations: ${recommendations}, verdicts: ${verdicts}, answers: ${answers}, fields for dates: ${dateFields}`
  return `read by it, the draft has ${counts}${isNamed ? '; its title names the inspectorate' : ''}`
}
