import type { Day } from '../model/day.js'
import { watched } from '../model/dependencies.js'
import { movedAcronym, movedCommitment, movedReference, movedTally } from '../model/moved.js'
import type { Response } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { readAcronyms } from './acronyms.js'
import { readAllCommitments } from './commitments.js'
import { ReadingMemory } from './documentMemory.js'
import type { DraftVersion } from './draftVersion.js'
import { grammarOf } from './grammar.js'
import { readReferences } from './references.js'
import { readTallies } from './tallies.js'

/** What the reader is told besides the text. */
export interface ReadingOptions {
  /** The day of publication where the draft does not say it; null where unknown. */
  readonly published?: Day | null
  /** Bodies and teams that commitments may name as owners, besides those the grammar knows. */
  readonly owners?: readonly string[]
}

/** What a draft is made of by one schema, before its sentences are read: enough to tell whether the schema fits. */
export interface Outline extends Pick<Response, 'title' | 'recommendations'> {
  /** The same object for versions of a draft that differ in nothing but words that tell nothing of this. */
  readonly kind: object
  /** Reads the rest. */
  complete(): Response
}

/** Reads the draft `text` as a response of the kind that `schema` describes. Never throws: what cannot be read is missing, with everything else in its place. */
export function readResponse(
  text: string,
  schema: ResponseSchema,
  options: ReadingOptions = {},
  memory: ReadingMemory = new ReadingMemory(),
): Response {
  return readOutline(text, schema, options, memory).complete()
}

/** As `readResponse`, but the draft's sentences are read only when they are asked for. */
export function readOutline(
  text: string,
  schema: ResponseSchema,
  options: ReadingOptions = {},
  memory: ReadingMemory = new ReadingMemory(),
): Outline {
  const version = memory.read(text, grammarOf(schema), options.published ?? null)
  return {
    kind: version.kind,
    get title() {
      return version.outline.title
    },
    get recommendations() {
      return version.outline.recommendations
    },
    complete: () => completed(version, schema, options, memory),
  }
}

/** `version` with its sentences read. */
function completed(
  version: DraftVersion,
  schema: ResponseSchema,
  { published = null, owners = [] }: ReadingOptions,
  memory: ReadingMemory,
): Response {
  const { text, frontMatter, pieces, outline } = version
  const { recommendations, passages } = outline
  const anchor = outline.published?.day ?? published
  const context = memory.same('commitments', [schema, anchor, ...owners], () => ({
    anchor,
    department: schema.department.name,
    departmentNames: schema.department.otherNames,
    knownOwners: owners,
  }))
  const definitions = () => pieces.flatMap((piece) => piece.definitions)
  const response = watched<Response>({
    text,
    frontMatter,
    ...outline,
    tallies: version.part('tallies', [], () => readTallies(passages, recommendations, schema, memory), movedTally),
    references: version.part('references', [], () => readReferences(passages, recommendations), movedReference),
    acronyms: version.part('acronyms', [], () => readAcronyms(passages, definitions(), memory), movedAcronym),
    commitments: version.part(
      'commitments',
      [context],
      () => readAllCommitments(passages, context),
      (one, move) => movedCommitment(one, move),
    ),
    comments: pieces.flatMap(({ comments }) => comments).sort((a, b) => a.span.start - b.span.start),
  })
  version.release()
  return response
}
