import type { Day } from '../model/day.js'
import { watched } from '../model/dependencies.js'
import type { Passage, Response } from '../model/response.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { readAcronyms } from './acronyms.js'
import { assemble } from './assemble.js'
import { readAllCommitments } from './commitments.js'
import { ReadingMemory } from './documentMemory.js'
import { readFrontMatter } from './frontMatter.js'
import { grammarOf } from './grammar.js'
import { readPublication, readTitle } from './head.js'
import { mendPages } from './pageRemains.js'
import { readPieces } from './pieces.js'
import { readReferences } from './references.js'
import { layoutOf } from './roles.js'
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
  const grammar = grammarOf(schema)
  const head = readFrontMatter(text)
  const pieces = readPieces(text, head?.next ?? 0, grammar, memory.pieces)
  memory.pieces = pieces
  const { units, remains } = mendPages(
    text,
    pieces.pieces.flatMap((piece) => piece.units),
    grammar,
    memory,
  )
  const frontMatter = head?.matter ?? null
  const published = readPublication(frontMatter, units)
  const anchor = published?.day ?? options.published ?? null
  const { recommendations, passages: read, summaryRows } = assemble(units, layoutOf(units), grammar, anchor)
  const passages =
    remains.length === 0 ? read : [...read, ...remains.map(remainsPassage)].sort((a, b) => a.span.start - b.span.start)
  const title = readTitle(frontMatter, units)
  const { owners = [] } = options
  return {
    title,
    recommendations,
    complete: () => {
      const context = memory.same('commitments', [schema, anchor, ...owners], () => ({
        anchor,
        department: schema.department.name,
        departmentNames: schema.department.otherNames,
        knownOwners: owners,
      }))
      return watched<Response>({
        text,
        frontMatter,
        title,
        published,
        recommendations,
        passages,
        summaryRows,
        tallies: readTallies(passages, recommendations, schema, memory),
        references: readReferences(passages, recommendations),
        acronyms: readAcronyms(
          passages,
          pieces.pieces.flatMap(({ definitions }) => definitions),
          memory,
        ),
        commitments: readAllCommitments(passages, context),
        comments: pieces.pieces.flatMap(({ comments }) => comments).sort((a, b) => a.span.start - b.span.start),
      })
    },
  }
}

function remainsPassage(unit: { readonly span: Passage['span']; readonly flow: Passage['flow'] }): Passage {
  return {
    kind: 'page-remains',
    voice: 'furniture',
    span: unit.span,
    number: null,
    flow: unit.flow,
    recommendation: null,
    section: 'front',
  }
}
