/** What a refactoring is: a change to a draft that mends no fault, and that the writer asks for by name. */
import { type Span, spanOf } from '../../model/span.js'
import type { TextEdit } from '../../rules/rule.js'

export type RefactoringKind =
  | 'renumber'
  | 'number'
  | 'layout'
  | 'split'
  | 'join'
  | 'insertAnswer'
  | 'tally'
  | 'expandAcronym'

export interface Refactoring {
  readonly kind: RefactoringKind
  readonly title: string
  /** Of the very text that was analysed, in order and apart from one another; none where it is unavailable. */
  readonly edits: readonly TextEdit[]
  /** The part of the only edit's new text that the writer is to replace; null where there is none. */
  readonly placeholder: Span | null
  /** Why it cannot be done, and the way out where there is one; null where it can. */
  readonly unavailable: string | null
}

/** One for which the draft has to be read again: whether it can be done, and how, shows when it is worked out. */
export interface PendingRefactoring {
  readonly kind: RefactoringKind
  readonly title: string
  /** Takes as long as reading the draft anew, some times over. */
  workOut(): Refactoring
}

/** `refactoring` with its edits, or with the reason that there are none. */
export function workedOut(refactoring: Refactoring | PendingRefactoring): Refactoring {
  return 'workOut' in refactoring ? refactoring.workOut() : refactoring
}

/** The refactoring that carries out `edits`, in whatever order they come. */
export function offered(kind: RefactoringKind, title: string, edits: readonly TextEdit[]): Refactoring {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const [only] = inOrder
  const placeholder = only !== undefined && inOrder.length === 1 ? placeholderIn(only.newText) : null
  return { kind, title, edits: inOrder, placeholder, unavailable: null }
}

/** The refactoring that cannot be done, and why. */
export function refused(kind: RefactoringKind, title: string, unavailable: string): Refactoring {
  return { kind, title, edits: [], placeholder: null, unavailable }
}

/** The first words in square brackets that are to be filled in. */
function placeholderIn(newText: string): Span | null {
  const start = newText.indexOf('[insert ')
  const end = newText.indexOf(']', start)
  return start < 0 || end < 0 ? null : spanOf(start, end + 1)
}
