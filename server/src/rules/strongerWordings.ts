/**
 * The house list of stronger wordings: what to write instead of words of time that bind to nothing. What stands in square
 * brackets is for the writer to fill in, and is found by `placeholder/left` until it is.
 */

/** One line of the list. */
export interface StrongerWording {
  /** As a draft has it, in lower case, single spaces. The first line whose words begin the draft's counts. */
  readonly weak: string
  readonly stronger: string
}

/** For all words of time that the list does not name. */
export const dateToFillIn = 'by [date]'

/** At the end of a sentence that tells what is being done: `is being written, to be ready by [date]`. */
export const readinessToFillIn = 'to be ready by [date]'

/** At the end of a sentence that tells what is being looked at: `is exploring whether ..., with a decision by [date]`. */
export const decisionToFillIn = 'with a decision by [date]'

/** Behind a passive verb that says not by whom. */
export const ownerToFillIn = 'by [owner]'

export const strongerWordings: readonly StrongerWording[] = [
  // These say when a thing begins, not by when it is done.
  { weak: 'in the future', stronger: 'from [date]' },
  { weak: 'at some point in the future', stronger: 'from [date]' },
  { weak: 'over time', stronger: 'in full by [date]' },
  // These leave it to others: the writer can still say when it is expected.
  { weak: 'when parliamentary time allows', stronger: 'by [date]' },
  { weak: 'as soon as parliamentary time allows', stronger: 'by [date]' },
  { weak: 'subject to parliamentary time', stronger: 'by [date]' },
  { weak: 'when resources allow', stronger: 'by [date]' },
  // These are when in disguise.
  { weak: 'in due course', stronger: 'by [date]' },
  { weak: 'shortly', stronger: 'by [date]' },
  { weak: 'soon', stronger: 'by [date]' },
  { weak: 'imminently', stronger: 'by [date]' },
  { weak: 'eventually', stronger: 'by [date]' },
  { weak: 'as soon as possible', stronger: 'by [date]' },
  { weak: 'as soon as practicable', stronger: 'by [date]' },
  { weak: 'at the earliest opportunity', stronger: 'by [date]' },
  { weak: 'at pace', stronger: 'by [date]' },
  { weak: 'quickly', stronger: 'by [date]' },
  { weak: 'urgently', stronger: 'by [date]' },
  { weak: 'as a priority', stronger: 'as a priority, by [date]' },
  { weak: 'as a matter of urgency', stronger: 'as a matter of urgency, by [date]' },
  { weak: 'as a matter of priority', stronger: 'as a matter of priority, by [date]' },
  { weak: 'in the near future', stronger: 'by [date]' },
  { weak: 'in the short term', stronger: 'by [date]' },
  { weak: 'in the medium term', stronger: 'by [date]' },
  { weak: 'in the longer term', stronger: 'by [date]' },
  { weak: 'in the long term', stronger: 'by [date]' },
  { weak: 'longer term', stronger: 'by [date]' },
  { weak: 'without delay', stronger: 'by [date]' },
  { weak: 'within a reasonable time', stronger: 'by [date]' },
  { weak: 'date to be confirmed', stronger: 'by [date]' },
]

/** What the list has for `words`, as a draft writes them; the date to fill in, where it does not name them. */
export function strongerWordingFor(words: string): string {
  const plain = words.toLowerCase().replace(/\s+/g, ' ').replaceAll('-', ' ')
  return strongerWordings.find(({ weak }) => plain.startsWith(weak))?.stronger ?? dateToFillIn
}
