/** Offers the changes that mend no fault, and that a writer asks for by name: the only list of them. */
import type { Span } from '../model/span.js'
import type { Analysis } from '../service.js'
import { convertLayout } from './refactorings/convertLayout.js'
import { expandAcronym } from './refactorings/expandAcronym.js'
import { insertAnswer } from './refactorings/insertAnswer.js'
import { joinParts } from './refactorings/joinParts.js'
import { numberParagraphs } from './refactorings/numberParagraphs.js'
import {
  type PendingRefactoring,
  type Refactoring,
  type RefactoringKind,
  workedOut,
} from './refactorings/refactoring.js'
import { renumber } from './refactorings/renumber.js'
import { splitParts } from './refactorings/splitParts.js'
import { writeTally } from './refactorings/writeTally.js'

type Refactor = (
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  place: Span,
) => Refactoring | PendingRefactoring

/** In the order in which they are offered: what concerns the place of the cursor comes before what concerns the draft. */
const all: Readonly<Record<RefactoringKind, Refactor>> = {
  insertAnswer,
  number: numberParagraphs,
  split: splitParts,
  join: joinParts,
  expandAcronym,
  tally: writeTally,
  renumber,
  layout: convertLayout,
}

export const refactoringKinds = Object.keys(all) as readonly RefactoringKind[]

/**
 * The refactorings of the kinds that are `wanted`, at `place` of the very text that was analysed: those that can be done,
 * and those that cannot, with the reason. A cursor is an empty span.
 */
export function refactorings(
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  place: Span,
  wanted: (kind: RefactoringKind) => boolean,
): readonly Refactoring[] {
  return refactoringsAtSight(analysis, place, wanted).map(workedOut)
}

/** As `refactorings`, but what the draft has to be read again for is left to be worked out. */
export function refactoringsAtSight(
  analysis: Pick<Analysis, 'response' | 'schema' | 'published'>,
  place: Span,
  wanted: (kind: RefactoringKind) => boolean,
): readonly (Refactoring | PendingRefactoring)[] {
  return refactoringKinds.filter(wanted).map((kind) => all[kind](analysis, place))
}
