import type { Day } from '../model/day.js'
import { watched } from '../model/dependencies.js'
import { movedAcronym, movedCommitment, movedReference, movedTally } from '../model/moved.js'
import type { Response } from '../model/response.js'
import type { SourceText } from '../model/sourceText.js'
import { Spliced } from '../model/spliced.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { readAcronyms } from './acronyms.js'
import { readAllCommitments, rereadCommitments } from './commitments.js'
import { ReadingMemory } from './documentMemory.js'
import { type DraftVersion, moving } from './draftVersion.js'
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
  /** Lets go of what it is made of, where another schema was chosen. */
  forget(): void
}

/** Reads the draft `text` as a response of the kind that `schema` describes. Never throws: what cannot be read is missing, with everything else in its place. */
export function readResponse(
  text: string | SourceText,
  schema: ResponseSchema,
  options: ReadingOptions = {},
  memory: ReadingMemory = new ReadingMemory(),
): Response {
  return readOutline(text, schema, options, memory).complete()
}

/** As `readResponse`, but the draft's sentences are read only when they are asked for. */
export function readOutline(
  text: string | SourceText,
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
    complete: () => version.response(() => completed(version, schema, options, memory)),
    forget: () => version.forgetOutline(),
  }
}

/** `version` with its sentences read; what it is made of is put together, or moved, when somebody asks for it. */
function completed(
  version: DraftVersion,
  schema: ResponseSchema,
  options: ReadingOptions,
  memory: ReadingMemory,
): Response {
  const { text, frontMatter, outline, comments } = version
  const { tallies, references, acronyms, commitments } = partsOf(version, schema, options, memory)
  return watched<Response>({
    text: () => text.whole,
    source: () => text,
    frontMatter: () => frontMatter,
    title: () => outline.title,
    published: () => outline.published,
    recommendations: () => outline.recommendations,
    passages: () => outline.passages,
    summaryRows: () => outline.summaryRows,
    tallies: () => tallies.values,
    references: () => references.values,
    acronyms: () => acronyms.values,
    commitments: () => commitments.values,
    comments: () => comments.values,
  })
}

/** What the sentences of `version` say. */
function partsOf(
  version: DraftVersion,
  schema: ResponseSchema,
  { published = null, owners = [] }: ReadingOptions,
  memory: ReadingMemory,
) {
  const { outline } = version
  const anchor = outline.published?.day ?? published
  const context = memory.same('commitments', [schema, anchor, ...owners], () => ({
    anchor,
    department: schema.department.name,
    departmentNames: schema.department.otherNames,
    knownOwners: owners,
  }))
  const definitions = () => version.pieces.flatMap((piece) => piece.definitions)
  return {
    tallies: version.part({
      name: 'tallies',
      read: () => moving(readTallies(outline.passages, outline.recommendations, schema, memory), movedTally),
    }),
    references: version.part({
      name: 'references',
      read: () => moving(readReferences(outline.passages, outline.recommendations), movedReference),
    }),
    acronyms: version.part({
      name: 'acronyms',
      read: () => moving(readAcronyms(outline.passages, definitions(), memory), movedAcronym),
    }),
    commitments: version.part({
      name: 'commitments',
      inputs: [context],
      // What moves them is kept as long as they are: a function made here would keep this version with it.
      read: () => Spliced.of(readAllCommitments(outline.passages, context), movedCommitment),
      reread: (was, is, before) => rereadCommitments(was, is, before, context),
    }),
  }
}
