/** Numbers the paragraphs of a draft anew, in their order, and takes the references to them along. */
import { applyFixes } from '../../check/fix.js'
import type { Response } from '../../model/response.js'
import { nameOf } from '../../rules/messageWords.js'
import {
  labelledTwice,
  type NumberedParagraph,
  type NumberRun,
  numberedParagraphs,
  numberRuns,
} from '../../rules/paragraphNumbers.js'
import { numberEdits } from '../../rules/renumbering.js'
import type { TextEdit } from '../../rules/rule.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Analysis } from '../../service.js'
import { differencesBetween } from '../textDifference.js'
import { offered, type PendingRefactoring, type Refactoring, refused } from './refactoring.js'
import { readAgain } from './rewriting.js'

const title = 'Renumber the paragraphs and the references to them'

/** Numbers may show what others are: with each round more of them are read. */
const mostRounds = 3

/**
 * Paragraphs of an answer are numbered from 1; those of other sequences on from the first of them. Recommendations keep
 * their numbers: these are the report's.
 */
export function renumber(
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
): Refactoring | PendingRefactoring {
  const { response, schema } = analysis
  const reason = whyNot(response, schema)
  if (reason !== null) return refused('renumber', title, reason)
  const workOut = (): Refactoring => offered('renumber', title, differencesBetween(response.text, renumbered(analysis)))
  return { kind: 'renumber', title, workOut }
}

/** The text once no number of it is another. */
function renumbered(analysis: Pick<Analysis, 'response' | 'schema' | 'published'>): string {
  const { response, schema } = analysis
  let text = applyFixes(response.text, editsOf(response))
  for (let round = 1; round < mostRounds; round++) {
    const again = readAgain(analysis, text)
    if (whyNot(again, schema) !== null) break
    text = applyFixes(text, editsOf(again))
  }
  return text
}

function whyNot(response: Response, schema: ResponseSchema): string | null {
  const runs = numberRuns(response)
  if (runs.length === 0) return 'The draft has no numbered paragraphs.'
  const twice = labelledTwice(response)
  // Nobody can say what a paragraph of these follows.
  const homeless = numberedParagraphs(response).find(({ whole }) => whole !== null && twice.has(whole))
  if (homeless?.whole != null)
    return `${nameOf(homeless.whole, schema)} stands twice in the draft. Renumber one of the two first.`
  const numbers = runs.flatMap(newNumbers)
  if (numbers.every(({ paragraph, text }) => paragraph.text === text))
    return 'The paragraphs are numbered in their order already.'
  const stray = strayReference(response, new Set(numbers.map(({ text }) => text)))
  return stray === undefined
    ? null
    : `The draft refers to paragraph ${stray}, which is not there now and would then be another one. Correct that reference first.`
}

function editsOf(response: Response): readonly TextEdit[] {
  const changed = numberRuns(response)
    .flatMap(newNumbers)
    .filter(({ paragraph, text }) => paragraph.text !== text)
  return withoutRepetition(changed.flatMap(({ paragraph, text }) => numberEdits(paragraph, text, response)))
}

function newNumbers({ whole, prefix, paragraphs }: NumberRun): { paragraph: NumberedParagraph; text: string }[] {
  const first = whole === null ? (paragraphs[0]?.place ?? 1) : 1
  return paragraphs.map((paragraph, index) => ({ paragraph, text: `${prefix}${first + index}` }))
}

/** A number to which the draft refers in vain, and which a paragraph would get. */
function strayReference({ references }: Response, numbers: ReadonlySet<string>): string | undefined {
  return references
    .filter(({ kind, voice }) => kind === 'paragraph' && voice === 'department')
    .flatMap(({ targets }) => targets)
    .find(({ id, definition }) => definition === null && numbers.has(id))?.id
}

/** References overlap where one names a range: each place is written once. */
function withoutRepetition(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.toReversed().map((edit) => [edit.span.start, edit])).values()]
}
